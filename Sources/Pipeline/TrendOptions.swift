// SPDX-License-Identifier: GPL-3.0-or-later
import Aggregation
import Facts
import Store
import Trends

/// What a pipeline wants to know of which yearly series.
struct TrendOptions: Decodable, Sendable {
  let methods: [TrendMethod]
  /// The bases on which a year's value is taken; the latest alone where left out.
  let vintages: [VintageBasis]?
  /// Extracted and published figures where left out.
  let origins: [SeriesOrigin]?
  /// Countries and the world where left out.
  let places: [SeriesSelection.Places]?
  /// The only measures looked at; all that are numbers where left out: answers of states, and how many states gave
  /// them, are series only where somebody asks for them.
  let measures: [Located<String>]?
  /// The only countries that take part; all where left out.
  let countries: [Located<String>]?
  /// Codes of countries to look at together, by the name of the set.
  let sets: [String: [Located<String>]]?

  /// The series that are wanted.
  ///
  /// - Throws: ``SyntaxError`` with file and line for a measure or country that is not known.
  func selection(_ knowledge: ExtractionKnowledge) throws(SyntaxError) -> SeriesSelection {
    let known = Set(knowledge.measures.map(\.measure.rawValue))
    for name in measures ?? [] where !known.contains(name.value) {
      throw name.error("the measure '\(name.value)' is unknown; write one of measures.csv")
    }
    return SeriesSelection(
      measures: measures.map { $0.map { Measure(rawValue: $0.value) } } ?? knowledge.counted,
      origins: origins ?? SeriesOrigin.allCases, bases: vintages ?? [.latest],
      places: places ?? [.country, .world], sets: try namedSets(knowledge.countries),
      countries: try Self.countries(countries ?? [], among: knowledge.countries))
  }

  private func namedSets(_ known: [CountryEntry]) throws(SyntaxError) -> [SeriesSelection.NamedSet] {
    try (sets ?? [:]).sorted { $0.key < $1.key }.map { (name, codes) throws(SyntaxError) in
      SeriesSelection.NamedSet(name: name, countries: try Self.countries(codes, among: known))
    }
  }

  private static func countries(
    _ codes: [Located<String>], among known: [CountryEntry]
  ) throws(SyntaxError) -> [Country] {
    let known = Set(known.map(\.country))
    return try codes.map { code throws(SyntaxError) in
      let country = Country(rawValue: code.value)
      guard known.contains(country) else {
        throw code.error("the country '\(code.value)' is unknown; write a code of countries.csv")
      }
      return country
    }
  }
}

extension ExtractionKnowledge {
  /// The measures of which a claim is a number.
  fileprivate var counted: [Measure] {
    measures.filter { $0.unit != .category }.map(\.measure)
  }
}

extension TrendMethod: Decodable {}
