// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

extension ClaimReader {
  /// What narrows the claim: the words of the noun phrase, then the anchor's own, then those around it.
  func dimensions(_ index: Int, _ reading: Reading, _ definition: KnownMeasure) -> Narrowing {
    let anchor = reading.sentence.anchors[index]
    let pieces = reading.sentence.pieces
    var result = anchor.phraseNarrowing.limited(to: definition)
    if !isWhole(index, reading) { result = result.merging(anchor.narrowing.limited(to: definition)) }
    if let part = unknownPart(index, reading, definition) {
      result[part.dimension] = .unknown
      result = result.merging(part.beside)
    }
    if let base = reading.base, base.definition.measure == definition.measure {
      result = result.merging(base.dimensions)
    }
    if let nation = anchor.phrase.compactMap({ country(at: $0) }).first ?? origin(anchor),
      nation != country(anchor, reading, definition), definition.takes(.nationality),
      section.instrument == nil
    {
      result[.nationality] = knowledge.lexicon.dimensions.value(nation.rawValue) ?? .none
    }
    // Pieces without numbers speak of all numbers after them, and of the one right before them.
    let first = pieces.firstIndex { !$0.anchors.isEmpty } ?? 0
    for place in pieces.indices {
      let piece = pieces[place]
      guard piece.anchors.isEmpty, piece.depth == 0, piece.opening != .plan else { continue }
      let isOfAnchor =
        place < first || isNext(place, after: anchor.piece, pieces)
        || isVerb(place, after: anchor.piece, pieces)
      guard isOfAnchor, !isOfSome(piece.range) else {
        continue
      }
      let other = piece.narrowing.limited(to: definition)
      // A list that goes on, "mines, ERW, or IEDs", is of no one device.
      if place > anchor.piece { knowledge.mixtures.unsettle(&result, where: other) }
      result = result.merging(other)
    }
    return result
  }

  /// The country that people are said to be from: "seven from Chad", "four nationals of Chad".
  func origin(_ anchor: Anchor) -> Country? {
    let next = anchor.phrase.upperBound
    guard next < anchor.own.upperBound else { return nil }
    if let noun = anchor.noun, noun == next - 1, knowledge.has(.nation, terms.all[noun]) {
      return country(at: next)
    }
    return knowledge.role(terms.all[next]) == .from && next + 1 < anchor.own.upperBound
      ? country(at: next + 1) : nil
  }

  /// Whether words speak of a part only: "most of whom were children".
  private func isOfSome(_ range: Range<Int>) -> Bool {
    range.contains { knowledge.role(terms.all[$0]) == .anaphor }
  }

  /// "Five people, among them two children, were killed": whether a piece is the verb behind an aside.
  private func isVerb(_ place: Int, after piece: Int, _ pieces: [Piece]) -> Bool {
    place == piece + 2 && knowledge.isAuxiliary(terms.all[pieces[place].range.lowerBound])
      && isAside(pieces[piece + 1].range.lowerBound)
  }

  private func isAside(_ index: Int) -> Bool {
    switch knowledge.role(terms.all[index]) {
    case .anaphor, .including: true
    default: false
    }
  }

  /// Whether only pieces without numbers stand between a number's piece and this one.
  private func isNext(_ place: Int, after piece: Int, _ pieces: [Piece]) -> Bool {
    place > piece && pieces[piece + 1..<place].allSatisfy { $0.anchors.isEmpty }
  }

  /// "122 unknown": the dimension by which the numbers beside it, or the label above, part the whole.
  func unknownPart(
    _ index: Int, _ reading: Reading, _ definition: KnownMeasure
  ) -> (dimension: Dimension, beside: Narrowing)? {
    let anchor = reading.sentence.anchors[index]
    if let key = unknownKey(index, reading), definition.takes(key) { return (key, Narrowing()) }
    guard anchor.number != nil, anchor.term + 1 < reading.sentence.range.upperBound,
      terms.all[anchor.term + 1].lexicon == knowledge.engine.absences
    else { return nil }
    let before = index > 0 ? reading.claims[index - 1] : nil
    if let beside = before?.dimensions {
      for dimension in [.sex, .age, .civilStatus, .outcome] as [Dimension]
      where beside[dimension] != .none && definition.lists(.unknown, of: dimension) {
        return (dimension, beside)
      }
    }
    return reading.frame?.splits.map { ($0, Narrowing()) }
  }

  /// "For three others the outcome was unknown", "the sex of 12 was not recorded": the dimension named beside
  /// the number and a word of absence.
  private func unknownKey(_ index: Int, _ reading: Reading) -> Dimension? {
    let anchors = reading.sentence.anchors
    guard anchors[index].number != nil else { return nil }
    let piece = reading.sentence.pieces[anchors[index].piece]
    let isMine = { (other: Int) in anchors[other].number == nil && !anchors[other].isAll }
    var first = index
    while first > piece.anchors.lowerBound, isMine(first - 1) { first -= 1 }
    var last = index
    while last + 1 < piece.anchors.upperBound, isMine(last + 1) { last += 1 }
    let words = anchors[first].own.lowerBound..<anchors[last].own.upperBound
    guard words.contains(where: { terms.all[$0].lexicon == knowledge.engine.absences }) else { return nil }
    return words.lazy.compactMap { knowledge.splits(terms.all[$0]) }.first
  }

  /// The dimensions that the words of a range give, those of one key mixed.
  func dimensions(in range: Range<Int>, _ definition: KnownMeasure) -> Narrowing {
    named(in: range, definition).settled
  }

  /// The same, with a mark for each dimension of which the words name values that do not mix.
  func named(in range: Range<Int>, _ definition: KnownMeasure) -> Narrowing {
    knowledge.narrowing(range, terms).limited(to: definition)
  }

  /// The state or area that a claim belongs to.
  ///
  /// People belong to the place where they were hurt, work to the state that did it: the one named last
  /// before the number. Help given belongs to the state of the profile.
  func country(_ anchor: Anchor, _ reading: Reading, _ definition: KnownMeasure) -> Country {
    switch definition.unit {
    case .persons where definition.takes(.outcome):
      return placeOfHarm(anchor, reading, definition)
    case .persons, .procedures, .currency, .category: return section.country
    case .items, .events, .squareKilometres:
      guard definition.takes(.device) || definition.unit == .squareKilometres else {
        return section.country
      }
      return actor(anchor, reading, definition)
    }
  }

  func country(at index: Int) -> Country? {
    let term = terms.all[index]
    guard term.lexicon == knowledge.engine.countries else { return nil }
    return knowledge.text(.country, term).map(Country.init(rawValue:))
  }

  /// The place nearest to the number: in its own words, at either end of its list, in a piece without numbers.
  private func placeOfHarm(_ anchor: Anchor, _ reading: Reading, _ definition: KnownMeasure) -> Country {
    let (pieces, anchors) = (reading.sentence.pieces, reading.sentence.anchors)
    let ranges =
      [anchor.own, pieces[anchors[anchor.list.upperBound].piece].range, anchors[anchor.list.lowerBound].own]
    if let place = ranges.lazy.compactMap({ self.place(in: $0) }).first { return place }
    let free = pieces.lazy.filter { $0.anchors.isEmpty && $0.depth == 0 }
    if let place = free.compactMap({ self.place(in: $0.range) }).first { return place }
    let isPolicy = section.instrument != nil
    let nation = anchor.phrase.compactMap { country(at: $0) }.first
    return isPolicy ? nation ?? section.country : ground(of: definition)
  }

  /// The last country that words place something in: "in Sudan", "in southern Sudan".
  func place(in range: Range<Int>) -> Country? {
    for index in range.reversed() where index > 0 {
      guard let country = country(at: index) else { continue }
      if isAt(index - 1) || index > 1 && terms.all[index - 1].isPlainWord && isAt(index - 2) {
        return country
      }
    }
    return nil
  }

  private func isAt(_ index: Int) -> Bool { knowledge.role(terms.all[index]) == .at }
}

extension Knowledge {
  /// The dimension by which a lexeme parts a whole.
  func splits(_ term: Term) -> Dimension? { term.kind == .lexeme ? entry(term).splits : nil }

  /// What the words of a range say of dimensions, with a mark for each of which they name values that do not mix.
  func narrowing(_ range: Range<Int>, _ terms: Terms) -> Narrowing {
    var result = Narrowing()
    for index in range where terms.all[index].narrows {
      let entry = entry(terms.all[index])
      if entry.has(.attributive) && isAttributive(index, terms) { continue }
      mixtures.mix(&result, with: entry.narrowing)
    }
    return result
  }

  /// "Military" in "the military hospital" says nothing of people.
  private func isAttributive(_ index: Int, _ terms: Terms) -> Bool {
    guard
      let next = (index + 1..<min(index + 4, terms.all.count)).first(where: {
        !has(.pluperfect, terms.all[$0])
      })
    else { return false }
    return next == index + 1 && isOtherNoun(terms.all[next]) || terms.all[next].lexicon == engine.existence
  }

  /// Whether a word is none that numbers of ours count, and none that only joins.
  private func isOtherNoun(_ term: Term) -> Bool {
    term.kind == .word
      || term.kind == .lexeme && term.lexicon != engine.particles && !isClosing(term)
        && !nouns.meets(LexiconSet(term.lexicon))
  }
}
