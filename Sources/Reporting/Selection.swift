// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The rows and columns of a table that a placeholder asks for.
struct Selection {
  private let placeholder: Placeholder
  private let table: Table
  /// The rows that have the values of all `where` options.
  let rows: [[Table.Cell]]

  init(_ placeholder: Placeholder, in table: Table, options: [String]) throws(TemplateError) {
    if let unknown = placeholder.options.first(where: { !options.contains($0.key) }) {
      throw placeholder.error(unknown.key, "known are \(options.joined(separator: ", "))")
    }
    if placeholder.words.count > 1 {
      throw placeholder.error(placeholder.words[1], "write options as key=value without blanks")
    }
    var rows = table.rows
    for condition in placeholder.all("where") {
      let sides = condition.split(separator: ":", maxSplits: 1).map(String.init)
      guard sides.count == 2, let column = table.columns.firstIndex(of: sides[0]) else {
        throw placeholder.error("where", "write column:value with a column of \(table.name)")
      }
      rows = rows.filter { Self.holds($0[column].text, sides[1]) }
    }
    self.placeholder = placeholder
    self.table = table
    self.rows = rows
  }

  /// Whether a cell is as a condition asks: the value, or with `!` before it any other.
  private static func holds(_ cell: String, _ value: String) -> Bool {
    value.hasPrefix("!") ? cell != value.dropFirst() : cell == value
  }

  /// Where the named columns stand in the table.
  func columns(_ names: [String], for option: String) throws(TemplateError) -> [Int] {
    var places: [Int] = []
    for name in names {
      guard let place = table.columns.firstIndex(of: name) else {
        let known = table.columns.joined(separator: ", ")
        throw placeholder.error(option, "\(table.name) has no column “\(name)”; it has \(known)")
      }
      places.append(place)
    }
    return places
  }

  /// How many of the last rows or columns are asked for; nil = all.
  var last: Int? {
    get throws(TemplateError) {
      guard let text = placeholder.option("last") else { return nil }
      guard let number = Int(text), number > 0 else {
        throw placeholder.error("last", "write a whole number above 0")
      }
      return number
    }
  }
}
