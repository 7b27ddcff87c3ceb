// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// What a number takes over from the numbers before it in its sentence.
extension ClaimReader {
  /// Notes the whole that a number is part of, and the words that its list began with.
  func relate(_ index: Int, _ reading: Reading) {
    let anchor = reading.sentence.anchors[index]
    let before = previous(index, reading)
    let first = before.map { reading.sentence.anchors[$0].piece + 1 } ?? anchor.piece + 1
    let depth = reading.sentence.pieces[anchor.piece].depth
    let between = reading.sentence.pieces[min(first, anchor.piece + 1)..<anchor.piece + 1]
    if between.contains(where: { $0.depth == depth && $0.opening == .colon }) {
      reading.spelled = before.flatMap { main(upTo: $0, reading) }.flatMap { together(upTo: $0, reading) }
    }
    let isList =
      between.contains { $0.depth == depth }
      && between.allSatisfy { $0.depth != depth || $0.opening == .comma || $0.opening == .conjunction }
      && goesOn(anchor)
    let head = isList ? before : nil
    reading.subjects[index] = head.map { reading.subjects[$0] } ?? anchor.before
    let parent =
      child(index, reading)
      ?? (isIncluded(anchor) || endsIncluded(anchor, reading) ? whole(index, head, reading) : nil)
      ?? head.flatMap { reading.parents[$0] } ?? reading.spelled ?? sum(before: index, reading)
    if let parent { reading.parents[index] = parent }
  }

  /// "300 people, 40 children and 12 women included": whether the list that the number is in ends so.
  private func endsIncluded(_ anchor: Anchor, _ reading: Reading) -> Bool {
    let own = reading.sentence.anchors[anchor.list.upperBound].own
    guard let last = own.last(where: { terms.all[$0].kind != .stop }) else { return false }
    return terms.all[last].role == .including
  }

  /// "Children were 40 of the civilian casualties—31 boys and nine girls", "five mine casualties in four incidents; two
  /// people were killed and three injured": the number of people before a list that comes to it.
  private func sum(before index: Int, _ reading: Reading) -> Claim? {
    let anchors = reading.sentence.anchors
    let opening = reading.sentence.pieces[anchors[index].piece].opening
    guard index > 0, index < anchors[index].list.upperBound, opening == .comma || opening == .semicolon,
      let whole = reading.claims[index - 1]?.definition.unit == .events && index > 1
        ? reading.claims[index - 2] : reading.claims[index - 1],
      whole.definition.unit == .persons, let all = whole.amount.value,
      anchors[index].own.lowerBound == anchors[index].term
    else { return nil }
    var sum = Int128(0)
    for place in index...anchors[index].list.upperBound where sum < Int128(all.smallest) {
      guard let value = amount(anchors[place], .persons)?.value else { return nil }
      sum += Int128(value.smallest)
    }
    return sum == Int128(all.smallest) ? whole : nil
  }

  /// What a number said to be a part is a part of: the last number, or, where it counts others than that one,
  /// what that one is a part of.
  private func whole(_ index: Int, _ head: Int?, _ reading: Reading) -> Claim? {
    guard let nearest = nearest(index, reading) else { return nil }
    let own = dimensions(in: reading.sentence.anchors[index].own, nearest.definition)
    let isOther = own.differs(from: nearest.dimensions, beyond: Dimensions.circumstances)
    return isOther ? head.flatMap { reading.parents[$0] } ?? nearest : nearest
  }

  /// The last number of the same depth.
  private func previous(_ index: Int, _ reading: Reading) -> Int? {
    let pieces = reading.sentence.pieces
    let depth = pieces[reading.sentence.anchors[index].piece].depth
    return (0..<index).last { pieces[reading.sentence.anchors[$0].piece].depth == depth }
  }

  /// "Helped 60 people, compared to 50 in 2012: 12 got a loan": the last number that nothing is only compared to.
  private func main(upTo place: Int, _ reading: Reading) -> Int? {
    let (pieces, anchors) = (reading.sentence.pieces, reading.sentence.anchors)
    // "The figure is 170, which is 17 fewer than before: 96 are old".
    let last = place > 0 && isDifference(anchors[place]) ? place - 1 : place
    let compared = pieces[...anchors[last].piece].lastIndex { $0.opening == .comparison && $0.depth == 0 }
    guard let compared, !pieces[compared...anchors[last].piece].contains(where: { $0.opening == .semicolon })
    else { return last }
    return (0..<last).last { anchors[$0].piece < compared } ?? last
  }

  /// Whether no plain word and no "whose" before the number begins something new.
  func goesOn(_ anchor: Anchor) -> Bool {
    !anchor.before.contains {
      terms.all[$0].kind == .word || knowledge.role(terms.all[$0]) == .relative
    }
  }

  /// Whether words around the number say that it is a part: "including 12", "12 of them".
  func isIncluded(_ anchor: Anchor) -> Bool {
    guard anchor.number != nil else { return false }
    if anchor.term + 1 < anchor.own.upperBound, knowledge.role(terms.all[anchor.term + 1]) == .anaphor {
      return true
    }
    var index = anchor.term - 1
    while index >= anchor.own.lowerBound, terms.all[index].lexicon == knowledge.engine.hedges { index -= 1 }
    guard index >= anchor.own.lowerBound, let role = knowledge.role(terms.all[index]) else { return false }
    return role == .including || role == .anaphor
  }

  /// What a part that follows is a part of: the last number, or what it and the one before it together count.
  private func nearest(_ index: Int, _ reading: Reading) -> Claim? {
    guard let last = sibling(index, reading) else { return reading.base ?? discourse.head }
    return joined(last, reading.claims[..<index].compactMap { $0 }.dropLast().last)
  }

  /// "Five killed and seven injured: eight men": what a number and the one before it together count.
  private func together(upTo last: Int, _ reading: Reading) -> Claim? {
    reading.claims[last].map { joined($0, reading.claims[..<last].compactMap { $0 }.last) }
  }

  /// A claim and the one before as one, where they differ only in how people came to harm.
  private func joined(_ last: Claim, _ earlier: Claim?) -> Claim {
    guard let earlier, earlier.definition == last.definition, earlier.period == last.period,
      case let keys = earlier.dimensions.differing(from: last.dimensions),
      !keys.isEmpty, keys.isSubset(of: Dimensions.circumstances),
      // "Four men died and 11 others were hurt": of different people.
      earlier.dimensions.pairs.allSatisfy({
        Dimensions.circumstances.contains($0.key) || last.dimensions[$0.key] == $0.value
      })
    else { return last }
    var joined = last
    for key in keys { joined.dimensions[key] = nil }
    return joined
  }

  /// What the words before a list say of all its numbers.
  func subject(_ index: Int, _ reading: Reading, _ definition: MeasureDefinition) -> Dimensions {
    dimensions(in: reading.subjects[index], definition)
  }

  /// The dimensions that a number with a noun of its own takes over: from what its bracket belongs to, from what
  /// "of them" refers to, and, where it says only what became of people, from the people before it.
  func inherited(_ rule: Rule, _ index: Int, _ reading: Reading) -> Dimensions? {
    if let parent = reading.parents[index] { return parent.dimensions }
    let anchor = reading.sentence.anchors[index]
    guard let definition = rule.yields.first?.definition else { return nil }
    let subject = subject(index, reading, definition)
    if let whole = spokenOf(by: anchor, definition) { return whole.dimensions.merging(subject) }
    guard
      let before = sibling(index, reading)
        ?? (definition.unit == .squareKilometres ? reading.base ?? discourse.head : nil),
      before.definition.unit == definition.unit || before.definition.unit == .events
    else { return subject }
    guard before.definition == definition else {
      return sharedHazard(before, definition) ?? cause(before, index, reading) ?? subject
    }
    let opening = reading.sentence.pieces[anchor.piece].opening
    if opening == .comparison { return compared(before, rule) }
    // "The 11 injured" are those counted before, not of the kind told last.
    let isAlike = isOutcomeOnly(anchor, definition) && !isReference(anchor)
    if isAlike, [.comma, .conjunction, .semicolon].contains(opening) {
      return common(before, index, reading)
    }
    guard opening == .comma || opening == .conjunction else { return sharedHazard(before, definition) }
    return isBare(anchor)
      ? before.dimensions.keeping(Dimensions.circumstances).merging(
        sharedHazard(before, definition) ?? Dimensions()
      ).merging(subject)
      : sharedHazard(before, definition) ?? subject
  }

  /// "The 36 adults" after 69 civilians, 33 of them children: what the sentence before spoke of, or what that is a part
  /// of, where the number's words narrow it.
  private func spokenOf(by anchor: Anchor, _ definition: MeasureDefinition) -> Claim? {
    guard definition.unit == .persons, isReference(anchor), !hasTime(anchor) else { return nil }
    let own = dimensions(in: anchor.phrase, definition)
    let keys = own.pairs.map(\.key)
    guard !keys.isEmpty, Dimensions.circumstances.isDisjoint(with: keys) else { return nil }
    return [discourse.head, discourse.whole].compactMap(\.self).first {
      $0.definition == definition && !own.differs(from: $0.dimensions)
    }
  }

  /// "Two deminers were killed, compared to 11 deminer casualties in 2011": a number that names all that the
  /// measure counts is of no one outcome.
  private func compared(_ before: Claim, _ rule: Rule) -> Dimensions {
    var dimensions = before.dimensions
    if rule.with.isEmpty, rule.under.isEmpty { dimensions["outcome"] = nil }
    return dimensions
  }

  /// "60 mine incidents that led to 80 casualties": what caused the ones caused the others.
  private func cause(_ before: Claim, _ index: Int, _ reading: Reading) -> Dimensions? {
    let anchors = reading.sentence.anchors
    guard before.definition.unit == .events || before.definition.dimensions.has("outcome"), index > 0,
      anchors[index - 1].piece == anchors[index].piece
    else { return nil }
    return before.dimensions.keeping(["device"])
  }

  /// "One deminer was killed and two were injured": the number says only what became of people.
  private func isOutcomeOnly(_ anchor: Anchor, _ definition: MeasureDefinition) -> Bool {
    let keys = dimensions(in: anchor.own, definition).pairs.map(\.key)
    return keys.contains("outcome") && Dimensions.circumstances.isSuperset(of: keys)
      && !anchor.own.contains {
        isNoun($0) && knowledge.meaning(terms.all[$0]).isEmpty
          && !knowledge.events.meets(LexiconSet(terms.all[$0].lexicon))
      }
  }

  /// What the claims before that share an outcome have in common: "killed two men and a boy and injured three".
  private func common(_ before: Claim, _ index: Int, _ reading: Reading) -> Dimensions {
    let first = reading.sentence.anchors[index].list.lowerBound
    var result = before.dimensions
    for case let claim? in reading.claims[first..<index]
    where claim.dimensions["outcome"] == before.dimensions["outcome"] {
      result = result.keeping { claim.dimensions[$0.key] == $0.value }
    }
    return result
  }
}

extension Dimensions {
  /// What tells how people came to harm; the other dimensions tell who they are.
  static let circumstances: Set = ["device", "outcome"]

  /// The dimensions that part people into kinds of which one may be unknown.
  static let splitting = ["sex", "age", "civil_status", "outcome"]

  /// The keys of which the two have different values.
  func differing(from other: Dimensions) -> Set<String> {
    Set(pairs.filter { pair in other[pair.key].map { $0 != pair.value } ?? false }.map(\.key))
  }

  /// Whether the two have different values of a key other than these.
  func differs(from other: Dimensions, beyond keys: Set<String> = []) -> Bool {
    pairs.contains { pair in
      (other[pair.key].map { $0 != pair.value } ?? false) && !keys.contains(pair.key)
    }
  }

  /// Narrowed also by what a whole says, but by nothing of who people are where they are others.
  func narrowing(_ whole: Dimensions) -> Dimensions {
    differs(from: whole, beyond: Self.circumstances)
      ? merging(whole.keeping(Self.circumstances)) : merging(whole)
  }
}

extension Claim {
  /// Whether it counts, of the same time, what the other does and more.
  func contains(_ part: Claim) -> Bool {
    self.definition == part.definition && self.period == part.period && self.dimensions != part.dimensions
      && self.dimensions.pairs.allSatisfy { part.dimensions[$0.key] == $0.value }
  }

  /// "94 were men and 17 women; 35 were from the north": without what tells it from other parts that were told beside it.
  func common(with others: ArraySlice<Claim?>) -> Claim {
    var claim = self
    for case let other? in others where excludes(other) && other.period == self.period {
      for key in self.dimensions.differing(from: other.dimensions) { claim.dimensions[key] = nil }
    }
    return claim
  }

  /// Whether nothing can be counted by both.
  func excludes(_ other: Claim) -> Bool {
    self.definition == other.definition && self.dimensions.differs(from: other.dimensions)
  }
}
