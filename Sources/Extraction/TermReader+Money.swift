// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

extension TermReader {
  /// An amount of money whose currency stands before it: `US$29.5 million`.
  mutating func readMoney(_ text: borrowing Bytes, _ entry: Entry, _ end: Int) -> Bool {
    guard end < tokens.count, tokens[end].kind == .digits, let digits = Digits(text, tokens[end]),
      let code = lexicon.place(of: .currency, entry)
    else { return false }
    var draft = NumberDraft(
      coefficient: digits.coefficient, exponent: digits.exponent, first: position, end: end + 1,
      stop: end + 1)
    scale(&draft)
    push(money(draft, code), to: draft.stop)
    return true
  }

  func money(_ draft: NumberDraft, _ code: Int32) -> Number {
    var number = Number(
      kind: .money, coefficient: draft.coefficient, exponent: draft.exponent,
      start: tokens[draft.first].start, end: tokens[draft.stop - 1].end)
    number.currency = code
    return number
  }

  /// `NOK9`: letters and digits in one token, the letters a currency.
  mutating func splitCurrency(_ text: borrowing Bytes, _ token: Token) -> Bool {
    guard token.hasDigits, token.word == 0, token.casing == .allCapitals || token.casing == .capitalised
    else { return false }
    var end = Int(token.start)
    var hash = WordTable.seed
    while end < Int(token.end), text[end] &- 48 >= 10 {
      hash = WordTable.mix(hash, text[end])
      end += 1
    }
    guard end < Int(token.end), end - Int(token.start) <= 3 else { return false }
    let word = lexicon.word(hash: hash, text, Int(token.start)..<end)
    guard word != 0, let node = lexicon.step(0, word, .allCapitals), let index = lexicon.entry(at: node),
      case let entry = lexicon.entries[index], entry.lexicon == engine.currencies,
      let code = lexicon.place(of: .currency, entry)
    else { return false }
    return readGlued(text, code, from: end)
  }

  mutating func readGlued(_ text: borrowing Bytes, _ code: Int32, from start: Int) -> Bool {
    let token = tokens[position]
    var end = position + 1
    var last = token.end
    // The scanner ends a word at a separator: the rest of the digits are tokens of their own.
    while end + 1 < tokens.count, tokens[end].kind == .comma || tokens[end].kind == .stop,
      !tokens[end].isApart, tokens[end + 1].kind == .digits, !tokens[end + 1].isApart
    {
      last = tokens[end + 1].end
      end += 2
    }
    let whole = Token(
      start: Int32(start), end: last, word: 0, kind: .digits, casing: .any, isApart: false)
    guard let digits = Digits(text, whole) else { return false }
    var draft = NumberDraft(
      coefficient: digits.coefficient, exponent: digits.exponent, first: position, end: end, stop: end)
    scale(&draft)
    push(money(draft, code), to: draft.stop)
    return true
  }
}
