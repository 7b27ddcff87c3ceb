// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The state or area that a number belongs to.
extension ClaimReader {
  /// The state or area that a claim belongs to.
  ///
  /// People belong to the place where they were hurt, work to the state that did it: the one named last
  /// before the number. Help given belongs to the state of the profile.
  func country(_ anchor: Anchor, _ reading: Reading, _ definition: MeasureDefinition) -> Country {
    switch definition.unit {
    case .persons where definition.dimensions.has("outcome"):
      return placeOfHarm(anchor, reading, definition)
    case .persons, .procedures, .currency, .category: return section.country
    case .items, .events, .squareKilometres:
      guard definition.dimensions.has("device") || definition.unit == .squareKilometres else {
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
  private func placeOfHarm(_ anchor: Anchor, _ reading: Reading, _ definition: MeasureDefinition) -> Country {
    guard words.has(knowledge.engine.countries) else { return ground(of: definition) }
    let (pieces, anchors) = (reading.sentence.pieces, reading.sentence.anchors)
    let near =
      place(in: anchor.own) ?? place(in: pieces[anchors[anchor.list.upperBound].piece].range)
      ?? place(in: anchors[anchor.list.lowerBound].own)
    if let near { return near }
    for piece in pieces where piece.anchors.isEmpty && piece.depth == 0 {
      if let place = place(in: piece.range) { return place }
    }
    let isPolicy = section.instrument != nil
    let nation = firstCountry(in: anchor.phrase)
    return isPolicy ? nation ?? section.country : ground(of: definition)
  }

  /// The first country that words name.
  func firstCountry(in range: Range<Int>) -> Country? {
    for index in range {
      if let country = country(at: index) { return country }
    }
    return nil
  }

  /// The last country that words place something in: "in Sudan", "in southern Sudan".
  func place(in range: Range<Int>) -> Country? {
    for index in range.reversed() where index > 0 {
      guard let country = country(at: index), !isOfRegion(index) else { continue }
      if isAt(index - 1) || index > 1 && terms.all[index - 1].isPlainWord && isAt(index - 2) {
        return country
      }
    }
    return nil
  }

  private func isAt(_ index: Int) -> Bool {
    knowledge.role(terms.all[index]) == .at || knowledge.has(.place, terms.all[index])
  }
}
