// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The facts about whole countries, by measure, dimensions and year.
struct FactIndex {
  /// What a cell of a table asks for.
  struct Cut: Hashable {
    let measure: Measure
    let dimensions: Dimensions
  }

  private var years: [Cut: [CountryYear: Fact]] = [:]
  private var partsOfYears: [Cut: [CountryYear: [Fact]]] = [:]
  /// Those without a date, by the year of their edition.
  private var undated: [Cut: [CountryYear: Fact]] = [:]

  init(_ facts: [Fact]) {
    for fact in facts where fact.key.scope.isEmpty { add(fact) }
  }

  private mutating func add(_ fact: Fact) {
    let cut = Cut(measure: fact.key.measure, dimensions: fact.key.dimensions)
    guard let period = fact.key.period else {
      undated[cut, default: [:]][CountryYear(fact, fact.edition.rawValue)] = fact
      return
    }
    guard let year = period.year else { return }
    let place = CountryYear(fact, year)
    if period.calendarYear == nil {
      partsOfYears[cut, default: [:]][place, default: []].append(fact)
    } else {
      years[cut, default: [:]][place] = preferred(fact, years[cut]?[place])
    }
  }

  /// The fact about the calendar year.
  func fact(_ cut: Cut, at place: CountryYear) -> Fact? { years[cut]?[place] }

  /// The facts about parts of the year, in order of time.
  func partsOfYear(_ cut: Cut, at place: CountryYear) -> [Fact] {
    (partsOfYears[cut]?[place] ?? [Fact]()).sorted { $0.key < $1.key }
  }

  /// The level that stands for the year: its own, else the last in it, else the undated one of its edition.
  func level(_ cut: Cut, at place: CountryYear) -> Fact? {
    if let own = fact(cut, at: place) { return own }
    let last = partsOfYear(cut, at: place).max { one, other in
      guard let period = one.key.period, let otherPeriod = other.key.period else { return false }
      return period < otherPeriod
    }
    return last ?? undated[cut]?[place]
  }

  /// The countries and years that have a fact of the cut.
  func places(_ cut: Cut, _ time: TableDefinition.Time) -> Set<CountryYear> {
    var places: Set<CountryYear> = []
    if let years = years[cut] { places.formUnion(years.keys) }
    if time != .year, let parts = partsOfYears[cut] { places.formUnion(parts.keys) }
    if time == .level, let undated = undated[cut] { places.formUnion(undated.keys) }
    return places
  }

  /// The values that facts of the measure have of a dimension, by name.
  func values(of dimension: String, _ measure: Measure) -> [String] {
    let cuts = Set(years.keys).union(partsOfYears.keys).union(undated.keys)
    return Set(cuts.filter { $0.measure == measure }.compactMap { $0.dimensions[dimension] }).sorted()
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

extension CountryYear {
  /// The country of a fact in a year.
  init(_ fact: Fact, _ year: Int) { self.init(country: fact.key.country, year: year) }
}
