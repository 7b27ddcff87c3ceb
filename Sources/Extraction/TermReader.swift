// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Turns tokens into terms: phrases, numbers with their units and hedges, dates.
struct TermReader {
  let lexicon: Lexicon
  let engine: EngineLexicons
  let tokens: [Token]
  private let phrases: Phrases
  var terms = TermList()
  /// The token to read next.
  var position = 0
  /// The first term of the line.
  private var lineStart = 0

  /// The terms of a scanned text.
  private init(lexicon: Lexicon, engine: EngineLexicons, tokens: [Token]) {
    self.lexicon = lexicon
    self.engine = engine
    self.tokens = tokens
    phrases = Phrases(of: tokens, lexicon)
  }

  static func terms(
    of text: borrowing Bytes, _ tokens: [Token], _ lexicon: Lexicon, _ engine: EngineLexicons
  ) -> Terms {
    var reader = TermReader(lexicon: lexicon, engine: engine, tokens: tokens)
    reader.terms.all.reserveCapacity(tokens.count)
    reader.terms.numbers.reserveCapacity(tokens.count / 8)
    reader.terms.times.reserveCapacity(tokens.count / 16)
    while reader.position < tokens.count { reader.readTerm(text) }
    reader.endLine()
    return Terms(reader.terms)
  }

  private mutating func readTerm(_ text: borrowing Bytes) {
    let token = tokens[position]
    switch token.kind {
    case .digits: readDigits(text)
    case .word: readWord(text)
    case .squareOpen:
      if !readFootnoteMark(text) { mark(.open) }
    case .open:
      if !skipGloss(text) { mark(.open) }
    case .newline:
      endLine()
      mark(.newline)
      lineStart = terms.all.count
    default: mark(Term.Kind(token.kind))
    }
  }

  /// In running text a phrase written with capitals inside a name is part of the name: "the Landmine Impact Survey".
  private mutating func endLine() {
    guard terms.all.count > lineStart + 12, let last = terms.all.last,
      last.kind == .stop || last.kind == .footnoteMark || last.kind == .quoteClose
    else { return }
    for index in lineStart + 1..<terms.all.count - 1
    where terms.all[index].casing == .capitalised && terms.all[index].kind == .lexeme && isOfName(index) {
      terms.all[index].kind = .word
      terms.all[index].traits = []
    }
  }

  private func isOfName(_ index: Int) -> Bool {
    guard !lexicon.entries[Int(terms.all[index].index)].isName else { return false }
    let before = terms.all[index - 1]
    let after = terms.all[index + 1]
    return before.kind == .word || before.kind == .lexeme
      ? before.casing != .any && before.kind == .word || after.kind == .word && after.casing == .capitalised
      : false
  }

  private mutating func mark(_ kind: Term.Kind) {
    let token = tokens[position]
    terms.all.append(
      Term(kind: kind, start: token.start, end: token.end, isApart: token.isApart))
    position += 1
  }

  /// `[12]`, after which any list of further marks is read as further terms.
  private mutating func readFootnoteMark(_ text: borrowing Bytes) -> Bool {
    guard position + 2 < tokens.count, tokens[position + 1].kind == .digits,
      tokens[position + 2].kind == .squareClose,
      let value = Digits(text, tokens[position + 1])?.whole, value < 10_000
    else { return false }
    let token = tokens[position]
    terms.all.append(
      Term(
        kind: .footnoteMark, index: Int32(value), start: token.start, end: tokens[position + 2].end,
        isApart: token.isApart))
    let mark = tokens[position + 1]
    terms.numbers.append(
      Number(
        kind: .aside, coefficient: value, exponent: 0, reason: .footnoteMark, start: mark.start,
        end: mark.end))
    position += 3
    return true
  }

  /// A short form or other name in brackets, `(ERW)`, `(North Korea)`: it says again what stands before it.
  private mutating func skipGloss(_ text: borrowing Bytes) -> Bool {
    guard position > 0, tokens[position - 1].kind == .word, position + 1 < tokens.count else { return false }
    let next = tokens[position + 1]
    guard next.kind == .word, next.casing == .allCapitals || phrase(at: position + 1).map(isCountry) == true
    else { return false }
    let inside = phrase(at: position + 1)
    let end = inside?.end ?? position + 2
    guard end < tokens.count, tokens[end].kind == .close, !(inside.map(isMeasured) ?? false) else {
      return false
    }
    for index in position + 1..<end { digitsInside(text, tokens[index]) }
    position = end + 1
    return true
  }

  /// Whether a phrase is a currency or a unit, which says something of its own: `Amount (US$)`.
  private func isMeasured(_ match: (entry: Int, end: Int)) -> Bool {
    let index = lexicon.entries[match.entry].lexicon
    return index == engine.currencies || index == engine.units
  }

  private func isCountry(_ match: (entry: Int, end: Int)) -> Bool {
    lexicon.entries[match.entry].lexicon == engine.countries
  }

  private mutating func readWord(_ text: borrowing Bytes) {
    guard let match = phrase(at: position), !tokens[position].hasDigits || !isModel(text) else {
      return word(text)
    }
    if engine.isPlain(match.entry) { return lexeme(match.entry, to: match.end) }
    let entry = lexicon.entries[match.entry]
    // "M-35" is no 35 metres, "P-4" no page.
    if isJoinedToDigits(match.end), [engine.units, engine.references].contains(entry.lexicon) {
      return word(text)
    }
    switch entry.lexicon {
    case engine.numerals: readNumeral(text, entry, match.end)
    case engine.months:
      if !readMonthDate(text, entry, match.end) { lexeme(match.entry, to: match.end) }
    case engine.currencies:
      if !readMoney(text, entry, match.end) { lexeme(match.entry, to: match.end) }
    case engine.particles where entry.role?.time != nil && !describesUnknown(entry, match.end):
      pushTime(entry, to: match.end)
    default:
      if entry.has(.through) || entry.has(.both) { countNumerals(to: match.end) }
      if entry.lexicon == engine.units { digitsInside(text, tokens[position]) }
      if entry.lexicon == engine.hedges, entry.has(.after) { hedgeBefore(entry) }
      lexeme(match.entry, to: match.end)
    }
  }

  /// Whether a word with digits follows a word such as "type", so that it is a model's name: `of type M2`.
  private func isModel(_ text: borrowing Bytes) -> Bool {
    guard tokens[position].hasDigits, let last = terms.all.last else { return false }
    // "500 M2 and 300 DM11 mines": no square meters and no marks.
    if last.kind == .number, tokens[position].isApart, tokens[position].casing != .any {
      return terms.numbers[Int(last.index)].kind == .count
    }
    guard last.lexicon == engine.references else { return false }
    return lexicon.entries[Int(last.index)].aside == .model
  }

  /// Whether a word alone is a numeral, though a longer phrase takes it in: "two years later".
  private func isNumeral(_ token: Token) -> Bool {
    (0...token.casing.rawValue).contains { raw in
      guard let casing = Casing(rawValue: raw), let node = lexicon.step(0, token.word, casing),
        let entry = lexicon.entry(at: node)
      else { return false }
      return lexicon.entries[entry].lexicon == engine.numerals
    }
  }

  /// Enters the numerals of a phrase that count years or months, or are part of a name.
  mutating func countNumerals(to end: Int, as reason: SetAside = .duration) {
    for token in tokens[position..<end] where isNumeral(token) {
      terms.numbers.append(
        Number(
          kind: .aside, coefficient: -1, exponent: 0, reason: reason, start: token.start, end: token.end))
    }
  }

  /// "A previously unknown stock": whether a word of the past only says how something was until it was found.
  private func describesUnknown(_ entry: Entry, _ end: Int) -> Bool {
    guard entry.role == .past, let next = phrase(at: end) else { return false }
    return lexicon.entries[next.entry].lexicon == engine.absences
  }

  /// A time that names no date.
  private mutating func pushTime(_ entry: Entry, to end: Int) {
    guard let mode = entry.role?.time else { return }
    if mode == .relative { countNumerals(to: end) }
    let first = tokens[position]
    // "The first four months of the year".
    if let months = months(of: entry) {
      return yearless(months.first, through: months.last, from: position, to: end)
    }
    terms.times.append(
      TimePhrase(mode: mode, first: nil, last: nil, shift: entry.years, isUpTo: entry.has(.until)))
    terms.all.append(
      Term(
        kind: .time, index: Int32(terms.times.count - 1), start: first.start, end: tokens[end - 1].end,
        isApart: first.isApart))
    position = end
  }

  mutating func lexeme(_ entry: Int, to end: Int) {
    let first = tokens[position]
    var term = engine.lexeme(entry)
    term.start = first.start
    term.end = tokens[end - 1].end
    term.isApart = first.isApart
    term.casing = first.casing
    terms.all.append(term)
    position = end
  }

  private mutating func word(_ text: borrowing Bytes) {
    let token = tokens[position]
    if token.hasDigits, !isModel(text), splitCurrency(text, token) { return }
    terms.all.append(
      Term(
        kind: .word, index: token.word, start: token.start, end: token.end, isApart: token.isApart,
        casing: token.casing, hasDigits: token.hasDigits && digitsInside(text, token)))
    position += 1
  }

  /// The digits of a name such as `VMH4`: no term of their own, but numbers of the ledger.
  @discardableResult
  private mutating func digitsInside(_ text: borrowing Bytes, _ token: Token) -> Bool {
    guard token.hasDigits else { return false }
    let count = terms.numbers.count
    var index = Int(token.start)
    while index < Int(token.end) {
      let first = index
      while index < Int(token.end), text[index] &- 48 < 10 { index += 1 }
      if index > first {
        terms.numbers.append(
          Number(
            kind: .aside, coefficient: -1, exponent: 0, reason: .model, start: Int32(first), end: Int32(index)
          )
        )
      } else {
        index += 1
      }
    }
    return terms.numbers.count > count
  }

  /// The longest phrase that starts at a token.
  @inline(__always)
  func phrase(at start: Int) -> Phrases.Match? { phrases[start] }
}
