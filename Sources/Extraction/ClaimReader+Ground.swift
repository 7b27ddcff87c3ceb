// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Where the mines are that a section counts.
extension ClaimReader {
  /// The state named last before a number, unless it only tells where somebody comes from.
  func actor(_ anchor: Anchor, _ reading: Reading, _ definition: MeasureDefinition) -> Country {
    guard words.has(knowledge.engine.countries) else {
      return sharedActor(anchor, reading) ?? actorGoingOn(reading) ?? ground(of: definition)
    }
    let piece = reading.sentence.pieces[anchor.piece].range
    for index in (piece.lowerBound..<anchor.term).reversed() {
      guard let country = country(at: index), !isOperator(after: index), !isMerePlace(index, definition),
        !isLayer(index, definition), !isOfRegion(index)
      else { continue }
      return country == section.country ? ground(of: definition) : country
    }
    return sharedActor(anchor, reading) ?? ownerAhead(anchor, reading, definition)
      ?? placeAhead(anchor, reading) ?? actorGoingOn(reading)
      ?? place(in: anchor.term..<anchor.own.upperBound) ?? ground(of: definition)
  }

  /// "A plant in Chad destroyed 300 mines": mines of a stock are of the state that owned them, wherever that was done.
  private func isMerePlace(_ index: Int, _ definition: MeasureDefinition) -> Bool {
    !definition.implied.isEmpty && index > 0 && terms.all[index - 1].role == .at
  }

  /// "Israel laid 3,000 mines": mines in the ground are of the state where they lie, whoever laid them.
  private func isLayer(_ index: Int, _ definition: MeasureDefinition) -> Bool {
    definition.unit == .items && definition.timing == .level && definition.implied.isEmpty && !isPlace(index)
      && !tellsCount(index + 1) && terms.all[index + 1].role != .possession
  }

  /// "The army of Chad cleared 4km2 and destroyed 40 mines": who did the first did the second, where no other is
  /// named.
  private func sharedActor(_ anchor: Anchor, _ reading: Reading) -> Country? {
    let piece = reading.sentence.pieces[anchor.piece]
    guard piece.opening == .conjunction || piece.opening == .comma, piece.anchors.lowerBound > 0,
      goesOn(anchor)
    else { return nil }
    return reading.claims[piece.anchors.lowerBound - 1]?.country
  }

  /// "Chad, in comparison, retained 4,000 mines": the state that is all of a piece before the first number, of what it has.
  private func ownerAhead(_ anchor: Anchor, _ reading: Reading, _ definition: MeasureDefinition) -> Country? {
    let ahead = reading.sentence.pieces[..<anchor.piece]
    guard !definition.implied.isEmpty, ahead.allSatisfy({ $0.anchors.isEmpty }) else { return nil }
    for piece in ahead where piece.depth == 0 && piece.range.count <= 3 {
      let name = piece.range.drop { terms.all[$0].role == .definite || terms.all[$0].role == .only }
      if name.count == 1, let first = name.first, let country = country(at: first) { return country }
    }
    return nil
  }

  /// "In the islands, the army cleared 4km2": where the clause begins with a place.
  private func placeAhead(_ anchor: Anchor, _ reading: Reading) -> Country? {
    reading.sentence.pieces[..<anchor.piece].reversed()
      .prefix { $0.anchors.isEmpty && $0.depth == 0 && $0.opening != .semicolon }
      .lazy.compactMap { [self] in place(in: $0.range) }.first
  }

  /// "In the islands, it cleared 4km2. It destroyed 40 mines": where the sentence before placed what was done.
  private func actorGoingOn(_ reading: Reading) -> Country? {
    guard terms.all[reading.sentence.range.lowerBound].role == .pronoun else { return nil }
    return discourse.said.last.flatMap {
      [.items, .squareKilometres].contains($0.definition.unit) ? $0.country : nil
    }
  }

  /// Whether a state only tells where an operator or a source comes from: "the Dutch company", "the Italian Ministry",
  /// "Danish Demining Group".
  private func isOperator(after index: Int) -> Bool {
    if isFrom(index) { return true }
    let near = index + 1..<min(index + 3, terms.all.count)
    return near.contains { knowledge.has(.agent, terms.all[$0]) } || near.first.map(goesOnAsName) ?? false
  }

  /// "An organization from the United States".
  private func isFrom(_ index: Int) -> Bool {
    let before = terms.all[..<index].suffix(3).reversed().drop { $0.role == .definite }
    return before.first?.role == .from && before.dropFirst().first.map { knowledge.has(.agent, $0) } ?? false
  }

  private func goesOnAsName(_ index: Int) -> Bool {
    let term = terms.all[index]
    return (term.kind == .word || term.kind == .lexeme) && term.casing == .capitalised && term.isApart
      && term.role == nil && !isOrgan(index) && country(at: index) == nil
  }

  /// The area where the mines of the section's state are, or the state abroad that the paragraph tells of; what a state
  /// holds in stock is not there.
  func ground(of definition: MeasureDefinition) -> Country {
    guard let ground = discourse.abroad ?? discourse.ground, definition.implied.isEmpty,
      ["device", "hazard"].contains(where: { definition.dimensions.has($0) })
    else { return section.country }
    return ground
  }

  /// "All in the islands", "the islands are the only place with mines": where the land lies that the section tells of.
  func noteGround(_ range: Range<Int>) {
    guard discourse.ground == nil, section.instrument == nil,
      let index = range.first(where: { terms.all[$0].role == .only })
    else { return }
    discourse.ground = area(in: index + 1..<min(index + 4, range.upperBound)).first
    guard discourse.ground == nil else { return }
    discourse.ground = area(in: max(index - 3, range.lowerBound)..<index).last
  }

  /// "Rockets of that make were used in Yemen. On 27 October, one landed in Ahma": in a text on policy, the other state
  /// in which a sentence places what is told from there on.
  func noteAbroad(_ range: Range<Int>) {
    guard section.instrument != nil, words.has(knowledge.engine.countries) else { return }
    if let place = place(in: range) { discourse.abroad = place == section.country ? nil : place }
  }

  private func area(in range: Range<Int>) -> [Country] {
    range.compactMap(country).filter { $0 != section.country }
  }
}
