// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The times that brackets give to what stands in them.
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
      ?? adjacent(anchor, reading) ?? leading(anchor, reading) ?? trailing(anchor, reading)
  }
}
