// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The times that brackets give to what stands in them, and commas to what follows.
extension ClaimReader {
  /// The time that a bracket names before the number.
  func bracketTime(_ anchor: Anchor, _ reading: Reading) -> TimePhrase? {
    let pieces = reading.sentence.pieces
    let depth = pieces[anchor.piece].depth
    guard depth > 0 else { return nil }
    var before = anchor.piece
    while before > 0, pieces[before].opening != .bracket {
      before -= 1
      guard pieces[before].depth >= depth else { break }
      if let time = firstTime(in: pieces[before].range) { return time }
    }
    return nil
  }

  /// "In 2010, there were 40 mines; in 2011, 31": whether no more than a time stands before the number's comma.
  func isOfTimeBefore(_ anchor: Anchor, _ reading: Reading) -> Bool {
    anchor.own.lowerBound == anchor.term && isBehindTime(anchor, reading)
  }

  /// Whether the piece before the number's is no more than a time: "in 2004,".
  func isBehindTime(_ anchor: Anchor, _ reading: Reading) -> Bool {
    guard anchor.piece > 0,
      case let before = reading.sentence.pieces[anchor.piece - 1], before.anchors.isEmpty
    else { return false }
    return before.range.contains(where: tells)
      && before.range.allSatisfy { terms.all[$0].kind == .time || isFiller(terms.all[$0]) }
  }

  /// In brackets: the time of what the bracket belongs to.
  func inherited(_ index: Int, _ reading: Reading) -> TimePhrase? {
    let pieces = reading.sentence.pieces
    let piece = reading.sentence.anchors[index].piece
    guard pieces[piece].depth > 0,
      let outer = (0..<index).last(where: {
        pieces[reading.sentence.anchors[$0].piece].depth < pieces[piece].depth
      })
    else { return nil }
    let anchor = reading.sentence.anchors[outer]
    let isCompared = pieces[anchor.piece].opening == .comparison
    return time(in: anchor.own, anchor.term)?.time ?? (isCompared ? trailing(anchor, reading) : nil)
      ?? adjacent(anchor, reading) ?? resumed(anchor, reading) ?? leading(anchor, reading)
      ?? trailing(anchor, reading)
  }
}
