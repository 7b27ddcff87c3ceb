// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The facts about whole countries, by measure, dimensions and calendar year.
struct FactIndex {
  /// What a cell of a table asks for.
  struct Cut: Hashable {
    let measure: Measure
    let dimensions: Dimensions
  }

  private struct Place: Hashable {
    let country: Country
    let year: Int
  }

  private var years: [Cut: [Place: Fact]] = [:]
  private var partsOfYears: [Cut: [Place: [Fact]]] = [:]

  init(_ facts: [Fact]) {
    for fact in facts where fact.key.scope.isEmpty {
      guard let period = fact.key.period, let year = period.year else { continue }
      let cut = Cut(measure: fact.key.measure, dimensions: fact.key.dimensions)
      let place = Place(country: fact.key.country, year: year)
      if period.calendarYear == nil {
        partsOfYears[cut, default: [:]][place, default: []].append(fact)
      } else {
        years[cut, default: [:]][place] = preferred(fact, years[cut]?[place])
      }
    }
  }

  /// The fact about the calendar year.
  func fact(_ cut: Cut, of country: Country, in year: Int) -> Fact? {
    years[cut]?[Place(country: country, year: year)]
  }

  /// The facts about parts of the year, in order of time.
  func partsOfYear(_ cut: Cut, of country: Country, in year: Int) -> [Fact] {
    (partsOfYears[cut]?[Place(country: country, year: year)] ?? [Fact]()).sorted { $0.key < $1.key }
  }

  /// The countries and years that have a fact of the cut, or of a part of the year.
  func places(_ cut: Cut, withPartsOfYears: Bool) -> Set<CountryYear> {
    let whole = years[cut].map { Array($0.keys) } ?? [Place]()
    let part = withPartsOfYears ? partsOfYears[cut].map { Array($0.keys) } ?? [Place]() : []
    return Set((whole + part).map { CountryYear(country: $0.country, year: $0.year) })
  }

  /// Two periods can be the same calendar year in different words; the one printed as a year is kept.
  private func preferred(_ fact: Fact, _ other: Fact?) -> Fact {
    guard let other, other.key < fact.key else { return fact }
    return other
  }
}

/// A country in a year.
struct CountryYear: Hashable {
  let country: Country
  let year: Int
}
