// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The words that may tell what a number is about, from near to far.
extension ClaimReader {
  /// A number's own words.
  func ownWords(of anchor: Anchor, _ reading: Reading) -> LexiconSet {
    let pieces = reading.sentence.pieces
    let resumed = resumption(behind: anchor, pieces).map { knowledge.words(pieces[$0].range, terms) } ?? []
    return knowledge.words(anchor.own, terms).union(resumed).union(participle(of: anchor, reading))
      .union(wordBehindSum(anchor)).union(possession(anchor)).union(predicate(of: anchor, pieces))
      .union(method(of: anchor, reading))
  }

  /// "Clearance accounted for 2km2, technical survey for 1km2": the method that is all that stands before an area of a list,
  /// for what was done by it.
  private func method(of anchor: Anchor, _ reading: Reading) -> LexiconSet {
    guard case .area = kind(anchor), anchor.list.lowerBound < anchor.list.upperBound,
      reading.claims.contains(where: { $0.map { $0.definition.unit == .squareKilometres } ?? false }),
      !anchor.own.contains(where: { knowledge.isClosing(terms.all[$0]) })
    else { return [] }
    return knowledge.methods(in: anchor.before, terms)
  }

  /// "A stock of 300 mines, found in a depot, was destroyed", "300 mines, all of them old, in a depot": the verb or the
  /// place of the number, behind an aside.
  private func predicate(of anchor: Anchor, _ pieces: [Piece]) -> LexiconSet {
    guard anchor.own.upperBound == pieces[anchor.piece].range.upperBound,
      case let rest = pieces[(anchor.piece + 1)...].prefix(2), rest.count == 2, let verb = rest.last,
      rest.allSatisfy({ $0.opening == .comma && $0.depth == pieces[anchor.piece].depth }),
      let aside = rest.first.map({ terms.all[$0.range.lowerBound] }), verb.anchors.isEmpty,
      case let next = terms.all[verb.range.lowerBound],
      knowledge.isAuxiliary(next) ? knowledge.isClosing(aside) : knowledge.has(.place, next)
    else { return [] }
    return knowledge.words(verb.range, terms)
  }

  /// "It had 4,000 mines": a form of "have" right before a number says the same as "hold".
  private func possession(_ anchor: Anchor) -> LexiconSet {
    let before = anchor.before.last { terms.all[$0].lexicon != knowledge.engine.hedges }
    guard let before, terms.all[before].role == .possession else { return [] }
    return LexiconSet(knowledge.engine.holding)
  }

  /// The words that may tell what a number is about, the nearest first: its own, its piece, and for a bare
  /// item of a list those of the clause, else those of the clause's pieces without numbers.
  func layer(_ depth: Int, _ own: LexiconSet, _ anchor: Anchor, _ reading: Reading) -> LexiconSet {
    let pieces = reading.sentence.pieces
    if depth == 0 { return own.union(topic(of: anchor.piece, pieces)) }
    let lead = knowledge.words(lead(of: anchor, reading), terms)
    let near = own.union(knowledge.words(pieces[anchor.piece].range, terms)).union(lead)
      .union(subject(of: anchor, reading))
    if depth == 1 { return near.union(topic(of: anchor.piece, pieces)) }
    var first = anchor.piece
    // A semicolon in brackets parts only what stands there.
    while first > 0, pieces[first].opening != .semicolon || pieces[first].depth > 0 { first -= 1 }
    // "2km2 were cleared; this compares with 3km2 in 2003".
    if first > 0, first < anchor.piece, pieces[anchor.piece].opening == .comparison,
      pieces[first].anchors.isEmpty
    {
      first -= 1
    }
    var last = anchor.piece
    while last + 1 < pieces.count, pieces[last + 1].opening != .semicolon || pieces[last + 1].depth > 0 {
      last += 1
    }
    let isItem = isBare(anchor) || isFurtherItem(anchor, reading) || isOfUnread(anchor, reading)
    var all = near
    for piece in pieces[first...last] where (isItem || piece.anchors.isEmpty) && piece.opening != .plan {
      all.formUnion(knowledge.words(piece.range, terms))
    }
    return all
  }

  /// "It destroyed 40 items, including 22 mines": whether a number is all that "including" says of one that nothing reads.
  private func isOfUnread(_ anchor: Anchor, _ reading: Reading) -> Bool {
    guard anchor.before.count == 1, terms.all[anchor.before.lowerBound].role == .including,
      let index = reading.sentence.anchors.firstIndex(where: { $0.term == anchor.term }), index > 0,
      reading.sentence.anchors[index - 1].number != nil, reading.claims[index - 1] == nil
    else { return false }
    return anchor.behind.allSatisfy { isFiller(terms.all[$0]) }
  }

  /// The words before the first number of a list.
  func lead(of anchor: Anchor, _ reading: Reading) -> Range<Int> {
    let first = reading.sentence.anchors[anchor.list.lowerBound]
    return first.before
  }

  /// "The areas cover 4km2 and contain 300 mines": the words before the first number of the piece before, where the
  /// number's piece begins with a verb that has no subject of its own.
  private func subject(of anchor: Anchor, _ reading: Reading) -> LexiconSet {
    let pieces = reading.sentence.pieces
    guard anchor.piece > 0, case let piece = pieces[anchor.piece], piece.opening == .conjunction,
      anchor.term > piece.range.lowerBound, knowledge.isClosing(terms.all[piece.range.lowerBound]),
      case let before = pieces[anchor.piece - 1], before.depth == piece.depth,
      let first = before.anchors.first
    else { return [] }
    let term = reading.sentence.anchors[first].term
    return knowledge.words(before.range.lowerBound..<max(before.range.lowerBound, term), terms)
  }

  /// "It completed the destruction of its stockpile, destroying 300 mines": the words before the number's piece, where it
  /// begins with a verb that only goes on with what they tell.
  private func participle(of anchor: Anchor, _ reading: Reading) -> LexiconSet {
    let pieces = reading.sentence.pieces
    guard anchor.piece > 0, case let piece = pieces[anchor.piece], piece.opening == .comma,
      anchor.term > piece.range.lowerBound, knowledge.isClosing(terms.all[piece.range.lowerBound]),
      case let before = pieces[anchor.piece - 1], before.depth == piece.depth, before.anchors.isEmpty
    else { return [] }
    return knowledge.words(before.range, terms)
  }

  /// What stands between the number before and a colon is the topic of what follows it: "Destroyed: 300 mines; cleared:
  /// 4km2".
  private func topic(of piece: Int, _ pieces: [Piece]) -> LexiconSet {
    guard piece > 0, pieces[piece].opening == .colon else { return [] }
    let words = pieces[..<piece].reversed().prefix { $0.anchors.isEmpty }
    return words.reduce([]) { $0.union(knowledge.words($1.range, terms)) }
  }

  /// "It destroyed 40 mines and 90 bombs on the way": whether a further item of a list has no verb of its own.
  private func isFurtherItem(_ anchor: Anchor, _ reading: Reading) -> Bool {
    guard anchor.noun != nil, anchor.list.lowerBound < anchor.list.upperBound, goesOn(anchor),
      reading.sentence.pieces[anchor.piece].opening == .conjunction
    else { return false }
    return !anchor.own.contains { knowledge.isClosing(terms.all[$0]) || knowledge.isAuxiliary(terms.all[$0]) }
  }
}
