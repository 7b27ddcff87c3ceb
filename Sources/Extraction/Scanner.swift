// SPDX-License-Identifier: GPL-3.0-or-later

/// Turns the bytes of a profile into tokens, in one pass.
struct Scanner {
  private let lexicon: Lexicon
  private var tokens: [Token] = []
  private var points = CodePoints()

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// The tokens of a text in UTF-8; every byte that is no white space belongs to one.
  static func tokens(of text: borrowing Bytes, _ lexicon: Lexicon) -> (all: [Token], points: CodePoints) {
    var scanner = Scanner(lexicon)
    scanner.tokens.reserveCapacity(text.count / 4)
    scanner.scan(text)
    return (scanner.tokens, scanner.points)
  }

  /// A lexicon without words, for looking at the kinds of tokens only.
  private static let wordless = Lexicon(LexiconDraft())

  /// Whether a text is one word from end to end, as phrases are made of.
  static func isWord(_ text: Phrase.Word) -> Bool {
    if !text.isEmpty, text.allSatisfy({ ($0 | 0x20) &- 97 < 26 }) { return true }
    let tokens = tokens(of: text.span, wordless).all
    return tokens.count == 1 && tokens[0].kind == .word
  }

  private mutating func scan(_ text: borrowing Bytes) {
    var index = 0
    var isApart = true
    while index < text.count {
      let byte = text[index]
      switch ByteClass(byte) {
      case .space:
        index += 1
        isApart = true
        if byte == 9 { add(.tab, index - 1..<index, isApart: true) }
        continue
      case .newline:
        add(.newline, index..<index + 1, isApart: true)
        index += 1
        isApart = true
        continue
      case .digit: index = digits(text, from: index, isApart)
      case .letter: index = word(text, from: index, isApart)
      case .mark:
        add(Token.Kind(mark: byte), index..<index + 1, isApart: isApart)
        index += 1
      case .wide:
        let next = wide(text, at: index, isApart)
        isApart = next.isApart
        index = next.index
        continue
      }
      isApart = false
    }
  }

  private mutating func add(
    _ kind: Token.Kind, _ range: Range<Int>, word: Int32 = 0, casing: Casing = .any, isApart: Bool,
    hasDigits: Bool = false
  ) {
    tokens.append(
      Token(
        start: Int32(range.lowerBound), end: Int32(range.upperBound), word: word, kind: kind,
        casing: casing, isApart: isApart, hasDigits: hasDigits))
  }

  /// A run of digits with its separators: commas, a point, thin or plain blanks before three digits.
  private mutating func digits(_ text: borrowing Bytes, from start: Int, _ isApart: Bool) -> Int {
    var end = start
    while end < text.count {
      if Self.isDigit(text, end) {
        end += 1
      } else if let next = Self.separator(text, at: end, start) {
        if next > end + 1 { points.note(end..<next, of: text) }
        end = next
      } else {
        break
      }
    }
    add(.digits, start..<end, isApart: isApart)
    return end
  }

  /// Where the digits go on after a separator at `index`; nil where it is none.
  private static func separator(_ text: borrowing Bytes, at index: Int, _ start: Int) -> Int? {
    switch text[index] {
    case UInt8(ascii: ","): isGroup(text, from: index + 1) ? index + 1 : nil
    case UInt8(ascii: "."): isDigit(text, index + 1) ? index + 1 : nil
    case UInt8(ascii: " "):
      (index - start <= 3 || text[index - 4] == UInt8(ascii: " ")) && isGroup(text, from: index + 1)
        && !isDigit(text, start - 1) ? index + 1 : nil
    case 0xC2:
      isByte(text, index + 1, 0xA0) && isGroup(text, from: index + 2) ? index + 2 : nil
    case 0xE2:
      isByte(text, index + 1, 0x80)
        && (isByte(text, index + 2, 0x89) || isByte(text, index + 2, 0xAF))
        && isGroup(text, from: index + 3) ? index + 3 : nil
    default: nil
    }
  }

  private static func isByte(_ text: borrowing Bytes, _ index: Int, _ byte: UInt8) -> Bool {
    index < text.count && text[index] == byte
  }

  private static func isDigit(_ text: borrowing Bytes, _ index: Int) -> Bool {
    index >= 0 && index < text.count && text[index] &- 48 < 10
  }

  /// Whether exactly three digits stand from `index` on.
  private static func isGroup(_ text: borrowing Bytes, from index: Int) -> Bool {
    isDigit(text, index) && isDigit(text, index + 1) && isDigit(text, index + 2)
      && !isDigit(text, index + 3)
  }

  private mutating func word(_ text: borrowing Bytes, from start: Int, _ isApart: Bool) -> Int {
    var end = start
    var hash = WordTable.seed
    var upper = 0
    var letters = 0
    var hasDigits = false
    scan: while end < text.count {
      let first = end
      // Nearly all bytes of words are letters of ASCII.
      while end < text.count, case let byte = text[end], case let lower = byte | 0x20, lower &- 97 < 26 {
        upper += Int((lower ^ byte) >> 5)
        hash = WordTable.mix(hash, lower: lower)
        end += 1
      }
      letters += end - first
      guard end < text.count, case let byte = text[end] else { break }
      switch ByteClass(byte) {
      case .letter:
        letters += 1
        hash = WordTable.mix(hash, byte)
        end += 1
        break scan
      case .digit:
        if Self.isSign(text, before: end) { break scan }
        hasDigits = true
        hash = WordTable.mix(hash, byte)
        end += 1
      case .wide:
        guard let width = Self.letterWidth(text, at: end) else { break scan }
        for offset in 0..<width { hash = WordTable.mix(hash, text[end + offset]) }
        points.note(end..<end + width, of: text)
        end += width
      case .space, .newline, .mark: break scan
      }
    }
    let casing = Casing(first: text[start], letters: letters, upper: upper)
    let number = lexicon.word(hash: hash, text, start..<end)
    add(.word, start..<end, word: number, casing: casing, isApart: isApart, hasDigits: hasDigits)
    return end
  }

  /// Whether a currency sign, `$` or one of U+2080 to U+20BF, stands right before: digits after it are a number.
  private static func isSign(_ text: borrowing Bytes, before index: Int) -> Bool {
    text[index - 1] == UInt8(ascii: "$") || index >= 3 && text[index - 3] == 0xE2 && text[index - 2] == 0x82
  }

  /// How many bytes the letter beyond ASCII at `index` has; nil where it is a mark or a blank.
  private static func letterWidth(_ text: borrowing Bytes, at index: Int) -> Int? {
    let lead = text[index]
    let width = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard index + width <= text.count else { return text.count - index }
    if lead == 0xC2, text[index + 1] < 0xC0, text[index + 1] != 0xB2 { return nil }
    if lead == 0xE2, text[index + 1] < 0x83, text[index + 1] != 0x82 { return nil }
    if lead == 0xE2, text[index + 1] == 0x88 { return nil }
    if lead == 0xEF, text[index + 1] == 0xBB { return nil }
    return width
  }

  /// A character beyond ASCII that does not go on a word: a blank, a mark, or the start of a word.
  private mutating func wide(
    _ text: borrowing Bytes, at index: Int, _ isApart: Bool
  ) -> (index: Int, isApart: Bool) {
    if Self.letterWidth(text, at: index) != nil, !Self.isPound(text, index) {
      return (word(text, from: index, isApart), false)
    }
    let lead = text[index]
    let second = index + 1 < text.count ? text[index + 1] : 0
    let third = index + 2 < text.count ? text[index + 2] : 0
    let width = min(lead < 0xE0 ? 2 : 3, text.count - index)
    let range = index..<index + width
    points.note(range, of: text)
    switch (lead, second, third) {
    case (0xC2, 0xA0, _), (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xAF), (0xEF, 0xBB, _):
      return (range.upperBound, true)
    case (0xC2, 0xA3, _), (0xC2, 0xA5, _): return (currency(text, range, isApart), false)
    case (0xE2, 0x80, 0x90...0x91): add(.hyphen, range, isApart: isApart)
    case (0xE2, 0x80, 0x92...0x95), (0xE2, 0x88, 0x92): add(.dash, range, isApart: isApart)
    case (0xE2, 0x80, 0x98): add(.quoteOpen, range, isApart: isApart)
    case (0xE2, 0x80, 0x99): add(.possessive, range, isApart: isApart)
    case (0xE2, 0x80, 0x9C), (0xC2, 0xAB, _): add(.quoteOpen, range, isApart: isApart)
    case (0xE2, 0x80, 0x9D), (0xC2, 0xBB, _): add(.quoteClose, range, isApart: isApart)
    case (0xC2, 0xB7, _), (0xE2, 0x80, 0xA2): add(.bullet, range, isApart: isApart)
    default: add(.other, range, isApart: isApart)
    }
    return (range.upperBound, false)
  }

  private static func isPound(_ text: borrowing Bytes, _ index: Int) -> Bool {
    text[index] == 0xC2 && index + 1 < text.count && (text[index + 1] == 0xA3 || text[index + 1] == 0xA5)
  }

  /// A currency sign of two bytes, as a word of its own.
  private mutating func currency(
    _ text: borrowing Bytes, _ range: Range<Int>, _ isApart: Bool
  ) -> Int {
    var hash = WordTable.seed
    for index in range { hash = WordTable.mix(hash, text[index]) }
    add(.word, range, word: lexicon.word(hash: hash, text, range), isApart: isApart)
    return range.upperBound
  }
}
