// SPDX-License-Identifier: GPL-3.0-or-later
internal import Facts

extension CSVWriter {
  /// `editions.csv`: what each edition says of each year, one row a series and edition, one column a year.
  ///
  /// A cell is the printed number, both ends of a range with a hyphen, a category, or `not_known` or
  /// `none_reported`; it is empty where the edition does not speak of the year. Facts of other times than
  /// calendar years have no place here.
  init(vintagesOf results: Results) {
    let rows = Vintages(results).rows
    let years = Set(rows.flatMap(\.cells.keys)).sorted()
    self.init(
      columns: ["country", "measure", "dimensions", "scope", "edition"] + years.map(String.init))
    for row in rows {
      let key = row.key
      append(
        [
          .plain(key.country.rawValue), .plain(key.measure.rawValue), .text(key.dimensions.printed),
          .text(key.scope), .number(row.edition.rawValue),
        ] + years.map { .plain(row.cells[$0] ?? "") })
    }
  }
}

/// The vintages of all calendar years, by series and edition.
private struct Vintages {
  /// What one edition says of one series; the key is without period.
  struct Row {
    let key: FactKey
    let edition: Edition
    var cells: [Int: String]
  }

  private struct Place: Hashable {
    let key: FactKey
    let edition: Edition
  }

  /// Sorted by key and edition.
  let rows: [Row]

  init(_ results: Results) {
    let facts = Dictionary(results.ledger.facts.map { ($0.id, $0.key) }) { first, _ in first }
    var cells: [Place: [Int: String]] = [:]
    for vintage in results.ledger.vintages {
      guard let key = facts[vintage.fact], let year = key.period?.calendarYear else { continue }
      cells[Place(key: key.undated, edition: vintage.edition), default: [:]][year] = vintage.amount.shown
    }
    rows = cells.map { Row(key: $0.key.key, edition: $0.key.edition, cells: $0.value) }
      .sorted { ($0.key, $0.edition) < ($1.key, $1.edition) }
  }
}

extension FactKey {
  fileprivate var undated: FactKey {
    FactKey(country: country, measure: measure, dimensions: dimensions, scope: scope, period: nil)
  }
}
