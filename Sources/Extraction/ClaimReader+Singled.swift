// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Parts of a whole that no dimension and no time tells from the rest.
extension ClaimReader {
  /// "37 of the prostheses": a part of a whole that no dimension and no time tells from the rest.
  func isSingledOut(_ index: Int, _ claim: Claim, _ reading: Reading) -> Bool {
    let anchor = reading.sentence.anchors[index]
    guard anchor.number != nil else { return false }
    let whole = reading.parents[index] ?? parted(before: index, reading)
    if let whole, isOfOthers(claim, whole) { return true }
    // "3km2 was released, 1km2 of which by clearance".
    if claim.definition.unit == .squareKilometres, let whole, whole.definition != claim.definition {
      return false
    }
    if claim.definition.unit == .items,
      anchor.model != nil || nounOfOther(index, reading) != nil || isKept(anchor)
        || claim.scopeTerms != nil && !claim.definition.dimensions.isEmpty
    {
      return false
    }
    if anchor.term + 1 < anchor.own.upperBound, isPartitive(anchor.term + 1) {
      return !isToldOfPart(anchor, claim.definition)
    }
    guard claim.definition.unit == .persons || claim.definition.dimensions.isEmpty, !hasTime(anchor) else {
      return false
    }
    guard let whole, whole.definition == claim.definition, whole.period == claim.period,
      whole.country == claim.country
    else {
      // "Of these, 40 (12 killed) occurred after the war, from 1996 to 2009": they are told by their time.
      let isOfOtherTime = discourse.head.map { $0.period != claim.period } ?? false
      return isOfSome(before: anchor, reading) && !isTold(anchor, claim.definition) && !isOfOtherTime
    }
    return claim.dimensions.pairs.allSatisfy { whole.dimensions[$0.key] == $0.value }
  }

  /// "The army holds 1,500 of them": whether it is told who has them.
  private func isKept(_ anchor: Anchor) -> Bool {
    anchor.before.contains { knowledge.has(.present, terms.all[$0]) && knowledge.isClosing(terms.all[$0]) }
      || anchor.own.contains { terms.all[$0].lexicon == knowledge.engine.holding }
  }

  /// "212 patients, 37 of them injured by mines": people helped, of whom it is only told how they had come to harm.
  private func isOfOthers(_ claim: Claim, _ whole: Claim) -> Bool {
    whole.definition != claim.definition && whole.definition.unit == .persons
      && claim.definition.dimensions.has("outcome")
  }

  /// "Of the 53 injured, nine lost a leg": the whole that the sentence begins with.
  func parted(before index: Int, _ reading: Reading) -> Claim? {
    let anchors = reading.sentence.anchors
    guard index > 0, anchors[0].number != nil, anchors[0].term > reading.sentence.range.lowerBound,
      anchors[0].piece < anchors[index].piece, isPartitive(anchors[0].term - 1)
    else { return nil }
    return reading.claims[0] ?? reading.base
  }

  /// "Of those who received a prosthesis, 312 were survivors": whether the sentence begins with a whole that no
  /// number tells.
  private func isOfSome(before anchor: Anchor, _ reading: Reading) -> Bool {
    guard anchor.piece == 1, case let first = reading.sentence.pieces[0], first.anchors.isEmpty else {
      return false
    }
    return isPartitive(first.range.lowerBound)
  }

  /// "Made 140 orthoses; 61 went to women": of what no dimension parts, a number of the same time can only be a part.
  func isOnlyPart(_ claim: Claim, of base: Claim, _ anchor: Anchor) -> Bool {
    base.definition.dimensions.isEmpty && claim.period == base.period && base.amount.value != nil
      && !hasTime(anchor) && !adds(anchor) && !isRecorded(anchor)
  }

  /// "15 of those injured were herders": whether the words before the number or behind the whole say which part it is;
  /// those of the whole do not.
  private func isToldOfPart(_ anchor: Anchor, _ definition: MeasureDefinition) -> Bool {
    let rest = anchor.term + 1..<anchor.own.upperBound
    if definition.dimensions.has("nationality"), nationOfPart(anchor) != nil { return true }
    let verb = rest.first { knowledge.isAuxiliary(terms.all[$0]) }
    let isNamed = terms.all[anchor.term + 1].role == .partitive
    let other = rest.contains(anchor.phrase.upperBound) ? anchor.phrase.upperBound : nil
    guard let end = verb ?? other.flatMap({ isNamed && terms.all[$0].kind == .word ? $0 : nil }),
      isNamed || !dimensions(in: rest.lowerBound..<end, definition).isEmpty
    else { return isTold(anchor, definition) }
    return [anchor.before, end..<rest.upperBound].contains { words in
      !dimensions(in: words, definition).isEmpty
        || isNamed && (words.contains { terms.all[$0].kind == .time } || place(in: words) != nil)
    }
  }
}
