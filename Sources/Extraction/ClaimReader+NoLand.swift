// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Land of which nothing was dealt with: words of absence that name no unit.
extension ClaimReader {
  /// "4km2 were reduced; none was cancelled", "Cancelled: not reported", "no clearance took place": whether a word of
  /// absence says how much land was dealt with.
  func isOfNoLand(_ index: Int, _ reading: Reading) -> Bool {
    let anchor = reading.sentence.anchors[index]
    let isAbsence = anchor.number.map { terms.numbers[$0].isAbsence } ?? (!anchor.isArticle && !anchor.isAll)
    guard isAbsence else { return false }
    if anchor.number != nil, sibling(index, reading)?.definition.unit == .squareKilometres { return true }
    if reading.place == .keyFigure {
      return releases(reading.sentence.pieces[anchor.piece].range) || releases(before: anchor.piece, reading)
    }
    return tookNoPlace(anchor)
  }

  /// Whether a colon before the piece follows a word for what is done with land.
  private func releases(before piece: Int, _ reading: Reading) -> Bool {
    let pieces = reading.sentence.pieces
    return piece > 0 && pieces[piece].opening == .colon && releases(pieces[piece - 1].range)
  }

  /// "No clearance took place", "no clearance was done".
  private func tookNoPlace(_ anchor: Anchor) -> Bool {
    let next = anchor.term + 1
    guard anchor.number != nil, next + 1 < anchor.own.upperBound,
      knowledge.isAuxiliary(terms.all[next + 1]) || terms.all[next + 1].lexicon == knowledge.engine.existence
    else { return false }
    return releases(next..<next + 1)
  }

  /// Whether words ask for a measure of land that was dealt with.
  private func releases(_ range: Range<Int>) -> Bool {
    let words = knowledge.words(range, terms)
    return knowledge.measures.values.contains {
      $0.unit == .squareKilometres && $0.timing == .period && knowledge.isAsked(words, for: $0.measure)
    }
  }
}
