// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

extension CSVWriter {
  /// `tables/<name>.csv`: the table as it is.
  public init(table: Table) {
    self.init(columns: table.columns)
    for row in table.rows { append(row.map { .text($0.text) }) }
  }

  /// `trends.csv`: a series and method a row.
  public init(trends: [Trend]) {
    self.init(columns: [
      "series", "method", "statistic", "estimate", "low", "high", "p", "p_corrected", "n", "first_year",
      "last_year", "note",
    ])
    for trend in trends {
      let numbers = [trend.estimate, trend.low, trend.high, trend.p, trend.corrected].map {
        CSVCell.plain($0.text)
      }
      append(
        [.text(trend.series), .plain(trend.method), .text(trend.statistic)] + numbers + [
          .number(trend.n), .plain(trend.firstYear.text), .plain(trend.lastYear.text), .text(trend.note),
        ])
    }
  }
}

extension Double? {
  /// The shortest decimal that reads back as the same number; empty for none.
  var text: String { map { "\($0)" } ?? "" }
}

extension Int? {
  /// The number; empty for none.
  var text: String { map { String($0) } ?? "" }
}
