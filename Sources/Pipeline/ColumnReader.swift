// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Store

/// The rows of a CSV file by the names of its columns.
struct ColumnReader: Sendable {
  private let table: CSVTable
  private let indices: [String: Int]

  /// - Throws: ``SyntaxError`` where the file lacks a column or, unless it may have more, has one of another name.
  init(_ table: CSVTable, columns: [String], more: Bool = false) throws(SyntaxError) {
    let missing = columns.filter { !table.columns.contains($0) }
    let unknown = table.columns.filter { !columns.contains($0) }
    guard missing.isEmpty, more || unknown.isEmpty else {
      throw SyntaxError(
        file: table.file, line: 1,
        problem:
          "has the columns \(table.columns.joined(separator: ",")); they must be \(columns.joined(separator: ","))"
      )
    }
    self.table = table
    indices = Dictionary(table.columns.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// A row whose fields are taken by name.
  struct Record: Sendable {
    fileprivate let reader: ColumnReader
    fileprivate let row: CSVTable.Row

    var line: Int { row.line }

    /// `<file>:<line>`, the file without its folder.
    var place: String {
      let path = reader.table.file
      return "\(path.split(separator: "/").last.map(String.init) ?? path):\(row.line)"
    }

    /// The text of a column that the reader was made with.
    subscript(column: String) -> String {
      guard let index = reader.indices[column] else {
        preconditionFailure("no column \(column) was asked for")
      }
      return row.fields[index]
    }

    /// An error about the row.
    func error(_ problem: String) -> SyntaxError {
      SyntaxError(file: reader.table.file, line: row.line, problem: problem)
    }
  }

  var records: [Record] { table.rows.map { Record(reader: self, row: $0) } }
}

extension ColumnReader.Record {
  /// What the column `dimensions` narrows.
  var dimensions: Dimensions {
    get throws(SyntaxError) {
      guard let dimensions = Dimensions(printed: self["dimensions"]) else {
        throw error("the dimensions '\(self["dimensions"])' cannot be read; write key=value;key=value")
      }
      return dimensions
    }
  }
}
