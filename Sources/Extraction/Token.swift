// SPDX-License-Identifier: GPL-3.0-or-later

/// A word, a run of digits or a mark of a profile, by its bytes.
struct Token {
  enum Kind: UInt8 {
    case word, digits, newline
    case comma, stop, semicolon, colon, question
    case open, close, squareOpen, squareClose
    case dash, hyphen, slash, percent, asterisk, bullet, bar, tab, plus
    case quoteOpen, quoteClose, quote, possessive, other

    /// Whether it may join two years.
    var isSpan: Bool { self == .dash || self == .hyphen || self == .slash }

    /// Whether it may stand inside a phrase: `N. Korea`, `anti-personnel`, `Korea, Republic of`, `People’s`.
    var isJoint: Bool {
      switch self {
      case .hyphen, .stop, .dash, .comma, .possessive, .slash: true
      default: false
      }
    }
  }

  let start: Int32
  let end: Int32
  /// The word's number in the lexicon; 0 for an unknown word and for marks.
  let word: Int32
  let kind: Kind
  let casing: Casing
  /// Whether white space or the start of the line stands before it.
  let isApart: Bool
  /// Whether digits are part of the word: `M14`.
  var hasDigits = false
}
