// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Parts and wholes that stand side by side: "20 of the 24 casualties".
extension ClaimReader {
  /// What the part right before a whole counts is known once the whole is read.
  func readPart(before index: Int, _ reading: Reading) {
    guard index > 0, reading.claims[index - 1] == nil, isPart(index - 1, reading) else { return }
    let anchors = reading.sentence.anchors
    let whole = anchors[index]
    guard let base = reading.claims[index] ?? (isOpen(whole, reading) ? reading.base : nil) else {
      return readAlone(index - 1, reading)
    }
    guard var claim = following(base, index - 1, reading) else { return }
    // "There were 18 in 2014. Five of the 18 were children".
    if reading.claims[index] == nil, !words.hasTime { claim.period = base.period }
    // What is said after the whole is said of the part: "20 of the 24 casualties were children".
    let start = reading.claims[index] == nil ? whole.term + 1 : whole.phrase.upperBound
    let after = dimensions(in: start..<max(start, whole.own.upperBound), base.definition)
    let said = after.merging(dimensions(in: anchors[index - 1].own, base.definition))
    let alike = said.isEmpty ? likePart(before: index - 1, reading) : after.narrowing(claim.dimensions)
    claim.dimensions = alike ?? claim.dimensions
    // "41 of the 109 were in the north".
    if let part = part(index, reading, claim, ofPart: true) { claim.scopeTerms = part }
    add(claim)
    reading.claims[index - 1] = claim
  }

  /// "Most were civilians (58 of 61)": the words before the part say what both count.
  private func readAlone(_ index: Int, _ reading: Reading) {
    guard isOpen(reading.sentence.anchors[index + 1], reading), let found = named(index, reading)?.first
    else { return }
    add(found)
    reading.claims[index] = found
  }

  /// "20 of the 24 were boys in 2012 and 23 of the 32 in 2011": the second part is of the kind of the first.
  private func likePart(before index: Int, _ reading: Reading) -> Dimensions? {
    (0..<index).last { isPart($0, reading) }.flatMap { reading.claims[$0]?.dimensions }
  }

  /// "The other eight were seven policemen and one soldier": a number that no rule reads is the whole of those that follow
  /// "were", where they are of one kind and come to it.
  func readSums(_ reading: Reading) {
    for (index, anchor) in reading.sentence.anchors.enumerated()
    where reading.claims[index] == nil && isBeforeAuxiliary(anchor, reading) {
      let parts = Array(reading.claims[(index + 1)...].prefix { $0 != nil }.compactMap(\.self))
      guard let first = parts.first, let whole = amount(anchor, first.definition.unit), parts.count > 1,
        parts.allSatisfy({ $0.definition == first.definition && $0.dimensions == first.dimensions }),
        comeTo(whole, parts)
      else { continue }
      var claim = first
      (claim.amount, claim.number, claim.quote) = (whole, anchor.number, quote(anchor, reading))
      add(claim)
      reading.claims[index] = claim
    }
  }

  private func isBeforeAuxiliary(_ anchor: Anchor, _ reading: Reading) -> Bool {
    anchor.number != nil && anchor.term + 1 < reading.sentence.range.upperBound
      && knowledge.isAuxiliary(terms.all[anchor.term + 1])
  }

  private func comeTo(_ whole: Amount, _ parts: [Claim]) -> Bool {
    let values = parts.compactMap(\.amount.value?.smallest)
    return values.count == parts.count
      && values.reduce(Int128(0)) { $0 + Int128($1) } == whole.value.map { Int128($0.smallest) }
  }

  /// Whether the number is a whole of which a part was named, be it a number or a share.
  func isWhole(_ index: Int, _ reading: Reading) -> Bool {
    let anchor = reading.sentence.anchors[index]
    guard anchor.number != nil, anchor.term > 0 else { return false }
    if index > 0, isPart(index - 1, reading) { return true }
    guard knowledge.role(terms.all[anchor.term - 1]) == .partitive,
      reading.sentence.pieces[anchor.piece].range.lowerBound < anchor.term - 1
    else { return false }
    let before = knowledge.role(terms.all[anchor.term - 2])
    return before != .each && before != .all
  }

  /// "12 of the 30 casualties, or 40%, were children": the pieces that may tell of a number; what stands behind a whole is
  /// said of its part.
  func piecesTelling(of index: Int, _ reading: Reading) -> ArraySlice<Piece> {
    let pieces = reading.sentence.pieces
    let isBehindPart = index > 0 && isPart(index - 1, reading)
    return pieces.prefix(isBehindPart ? reading.sentence.anchors[index].piece + 1 : pieces.count)
  }

  /// Whether only "of the", and at most a share, stands between a number and the next one.
  func isPart(_ index: Int, _ reading: Reading) -> Bool {
    let anchors = reading.sentence.anchors
    guard index + 1 < anchors.count, anchors[index].number != nil, anchors[index + 1].number != nil,
      case let gap = anchors[index].term + 1..<anchors[index + 1].term, (1...7).contains(gap.count),
      let role = knowledge.role(terms.all[gap.upperBound - 1]),
      role == .partitive || role == .of || role == .anaphor && gap.count == 1
    else { return false }
    return gap.dropLast().allSatisfy(isOfShare)
  }

  /// Whether a term may stand in "(52%)" or ", or 52%,".
  func isOfShare(_ index: Int) -> Bool {
    let term = terms.all[index]
    switch term.kind {
    case .open, .close, .comma: return true
    case .number: return terms.isPercentage(index)
    default: return knowledge.role(term) == .or
    }
  }

  /// "Of the civilians, four were boys", "seven of the civilians were children and another two women": what is said
  /// of a whole that no number tells.
  func saidOfWhole(_ index: Int, _ reading: Reading, _ definition: MeasureDefinition) -> Dimensions {
    guard definition.unit == .persons else { return Dimensions() }
    let anchors = reading.sentence.anchors
    if let first = reading.sentence.pieces.first, first.anchors.isEmpty, isPartitive(first.range.lowerBound),
      reading.sentence.pieces[anchors[index].piece].opening != .semicolon
    {
      return dimensions(in: first.range, definition)
    }
    if let whole = wholeOfFirst(index, reading) { return dimensions(in: whole, definition) }
    guard adds(anchors[index]), let part = (0..<index).last(where: { isPartitive(anchors[$0].term + 1) }),
      case let words = anchors[part].term + 1..<anchors[part].own.upperBound
    else { return Dimensions() }
    return dimensions(
      in: words.lowerBound..<(words.first(where: isAuxiliary) ?? words.upperBound), definition)
  }

  /// "29 men among the civilians, three women and a girl": what the first number of the list is a part of.
  private func wholeOfFirst(_ index: Int, _ reading: Reading) -> Range<Int>? {
    let anchors = reading.sentence.anchors
    guard case let first = anchors[anchors[index].list.lowerBound], first.term < anchors[index].term,
      isBare(anchors[index]),
      let whole = first.behind.first(
        where: { terms.all[$0].role == .partitive })
    else { return nil }
    return whole..<first.own.upperBound
  }

  private func isAuxiliary(_ index: Int) -> Bool { knowledge.isAuxiliary(terms.all[index]) }
}
