// SPDX-License-Identifier: GPL-3.0-or-later

/// Takes the rows of a CSV text one by one.
struct CSVReader {
  private let file: String
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1

  init(file: String, text: String) {
    self.file = file
    bytes = Array(text.utf8)
  }

  private enum Mark {
    static let quote = UInt8(ascii: "\"")
    static let comma = UInt8(ascii: ",")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
  }

  /// The next row; nil at the end. A line without any character is no row.
  mutating func row() throws(SyntaxError) -> CSVTable.Row? {
    while index < bytes.count, endLine() {}
    guard index < bytes.count else { return nil }
    let start = line
    var fields = [try field()]
    while index < bytes.count, bytes[index] == Mark.comma {
      index += 1
      fields.append(try field())
    }
    guard index == bytes.count || endLine() else {
      throw error(
        "has text after a closing quote; double the quotes within the field, and close it before the comma")
    }
    return CSVTable.Row(line: start, fields: fields)
  }

  /// Steps over a line end; false where there is none here.
  private mutating func endLine() -> Bool {
    if bytes[index] == Mark.carriageReturn, index + 1 < bytes.count, bytes[index + 1] == Mark.lineFeed {
      index += 2
    } else if bytes[index] == Mark.lineFeed {
      index += 1
    } else {
      return false
    }
    line += 1
    return true
  }

  private mutating func field() throws(SyntaxError) -> String {
    guard index < bytes.count, bytes[index] == Mark.quote else { return try plainField() }
    return try quotedField()
  }

  private mutating func plainField() throws(SyntaxError) -> String {
    let start = index
    while index < bytes.count, bytes[index] != Mark.comma, bytes[index] != Mark.lineFeed {
      if bytes[index] == Mark.quote {
        throw error("has a quote within a plain field; put the whole field in quotes and double this one")
      }
      index += 1
    }
    // The CR of a CR LF belongs to the line end.
    if index < bytes.count, bytes[index] == Mark.lineFeed, index > start,
      bytes[index - 1] == Mark.carriageReturn
    {
      index -= 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func quotedField() throws(SyntaxError) -> String {
    let opening = line
    var field: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == Mark.quote {
        guard index < bytes.count, bytes[index] == Mark.quote else {
          return String(decoding: field, as: UTF8.self)
        }
        index += 1
      }
      if byte == Mark.lineFeed { line += 1 }
      field.append(byte)
    }
    throw SyntaxError(
      file: file, line: opening, problem: "opens a quote that is never closed; close it, or double it")
  }

  private func error(_ problem: String) -> SyntaxError {
    SyntaxError(file: file, line: line, problem: problem)
  }
}
