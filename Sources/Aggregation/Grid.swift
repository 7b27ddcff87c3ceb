// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// A table of totals before it is printed: lines of years, each with what countries say.
struct Grid {
  /// What the rows of a line have in common; only the year differs.
  struct Line: Hashable {
    /// The country or region; empty where all countries are in one.
    let group: String
    let measure: Measure
    /// The places of measure and values of the splits in their lists, for the order of rows.
    let order: [Int]
    /// The values of the splits.
    let values: [String]
  }

  /// Whether each line is about one country.
  let isByCountry: Bool
  private(set) var lines: [Line: [Int: [YearCell]]] = [:]

  init(isByCountry: Bool) { self.isByCountry = isByCountry }

  mutating func add(_ cell: YearCell, to line: Line) {
    lines[line, default: [:]][cell.year, default: []].append(cell)
  }

  /// What countries say in a year, by their codes; empty where none says anything.
  func cells(_ line: Line, _ year: Int) -> [YearCell] {
    (lines[line]?[year] ?? [YearCell]()).sorted { $0.country.rawValue < $1.country.rawValue }
  }

  /// The cells of other years in which a country has a number, for countries that say nothing in this year.
  func silentCells(_ line: Line, _ year: Int) -> [Country: [YearCell]] {
    guard let years = lines[line] else { return [:] }
    let heard = Set(cells(line, year).map(\.country))
    let others = years.values.joined().filter { $0.number != nil && !heard.contains($0.country) }
    return Dictionary(grouping: others, by: \.country)
  }

  /// The lines that differ from this one by their group alone.
  func rivals(of line: Line) -> [Line] {
    lines.keys.filter { $0.order == line.order && $0.values == line.values }
  }

  /// The line that has other values of the splits.
  func line(like line: Line, values: [String]) -> Line? {
    lines.keys.first { $0.group == line.group && $0.measure == line.measure && $0.values == values }
  }
}

/// A row of a table of totals, with the grid it stands in.
struct TotalsRow {
  let line: Grid.Line
  let year: Int
  /// By country.
  let cells: [YearCell]
  let grid: Grid

  init(_ line: Grid.Line, _ year: Int, in grid: Grid) {
    self.line = line
    self.year = year
    self.grid = grid
    cells = grid.cells(line, year)
  }

  var facts: [String] { cells.flatMap(\.facts) }

  /// The least, the printed and the greatest number: those of the one country there is, else of the sum.
  func extent() throws(QuantityError) -> (low: Quantity?, best: Quantity?, high: Quantity?)? {
    if grid.isByCountry, let bounds = cells.first?.bounds, let number = cells.first?.number {
      return (bounds.low, number, bounds.high)
    }
    return try Total.sum(of: cells).map { ($0.low, $0.best, $0.high) }
  }
}

/// Columns that stand together in a table of totals.
protocol ColumnBlock {
  var columns: [String] { get }
  /// One cell a column.
  func cells(of row: TotalsRow) throws(QuantityError) -> [Table.Cell]
}
