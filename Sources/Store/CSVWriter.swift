// SPDX-License-Identifier: GPL-3.0-or-later

/// A cell of a CSV file that is written.
public enum CSVCell: Hashable, Sendable {
  /// A number, a code or a word of a closed list: printed as it is.
  case plain(String)
  /// Words of a profile or of a file name, which may hold anything: made harmless by ``SpreadsheetText``.
  case text(String)
  /// Words of a profile that must come back from a spreadsheet as they are, also where they are a number or a date.
  case anchor(String)
  /// A whole number.
  case number(Int)

  fileprivate var printed: String {
    switch self {
    case .plain(let text): text
    case .text(let text): SpreadsheetText(text).printed
    case .anchor(let text): SpreadsheetText(text).quoted
    case .number(let number): String(number)
    }
  }
}

/// Prints a table by RFC 4180: UTF-8 without byte order mark, LF, quotes only where they are needed.
public struct CSVWriter: Sendable {
  /// What is written so far.
  public private(set) var bytes: [UInt8] = []
  private let width: Int

  /// Begins with the header.
  public init(columns: [String]) {
    width = columns.count
    append(columns.map(CSVCell.plain))
  }

  /// Adds a row.
  ///
  /// - Precondition: it has a cell for every column.
  public mutating func append(_ row: [CSVCell]) {
    precondition(row.count == width, "a row is not as wide as its header")
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell.printed)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// What is written so far, which the writer then forgets.
  mutating func taken() -> [UInt8] {
    defer { bytes.removeAll() }
    return bytes
  }

  private mutating func append(_ field: String) {
    let start = bytes.count
    bytes.append(contentsOf: field.utf8)
    let isSpecial = bytes[start...].contains { byte in
      byte <= UInt8(ascii: ",")
        && (byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n")
          || byte == UInt8(ascii: "\r"))
    }
    // A single empty field would print as an empty line, which is no row.
    guard isSpecial || width == 1 && field.isEmpty else { return }
    bytes.removeSubrange(start...)
    bytes.append(UInt8(ascii: "\""))
    for byte in field.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
