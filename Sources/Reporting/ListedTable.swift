// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Some columns and rows of a table, as text; where names are shown first, the rows are in the order of the names.
struct ListedTable {
  let passage: Passage

  init(_ placeholder: Placeholder, in table: Table) throws(TemplateError) {
    let selection = try Selection(placeholder, in: table, options: ["columns", "where", "last"])
    let named = placeholder.list("columns")
    let columns = try selection.columns(named.isEmpty ? table.columns : named, for: "columns")
    let names = columns.prefix { table.columns[$0].hasSuffix("name") }
    let rows = inOrder(of: names, selection.rows.suffix(try selection.last ?? selection.rows.count))
    let heading = columns.map { spaced(table.columns[$0]) }
    let grid = TextGrid(
      heading: heading,
      rows: rows.map { row in columns.map { printed(row[$0].text, under: table.columns[$0]) } })
    passage = grid.passage(sources: rows.map { row in columns.flatMap { row[$0].facts } })
  }
}

/// The rows by the texts of some columns; rows that have the same there keep their order.
private func inOrder(of names: ArraySlice<Int>, _ rows: ArraySlice<[Table.Cell]>) -> [[Table.Cell]] {
  rows.enumerated().sorted { one, other in
    let (left, right) = (names.map { one.element[$0].text }, names.map { other.element[$0].text })
    return left == right ? one.offset < other.offset : left.lexicographicallyPrecedes(right)
  }.map(\.element)
}

/// Times and editions are names, not numbers, and take no separators.
private func printed(_ text: String, under column: String) -> String {
  let isName = ["year", "edition", "period", "as_of", "since"].contains { column.hasSuffix($0) }
  return isName ? visible(text) : grouped(visible(text))
}
