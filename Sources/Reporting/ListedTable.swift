// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Some columns and rows of a table, as text.
struct ListedTable {
  let passage: Passage

  init(_ placeholder: Placeholder, in table: Table) throws(TemplateError) {
    let selection = try Selection(placeholder, in: table, options: ["columns", "where", "last"])
    let named = placeholder.list("columns")
    let columns = try selection.columns(named.isEmpty ? table.columns : named, for: "columns")
    let rows = selection.rows.suffix(try selection.last ?? selection.rows.count)
    let heading = columns.map { spaced(table.columns[$0]) }
    let grid = TextGrid(
      heading: heading,
      rows: rows.map { row in columns.map { printed(row[$0].text, under: table.columns[$0]) } })
    passage = grid.passage(sources: rows.map { row in columns.flatMap { row[$0].facts } })
  }
}

/// Years, editions and periods are names, not numbers, and take no separators.
private func printed(_ text: String, under column: String) -> String {
  let isName = ["year", "edition", "period"].contains { column.hasSuffix($0) }
  return isName ? visible(text) : grouped(visible(text))
}
