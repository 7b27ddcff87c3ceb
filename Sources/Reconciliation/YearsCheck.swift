// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The years of a measure held against the total of a longer time that takes them in.
///
/// Each year counts with the newest claim that is not newer than the total's edition. The years together may
/// not exceed the total; where all years between two printed ends are known, they must not fall short of it. Nor may
/// a month or a day exceed its year.
struct YearsCheck {
  let rule: YearsRule
  let book: Book

  /// A year's claim with its year.
  private struct Year {
    let year: Int
    let period: Period
    let claim: Book.Claim
  }

  /// What a total and its years have in common beside country and measure.
  private struct Frame: Hashable {
    let scope: String
    let dimensions: Dimensions
  }

  var discrepancies: [Discrepancy] {
    book.accounts(of: Set(rule.measures)).flatMap(discrepancies(inAccount:))
  }

  private func discrepancies(inAccount claims: [Book.Claim]) -> [Discrepancy] {
    let numbers = claims.filter { book.amount(of: $0).value != nil }
    let totals = numbers.filter { book.key(of: $0).period?.isCumulative == true }
    let parts = numbers.filter(isPartOfYear)
    guard !totals.isEmpty || !parts.isEmpty else { return [] }
    let years = Dictionary(grouping: numbers.compactMap(year)) { frame(of: $0.claim) }
    let sums = totals.compactMap { total in
      years[frame(of: total)].flatMap { discrepancy(between: total, and: $0) }
    }
    return sums
      + parts.compactMap { part in
        years[frame(of: part)].flatMap { discrepancy(between: part, andWholeOf: $0) }
      }
  }

  private func isPartOfYear(_ claim: Book.Claim) -> Bool {
    guard let period = book.key(of: claim).period else { return false }
    return period.year != nil && period.calendarYear == nil
  }

  /// A month or a day that tells of more than its whole year, in the newest edition up to its own that has the year.
  private func discrepancy(between part: Book.Claim, andWholeOf years: [Year]) -> Discrepancy? {
    let (period, edition) = (book.key(of: part).period, book.edition(of: part))
    let known = newest(
      of: years.filter { $0.year == period?.year && book.edition(of: $0.claim) <= edition })
    guard let whole = known.first?.claim, let bounds = book.amount(of: whole).bounds,
      book.sum(of: [part]).exceeds(bounds)
    else { return nil }
    let narrowing = book.key(of: whole).dimensions.narrowingNote
    return discrepancy(
      of: [part], from: whole, note: "part of the year\(narrowing); edition \(edition.rawValue)")
  }

  private func frame(of claim: Book.Claim) -> Frame {
    let key = book.key(of: claim)
    return Frame(scope: key.scope, dimensions: key.dimensions)
  }

  private func year(of claim: Book.Claim) -> Year? {
    guard let period = book.key(of: claim).period, let year = period.calendarYear else { return nil }
    return Year(year: year, period: period, claim: claim)
  }

  private func discrepancy(between total: Book.Claim, and years: [Year]) -> Discrepancy? {
    guard let period = book.key(of: total).period, let bounds = book.amount(of: total).bounds else {
      return nil
    }
    let edition = book.edition(of: total)
    let known = newest(
      of: years.filter { book.edition(of: $0.claim) <= edition && period.contains($0.period) })
    let sum = book.sum(of: known.map(\.claim))
    let isComplete = numberOfYears(in: period) == known.count
    guard sum.exceeds(bounds) || (isComplete && sum.fallsShort(of: bounds)) else { return nil }
    return discrepancy(of: known, from: total)
  }

  /// The newest claim of each year, the years in order.
  private func newest(of years: [Year]) -> [Year] {
    let byYear = Dictionary(grouping: years, by: \.year).sorted { $0.key < $1.key }
    return byYear.compactMap { _, claims in
      claims.max { (book.edition(of: $0.claim), $1.claim.fact) < (book.edition(of: $1.claim), $0.claim.fact) }
    }
  }

  /// How many calendar years lie between the ends; nil where an end is open or within a year.
  private func numberOfYears(in period: Period) -> Int? {
    guard case .interval(let first, let last) = period, let start = Period(year: first.year),
      let end = Period(year: last.year), period.contains(start), period.contains(end)
    else { return nil }
    return last.year - first.year + 1
  }

  private func discrepancy(of years: [Year], from total: Book.Claim) -> Discrepancy? {
    let span = [years.first, years.last].compactMap { $0.map { String($0.year) } }.joined(separator: "-")
    let narrowing = book.key(of: total).dimensions.narrowingNote
    let edition = book.edition(of: total).rawValue
    return discrepancy(
      of: years.map(\.claim), from: total,
      note: "\(years.count) years\(narrowing) (\(span)); edition \(edition)")
  }

  private func discrepancy(of parts: [Book.Claim], from whole: Book.Claim, note: String) -> Discrepancy? {
    guard let expected = book.amount(of: whole).value else { return nil }
    let (key, sum) = (book.key(of: whole), book.sum(of: parts))
    return Discrepancy(
      check: rule.name, severity: rule.severity, country: key.country, measure: key.measure,
      period: key.period,
      expected: expected.printed, found: printed(sum.printed, unit: expected.unit),
      gap: printed(sum.printed - Int128(expected.smallest), unit: expected.unit),
      facts: [book.id(of: whole)] + parts.map { book.id(of: $0) }, note: note)
  }
}
