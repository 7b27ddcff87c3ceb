// SPDX-License-Identifier: GPL-3.0-or-later

/// What a byte of UTF-8 can begin.
enum ByteClass {
  case space, newline, digit, letter, mark, wide

  /// A currency sign counts as a letter, since it is looked up like a word.
  @inline(__always)
  init(_ byte: UInt8) {
    self =
      switch byte {
      case 10: .newline
      case 0...32, 127: .space
      case 48...57: .digit
      case 65...90, 97...122, UInt8(ascii: "$"): .letter
      case 128...: .wide
      default: .mark
      }
  }
}

extension Token.Kind {
  /// The kind of token that a mark of ASCII is.
  init(mark byte: UInt8) {
    self =
      switch byte {
      case UInt8(ascii: ","): .comma
      case UInt8(ascii: "."): .stop
      case UInt8(ascii: ";"): .semicolon
      case UInt8(ascii: ":"): .colon
      case UInt8(ascii: "?"), UInt8(ascii: "!"): .question
      case UInt8(ascii: "("): .open
      case UInt8(ascii: ")"): .close
      case UInt8(ascii: "["): .squareOpen
      case UInt8(ascii: "]"): .squareClose
      case UInt8(ascii: "-"): .hyphen
      case UInt8(ascii: "/"): .slash
      case UInt8(ascii: "%"): .percent
      case UInt8(ascii: "*"): .asterisk
      case UInt8(ascii: "|"): .bar
      case UInt8(ascii: "+"): .plus
      case UInt8(ascii: "\""): .quote
      case UInt8(ascii: "'"): .possessive
      default: .other
      }
  }
}
