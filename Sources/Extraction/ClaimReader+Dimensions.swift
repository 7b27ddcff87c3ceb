// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

extension ClaimReader {
  /// What narrows the claim: the words of the noun phrase, then the anchor's own, then those around it.
  func dimensions(_ index: Int, _ reading: Reading, _ definition: MeasureDefinition) -> Dimensions {
    let anchor = reading.sentence.anchors[index]
    let pieces = reading.sentence.pieces
    let own = isWhole(index, reading) ? anchor.phrase : asked(anchor)
    var result = named(in: anchor.phrase, definition).merging(nearest(to: anchor, in: own, definition))
    if let part = unknownPart(index, reading, definition) {
      result[part.key] = "unknown"
      result = result.merging(part.beside)
    }
    result = result.merging(saidOfWhole(index, reading, definition))
    if let base = reading.base, base.definition.measure == definition.measure {
      result = result.merging(base.dimensions)
    }
    if let nation = firstCountry(in: anchor.phrase) ?? origin(anchor) ?? people(reading),
      nation != country(anchor, reading, definition), definition.dimensions.has("nationality"),
      section.instrument == nil || discourse.abroad != nil
    {
      result["nationality"] = nation.rawValue
    }
    // Pieces without numbers speak of all numbers after them, and of the one right before them.
    let first = pieces.firstIndex { !$0.anchors.isEmpty } ?? 0
    let resumed = resumption(behind: anchor, pieces)
    for (place, piece) in piecesTelling(of: index, reading).enumerated()
    where piece.anchors.isEmpty && piece.depth == 0 && piece.opening != .plan
      && (place < anchor.piece || piece.opening != .semicolon)
    {
      let isOfAnchor =
        place < first || isNext(place, after: anchor.piece, pieces)
        || isVerb(place, after: anchor.piece, pieces) || place == resumed
      // "Children were 37% of the civilians (61 of 166)": the share is what the bracket counts.
      let isOfBracket = place == anchor.piece - 1 && pieces[anchor.piece].depth > piece.depth
      guard isOfAnchor, isOfBracket || !isOfSome(piece.range) else { continue }
      let other = named(in: piece.range, definition)
      // A list that goes on, "mines, ERW, or IEDs", is of no one device.
      if place > anchor.piece { result.unsettle(where: other, knowledge.mixtures) }
      result = result.merging(other)
    }
    return result
  }

  /// "Many were dummies and brought the number of mines down to 600": the number's own words from those on that ask for
  /// it.
  private func asked(_ anchor: Anchor) -> Range<Int> {
    guard anchor.number != nil, anchor.noun == nil, anchor.term > anchor.own.lowerBound,
      let asking = anchor.before.last(where: asks)
    else { return anchor.own }
    return asking..<anchor.own.upperBound
  }

  /// The country that people are said to be from: "seven from Chad", "four nationals of Chad".
  func origin(_ anchor: Anchor) -> Country? {
    if let nation = (anchor.term..<anchor.own.upperBound).first(where: {
      knowledge.has(.nation, terms.all[$0])
    }),
      nation + 1 < anchor.own.upperBound
    {
      return country(at: nation + 1)
    }
    if let nation = nationOfPart(anchor) { return nation }
    let next = anchor.phrase.upperBound
    guard next < anchor.own.upperBound else { return nil }
    // "Ten casualties were Zambian nationals".
    if knowledge.isAuxiliary(terms.all[next]), next + 1 < anchor.own.upperBound {
      if let nation = country(at: next + 1), endsAlone(anchor, at: next + 2) || isNoun(next + 2) {
        return nation
      }
      // "Eight casualties were from Syria".
      if terms.all[next + 1].role == .from, next + 2 < anchor.own.upperBound { return country(at: next + 2) }
    }
    // "There were 16 Zambians".
    if anchor.noun == nil, next == anchor.term + 1, let nation = country(at: next),
      endsAlone(anchor, at: next + 1)
    {
      return nation
    }
    return knowledge.role(terms.all[next]) == .from && next + 1 < anchor.own.upperBound
      ? country(at: next + 1) : nil
  }

  /// Whether words speak of a part only: "most of whom were children".
  private func isOfSome(_ range: Range<Int>) -> Bool {
    range.contains { index in
      knowledge.role(terms.all[index]) == .anaphor || terms.isPercentage(index)
    }
  }

  /// "Five people, among them two children, were killed": whether a piece is the verb behind an aside.
  private func isVerb(_ place: Int, after piece: Int, _ pieces: [Piece]) -> Bool {
    place == piece + 2 && isVerb(pieces[place].range.lowerBound)
      && (pieces[piece + 1].anchors.isEmpty || isAside(pieces[piece + 1].range))
  }

  /// "Among them two children", "two of them children".
  private func isAside(_ range: Range<Int>) -> Bool {
    range.prefix(2).contains { terms.all[$0].role == .anaphor || terms.all[$0].role == .including }
  }

  /// Whether only pieces without numbers stand between a number's piece and this one.
  private func isNext(_ place: Int, after piece: Int, _ pieces: [Piece]) -> Bool {
    place > piece && pieces[piece + 1..<place].allSatisfy { $0.anchors.isEmpty }
  }

  /// "122 unknown": the dimension by which the numbers beside it, or the label above, part the whole.
  func unknownPart(
    _ index: Int, _ reading: Reading, _ definition: MeasureDefinition
  ) -> (key: String, beside: Dimensions)? {
    guard words.has(knowledge.engine.absences) else { return nil }
    let anchor = reading.sentence.anchors[index]
    if let key = unknownKey(index, reading), definition.dimensions.has(key),
      dimensions(in: anchor.own, definition)[key] == nil
    {
      return (key, Dimensions())
    }
    if let key = keyOfRow(reading), definition.dimensions.has(key) { return (key, Dimensions()) }
    guard anchor.number != nil, isUnsaid(after: anchor, reading) else { return nil }
    let before = index > 0 ? reading.claims[index - 1] : nil
    if let pairs = before?.dimensions.pairs.filter({
      definition.dimensions[$0.key]?.contains("unknown") ?? false
    }) {
      for key in Dimensions.splitting where pairs.contains(where: { $0.key == key }) {
        // "Casualties by sex": 12 men, 9 unknown: that some are men says nothing of the age of the others.
        let isOfLabel = reading.frame?.splits == key && reading.sentence.pieces[anchor.piece].depth == 0
        return (key, isOfLabel ? Dimensions() : before?.dimensions ?? Dimensions())
      }
    }
    return (keyAhead(index, reading, definition) ?? reading.frame?.splits).map { ($0, Dimensions()) }
  }

  /// "12 unknown; 300 killed; 900 injured": the dimension that the next number beside it names.
  private func keyAhead(_ index: Int, _ reading: Reading, _ definition: MeasureDefinition) -> String? {
    let (anchors, pieces) = (reading.sentence.anchors, reading.sentence.pieces)
    guard index + 1 < anchors.count,
      pieces[anchors[index + 1].piece].depth == pieces[anchors[index].piece].depth
    else { return nil }
    let ahead = dimensions(in: anchors[index + 1].own, definition)
    return Dimensions.splitting.first { ahead[$0] != nil }
  }

  /// Whether a word of absence stands right behind the number, "122 unknown", or later among its own words,
  /// "133 people of whom it was not noted".
  private func isUnsaid(after anchor: Anchor, _ reading: Reading) -> Bool {
    let next = anchor.term + 1
    return next < reading.sentence.range.upperBound && isAbsence(next)
      || anchor.behind.contains(where: isAbsence)
  }

  private func isAbsence(_ index: Int) -> Bool { terms.all[index].lexicon == knowledge.engine.absences }

  /// "For three others the outcome was unknown", "the sex of 12 was not recorded", "for two, the age was not given":
  /// the dimension named beside the number and a word of absence.
  private func unknownKey(_ index: Int, _ reading: Reading) -> String? {
    let anchors = reading.sentence.anchors
    guard anchors[index].number != nil else { return nil }
    let piece = reading.sentence.pieces[anchors[index].piece]
    let isMine = { (other: Int) in anchors[other].number == nil && !anchors[other].isAll }
    var first = index
    while first > piece.anchors.lowerBound, isMine(first - 1) { first -= 1 }
    var last = index
    while last + 1 < piece.anchors.upperBound, isMine(last + 1) { last += 1 }
    let own = anchors[first].own.lowerBound..<anchors[last].own.upperBound
    return keyUnsaid(in: own) ?? aside(after: anchors[index].piece, reading).flatMap(keyUnsaid)
      ?? keyUnsaid(ofAll: index, reading)
  }

  /// "The sex of three and the age of five were not recorded": the dimension before the number, where the end of its list
  /// says that it is not known.
  private func keyUnsaid(ofAll index: Int, _ reading: Reading) -> String? {
    let anchors = reading.sentence.anchors
    guard anchors[index].list.upperBound > index,
      anchors[anchors[index].list.upperBound].own.contains(where: isAbsence)
    else { return nil }
    return (anchors[index].own.lowerBound..<anchors[index].term).lazy
      .compactMap { [self] in knowledge.text(.splits, terms.all[$0]) }.first
  }

  /// The dimension of which the words of a range say that it is not known.
  private func keyUnsaid(in words: Range<Int>) -> String? {
    guard words.contains(where: isAbsence) else { return nil }
    return words.lazy.compactMap { [self] in knowledge.text(.splits, terms.all[$0]) }.first
      ?? keyAsked(in: words)
  }

  /// "Whether the other 14 were men or women was not recorded": the dimension of which an "or" joins two values.
  private func keyAsked(in words: Range<Int>) -> String? {
    guard let or = words.dropFirst().dropLast().first(where: { terms.all[$0].role == .or }),
      terms.all[or - 1].kind == .lexeme, terms.all[or + 1].kind == .lexeme
    else { return nil }
    let (left, right) = (knowledge.meaning(terms.all[or - 1]), knowledge.meaning(terms.all[or + 1]))
    return Dimensions.splitting.first { key in
      left[key].map { value in right[key].map { $0 != value } ?? false } ?? false
    }
  }

  /// The piece behind a comma that counts nothing.
  private func aside(after piece: Int, _ reading: Reading) -> Range<Int>? {
    guard piece + 1 < reading.sentence.pieces.count, case let next = reading.sentence.pieces[piece + 1],
      next.opening == .comma, next.depth == reading.sentence.pieces[piece].depth,
      next.anchors.allSatisfy({ reading.sentence.anchors[$0].number == nil })
    else { return nil }
    return next.range
  }

  /// The dimensions that the words of a range give, those of one key mixed.
  func dimensions(in range: Range<Int>, _ definition: MeasureDefinition) -> Dimensions {
    named(in: range, definition).settled
  }

  /// The same, with a mark for each dimension of which the words name values that do not mix.
  func named(in range: Range<Int>, _ definition: MeasureDefinition) -> Dimensions {
    var result = Dimensions()
    for index in range
    where terms.all[index].kind == .lexeme
      && knowledge.entry(terms.all[index]).keys.mayMeet(definition.dimensions.keySet) && !isAttributive(index)
    {
      result.mix(knowledge.meaning(terms.all[index]), definition, knowledge.mixtures)
    }
    return result
  }

  /// The same, with the value nearest to the number of a dimension whose values are free words that never mix:
  /// "livestock for some families and scholarships for 33 children".
  private func nearest(to anchor: Anchor, in range: Range<Int>, _ definition: MeasureDefinition) -> Dimensions
  {
    var result = named(in: range, definition)
    for pair in result.pairs
    where pair.value == Mixtures.unsettled && definition.dimensions[pair.key]?.isEmpty == true
      && !knowledge.mixtures.isMixed(pair.key)
    {
      let values = range.filter {
        terms.all[$0].kind == .lexeme && knowledge.meaning(terms.all[$0])[pair.key] != nil
      }
      result[pair.key] = values.min { abs($0 - anchor.term) < abs($1 - anchor.term) }
        .flatMap { knowledge.meaning(terms.all[$0])[pair.key] }
    }
    return result
  }

  /// "Military" in "the military hospital" says nothing of people.
  private func isAttributive(_ index: Int) -> Bool {
    guard knowledge.has(.attributive, terms.all[index]),
      let next = (index + 1..<min(index + 4, terms.all.count)).first(where: {
        !knowledge.has(.pluperfect, terms.all[$0])
      })
    else { return false }
    return next == index + 1 && isOtherNoun(terms.all[next])
      || terms.all[next].lexicon == knowledge.engine.existence
  }

  /// Whether a word is none that numbers of ours count, and none that only joins.
  private func isOtherNoun(_ term: Term) -> Bool {
    term.kind == .word
      || term.kind == .lexeme && term.lexicon != knowledge.engine.particles && !knowledge.isClosing(term)
        && !knowledge.nouns.meets(LexiconSet(term.lexicon))
  }

  /// What the words of the heading that let the rule read below it narrow: "Economic inclusion". Nothing where they
  /// name two of a kind.
  func narrowed(below rule: Rule, _ definition: MeasureDefinition) -> Dimensions {
    // What kind of land it is, the text itself must say.
    guard !rule.under.isEmpty, definition.unit != .squareKilometres, let title else { return Dimensions() }
    var result = Dimensions()
    for index in title where rule.under.meets(LexiconSet(terms.all[index].lexicon)) {
      for pair in knowledge.meaning(terms.all[index]).pairs where definition.dimensions.has(pair.key) {
        guard result[pair.key] == nil || result[pair.key] == pair.value else { return Dimensions() }
        result[pair.key] = pair.value
      }
    }
    return result
  }
}
