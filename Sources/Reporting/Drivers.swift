// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Which countries drive the newest change of each sum, from the table of contributions.
struct Drivers {
  /// As many countries as are named; the others are in the table.
  private static let most = 8

  private let table: Table
  private let titles: [String: String]

  init(_ table: Table, _ titles: [String: String]) {
    self.table = table
    self.titles = titles
  }

  var passage: Passage {
    let rows = table.rows.filter { cell("basis", of: $0) == VintageBasis.latest.rawValue }
    let series = rows.map { cell("series", of: $0) }
    let names = zip(series, [""] + series).filter { $0 != $1 }.map(\.0)
    return names.map { name in
      let rows = rows.filter { cell("series", of: $0) == name }
      return Passage(text(of: name, rows), sources: rows.flatMap { $0.flatMap(\.facts) })
    }.paragraphs()
  }

  private func text(of name: String, _ rows: [[Table.Cell]]) -> String {
    let year = rows.last.map { cell("year", of: $0) } ?? ""
    let newest = rows.filter { cell("year", of: $0) == year }
    let both = newest.filter { cell("coverage", of: $0) == "both" }
    let ends = newest.filter { ["rest", "total"].contains(cell("coverage", of: $0)) }
    let grid = TextGrid(
      heading: ["", "before", "year", "change", "points"],
      rows: (both.prefix(Self.most) + ends).map { row in
        [visible(cell("name", of: row))]
          + ["previous", "value", "change", "points"].map { grouped(cell($0, of: row)) }
      })
    let title = titles[name] ?? "\(ends.last.map { cell("name", of: $0) } ?? ""): \(measure(of: name))"
    return wrapped("\(title), \(year) against the year before, \(coverage(both, newest))", indent: 0)
      + "\n\n" + grid.text
  }

  /// What stands before the place in a series' name.
  private func measure(of series: String) -> String {
    series.split(separator: "/").first.map { spaced(String($0)) } ?? series
  }

  private func coverage(_ both: [[Table.Cell]], _ rows: [[Table.Cell]]) -> String {
    let lone = ["new", "gone"].map { kind in
      rows.filter { cell("coverage", of: $0) == kind }.map { visible(cell("name", of: $0)) }
    }
    let parts = [
      both.count > Self.most
        ? "the \(Self.most) largest changes of \(both.count) countries" : "\(both.count) countries",
      lone[0].isEmpty
        ? "" : "without a figure the year before and left out: \(lone[0].joined(separator: ", "))",
      lone[1].isEmpty ? "" : "without a figure in the year and left out: \(lone[1].joined(separator: ", "))",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "; ") + "."
  }

  private func cell(_ column: String, of row: [Table.Cell]) -> String {
    table.columns.firstIndex(of: column).map { row[$0].text } ?? ""
  }
}
