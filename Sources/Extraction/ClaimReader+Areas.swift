// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// What an area takes over from the one before it.
extension ClaimReader {
  private func isVerb(_ term: Term) -> Bool { knowledge.isAuxiliary(term) || knowledge.isClosing(term) }

  /// Whether no more than "and" stands before the number.
  private func isAdded(_ anchor: Anchor, _ reading: Reading) -> Bool {
    let words = min(anchor.own.lowerBound, anchor.term)..<anchor.term
    return words.isEmpty
      ? reading.sentence.pieces[anchor.piece].opening == .conjunction
      : words.count == 1 && terms.all[words.lowerBound].role == .and
  }

  /// "Cleared 4km2 of minefields, destroying 40 mines, and 2km2 of battlefield": the claim of the area before, where a
  /// further area has no verb of its own.
  func cleared(beside index: Int, _ reading: Reading) -> Claim? {
    let anchor = reading.sentence.anchors[index]
    let next = anchor.phrase.upperBound
    guard case .area = kind(anchor), isAdded(anchor, reading),
      next >= anchor.own.upperBound || !isVerb(terms.all[next])
    else { return nil }
    let depth = reading.sentence.pieces[anchor.piece].depth
    let before = (0..<index).last { other in
      reading.sentence.pieces[reading.sentence.anchors[other].piece].depth == depth
        && reading.claims[other]?.definition.unit == .squareKilometres
    }
    return before.flatMap { reading.claims[$0] }.flatMap { $0.definition.timing == .period ? $0 : nil }
  }

  /// Whether the clause may tell what a number is; an area in a bracket, "(2km2 in 2011)", goes with the one before it.
  func isOwn(_ index: Int, _ reading: Reading) -> Bool {
    guard case .area = kind(reading.sentence.anchors[index]) else { return true }
    return reading.parents[index] == nil
  }

  /// "The clearance of 5km2 in 2012, and of 4km2 of mined area in 2013": what the area before it was, where its own
  /// words only tell what kind of land it is.
  func complement(_ index: Int, _ reading: Reading) -> Claim? {
    let anchor = reading.sentence.anchors[index]
    guard case .area = kind(anchor), anchor.noun != nil, terms.all[anchor.term + 1].role == .of,
      let base = reading.claims[..<index].last(where: { $0?.definition.unit == .squareKilometres }) ?? nil,
      base.definition.timing == .period, isBare(anchor)
    else { return nil }
    let opening = reading.sentence.pieces[anchor.piece].opening
    return opening == .comma || opening == .conjunction ? base : nil
  }

  /// "In 2015, it had been 40km2, 10km2 of which by clearance": an area that a pronoun speaks of.
  func retold(_ index: Int, _ reading: Reading) -> [Claim]? {
    guard case .area = kind(reading.sentence.anchors[index]), let base = recalled(index, reading),
      base.definition.unit == .squareKilometres
    else { return nil }
    return following(base, index, reading).map { [$0] }
  }

  /// "1.2km2 of mined area was cleared and 0.8km2 cancelled": the second area is of the same hazard.
  func sharedHazard(_ before: Claim, _ definition: MeasureDefinition) -> Dimensions? {
    definition.unit == .squareKilometres ? before.dimensions.keeping(["hazard"]) : nil
  }
}
