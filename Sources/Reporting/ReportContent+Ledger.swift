// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

extension ReportContent {
  /// What a report says of a run.
  ///
  /// Sections: `conflicts`, `revisions`, `discrepancies`. Words: `profiles`, `observations`, `facts`,
  /// `conflict_count`, `revision_count`, `discrepancy_count`, `editions` (the oldest and newest edition).
  /// Tables: those given, and `trends` with a row a trend.
  public init(
    ledger: Ledger, observations: [Observation], tables: [Table], trends: [Trend],
    countries: [CountryEntry]
  ) {
    let witnesses = Witnesses(ledger: ledger, observations: observations, countries: countries)
    let counts = [
      "profiles": Set(observations.map(\.profile)).count, "observations": observations.count,
      "facts": ledger.facts.count, "conflict_count": ledger.conflicts.count,
      "revision_count": ledger.revisions.count, "discrepancy_count": ledger.discrepancies.count,
    ]
    var words = counts.mapValues { Passage(grouped(String($0))) }
    words["editions"] = Passage(span(of: observations.map(\.edition.rawValue)))
    self.init(
      sections: [
        "conflicts": witnesses.conflicts(ledger.conflicts),
        "revisions": witnesses.revisions(ledger.revisions),
        "discrepancies": witnesses.discrepancies(ledger.discrepancies),
      ], words: words, tables: tables + [trendTable(trends)])
  }
}

private func span(of years: [Int]) -> String {
  guard let first = years.min(), let last = years.max() else { return "none" }
  return first == last ? String(first) : "\(first)-\(last)"
}

/// The name of the table of trends.
let trendsName = "trends"

/// The trends as a table, numbers rounded for reading.
private func trendTable(_ trends: [Trend]) -> Table {
  let columns = [
    "series", "method", "statistic", "estimate", "low", "high", "p", "p_corrected", "n", "first_year",
    "last_year", "note",
  ]
  let rows = trends.map { trend in
    [
      trend.series, trend.method, trend.statistic, rounded(trend.estimate), rounded(trend.low),
      rounded(trend.high), probability(trend.p), probability(trend.corrected), String(trend.n),
      trend.firstYear.map(String.init) ?? "",
      trend.lastYear.map(String.init) ?? "", trend.note,
    ].map { Table.Cell($0) }
  }
  return Table(name: trendsName, title: "Trends", columns: columns, rows: rows)
}
