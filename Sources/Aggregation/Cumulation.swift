// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Years added up from a year on, country by country.
///
/// A year without a number is no 0: the sum is then a minimum and names the year. A printed running total is
/// never added, since it holds the same people again.
struct Cumulation {
  let since: Int

  /// For each country, from its first answer on, the sum up to each year in which any country answers; before its
  /// first number, its silences.
  func cells(_ cells: [YearCell]) throws(QuantityError) -> [YearCell] {
    let counted = cells.filter { $0.year >= since }
    let years = Set(counted.map(\.year)).sorted()
    var sums: [YearCell] = []
    for (_, cells) in Dictionary(grouping: counted, by: \.country) {
      let cells = cells.sorted { $0.year < $1.year }
      for year in years where year >= cells[0].year {
        if let sum = try sum(of: cells.filter { $0.year <= year }, to: year) { sums.append(sum) }
      }
    }
    return sums
  }

  private func sum(of cells: [YearCell], to year: Int) throws(QuantityError) -> YearCell? {
    let numbers = cells.filter { $0.number != nil }
    guard var total = try Total.sum(of: numbers) else {
      return cells.last.flatMap { YearCell(silence: $0, in: year) }
    }
    let missing = Set(since...year).subtracting(numbers.map(\.year)).sorted()
    if !missing.isEmpty { total.leaveOpen() }
    var sum = YearCell(at: CountryYear(country: cells[0].country, year: year), total: total)
    sum.years = numbers.count
    sum.missingYears = missing
    return sum
  }
}
