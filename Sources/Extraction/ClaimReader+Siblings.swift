// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The numbers of a sentence that another one stands beside or belongs to.
extension ClaimReader {
  /// The last number of the same depth that gave a claim: for a whole the last whole, else a part before its
  /// whole.
  func sibling(_ index: Int, _ reading: Reading) -> Claim? {
    let depth = reading.sentence.pieces[reading.sentence.anchors[index].piece].depth
    let isOfWhole = index > 0 && isPart(index - 1, reading)
    for before in stride(from: index - 1, through: 0, by: -1)
    where reading.sentence.pieces[reading.sentence.anchors[before].piece].depth == depth {
      if isOfWhole, isPart(before, reading) { continue }
      // "23 casualties, including four killed; seven were children".
      if !isAnaphoric(reading.sentence.anchors[index]),
        isNewClause(index, after: before, reading) || isOfNewTime(index, after: before, reading),
        let whole = reading.parents[before],
        reading.claims[before]?.definition == whole.definition
      {
        return whole
      }
      if let whole = partedWhole(index, after: before, reading) { return whole }
      if !isOfWhole, before > 0, isPart(before - 1, reading), reading.claims[before - 1] != nil { continue }
      if let claim = reading.claims[before] ?? reading.silent[before] {
        return isNewClause(index, after: before, reading)
          ? claim.common(with: reading.claims[..<before]) : claim
      }
    }
    return nil
  }

  /// "Made 300 prostheses and 100 orthoses in 2004, and 250 and 90 in 2005": what the number at the same place of the
  /// list before counts, where the two lists are of different things.
  func parallel(_ index: Int, _ reading: Reading) -> Claim? {
    let (anchors, block) = (reading.sentence.anchors, block(of: index, reading))
    guard block.lowerBound > 1, case let first = anchors[block.lowerBound - 1].list.lowerBound,
      case let count = anchors[first..<block.lowerBound].count(where: { $0.noun != nil }), count > 1,
      case let claims = reading.claims[block.lowerBound - count..<block.lowerBound].compactMap(\.self),
      claims.count == count, block.count.isMultiple(of: count), claims[0].definition != claims[1].definition
    else { return nil }
    return claims[(index - block.lowerBound) % claims.count]
  }

  /// The numbers of a list around one that leave out what they count.
  private func block(of index: Int, _ reading: Reading) -> Range<Int> {
    let anchors = reading.sentence.anchors
    let list = anchors[index].list
    func isBare(_ place: Int) -> Bool { anchors[place].noun == nil && anchors[place].number != nil }
    guard isBare(index) else { return index..<index }
    let before = (list.lowerBound..<index).reversed().prefix(while: isBare).last ?? index
    let behind = (index...list.upperBound).prefix(while: isBare).last ?? index
    return before..<behind + 1
  }

  /// The time that stands behind the last number of such a list.
  func timeOfBlock(_ anchor: Anchor, _ reading: Reading) -> TimePhrase? {
    let anchors = reading.sentence.anchors
    guard !hasTime(anchor), let index = anchors.firstIndex(where: { $0.term == anchor.term }),
      parallel(index, reading) != nil,
      let dated = anchors[index..<block(of: index, reading).upperBound].first(where: hasTime)
    else { return nil }
    return time(in: dated.own, dated.term)?.time
  }

  /// "Of the ten, six were men and four women; three of them died": them all, where the parts exclude each other.
  private func partedWhole(_ index: Int, after before: Int, _ reading: Reading) -> Claim? {
    guard isNewClause(index, after: before, reading), let last = reading.claims[before],
      reading.claims[..<before].contains(where: { $0?.excludes(last) ?? false }),
      let whole = parted(before: index, reading), whole.definition == last.definition
    else { return nil }
    return whole
  }

  /// "480 from 1956 to 1962, among whom 110 were killed, and 290 from 1962 on": whether a number goes on with the
  /// whole, of another time.
  private func isOfNewTime(_ index: Int, after before: Int, _ reading: Reading) -> Bool {
    let (anchors, pieces) = (reading.sentence.anchors, reading.sentence.pieces)
    // "And in 2013, 290": the time may stand between commas before it.
    let ahead = anchors[index].piece > anchors[before].piece + 1 ? pieces[anchors[index].piece - 1] : nil
    let isAhead = ahead.map { $0.anchors.isEmpty && $0.depth == 0 && $0.range.allSatisfy(isOfTime) } ?? false
    return (hasTime(anchors[index]) || isAhead) && !hasTime(anchors[before])
  }

  /// Whether a term is a time, or joins one to what stands before.
  private func isOfTime(_ index: Int) -> Bool {
    terms.all[index].kind == .time || terms.all[index].role == .and
  }

  /// "One of whom, a farm laborer, died": whether an article only names again who the number before counts.
  func isNamedAgain(_ index: Int, _ reading: Reading) -> Bool {
    let anchors = reading.sentence.anchors
    guard anchors[index].isArticle, index > 0, anchors[index - 1].piece == anchors[index].piece - 1,
      case let before = reading.sentence.pieces[anchors[index - 1].piece],
      before.range.upperBound == anchors[index - 1].term + 2
    else { return false }
    return terms.all[before.range.upperBound - 1].role == .anaphor
  }

  /// Whether a semicolon stands between two numbers.
  private func isNewClause(_ index: Int, after before: Int, _ reading: Reading) -> Bool {
    let anchors = reading.sentence.anchors
    let between = anchors[before].piece + 1..<max(anchors[before].piece + 1, anchors[index].piece + 1)
    return reading.sentence.pieces[between].contains { $0.opening == .semicolon && $0.depth == 0 }
  }

  /// The number that a bracket belongs to, or that a colon spells out: its claim.
  func child(_ index: Int, _ reading: Reading) -> Claim? {
    let pieces = reading.sentence.pieces
    let piece = reading.sentence.anchors[index].piece
    let depth = pieces[piece].depth
    guard depth > 0 else { return nil }
    for before in stride(from: index - 1, through: 0, by: -1)
    where pieces[reading.sentence.anchors[before].piece].depth < depth {
      // "Killed: 5, including 3 children (2006: 4)": what the year before is given for is what the cell names first.
      if reading.place == .keyFigure, tells(pieces[piece].range.lowerBound),
        isIncluded(reading.sentence.anchors[before]), let whole = reading.parents[before]
      {
        return whole
      }
      return reading.claims[before]
    }
    return nil
  }

  /// Whether a bracket belongs to a number that counts nothing of ours: "two meetings in 2012 (six in 2011)".
  func isAside(_ anchor: Anchor, _ reading: Reading) -> Bool {
    let pieces = reading.sentence.pieces
    guard pieces[anchor.piece].depth > 0 else { return false }
    return pieces[..<anchor.piece].contains { piece in
      piece.depth < pieces[anchor.piece].depth && piece.opening != .semicolon && hasNumber(piece.range)
    }
  }
}
