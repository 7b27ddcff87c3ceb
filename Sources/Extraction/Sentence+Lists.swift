// SPDX-License-Identifier: GPL-3.0-or-later

extension Sentence {
  /// Finds the lists: numbers at one depth with nothing but commas, conjunctions and brackets between their pieces.
  mutating func join(_ terms: Terms, _ knowledge: Knowledge) {
    guard anchors.count > 1 else {
      if !anchors.isEmpty { anchors[0].list = 0...0 }
      return
    }
    var outer: Int?
    for index in anchors.indices {
      anchors[index].list = index...index
      let depth = pieces[anchors[index].piece].depth
      let before = depth == 0 ? outer : index > 0 ? index - 1 : nil
      if let before, joins(index, to: before, terms, knowledge) {
        anchors[index].list = anchors[before].list.lowerBound...index
      }
      if depth == 0 { outer = index }
    }
    var ends: [Int] = []
    for index in anchors.indices.reversed() {
      let depth = min(pieces[anchors[index].piece].depth, 1)
      while ends.count <= depth { ends.append(index) }
      let first = anchors[index].list.lowerBound
      if anchors[ends[depth]].list.lowerBound != first { ends[depth] = index }
      anchors[index].list = first...ends[depth]
    }
  }

  private func joins(_ index: Int, to before: Int, _ terms: Terms, _ knowledge: Knowledge) -> Bool {
    let (own, other) = (anchors[index], anchors[before])
    guard own.piece > other.piece, own.isCounting, other.isCounting,
      case let piece = pieces[own.piece], piece.depth == pieces[other.piece].depth,
      piece.opening == .conjunction || piece.opening == .comma,
      pieces[other.piece + 1..<own.piece].allSatisfy({ $0.depth > piece.depth }),
      !isAfterBracket(piece, terms, knowledge)
    else { return false }
    return !isPart(own, terms, knowledge) && !isWhole(other, terms, knowledge)
  }

  /// Whether a bracket closes right before the piece and no conjunction goes on.
  private func isAfterBracket(_ piece: Piece, _ terms: Terms, _ knowledge: Knowledge) -> Bool {
    let start = piece.range.lowerBound
    guard start > range.lowerBound, terms.all[start - 1].kind == .close else { return false }
    let role = knowledge.role(terms.all[start])
    return role != .and && role != .or
  }

  /// Whether the number is said to be a part of the ones before: "of whom 20", "including 20", "20 of them".
  private func isPart(_ anchor: Anchor, _ terms: Terms, _ knowledge: Knowledge) -> Bool {
    let isAnaphor = { (index: Int) in
      switch knowledge.role(terms.all[index]) {
      case .anaphor, .partitive, .including: true
      default: false
      }
    }
    return anchor.before.contains(where: isAnaphor)
      || anchor.term + 1 < range.upperBound && isAnaphor(anchor.term + 1)
  }

  /// Whether the number is what the sentence goes on to part: "of the 40 casualties".
  private func isWhole(_ anchor: Anchor, _ terms: Terms, _ knowledge: Knowledge) -> Bool {
    guard anchor.term > range.lowerBound else { return false }
    let role = knowledge.role(terms.all[anchor.term - 1])
    return role == .partitive || role == .all
  }
}

extension Anchor {
  /// Whether it is a number or an "a" that counts as one.
  var isCounting: Bool { (number != nil || isArticle) && !isAll }
}

extension Sentence {
  /// "Antipersonnel mines caused five casualties; ERW, nine; bombs, two": the words before the comma that stands for a
  /// verb, and the number that is all behind it.
  func gapped(_ anchor: Anchor, _ terms: Terms) -> Range<Int>? {
    let piece = pieces[anchor.piece]
    guard anchor.piece > 1, piece.opening == .comma, anchor.term == piece.range.lowerBound,
      piece.range.dropFirst().allSatisfy({ terms.all[$0].kind == .stop }),
      case let before = pieces[anchor.piece - 1], before.opening == .semicolon, before.anchors.isEmpty,
      before.depth == piece.depth, before.range.count <= 3,
      !before.range.contains(where: { terms.all[$0].kind == .time })
    else { return nil }
    return before.range.lowerBound..<piece.range.upperBound
  }
}
