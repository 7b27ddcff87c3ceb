// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Numbers that stand for others by their place: "the corresponding figures for 2008 were 38 and 84".
extension ClaimReader {
  /// The claim of the number at the same place in the list that was said before, of this number.
  func positional(_ index: Int, _ reading: Reading) -> [Claim]? {
    let list = reading.sentence.anchors[index].list
    guard list.count > 1, list.allSatisfy({ isAlone(reading.sentence.anchors[$0], reading) }),
      isRestating(list.lowerBound, reading)
    else { return nil }
    var before = models(before: list.lowerBound, reading)
    if before.count > list.count { before.removeAll { $0.isOfUnknown } }
    guard before.count == list.count else { return nil }
    guard var claim = following(before[index - list.lowerBound], index, reading) else { return nil }
    if let first = reading.claims[list.lowerBound], !hasTime(reading.sentence.anchors[index]) {
      claim.period = first.period
    }
    return [claim]
  }

  func hasTime(_ anchor: Anchor) -> Bool { anchor.own.contains { terms.all[$0].kind == .time } }

  /// Whether the number says nothing of what it counts.
  private func isAlone(_ anchor: Anchor, _ reading: Reading) -> Bool {
    anchor.number != nil && anchor.noun == nil && isOpen(anchor, reading)
      && anchor.own.allSatisfy { index in
        index == anchor.term || terms.all[index].kind != .lexeme || isFiller(terms.all[index])
          || terms.all[index].lexicon == figures
      }
  }

  /// Whether the words around the list's first number say that what was counted before is counted again.
  private func isRestating(_ first: Int, _ reading: Reading) -> Bool {
    let pieces = reading.sentence.pieces
    let place = reading.sentence.anchors[first].piece
    if pieces[place].opening == .comparison { return true }
    var start = place
    while start > 0, pieces[start].opening != .semicolon, pieces[start - 1].anchors.isEmpty { start -= 1 }
    return (pieces[start].range.lowerBound..<pieces[place].range.upperBound).contains {
      terms.all[$0].lexicon == figures
    }
  }

  /// The claims, outside brackets, that the sentence made before, else those of the last sentence that made any.
  private func models(before first: Int, _ reading: Reading) -> [Claim] {
    let (pieces, anchors) = (reading.sentence.pieces, reading.sentence.anchors)
    let said = anchors.indices.prefix(first).filter { pieces[anchors[$0].piece].depth == 0 }
      .compactMap { reading.claims[$0] }
    return said.isEmpty ? discourse.said : said
  }
}

extension Claim {
  /// Whether it counts what is left over where something was not known.
  fileprivate var isOfUnknown: Bool { self.dimensions.pairs.contains { $0.value == "unknown" } }
}
