// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// The yearly series of each country and measure, from facts about whole calendar years and the whole country
/// without further narrowing; in printed units, sorted by name (`measure/country`).
///
/// A year whose fact has no single number (not known, none reported, a range) is a gap, as is a year without
/// a fact; countries without any number have no series. Hedged numbers count as printed.
public func series(from ledger: Ledger) -> [Series] {
  var points: [String: [Int: Quantity]] = [:]
  for fact in ledger.facts where fact.key.dimensions.isEmpty && fact.key.scope.isEmpty {
    guard let year = fact.key.period?.calendarYear, let best = fact.amount.bounds?.best else { continue }
    points["\(fact.key.measure.rawValue)/\(fact.key.country.rawValue)", default: [:]][year] = best
  }
  return points.sorted { $0.key < $1.key }.compactMap { name, years in
    years.values.first.flatMap { sample in
      Series(name: name, unit: sample.unit, valuesByYear: years.mapValues(\.approximate))
    }
  }
}
