// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Reads the claims that rest on a number or on a word of absence, sentence by sentence; a class, lest each question
/// copy what the section has told so far.
final class ClaimReader {
  let knowledge: Knowledge
  let terms: Terms
  let section: Section
  /// Whether the section tells that the state gives money.
  let isDonor: Bool
  var discourse = Discourse()
  /// The lexicons of which the heading above has a word.
  var heading: LexiconSet = [] { didSet { discourse.level = nil } }
  /// The terms of that heading, where it stands above the text.
  private(set) var title: Range<Int>?
  /// The lexicons that the theme's title speaks for.
  let topic: LexiconSet
  private(set) var claims: [Claim] = []
  /// Where the last claim of each number and time stands among the claims, and for each claim the one before it.
  private var latest: [Int: Int] = [:]
  private var chained: [Int?] = []
  /// Whether a footnote is being read: its full dates are those of sources.
  private(set) var isNote = false
  /// The numbers that some rule looked at and refused, with the reason.
  private(set) var refused: [Int: SetAside] = [:]
  /// The sentence being read, in the room of the one before.
  private let reading = Reading()
  private let cutter: SentenceCutter
  /// What words the sentence has.
  var words: WordKinds { reading.sentence.words }
  /// The numbers that restate a claim made before.
  var restated: Set<Int> = []

  init(_ knowledge: Knowledge, _ terms: Terms, _ section: Section, isDonor: Bool) {
    self.knowledge = knowledge
    self.terms = terms
    self.section = section
    self.isDonor = isDonor
    topic = knowledge.topic(of: section.theme)
    cutter = SentenceCutter(terms, knowledge)
  }

  /// Takes a line as the heading of what follows.
  func open(heading line: Range<Int>) {
    heading = knowledge.words(line, terms)
    title = line
    discourse.time = discourse.year ?? discourse.time
  }

  /// Reads one sentence or cell.
  func read(_ range: Range<Int>, _ words: WordKinds, under frame: Frame?, place: Place) {
    isNote = place == .footnote
    if words.hasOnly { noteGround(range) }
    defer { rememberDoer(range) }
    let reading = self.reading
    reading.sentence.cut(range, words, by: cutter)
    noteAbroad(range)
    discourse.words.formUnion(words.lexicons)
    noteScene(range, place)
    for number in reading.sentence.foreign { refused[number] = .otherQuantity }
    let anchors = reading.sentence.anchors.indices
    guard !anchors.isEmpty || words.hasTime else { return }
    reading.begin(frame, place)
    for index in anchors {
      if isUnknown(reading.sentence.anchors[index]) {
        reading.silent[index] = named(index, reading)?.first
      } else {
        read(index, reading)
      }
    }
    readSums(reading)
    let isTold = reading.claims.contains { $0 != nil }
    if isTold { raise(reading) }
    for index in anchors where isUnknown(reading.sentence.anchors[index]) { read(index, reading) }
    if !isTold { raise(reading) }
    remember(reading)
  }

  /// What is known of a sentence while its numbers are read one after the other.
  final class Reading {
    fileprivate(set) var sentence = Sentence()
    private(set) var frame: Frame?
    private(set) var place = Place.prose
    /// The claim that each anchor gave.
    var claims: [Claim?] = []
    /// The whole that each anchor is said to be a part of.
    var parents: [Int: Claim] = [:]
    /// What the words before the number of a list say of all its numbers.
    var subjects: [Range<Int>] = []
    /// What a word of absence would say if no number of the sentence said it: "not known, but at least 23".
    var silent: [Int: Claim] = [:]
    /// The claim that a colon spells out.
    var spelled: Claim?
    /// What a number of the sentence refers back to: "of the 32".
    var base: Claim?

    /// Begins with the numbers of the sentence, of which nothing is known yet.
    fileprivate func begin(_ frame: Frame?, _ place: Place) {
      self.frame = frame
      self.place = place
      claims.removeAll(keepingCapacity: true)
      subjects.removeAll(keepingCapacity: true)
      for _ in sentence.anchors {
        claims.append(nil)
        subjects.append(0..<0)
      }
      if !parents.isEmpty { parents.removeAll(keepingCapacity: true) }
      if !silent.isEmpty { silent.removeAll(keepingCapacity: true) }
      spelled = nil
      base = nil
    }
  }

  private func read(_ index: Int, _ reading: Reading) {
    let anchor = reading.sentence.anchors[index]
    if anchor.isAll { return readAll(index, reading) }
    relate(index, reading)
    defer { readPart(before: index, reading) }
    if isNamedAgain(index, reading) { return }
    if refer(index, reading) || isPart(index, reading) || rests(index, reading) { return }
    if let reason = refusal(index, reading) { return set(anchor, aside: reason) }
    let told =
      positional(index, reading) ?? retold(index, reading) ?? named(index, reading)
      ?? elliptical(index, reading) ?? named(index, reading, by: knowledge.fallbacks)
      ?? unnamed(index, reading)
    guard let told, !told.contains(where: { isSingledOut(index, $0, reading) }) else { return }
    let found = told.map { staged($0, reading) }
    // "Unknown, but at least 300" gives the number only.
    if isUnknown(anchor), isAnswered(anchor, found[0], reading) { return }
    guard !isTally(index, found[0], reading) else { return set(anchor, aside: .worldTally) }
    reading.claims[index] = found[0]
    // "Six of the 54 were women": what the verb says is said of the part.
    if isWhole(index, reading), isPredicated(anchor) { return }
    let isCompared = reading.sentence.pieces[anchor.piece].opening == .comparison
    for claim in distributed(found[0], index, reading) ?? found { add(claim, isCompared: isCompared) }
    if let year = eachYear(anchor) ?? yearBefore(found[0], anchor) { add(found[0].moved(to: year)) }
    for year in furtherYears(found[0], anchor, reading) { add(found[0].moved(to: year)) }
    if isWholeNamed(anchor, reading) || isOpening(anchor, reading) { reading.base = found[0] }
  }

  /// Whether a number of the sentence says what a word of absence leaves open: not where that is said of a time of its
  /// own, "3 (2005: unknown)". A label that parts a whole, "by device type", says nothing where nothing is known.
  private func isAnswered(_ anchor: Anchor, _ claim: Claim, _ reading: Reading) -> Bool {
    if let key = reading.frame?.splits, claim.dimensions[key] == nil { return true }
    let isOfBracket = reading.sentence.pieces[anchor.piece].depth > 0 && hasTime(anchor)
    let alike = reading.claims.compactMap(\.self).filter { $0.definition == claim.definition }
    return !isOfBracket && alike.contains { !claim.excludes($0) }
  }

  private func set(_ anchor: Anchor, aside reason: SetAside) {
    if let number = anchor.number { refused[number] = reason }
  }

  /// Whether it is a word of absence without a number: "unknown".
  func isUnknown(_ anchor: Anchor) -> Bool {
    anchor.number == nil && !anchor.isArticle && !anchor.isAll
  }

  func isPartitive(_ index: Int) -> Bool {
    let role = knowledge.role(terms.all[index])
    return role == .partitive || role == .anaphor
  }

  /// Whether the anchor's own words say of which time or of which part it is.
  func isTold(_ anchor: Anchor, _ definition: MeasureDefinition) -> Bool {
    anchor.own.contains { terms.all[$0].kind == .time } || !dimensions(in: anchor.own, definition).isEmpty
      || definition.dimensions.has("outcome") && place(in: anchor.own) != nil
  }

  /// What later sentences are about: the first claim, or, where the sentence only parts what was spoken of,
  /// that whole.
  private func raise(_ reading: Reading) {
    let claims = reading.claims.compactMap { $0 }
    guard var first = claims.first else { return }
    discourse.said = claims
    if isPart(0, reading), let whole = reading.claims[1] { first = whole }
    noteWhole(of: first, reading)
    guard let other = claims.first(where: { first.excludes($0) }) else {
      discourse.head = first
      return
    }
    if let whole = discourse.head, whole.definition == first.definition, whole.period == first.period,
      whole.dimensions.pairs.allSatisfy({ first.dimensions[$0.key] == $0.value })
    {
      return
    }
    for key in first.dimensions.differing(from: other.dimensions) { first.dimensions[key] = nil }
    first.amount = .notKnown
    discourse.head = first
  }

  /// Keeps what the sentence's first claim is a part of: one that it is said to be a part of, or what was spoken of
  /// before.
  private func noteWhole(of first: Claim, _ reading: Reading) {
    let place = reading.claims.firstIndex { $0 != nil }
    func whole(_ candidate: Claim?) -> Claim? { candidate.flatMap { $0.contains(first) ? $0 : nil } }
    discourse.whole =
      whole(place.flatMap { reading.parents[$0] }) ?? whole(discourse.head) ?? whole(discourse.whole)
  }

  func add(_ claim: Claim, isRecalled: Bool = true, isCompared: Bool = false) {
    if isRecalled { discourse.add(claim, isCompared: isCompared) }
    if let first = first(saying: claim) {
      if let number = claim.number, first.number != number { restated.insert(number) }
      return
    }
    chained.append(latest.updateValue(claims.count, forKey: claim.trace))
    claims.append(claim)
  }

  /// The claim that says the same.
  private func first(saying claim: Claim) -> Claim? {
    var place = latest[claim.trace]
    while let index = place, claims[index].saying != claim.saying { place = chained[index] }
    return place.map { claims[$0] }
  }

  /// "The 22 people who were injured are 14 civilians and eight soldiers": the whole that a sentence begins with.
  private func isWholeNamed(_ anchor: Anchor, _ reading: Reading) -> Bool {
    guard anchor.number != nil, reading.base == nil, anchor.term > reading.sentence.range.lowerBound,
      knowledge.role(terms.all[anchor.term - 1]) == .definite
    else { return false }
    let last = terms.all[anchor.own.upperBound - 1]
    return knowledge.isAuxiliary(last) || last.lexicon == figures
  }

  /// "Of the 14 civilian casualties, five were children": the whole that a clause of its own begins with.
  private func isOpening(_ anchor: Anchor, _ reading: Reading) -> Bool {
    let (pieces, place) = (reading.sentence.pieces, anchor.piece)
    guard anchor.number != nil, reading.base == nil, anchor.term > reading.sentence.range.lowerBound,
      terms.all[anchor.term - 1].role == .partitive, anchor.own.upperBound == pieces[place].range.upperBound,
      place + 1 < pieces.count
    else { return false }
    return pieces[place + 1].opening == .comma && pieces[place + 1].depth == pieces[place].depth
  }
}
