// SPDX-License-Identifier: GPL-3.0-or-later

/// A flattened table with its rows and columns found again.
struct Table {
  /// A row: the cells before its numbers, and one cell a column of numbers.
  struct Row {
    let labels: [Range<Int>]
    let values: [TableCell]
  }

  /// What stands above the rows but the headers below: headers of other columns, title; the nearest first.
  var titles: [Range<Int>]
  /// The header of each column of numbers; empty where it has none.
  let headers: [Range<Int>]
  let rows: [Row]
  /// The lines that its headers and rows take up, among those of the section.
  let lines: Range<Int>

  /// Whether some rows leave out a first cell that spans them.
  let isSpanned: Bool

  init(titles: [Range<Int>], headers: [Range<Int>], rows: [Row], lines: Range<Int>) {
    self.titles = titles
    self.headers = headers
    self.rows = rows
    self.lines = lines
    let widest = rows.map { $0.labels.count }.max()
    isSpanned = rows.dropLast().contains { $0.labels.count < (widest ?? $0.labels.count) }
  }
}
