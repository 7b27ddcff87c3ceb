// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Some columns and rows of a table, as text.
struct ListedTable {
  let text: String

  init(_ placeholder: Placeholder, in table: Table) throws(TemplateError) {
    let selection = try Selection(placeholder, in: table, options: ["columns", "where", "last"])
    let named = placeholder.list("columns")
    let columns = try selection.columns(named.isEmpty ? table.columns : named, for: "columns")
    let rows = selection.rows.suffix(try selection.last ?? selection.rows.count)
    let heading = columns.map { table.columns[$0].replacing("_", with: " ") }
    text =
      TextGrid(
        heading: heading,
        rows: rows.map { row in columns.map { printed(row[$0].text, under: table.columns[$0]) } }
      ).text
  }
}

/// Years and editions are names, not numbers, and take no separators.
private func printed(_ text: String, under column: String) -> String {
  column.hasSuffix("year") || column.hasSuffix("edition") ? text : grouped(visible(text))
}

/// One column's values of a table, set out by the values of two others.
struct PivotTable {
  let text: String

  init(_ placeholder: Placeholder, in table: Table) throws(TemplateError) {
    let selection = try Selection(
      placeholder, in: table, options: ["rows", "columns", "show", "where", "last"])
    let down = try selection.columns(placeholder.list("rows"), for: "rows")
    let across = try selection.columns(placeholder.list("columns"), for: "columns")
    let shown = try selection.columns(placeholder.list("show"), for: "show")
    guard let across = across.first, let shown = shown.first, !down.isEmpty else {
      throw placeholder.error("rows, columns, show", "name the columns of \(table.name) to set out")
    }
    let marks = (table.columns.firstIndex(of: "qualifier"), table.columns.firstIndex(of: "status"))
    let all = distinct(selection.rows.map { $0[across].text })
    let heads = Array(inOrder(all).suffix(try selection.last ?? all.count))
    let wanted = Set(heads)
    var cells: [[String]: [String: String]] = [:]
    for row in selection.rows where wanted.contains(row[across].text) {
      cells[down.map { row[$0].text }, default: [:]][row[across].text] = Mark.shown(
        visible(row[shown].text), qualifier: marks.0.map { row[$0].text } ?? "",
        status: marks.1.map { row[$0].text } ?? "")
    }
    let labels = distinct(selection.rows.map { row in down.map { row[$0].text } }).filter { cells[$0] != nil }
    text =
      TextGrid(
        heading: down.map { table.columns[$0].replacing("_", with: " ") } + heads.map(visible),
        rows: labels.map { label in label.map(visible) + heads.map { cells[label]?[$0] ?? "" } }
      ).text
  }
}

/// The values in order of number where all are numbers, else as they came.
private func inOrder(_ values: [String]) -> [String] {
  let numbers = values.compactMap(Int.init)
  return numbers.count == values.count ? numbers.sorted().map(String.init) : values
}

private func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
  var seen: Set<Value> = []
  return values.filter { seen.insert($0).inserted }
}
