// SPDX-License-Identifier: GPL-3.0-or-later

/// A CSV file with a header: named columns, and rows that know their line.
public struct CSVTable: Hashable, Sendable {
  /// A row, and the line it begins on, counted from 1.
  public struct Row: Hashable, Sendable {
    public let line: Int
    /// As many as the header has.
    public let fields: [String]
  }

  /// The file's path as it was given.
  public let file: String
  /// Unique names.
  public let columns: [String]
  public let rows: [Row]
}

extension CSVTable {
  /// Reads a CSV file by RFC 4180: UTF-8, a header, commas, LF or CR LF, quotes doubled within quotes.
  ///
  /// - Throws: ``SyntaxError`` where a quote stands wrong, a row is not as wide as the header, or a column's
  ///   name is empty or comes twice.
  public init(file: String, text: String) throws(SyntaxError) {
    var reader = CSVReader(file: file, text: text)
    guard let header = try reader.row() else {
      throw SyntaxError(file: file, line: 1, problem: "is empty; begin with a line of column names")
    }
    try Self.checkNames(header, of: file)
    self.file = file
    columns = header.fields
    var rows: [Row] = []
    while let row = try reader.row() {
      guard row.fields.count == header.fields.count else {
        throw SyntaxError(
          file: file, line: row.line,
          problem: "has \(row.fields.count) fields where the header has \(header.fields.count);"
            + " add or remove commas, and put fields that hold a comma in quotes")
      }
      rows.append(row)
    }
    self.rows = rows
  }

  private static func checkNames(_ header: Row, of file: String) throws(SyntaxError) {
    let names = header.fields
    guard let name = names.first(where: { name in name.isEmpty || names.count { $0 == name } > 1 }) else {
      return
    }
    throw SyntaxError(
      file: file, line: header.line,
      problem: "the column name '\(name)' is empty or comes twice; give each column a name of its own")
  }

  /// Reads the file at the path.
  ///
  /// - Throws: ``FileError`` or ``SyntaxError``.
  public init(_ file: File) throws {
    try self.init(file: file.path, text: file.text())
  }
}
