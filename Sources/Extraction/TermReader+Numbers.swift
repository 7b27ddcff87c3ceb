// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// A number while it is being read: its digits or words so far, and the token after it.
struct NumberDraft {
  var coefficient: Int64
  var exponent: Int
  var high: Int64?
  let first: Int
  /// The token after the number itself.
  var end: Int
  var isWord = false
  var isAbsence = false
  var isSingle = false
  /// The token after the number and its unit.
  var stop: Int

  /// Multiplies by a power of ten; false where that cannot be counted.
  mutating func scale(_ power: Int) { exponent += power }
}

extension TermReader {
  /// A run of digits: a date, a year, a symbol, or a number with its unit.
  mutating func readDigits(_ text: borrowing Bytes) {
    let token = tokens[position]
    guard let digits = Digits(text, token) else { return aside(.otherQuantity, to: position + 1) }
    if let reason = reasonBefore() {
      return aside(reason, digits, to: reason == .model ? endOfModel() : position + 1)
    }
    if readYears(text, digits) || readDecade(text, digits) { return }
    if readSymbol(text) || readDayDate(text, digits) { return }
    if let year = digits.year, !isCounted(position + 1) { return time(year, digits: token) }
    var draft = NumberDraft(
      coefficient: digits.coefficient, exponent: digits.exponent, first: position, end: position + 1,
      stop: position + 1)
    readUpperEnd(text, digits, &draft)
    finish(text, &draft)
  }

  /// Whether what follows shows that four digits are a number and no year.
  private func isCounted(_ next: Int) -> Bool {
    guard let match = phrase(at: next) else { return false }
    let entry = lexicon.entries[match.entry]
    return entry.lexicon == engine.units && entry.has(.area)
  }

  /// `75/52`, `51/45 S`, `36/40`.
  private mutating func readSymbol(_ text: borrowing Bytes) -> Bool {
    guard position + 2 < tokens.count, tokens[position + 1].kind == .slash,
      tokens[position + 2].kind == .digits, !tokens[position + 1].isApart,
      !tokens[position + 2].isApart
    else { return false }
    var end = position + 3
    if end < tokens.count, tokens[end].kind == .word, tokens[end].end - tokens[end].start == 1,
      tokens[end].casing == .capitalised
    {
      end += 1
    }
    push(
      Number(
        kind: .symbol, coefficient: 0, exponent: 0, reason: .documentSymbol,
        start: tokens[position].start, end: tokens[end - 1].end), to: end)
    return true
  }

  /// A scale word after digits: `5.8 million`.
  func scale(_ draft: inout NumberDraft) {
    while let match = phrase(at: draft.stop), case let entry = lexicon.entries[match.entry],
      entry.lexicon == engine.numerals, let power = lexicon.number(.power, of: entry).map(Int.init)
    {
      draft.scale(power)
      draft.stop = match.end
      draft.end = match.end
    }
  }

  /// What the number is a number of: a percentage, an area, a length of time, or simply a count.
  mutating func finish(_ text: borrowing Bytes, _ draft: inout NumberDraft) {
    if !draft.isWord { scale(&draft) }
    if draft.stop < tokens.count, tokens[draft.stop].kind == .percent {
      return push(aside(draft, .percentage), to: draft.stop + 1)
    }
    if let match = unit(at: draft.stop) {
      if match.entry.has(.scaled) { draft.end = draft.stop + 1 }
      return push(measured(draft, match.entry), to: match.end)
    }
    if draft.stop < tokens.count, case let next = tokens[draft.stop], next.kind == .word, !next.isApart,
      !draft.isWord, next.word == 0 || Self.isOrdinal(text, next)
    {
      draft.end = draft.stop + 1
      return push(aside(draft, Self.isOrdinal(text, next) ? .ordinal : .model), to: draft.end)
    }
    push(count(draft), to: isTimes(text, draft.stop) ? draft.stop + 1 : draft.stop)
  }

  /// Whether no more than an "x" stands between a number and what there is so many of: `311 x PMN`.
  private func isTimes(_ text: borrowing Bytes, _ index: Int) -> Bool {
    guard index + 1 < tokens.count, case let token = tokens[index], token.kind == .word, token.isApart,
      token.end - token.start == 1, text[Int(token.start)] | 0x20 == UInt8(ascii: "x"),
      case let next = tokens[index + 1]
    else { return false }
    return next.kind == .word && next.isApart
  }

  private static func isOrdinal(_ text: borrowing Bytes, _ token: Token) -> Bool {
    guard token.end - token.start == 2 else { return false }
    let pair = (WordTable.lower(text[Int(token.start)]), WordTable.lower(text[Int(token.start) + 1]))
    switch pair {
    case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
      (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
      return true
    default: return false
    }
  }

  /// The unit at a token, also after a hyphen: `km2`, `-year-old`.
  private func unit(at index: Int) -> (entry: Entry, end: Int)? {
    guard index < tokens.count, !isModel(tokens[index]) else { return nil }
    let start = tokens[index].kind == .hyphen && !tokens[index].isApart ? index + 1 : index
    guard let match = phrase(at: start), case let entry = lexicon.entries[match.entry],
      entry.lexicon == engine.units || entry.lexicon == engine.currencies, !isJoinedToDigits(match.end)
    else { return nil }
    // A currency word before digits belongs to those: "54 US$3 million".
    if entry.lexicon == engine.currencies,
      match.end < tokens.count, tokens[match.end].kind == .digits
    {
      return nil
    }
    return (entry, match.end)
  }

  /// "500 M2 mines": a capital and a digit, apart from the number, are a model and no square meters.
  private func isModel(_ token: Token) -> Bool {
    token.hasDigits && token.isApart && token.casing != .any && token.end - token.start == 2
  }

  func measured(_ draft: NumberDraft, _ unit: Entry) -> Number {
    if let code = lexicon.place(of: .currency, unit) { return money(draft, code) }
    if let power = lexicon.number(.area, of: unit).map(Int.init) {
      var number = count(draft)
      number.kind = .area
      number.exponent += power
      number.unitPower = power
      return number
    }
    return aside(draft, unit.aside ?? .otherQuantity)
  }

  private func count(_ draft: NumberDraft) -> Number {
    Number(
      kind: .count, coefficient: draft.coefficient, exponent: draft.exponent, high: draft.high,
      isAbsence: draft.isAbsence, isWord: draft.isWord, isSingle: draft.isSingle,
      start: tokens[draft.first].start,
      end: tokens[draft.end - 1].end)
  }

  private func aside(_ draft: NumberDraft, _ reason: SetAside) -> Number {
    var number = count(draft)
    number.kind = .aside
    number.reason = reason
    return number
  }

  mutating func aside(_ reason: SetAside, _ digits: Digits? = nil, to end: Int) {
    push(
      Number(
        kind: .aside, coefficient: digits?.coefficient ?? -1, exponent: digits?.exponent ?? 0, reason: reason,
        start: tokens[position].start, end: tokens[end - 1].end), to: end)
  }

  /// Adds the number as a term, with the hedges that stand right before and after it.
  mutating func push(_ number: Number, to end: Int) {
    var number = number
    let first = tokens[position]
    var stop = end
    var index = terms.all.count - 1
    // "Estimated at between 15 and 24".
    if lastRole == .between { index -= 1 }
    while index >= 0, terms.all[index].kind == .lexeme,
      case let entry = lexicon.entries[Int(terms.all[index].index)], entry.has(.qualifier)
    {
      hedge(&number, entry)
      index -= 1
    }
    if let match = phrase(at: end), case let entry = lexicon.entries[match.entry],
      entry.lexicon == engine.hedges, entry.has(.after)
    {
      hedge(&number, entry)
      stop = match.end
    }
    shareUnit(of: number)
    closeRatio(&number)
    if closesRange(number, to: stop) { return }
    shareHedge(&number)
    terms.numbers.append(number)
    terms.all.append(
      Term(
        kind: .number, index: Int32(terms.numbers.count - 1), start: first.start,
        end: tokens[stop - 1].end, isApart: first.isApart, casing: first.casing))
    position = stop
  }

  /// "At least 38 boys and 16 girls": a hedge is also that of a number that a plain "and" joins to its own.
  private func shareHedge(_ number: inout Number) {
    guard number.kind == .count, number.qualifier == .exact, lastRole == .and else { return }
    for term in terms.all.dropLast().suffix(4).reversed() {
      switch term.kind {
      case .word, .lexeme: continue
      case .number:
        let hedged = terms.numbers[Int(term.index)]
        guard hedged.kind == .count, hedged.high == nil else { return }
        number.qualifier = hedged.qualifier
        number.basis = hedged.basis
        return
      default: return
      }
    }
  }

  var lastRole: Role? { terms.all.last.flatMap(role) }

  /// "611 males or more": a hedge behind what the number counts.
  mutating func hedgeBefore(_ entry: Entry) {
    for index in terms.all.indices.suffix(3).reversed() {
      let term = terms.all[index]
      switch term.kind {
      case .word, .lexeme: continue
      case .number where terms.numbers[Int(term.index)].kind == .count:
        return hedge(&terms.numbers[Int(term.index)], entry)
      default: return
      }
    }
  }

  func role(of term: Term) -> Role? { term.role }

  private func hedge(_ number: inout Number, _ entry: Entry) {
    if let qualifier = entry.qualifier, number.qualifier == .exact { number.qualifier = qualifier }
    if let basis = entry.basis { number.basis = basis }
  }
}
