// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The years of a measure held against the total of a longer time that takes them in.
///
/// Each year counts with the newest claim that is not newer than the total's edition. The years together may
/// not exceed the total; where all years between two printed ends are known, they must not fall short of it.
struct YearsCheck {
  let rule: YearsRule

  func discrepancies(in claims: ClaimIndex) -> [Discrepancy] {
    let all = claims.about(rule.measures).filter { $0.bounds != nil }
    let series = Dictionary(grouping: all.filter { $0.key.period?.calendarYear != nil }) { $0.key.at(nil) }
    let totals = all.filter { $0.key.period?.isCumulative == true }
    return totals.compactMap { total in
      series[total.key.at(nil)].flatMap { discrepancy(between: total, and: $0) }
    }
  }

  private func discrepancy(between total: Claim, and years: [Claim]) -> Discrepancy? {
    guard let period = total.key.period, let bounds = total.bounds else { return nil }
    let known = newest(
      of: years.filter { year in
        year.observation.edition <= total.observation.edition
          && year.key.period.map { period.contains($0) } == true
      })
    let sum = Sum(of: known)
    let isComplete = numberOfYears(in: period) == known.count
    guard sum.exceeds(bounds) || (isComplete && sum.fallsShort(of: bounds)) else { return nil }
    return discrepancy(of: sum, known, from: total)
  }

  /// The newest claim of each year, the years in order.
  private func newest(of claims: [Claim]) -> [Claim] {
    let years = Dictionary(grouping: claims, by: \.key.period)
    let newest = years.values.compactMap { $0.max { $0.observation.edition < $1.observation.edition } }
    return newest.sorted { $0.key < $1.key }
  }

  /// How many calendar years lie between the ends; nil where an end is open or within a year.
  private func numberOfYears(in period: Period) -> Int? {
    guard case .interval(let first, let last) = period, let start = Period(year: first.year),
      let end = Period(year: last.year), period.contains(start), period.contains(end)
    else { return nil }
    return last.year - first.year + 1
  }

  private func discrepancy(of sum: Sum, _ years: [Claim], from total: Claim) -> Discrepancy? {
    guard let expected = total.observation.amount.value else { return nil }
    let names = years.compactMap(\.key.period?.edtf)
    let span = [names.first, names.last].compactMap { $0 }.joined(separator: "–")
    let narrowing = total.key.dimensions.isEmpty ? "" : " of \(total.key.dimensions.printed)"
    return Discrepancy(
      check: rule.name, country: total.key.country, measure: total.key.measure, period: total.key.period,
      expected: expected.printed, found: printed(sum.printed, unit: expected.unit),
      gap: printed(sum.printed - Int128(expected.smallest), unit: expected.unit),
      facts: [total.fact] + years.map(\.fact),
      note: "\(years.count) years\(narrowing) (\(span)); edition \(total.observation.edition.rawValue)")
  }
}
