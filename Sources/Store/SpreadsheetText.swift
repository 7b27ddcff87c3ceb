// SPDX-License-Identifier: GPL-3.0-or-later

/// Words of a profile as a CSV cell shows them, so that no spreadsheet or terminal acts on them.
///
/// Two rules, both of which can be undone:
/// 1. A control character other than tab and line end, and a character that turns the writing direction,
///    is printed as `\u{1B}` with its number in hexadecimal, and a backslash as two.
/// 2. A cell that begins with `=`, `+`, `-`, `@`, tab, CR, LF, the full-width forms of the first four, or an
///    apostrophe gets one apostrophe in front. A plain decimal number such as `-5` stays as it is.
///
/// To get the words back: drop one apostrophe at the start, then undo the backslashes.
public struct SpreadsheetText {
  private let text: String

  init(_ text: String) { self.text = text }

  /// The cell.
  var printed: String {
    guard !isHarmless else { return text }
    guard let first = escaped.unicodeScalars.first, Self.dangerous.contains(first), !isNumber else {
      return escaped
    }
    return "'" + escaped
  }

  /// The cell with one apostrophe in front whatever it begins with, so that no spreadsheet takes it for a number, a date
  /// or a truth value and writes another one: `2,970` stays as it is.
  var quoted: String { text.isEmpty ? "" : "'" + escaped }

  private var escaped: String {
    Self.needsEscapes(text) ? text.unicodeScalars.map(Self.escaped).joined() : text
  }

  /// Whether it begins with a letter, a digit or a bracket and has nothing but printable ASCII: most cells do.
  private var isHarmless: Bool {
    let bytes = text.utf8.span
    guard !bytes.isEmpty else { return true }
    let first = bytes[0]
    let isPlainStart =
      first == UInt8(ascii: "(") || first == UInt8(ascii: "$")
      || (0x30...0x39).contains(first) || (0x41...0x5A).contains(first) || (0x61...0x7A).contains(first)
    guard isPlainStart else { return false }
    var isPlain = true
    for index in bytes.indices {
      let byte = bytes[index]
      isPlain = isPlain && byte &- 0x20 < 0x5F && byte != UInt8(ascii: "\\")
    }
    return isPlain
  }

  /// The words that the cell was printed from.
  public static func original(of printed: String) -> String {
    let body =
      printed.unicodeScalars.first == "'" ? printed.unicodeScalars.dropFirst() : printed.unicodeScalars[...]
    var original = String.UnicodeScalarView()
    var rest = body
    while let scalar = rest.popFirst() {
      guard scalar == "\\" else {
        original.append(scalar)
        continue
      }
      original.append(unescaped(&rest))
    }
    return String(original)
  }

  private static let dangerous: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "'", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  /// Whether the text is a sign, digits, and perhaps a point and digits, which no spreadsheet executes.
  private var isNumber: Bool {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  private static func needsEscapes(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0 == "\\" || $0.actsOnItsReader }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    if scalar == "\\" { return "\\\\" }
    return scalar.actsOnItsReader ? scalar.escaped : String(scalar)
  }

  /// Takes what follows a backslash: another one, or `u{` digits `}`.
  private static func unescaped(_ rest: inout Substring.UnicodeScalarView) -> Unicode.Scalar {
    guard rest.popFirst() == "u", rest.popFirst() == "{", let end = rest.firstIndex(of: "}") else {
      return "\\"
    }
    let digits = String(rest[..<end])
    rest = rest[rest.index(after: end)...]
    return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
  }
}

extension Unicode.Scalar {
  /// Whether a terminal or text view may act on the character instead of showing it: a control other than
  /// tab and line end, or one that turns the writing direction.
  public var actsOnItsReader: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2028, 0x2029, 0x2066...0x2069: true
    default: false
    }
  }

  /// The character as `\u{1B}`.
  public var escaped: String { "\\u{" + String(value, radix: 16, uppercase: true) + "}" }
}
