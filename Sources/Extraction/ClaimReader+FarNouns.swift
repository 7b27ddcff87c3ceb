// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Nouns that a number leaves to other numbers or to the beginning of its sentence.
extension ClaimReader {
  /// "Of the mines in store, 300 are old": the noun of the whole that the sentence begins with, for a number that
  /// leaves it out.
  func nounOfWhole(_ anchor: Anchor, _ reading: Reading) -> Int? {
    let pieces = reading.sentence.pieces
    guard anchor.piece == 1, anchor.own.lowerBound == anchor.term || isCause(anchor),
      let whole = pieces.first,
      whole.anchors.isEmpty,
      isPartitive(whole.range.lowerBound), isOpen(anchor, reading)
    else { return nil }
    return whole.range.first(where: isNoun)
  }

  /// "Of the casualties in 2013, ERW caused 63": whether a name of what caused harm and a verb are all that stands before
  /// the number.
  private func isCause(_ anchor: Anchor) -> Bool {
    let before = anchor.before
    return before.count == 2 && terms.all[before.lowerBound].kind == .lexeme
      && knowledge.meaning(terms.all[before.lowerBound])["device"] != nil
      && terms.all[before.lowerBound + 1].isPlainWord
  }

  /// "Had shipped 900 mines, and 800 of them were destroyed": the noun of a number before that gave no claim.
  func nounOfOther(_ index: Int, _ reading: Reading) -> Int? {
    let anchors = reading.sentence.anchors
    guard index > 0, isAnaphoric(anchors[index]), reading.claims[index - 1] == nil else { return nil }
    return anchors[index - 1].noun
  }

  /// "At 435, soldiers were the largest group": the noun that begins what follows a number that the sentence opens with.
  func nounBehindComma(_ anchor: Anchor, _ reading: Reading) -> Int? {
    let pieces = reading.sentence.pieces
    guard anchor.piece == 0, anchor.number != nil, anchor.term == reading.sentence.range.lowerBound + 1,
      terms.all[anchor.term - 1].role == .at, anchor.own.upperBound == anchor.term + 1, pieces.count > 1,
      pieces[1].opening == .comma, pieces[1].anchors.isEmpty
    else { return nil }
    return pieces[1].range.prefix(3).first(where: isNoun)
  }

  /// "The casualties of 2008, first put at 310, are now 304", "casualties fell, with 34 recorded": the noun that the
  /// sentence begins with, for numbers whose words say no more than that they are its figures.
  func nounOfSubject(_ anchor: Anchor, _ reading: Reading) -> Int? {
    let pieces = reading.sentence.pieces
    guard anchor.piece > 0, anchor.noun == nil, case .count = kind(anchor), pieces[0].anchors.isEmpty else {
      return nil
    }
    if pieces[anchor.piece].opening == .colon { return nounListed(anchor, pieces) }
    guard pieces[anchor.piece].opening == .comma,
      case let before = pieces[anchor.piece].range.lowerBound..<anchor.term,
      isSaidOnly(anchor)
        || before.contains(where: {
          terms.all[$0].lexicon == figures || hedgedBasis($0) != nil || terms.all[$0].role == .from
        }),
      before.allSatisfy({ isFiller(terms.all[$0]) || terms.all[$0].lexicon == figures }),
      let first = pieces[0].range.first(where: { terms.all[$0].role != .definite }), isNoun(first)
    else { return nil }
    return first
  }

  /// "Casualties were recorded in most years: six in 2012, four in 2013": the noun of the clause that a list of years spells
  /// out.
  private func nounListed(_ anchor: Anchor, _ pieces: [Piece]) -> Int? {
    guard hasTime(anchor), anchor.own.allSatisfy({ $0 == anchor.term || isFiller(terms.all[$0]) }),
      pieces[..<anchor.piece].allSatisfy({ $0.anchors.isEmpty }),
      let first = pieces[0].range.first(where: isNoun)
    else { return nil }
    return lastNoun(from: first, before: pieces[0].range.upperBound)
  }

  /// The noun at the end of a list of models, for the numbers before: "3,000 PMA-2, 200 M14 and 40 PMN mines".
  func nounOfList(_ index: Int, _ reading: Reading) -> Int? {
    let anchors = reading.sentence.anchors
    if let noun = nounShared(index, reading) { return noun }
    // "In 2006 and 2007 there were 15 and 26 casualties".
    if respective(index, reading) != nil { return anchors[anchors[index].list.upperBound].noun }
    guard anchors[index].model != nil, anchors[index].noun == nil else { return nil }
    for next in anchors[(index + 1)...] {
      let opening = reading.sentence.pieces[next.piece].opening
      guard opening == .comma || opening == .conjunction, next.model != nil || next.noun != nil else {
        return nil
      }
      if let noun = next.noun { return noun }
    }
    return nil
  }

  /// "40 lower-limb and 33 upper-limb prostheses": the noun of the number after "and", where only words that narrow it
  /// follow this one.
  private func nounShared(_ index: Int, _ reading: Reading) -> Int? {
    let anchors = reading.sentence.anchors
    let words = anchors[index].term + 1..<anchors[index].own.upperBound
    guard anchors[index].number != nil, index + 1 < anchors.count, (1...3).contains(words.count),
      reading.sentence.pieces[anchors[index + 1].piece].opening == .conjunction,
      words.allSatisfy({ terms.all[$0].kind == .word || terms.all[$0].kind == .mark })
    else { return nil }
    return anchors[index + 1].noun
  }

  /// "44 mine, IED, and ERW casualties": the noun behind a list of kinds of which the number's own noun is the first.
  func nounBehindKinds(_ anchor: Anchor, _ reading: Reading) -> Int? {
    guard anchor.number != nil, let noun = anchor.noun, knowledge.has(.device, terms.all[noun]),
      noun + 1 < reading.sentence.range.upperBound, terms.all[noun + 1].kind == .comma
    else { return nil }
    let next = (noun + 1..<reading.sentence.range.upperBound).first { !isOfKinds($0) }
    return next.flatMap { isNoun($0) ? $0 : nil }
  }

  /// Whether a term may stand in a list of kinds: a kind, a mark, a conjunction.
  private func isOfKinds(_ index: Int) -> Bool {
    let term = terms.all[index]
    switch term.kind {
    case .comma, .open, .close: return true
    case .lexeme: return knowledge.has(.device, term) || term.role == .and || term.role == .or
    default: return false
    }
  }
}
