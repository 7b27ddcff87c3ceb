// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Reads the claims that rest on a number or on a word of absence, sentence by sentence.
struct ClaimReader {
  let knowledge: Knowledge
  let terms: Terms
  let section: Section
  var discourse = Discourse()
  /// The lexicons of which the heading above has a word.
  var heading: LexiconSet = []
  private(set) var claims: [Claim] = []
  /// Where each thing said stands among the claims.
  private var places: [Claim.Saying: Int] = [:]
  /// Whether a footnote is being read: its full dates are those of sources.
  private(set) var isNote = false
  /// The numbers that some rule looked at and refused, with the reason.
  private(set) var refused: [Int: SetAside] = [:]
  /// The numbers that restate a claim made before.
  private(set) var restated: Set<Int> = []

  init(_ knowledge: Knowledge, _ terms: Terms, _ section: Section) {
    self.knowledge = knowledge
    self.terms = terms
    self.section = section
  }

  /// Reads one sentence or cell.
  mutating func read(_ range: Range<Int>, under frame: Frame?, place: Place) {
    isNote = place == .footnote
    let sentence = Sentence(range, terms, knowledge)
    for number in sentence.foreign { refused[number] = .otherQuantity }
    var reading = Reading(sentence, frame, place, count: sentence.anchors.count)
    for index in sentence.anchors.indices where !isUnknown(sentence.anchors[index]) { read(index, &reading) }
    readParts(&reading)
    if let head = reading.claims.compactMap(\.self).first { discourse.head = head }
    for index in sentence.anchors.indices where isUnknown(sentence.anchors[index]) { read(index, &reading) }
    remember(sentence, reading)
  }

  /// What is known of a sentence while its numbers are read one after the other.
  struct Reading {
    let sentence: Sentence
    let frame: Frame?
    let place: Place
    /// The claim that each anchor gave.
    var claims: [Claim?]
    /// What a number of the sentence refers back to: "of the 32".
    var base: Claim?

    init(_ sentence: Sentence, _ frame: Frame?, _ place: Place, count: Int) {
      self.sentence = sentence
      self.frame = frame
      self.place = place
      claims = Array(repeating: nil, count: count)
    }
  }

  private mutating func read(_ index: Int, _ reading: inout Reading) {
    let anchor = reading.sentence.anchors[index]
    if anchor.isAll { return readAll(index, &reading) }
    if refer(index, &reading) || isFollowedByWhole(index, reading) { return }
    if isPlan(anchor, reading) || isFurtherPlan(index, reading) { return set(anchor, aside: .plan) }
    let found = named(index, reading) ?? elliptical(index, reading)
    guard let found, !isSingledOut(anchor, found[0], reading) else { return }
    // "Unknown, but at least 300" gives the number only.
    if isUnknown(anchor), reading.claims.contains(where: { $0?.definition == found[0].definition }) { return }
    for claim in found { add(claim) }
    reading.claims[index] = found[0]
  }

  private mutating func set(_ anchor: Anchor, aside reason: SetAside) {
    if let number = anchor.number { refused[number] = reason }
  }

  private func isUnknown(_ anchor: Anchor) -> Bool {
    anchor.number == nil && !anchor.isArticle && !anchor.isAll
  }

  /// "37 of the prostheses": a part of a whole that no dimension and no time tells from the rest.
  private func isSingledOut(_ anchor: Anchor, _ claim: Claim, _ reading: Reading) -> Bool {
    guard anchor.number != nil, anchor.term + 1 < anchor.own.upperBound,
      isPartitive(anchor.term + 1)
    else { return false }
    return !isTold(anchor, claim.definition)
  }

  func isPartitive(_ index: Int) -> Bool {
    let role = knowledge.role(terms.all[index])
    return role == .partitive || role == .anaphor
  }

  /// Whether the anchor's own words say of which time or of which part it is.
  func isTold(_ anchor: Anchor, _ definition: MeasureDefinition) -> Bool {
    anchor.own.contains { terms.all[$0].kind == .time } || !dimensions(in: anchor.own, definition).isEmpty
  }

  /// "20 of the 24 casualties": what the first number counts is known once the second is read.
  private mutating func readParts(_ reading: inout Reading) {
    for index in reading.sentence.anchors.indices.dropLast() where reading.claims[index] == nil {
      let anchor = reading.sentence.anchors[index]
      guard isPart(anchor, before: reading.sentence.anchors[index + 1]),
        let base = reading.claims[index + 1] ?? reading.base, anchor.number != nil
      else { continue }
      guard var claim = following(base, index, reading) else { continue }
      // What is said after the whole is said of the part: "20 of the 24 casualties were children".
      let whole = reading.sentence.anchors[index + 1]
      let start = reading.claims[index + 1] == nil ? whole.term + 1 : whole.phrase.upperBound
      let after = start..<max(start, whole.own.upperBound)
      claim.dimensions = dimensions(in: after, base.definition).merging(claim.dimensions)
      add(claim)
      reading.claims[index] = claim
    }
  }

  /// "All of them deminers": the number said last, narrowed.
  private mutating func readAll(_ index: Int, _ reading: inout Reading) {
    let anchor = reading.sentence.anchors[index]
    guard let base = sibling(index, reading) ?? discourse.head, base.amount.value != nil else { return }
    let own = dimensions(in: anchor.own, base.definition)
    guard own.pairs.contains(where: { base.dimensions[$0.key] != $0.value }) else { return }
    var claim = base
    claim.dimensions = own.merging(base.dimensions)
    claim.quote = quote(anchor, reading)
    add(claim)
    reading.claims[index] = claim
  }

  /// Whether the number before is a part of this one.
  func isWhole(_ anchor: Anchor, _ reading: Reading) -> Bool {
    reading.sentence.anchors.contains { isPart($0, before: anchor) }
  }

  private func isFollowedByWhole(_ index: Int, _ reading: Reading) -> Bool {
    let anchors = reading.sentence.anchors
    return index + 1 < anchors.count && isPart(anchors[index], before: anchors[index + 1])
  }

  /// Whether only "of the" stands between two numbers.
  func isPart(_ anchor: Anchor, before next: Anchor) -> Bool {
    next.term == anchor.term + 2 && isPartitive(anchor.term + 1)
  }

  private mutating func add(_ claim: Claim) {
    discourse.add(claim)
    if let first = places[claim.saying] {
      if let number = claim.number, claims[first].number != number { restated.insert(number) }
      return
    }
    places[claim.saying] = claims.count
    claims.append(claim)
  }

  /// "Of the 32": the number is no new claim, but what the sentence speaks of.
  private mutating func refer(_ index: Int, _ reading: inout Reading) -> Bool {
    let anchor = reading.sentence.anchors[index]
    guard let number = anchor.number, isReference(anchor),
      let claim = discourse.recent.last(where: { matches($0, terms.numbers[number]) })
    else { return false }
    reading.base = claim
    let own = isWhole(anchor, reading) ? Dimensions() : dimensions(in: anchor.own, claim.definition)
    if own.pairs.contains(where: { claim.dimensions[$0.key] != $0.value }) {
      guard let narrowed = following(claim, index, reading) else { return true }
      add(narrowed)
      reading.claims[index] = narrowed
    } else {
      restated.insert(number)
    }
    return true
  }

  private func matches(_ claim: Claim, _ number: Number) -> Bool {
    guard let value = claim.amount.value else { return false }
    return quantity(number, claim.definition.unit) == value
  }

  /// Whether "of the", "the" or "each of the" stands right before the number.
  func isReference(_ anchor: Anchor) -> Bool {
    guard anchor.term > 0 else { return false }
    let role = knowledge.role(terms.all[anchor.term - 1])
    return role == .partitive || role == .definite || role == .all
  }

  /// "It foresees 40 for 2010, 50 for 2011": a bare number right after one that is planned is planned as well.
  private func isFurtherPlan(_ index: Int, _ reading: Reading) -> Bool {
    guard index > 0, let before = reading.sentence.anchors[index - 1].number, refused[before] == .plan else {
      return false
    }
    let anchor = reading.sentence.anchors[index]
    return reading.sentence.pieces[anchor.piece].opening != .semicolon && isBare(anchor)
  }

  private func isPlan(_ anchor: Anchor, _ reading: Reading) -> Bool {
    let plans = knowledge.engine.plans
    let piece = reading.sentence.pieces[anchor.piece]
    return (piece.range.lowerBound..<anchor.own.upperBound).contains { terms.all[$0].lexicon == plans }
  }
}
