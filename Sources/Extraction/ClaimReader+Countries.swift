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
    if let state = recorder(before: anchor.term, from: pieces[anchor.piece].range.lowerBound) { return state }
    let isPolicy = section.instrument != nil
    let nation = firstCountry(in: anchor.phrase)
    return discourse.abroad ?? (isPolicy ? nation : nil) ?? ground(of: definition)
  }

  /// "Iraq recorded 15 casualties and Lebanon three casualties": the other state that counted them.
  private func recorder(before number: Int, from start: Int) -> Country? {
    guard
      let index = (start..<number).last(where: {
        country(at: $0) != nil && ($0 + 1 == number || tellsCount($0 + 1))
      }), !isPlace(index)
    else { return nil }
    return country(at: index)
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
    for index in range.reversed() {
      if let country = country(at: index), !isOfRegion(index), isPlace(index) { return country }
    }
    return nil
  }

  func isPlace(_ index: Int) -> Bool {
    guard index > 1 else { return false }
    let before = terms.all[index - 1]
    if isAt(index - 1) || before.isPlainWord && isAt(index - 2) { return true }
    // "On the Syrian side of the border".
    if before.role == .definite, isAt(index - 2), index + 1 < terms.all.count {
      return terms.all[index + 1].lexicon == knowledge.engine.sides
    }
    return before.kind == .comma && isBehindTown(index)
  }

  /// "In Jizan, Saudi Arabia": whether a state stands behind the name of a place in it, and does nothing itself.
  private func isBehindTown(_ index: Int) -> Bool {
    let words = terms.all[max(0, index - 4)..<index - 1]
    guard let first = words.lastIndex(where: { $0.kind != .word || $0.casing != .capitalised }),
      first < index - 2, isAt(first)
    else { return false }
    return index + 1 == terms.all.count || !isVerb(index + 1)
  }

  private func isAt(_ index: Int) -> Bool {
    knowledge.role(terms.all[index]) == .at || knowledge.has(.place, terms.all[index])
  }
}
