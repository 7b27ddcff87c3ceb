// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// One column's values of a table, set out by the values of two others.
///
/// Several values of one place stand side by side, none is lost. Rows are sorted by their labels; columns by number where all are numbers, else in the table's own order.
struct PivotTable {
  let passage: Passage

  init(_ placeholder: Placeholder, in table: Table) throws(TemplateError) {
    let selection = try Selection(
      placeholder, in: table, options: ["rows", "columns", "show", "where", "last"])
    let down = try selection.columns(placeholder.list("rows"), for: "rows")
    let across = try selection.columns(placeholder.list("columns"), for: "columns")
    let shown = try selection.columns(placeholder.list("show"), for: "show")
    guard let across = across.first, let shown = shown.first, !down.isEmpty else {
      throw placeholder.error("rows, columns, show", "name the columns of \(table.name) to set out")
    }
    // The hedge is that of the figures before it; a rank or a share after it stands for itself.
    let isHedged = table.columns.firstIndex(of: "status").map { shown < $0 } ?? false
    let figures = selection.rows.map { row in
      Figure(
        label: down.map { row[$0].text }, head: row[across].text,
        text: Mark.shown(
          row[shown], qualifier: isHedged ? row.cell("qualifier", of: table) : "",
          status: isHedged ? row.cell("status", of: table) : ""), sources: row[shown].facts)
    }
    let heads = columnOrder(of: figures)
    passage = Self.passage(
      of: figures, heads: Array(heads.suffix(try selection.last ?? heads.count)),
      labels: down.map { table.columns[$0] })
  }

  private static func passage(of figures: [Figure], heads: [String], labels: [String]) -> Passage {
    let wanted = Set(heads)
    var cells: [[String]: [String: String]] = [:]
    var sources: [[String]: [String]] = [:]
    for figure in figures where wanted.contains(figure.head) {
      let shown = cells[figure.label, default: [:]][figure.head].map { $0 + " / " } ?? ""
      cells[figure.label, default: [:]][figure.head] = shown + figure.text
      sources[figure.label, default: []] += figure.sources
    }
    let order = cells.keys.sorted { inReadingOrder($0, $1) }
    return TextGrid(
      heading: (labels + heads).map(spaced),
      rows: order.map { label in
        label.map(visible) + heads.map { head in cells[label].flatMap { $0[head] } ?? "" }
      }
    ).passage(sources: order.map { sources[$0, default: []] })
  }
}

/// One value with its place in the pivot.
private struct Figure {
  let label: [String]
  let head: String
  let text: String
  let sources: [String]
}

/// The heads by number where all are numbers; else so that every row's heads keep the order they have there.
private func columnOrder(of figures: [Figure]) -> [String] {
  let heads = distinct(figures.map(\.head))
  let numbers = heads.compactMap(Int.init)
  if numbers.count == heads.count { return numbers.sorted().map(String.init) }
  var before: [String: Set<String>] = [:]
  for (one, next) in zip(figures, figures.dropFirst()) where one.label == next.label && one.head != next.head
  {
    before[next.head, default: []].insert(one.head)
  }
  var (order, rest) = ([String](), heads)
  while !rest.isEmpty {
    // Where rows contradict each other, the first head that came is as good as any.
    let free = rest.firstIndex { head in before[head, default: []].isDisjoint(with: rest) }
    order.append(rest.remove(at: free ?? rest.startIndex))
  }
  return order
}

private func distinct(_ values: [String]) -> [String] {
  var seen: Set<String> = []
  return values.filter { seen.insert($0).inserted }
}

/// Whether the first labels come first: numbers by value, all else by text.
private func inReadingOrder(_ one: [String], _ other: [String]) -> Bool {
  guard let (left, right) = zip(one, other).first(where: { $0 != $1 }) else { return false }
  if let number = Int(left), let otherNumber = Int(right) { return number < otherNumber }
  return left < right
}

extension [Table.Cell] {
  /// The text of the named column; empty where the table has none.
  fileprivate func cell(_ column: String, of table: Table) -> String {
    table.columns.firstIndex(of: column).map { self[$0].text } ?? ""
  }
}

/// A column's or dimension's name for reading.
func spaced(_ name: String) -> String { visible(name).replacing("_", with: " ") }
