// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Times that are told beside, and not of what is counted.
extension ClaimReader {
  /// "MAG, the only operator since 2007, cleared 4km2": whether a piece between commas only names again what stands
  /// before it.
  func isApposition(_ place: Int, _ reading: Reading) -> Bool {
    standsAside(place, [.definite, .article], reading)
  }

  /// "4km2 around a depot, which blew up in 1991, are dangerous": whether the piece behind a number's only says more of
  /// what stands before it.
  func isToldAside(after anchor: Anchor, _ reading: Reading) -> Bool {
    standsAside(anchor.piece + 1, [.definite, .article, .relative], reading)
  }

  /// Whether a piece stands between commas, begins with one of these words, and a verb follows it.
  private func standsAside(_ place: Int, _ openings: [Role], _ reading: Reading) -> Bool {
    let pieces = reading.sentence.pieces
    guard place > 0, place + 1 < pieces.count,
      case (let aside, let next) = (pieces[place], pieces[place + 1]),
      aside.opening == .comma, next.opening == .comma, aside.depth == 0, next.depth == 0,
      aside.anchors.isEmpty,
      let role = terms.all[aside.range.lowerBound].role, openings.contains(role)
    else { return false }
    let verb = terms.all[next.range.lowerBound]
    return knowledge.isAuxiliary(verb) || knowledge.isClosing(verb)
  }

  /// "Attacks, in which 61 people died, were left out": whether the clause goes on to say that it is not counted.
  func isLeftOut(_ anchor: Anchor, _ reading: Reading) -> Bool {
    let pieces = reading.sentence.pieces[anchor.piece...]
    let end = pieces.dropFirst().first { $0.opening == .semicolon }?.range.lowerBound
    return (anchor.term..<(end ?? reading.sentence.range.upperBound)).contains {
      knowledge.has(.excludes, terms.all[$0])
    }
  }

  /// "More than the 30 of 2011": whether a time tells which number of another time is spoken of.
  func isOfAnother(_ index: Int) -> Bool {
    guard index > 2, terms.all[index - 1].role == .of else { return false }
    return (max(1, index - 5)..<index - 1).contains {
      terms.all[$0].kind == .number && terms.all[$0 - 1].role == .definite && !beginsSentence($0 - 1)
    }
  }

  /// "The 31 casualties of 2004 came from 19 incidents": whether a sentence begins with the term.
  private func beginsSentence(_ index: Int) -> Bool {
    index == 0 || [.stop, .newline, .footnoteMark].contains(terms.all[index - 1].kind)
  }

  /// "90 prostheses in 2012, and in 2011 a total of 70 prostheses and 40 orthoses": the time that stands before the item
  /// before.
  func ahead(inListOf anchor: Anchor, _ reading: Reading) -> TimePhrase? {
    let anchors = reading.sentence.anchors
    let pieces = reading.sentence.pieces
    let before = anchors[anchor.list].last {
      $0.term < anchor.term && pieces[$0.piece].depth == pieces[anchor.piece].depth
    }
    guard let before, isBare(anchor), before.piece > 0,
      let time = (before.own.lowerBound..<before.term).last(where: tells)
    else { return nil }
    return phrase(at: time)
  }

  /// "15 people (nine men and six women) learned a trade": the place of the piece that goes on right behind the brackets
  /// after the number.
  func resumption(behind anchor: Anchor, _ pieces: [Piece]) -> Int? {
    let own = pieces[anchor.piece]
    let next = (anchor.piece + 1..<pieces.count).first { pieces[$0].depth <= own.depth }
    guard let next, next > anchor.piece + 1, pieces[next].depth == own.depth, pieces[next].anchors.isEmpty,
      anchor.own.upperBound == own.range.upperBound,
      pieces[next].range.lowerBound == pieces[next - 1].range.upperBound + 1
    else { return nil }
    return next
  }

  /// "By 2004 it had fallen to 17": what falls is no sum over the years, so the time is that of the number.
  func ofYear(_ time: TimePhrase, fallenBefore anchor: Anchor) -> TimePhrase {
    guard time.mode == .by, anchor.before.contains(where: isFall) else { return time }
    return TimePhrase(mode: .at, first: time.first, last: time.last)
  }

  private func isFall(_ index: Int) -> Bool { knowledge.has(.falls, terms.all[index]) }
}
