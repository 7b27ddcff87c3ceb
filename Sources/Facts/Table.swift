// SPDX-License-Identifier: GPL-3.0-or-later

/// A table of an annual report: named columns, and rows whose cells know the facts they rest on.
public struct Table: Hashable, Sendable {
  /// A cell's text as CSV prints it, and the ids of the facts or published figures behind it (none for a label).
  public struct Cell: Hashable, Sendable {
    public let text: String
    public let facts: [String]

    /// A cell of a text; empty where there is none.
    public init(_ text: String?, facts: [String] = []) {
      self.text = text ?? ""
      self.facts = facts
    }
  }

  /// The file name without ending, such as `casualties-by-year`.
  public let name: String
  /// What the table shows, as a heading.
  public let title: String
  public let columns: [String]
  /// Each row has as many cells as there are columns.
  public let rows: [[Cell]]

  /// - Precondition: every row has a cell for every column.
  public init(name: String, title: String, columns: [String], rows: [[Cell]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a row is not as wide as its table")
    self.name = name
    self.title = title
    self.columns = columns
    self.rows = rows
  }
}
