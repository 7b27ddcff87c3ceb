// SPDX-License-Identifier: GPL-3.0-or-later

/// A cell of a CSV file that is written.
public enum CSVCell: Hashable, Sendable {
  /// A number, a code or a word of a closed list: printed as it is.
  case plain(String)
  /// Words of a profile or of a file name, which may hold anything: made harmless by ``SpreadsheetText``.
  case text(String)
  /// A whole number.
  case number(Int)

  fileprivate var printed: String {
    switch self {
    case .plain(let text): text
    case .text(let text): SpreadsheetText(text).printed
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
    let fields = row.map { Self.field($0.printed) }
    // A single empty field would print as an empty line, which is no row.
    bytes += Array((fields == [""] ? "\"\"" : fields.joined(separator: ",")).utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  private static func field(_ text: String) -> String {
    let special = text.utf8.contains { byte in
      [UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(byte)
    }
    guard special else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
