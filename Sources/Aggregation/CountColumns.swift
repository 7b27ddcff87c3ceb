// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// How many states and areas have a number above 0.
struct StateColumns: ColumnBlock {
  let columns = ["states"]

  func cells(of row: TotalsRow) -> [Table.Cell] {
    let affected = row.cells.filter { ($0.number?.smallest ?? -1) > 0 }
    return [
      Table.Cell(String(affected.count), facts: affected.isEmpty ? row.facts : affected.flatMap(\.facts))
    ]
  }
}

/// Of years added up: how many years of countries have a number, how many have none, and of one country which.
struct YearColumns: ColumnBlock {
  let isOneCountry: Bool

  var columns: [String] { ["years", "missing"] + (isOneCountry ? ["missing_years"] : []) }

  func cells(of row: TotalsRow) -> [Table.Cell] {
    let numbers = row.cells.filter { $0.number != nil }
    let missing = numbers.flatMap(\.missingYears)
    let counts = [numbers.reduce(0) { $0 + $1.years }, missing.count].map {
      Table.Cell(String($0), facts: row.facts)
    }
    let list = Table.Cell(missing.map(String.init).joined(separator: "; "), facts: row.facts)
    return counts + (isOneCountry ? [list] : [])
  }
}

/// The time that a level is from, or the edition where it has none.
struct AsOfColumns: ColumnBlock {
  let columns = ["as_of"]

  func cells(of row: TotalsRow) -> [Table.Cell] {
    [Table.Cell(row.cells.map(\.asOf).joined(separator: "; "), facts: row.facts)]
  }
}
