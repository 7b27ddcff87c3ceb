// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// What a number says that goes on with a claim made before.
extension ClaimReader {
  /// The same as `base` says, of this number, narrowed by its own words, of its own time.
  ///
  /// Nil where the number is of another kind, such as money after people.
  func following(_ base: Claim, _ index: Int, _ reading: Reading) -> Claim? {
    let anchor = reading.sentence.anchors[index]
    guard let amount = amount(anchor, base.definition.unit) ?? elided(anchor, base) else { return nil }
    var claim = base
    let own = isWhole(index, reading) ? anchor.phrase : anchor.own
    claim.dimensions =
      named(in: own, base.definition).merging(saidAhead(anchor, reading, base))
      .narrowing(base.dimensions).settled
    if let part = unknownPart(index, reading, base.definition) {
      claim.dimensions = beside(claim.dimensions, index, reading).keeping { $0.value != "unknown" }
      claim.dimensions[part.key] = "unknown"
    }
    claim.dimensions = claim.dimensions.merging(saidOfWhole(index, reading, base.definition))
    if let rest = saidOfRest(anchor, reading, base) { claim.dimensions = rest }
    if let opposite = opposite(anchor, reading) { claim.dimensions = opposite.merging(claim.dimensions) }
    if let nation = origin(anchor), nation != base.country,
      base.definition.dimensions.has("nationality")
    {
      claim.dimensions["nationality"] = nation.rawValue
    }
    claim.amount = amount.hedged(by: reading.frame)
    claim.basis = basis(anchor, reading.frame)
    claim.period =
      base.definition.timing == .period && revises(anchor) || isOfSameSpan(base, claim.dimensions, reading)
      ? base.period : period(index, reading, base.definition) ?? (isLeft(anchor, base) ? nil : base.period)
    claim.quote = quote(anchor, reading)
    let piece = reading.sentence.pieces[anchor.piece].range
    if piece.contains(where: { self.country(at: $0) != nil }) {
      claim.country = country(anchor, reading, base.definition)
    }
    claim.number = anchor.number
    claim.place = reading.place
    if let kind = kind(index, reading, base.definition) { claim.kind = kind }
    claim.scopeTerms = part(index, reading, following: claim)
    if case .money = kind(anchor), let number = anchor.number {
      claim.dimensions["currency"] = currency(terms.numbers[number])
    }
    return claim
  }

  /// "And, on former battlefields, another 2km2": what kind of land the words between commas before the number name.
  private func saidAhead(_ anchor: Anchor, _ reading: Reading, _ base: Claim) -> Dimensions {
    let pieces = reading.sentence.pieces
    guard base.definition.unit == .squareKilometres, anchor.piece > 1,
      case let ahead = pieces[anchor.piece - 1], ahead.anchors.isEmpty, ahead.depth == 0,
      terms.all[ahead.range.lowerBound].role == .at
    else { return Dimensions() }
    return dimensions(in: ahead.range, base.definition)
  }

  /// What the words of the sentence say of the rest where one was singled out by where they came from; else nil.
  private func saidOfRest(_ anchor: Anchor, _ reading: Reading, _ base: Claim) -> Dimensions? {
    guard isRest(anchor), base.dimensions["nationality"] != nil else { return nil }
    let before = reading.sentence.range.lowerBound..<anchor.own.lowerBound
    return named(in: anchor.own, base.definition).merging(dimensions(in: before, base.definition))
  }

  /// "One was a national of Kenya; the other 33": whether what singles one out is not said of the rest.
  func isRest(_ anchor: Anchor) -> Bool {
    anchor.term > 0 && terms.all[anchor.term - 1].role == .other
  }

  /// "Of the mines it once had, 300 are left": whether a level is told beside one that is no more.
  private func isLeft(_ anchor: Anchor, _ base: Claim) -> Bool {
    guard base.definition.timing == .level, case .until = base.period else { return false }
    return anchor.own.contains(where: isRemainder)
  }

  /// "Until 2011 it knew of 837 casualties. Men made up 521 of them": a part of what was counted over the years, in a
  /// sentence that names no time.
  private func isOfSameSpan(_ base: Claim, _ dimensions: Dimensions, _ reading: Reading) -> Bool {
    guard base.definition.timing == .period, reading.frame == nil, let period = base.period,
      dimensions != base.dimensions
    else { return false }
    if case .date = period { return false }
    return !reading.sentence.range.contains(where: tells)
  }

  /// "Nine were men and six women, and for two the age was not known": what parts the numbers of a list before is not
  /// said of one that is parted otherwise.
  private func beside(_ dimensions: Dimensions, _ index: Int, _ reading: Reading) -> Dimensions {
    let list = reading.claims[..<index].compactMap(\.self)
    var keys = list.reduce(into: Set<String>()) { keys, claim in
      for other in list { keys.formUnion(claim.dimensions.differing(from: other.dimensions)) }
    }
    // "16 women, 90 men, and 41 of unknown sex": what women and men have in common is said with their sex.
    let isOfAge = list.contains { $0.dimensions["age"] != nil && $0.dimensions["sex"] == nil }
    if keys.contains("sex"), !isOfAge { keys.insert("age") }
    return dimensions.keeping { !keys.contains($0.key) }
  }

  /// "18 were fatal and 43 were not": what the words said before come to when they are denied.
  func opposite(_ anchor: Anchor, _ reading: Reading) -> Dimensions? {
    guard let denial = anchor.own.last(where: { terms.all[$0].kind == .lexeme }), denial > anchor.term,
      isNegation(denial)
    else { return nil }
    let said = (reading.sentence.range.lowerBound..<anchor.term).last {
      knowledge.has(.opposite, terms.all[$0])
    }
    guard let said, let outcome = knowledge.text(.opposite, terms.all[said]) else { return nil }
    return Dimensions(["outcome": outcome])
  }

  func isRevision(_ index: Int) -> Bool { knowledge.has(.revises, terms.all[index]) }

  /// "Raised this to 57 in 2016": the time is that of the change, and the number is of the same time as before.
  private func revises(_ anchor: Anchor) -> Bool {
    guard let revision = anchor.before.first(where: isRevision) else { return false }
    // "Corrected its total for 2012 to 13": the time is that of the number.
    return !isDate(revision + 1)
  }
}
