// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// A number of a profile, recognised once: what it is a number of, and how it is meant.
struct Number {
  enum Kind: UInt8 {
    case count, year, area, money
    /// `number/number`, such as a resolution.
    case symbol
    /// Part of a date.
    case date
    /// Known not to count anything of ours.
    case aside
  }

  var kind: Kind
  /// The number is `coefficient · 10^exponent`; for areas in square metres.
  var coefficient: Int64
  var exponent: Int
  /// The power of ten that the unit of an area brought into the exponent.
  var unitPower = 0
  /// The upper end of a range, with the same exponent.
  var high: Int64?
  /// Why it is set aside, if it is.
  var reason: SetAside?
  /// Where the code of the currency stands among the values of the lexicon; nil for what is no money.
  var currency: Int32?
  var qualifier = Qualifier.exact
  var basis = Basis.reported
  /// Whether the number is a word of absence, such as "no" or "none".
  var isAbsence = false
  /// Whether it stands in words and may be a pronoun ("one").
  var isWord = false
  /// Whether it is a small number in words, "one" or "the two", that may stand for who was named before.
  var mayBePronoun: Bool { isWord && !isAbsence && exponent == 0 && coefficient < 20 }
  /// Whether it is "a single", which a negation turns into none.
  var isSingle = false
  /// The bytes of the number alone, without its unit.
  var start: Int32
  var end: Int32
}

/// A time as a sentence gives it.
struct TimePhrase {
  enum Mode: UInt8 {
    /// In, on, during or without a preposition.
    case at
    /// At the end of.
    case atEnd
    /// By, as of, until: everything before counts.
    case by
    case since
    /// From, where it is open whether an end follows.
    case from
    case interval
    /// In the past, without a date.
    case past
    /// Some years from the one spoken of: "that year", "a year earlier", "two years later".
    case relative
    /// The very time spoken of, all time up to it, and all time since.
    case sameTime, byThen, sinceThen
    /// A month or a day of the year spoken of.
    case yearless

    /// Whether it says a date or refers to one.
    var isDated: Bool { self != .past }
  }

  var mode: Mode
  var first: CalendarDate?
  var last: CalendarDate?
  /// How many years after the one spoken of; 0 for that year itself.
  var shift = 0
  /// Whether it is all time up to that year: "by the end of that year".
  var isUpTo = false
  /// The month and the day of a date that leaves out its year, or the first and the last month of a span.
  var month: Int?
  var day: Int?
  var lastMonth: Int?

  static let past = TimePhrase(mode: .past, first: nil, last: nil)
}

/// A piece of a sentence that means something: a phrase of a lexicon, a number, a time, a mark.
struct Term {
  enum Kind: UInt8 {
    case word, lexeme, number, time, footnoteMark
    case newline, comma, stop, semicolon, colon, open, close, dash, slash, bullet, bar, tab
    case quoteOpen, quoteClose, mark
  }

  var kind: Kind
  /// The lexicon of a lexeme, -1 for anything else.
  var lexicon: Int16 = -1
  /// The entry of a lexeme, or the place of a number, time or footnote mark among its kind.
  var index: Int32 = 0
  var start: Int32
  var end: Int32
  var isApart: Bool
  var casing: Casing = .any
  /// Whether digits are part of a word: `M14`.
  var hasDigits = false
  /// What a particle does in a sentence.
  var role: Role?
  /// The traits that the meaning of a lexeme names.
  var traits: TraitSet = []
}

extension Term {
  /// Whether it is an unknown word in small letters.
  var isPlainWord: Bool { kind == .word && casing == .any }
}

/// The terms of a profile while they are read.
struct TermList {
  var all: [Term] = []
  var numbers: [Number] = []
  var times: [TimePhrase] = []
}

/// A profile as terms.
final class Terms: Sendable {
  let all: [Term]
  let numbers: [Number]
  let times: [TimePhrase]
  /// Whether a number is an amount of money.
  let hasMoney: Bool

  init(_ list: TermList) {
    hasMoney = list.numbers.contains { $0.kind == .money }
    all = list.all
    numbers = list.numbers
    times = list.times
  }

  /// Whether a term is a percentage: a number, and none that counts.
  func isPercentage(_ index: Int) -> Bool {
    all[index].kind == .number && numbers[Int(all[index].index)].reason == .percentage
  }

  /// The first time that stands in a range.
  func firstTime(in range: Range<Int>) -> TimePhrase? {
    range.first { all[$0].kind == .time }.map { times[Int(all[$0].index)] }
  }
}

extension Term.Kind {
  /// The term that a mark becomes.
  init(_ kind: Token.Kind) {
    self =
      switch kind {
      case .newline: .newline
      case .comma: .comma
      case .stop, .question: .stop
      case .semicolon: .semicolon
      case .colon: .colon
      case .open, .squareOpen: .open
      case .close, .squareClose: .close
      case .dash: .dash
      case .slash: .slash
      case .bullet: .bullet
      case .bar: .bar
      case .tab: .tab
      case .quoteOpen, .quote: .quoteOpen
      case .quoteClose: .quoteClose
      case .word, .digits, .hyphen, .percent, .asterisk, .plus, .possessive, .other: .mark
      }
  }
}
