// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

extension TermReader {
  /// The number after a dash: `3–4 mines`.
  func readUpperEnd(_ text: borrowing Bytes, _ digits: Digits, _ draft: inout NumberDraft) {
    guard draft.end + 1 < tokens.count, tokens[draft.end].kind == .dash || tokens[draft.end].kind == .hyphen,
      tokens[draft.end + 1].kind == .digits, !tokens[draft.end + 1].isApart || tokens[draft.end].isApart,
      let upper = Digits(text, tokens[draft.end + 1]),
      let both = Digits.aligned(digits, upper), both.low < both.high
    else { return }
    draft.coefficient = both.low
    draft.exponent = both.exponent
    draft.high = both.high
    draft.end += 2
    draft.stop = draft.end
  }

  /// `between 15 and 24`, `run from 52,000 to 60,000`: the number is the upper end of the one before.
  mutating func closesRange(_ number: Number, to end: Int) -> Bool {
    let count = terms.all.count
    guard number.kind != .aside, count >= 3, terms.all[count - 2].kind == .number,
      let opening = role(of: terms.all[count - 3]), let joint = role(of: terms.all[count - 1]),
      opening == .between && joint == .and || opening == .rangeFrom && joint == .to
    else { return joinsRange(number, to: end) }
    return close(Int(terms.all[count - 2].index), number, to: end)
  }

  /// `two to three million`: two numbers with nothing but "to" between them and no "from" before.
  mutating func joinsRange(_ number: Number, to end: Int) -> Bool {
    let count = terms.all.count
    guard number.kind == .count, count >= 2, terms.all[count - 2].kind == .number,
      role(of: terms.all[count - 1]) == .to, count < 3 || !isFrom(terms.all[count - 3])
    else { return false }
    return close(Int(terms.all[count - 2].index), number, to: end)
  }

  /// "Nine out of ten", "one in five": a share, which counts nothing.
  mutating func closeRatio(_ number: inout Number) {
    let count = terms.all.count
    guard number.kind == .count, number.high == nil, count >= 2, terms.all[count - 2].kind == .number,
      case let place = Int(terms.all[count - 2].index), case let part = terms.numbers[place],
      part.kind == .count, part.high == nil, part.coefficient < number.coefficient
    else { return }
    let joint = terms.all[count - 1]
    let isOfTen = number.coefficient == 10 && number.exponent == 0 && hasRatio(joint)
    let isOneIn = part.coefficient == 1 && (part.isWord || !number.isWord) && role(of: joint) == .at
    guard isOfTen || isOneIn else { return }
    terms.numbers[place].kind = .aside
    terms.numbers[place].reason = .percentage
    number.kind = .aside
    number.reason = .percentage
  }

  private func hasRatio(_ term: Term) -> Bool {
    term.kind == .lexeme && lexicon.entries[Int(term.index)].has(.ratio)
  }

  /// "101 and 97 square kilometers", "between 15 and 24 km2": the unit that is said once, with the number behind.
  mutating func shareUnit(of number: Number) {
    let count = terms.all.count
    guard number.kind == .area, count >= 2, terms.all[count - 2].kind == .number,
      let joint = role(of: terms.all[count - 1]), joint == .and || joint == .or || opensRange(count - 3),
      case let place = Int(terms.all[count - 2].index), terms.numbers[place].kind == .count,
      !terms.numbers[place].isAbsence
    else { return }
    terms.numbers[place].kind = .area
    terms.numbers[place].exponent += number.unitPower
    terms.numbers[place].unitPower = number.unitPower
  }

  private func opensRange(_ index: Int) -> Bool { index >= 0 && role(of: terms.all[index]) == .rangeFrom }

  /// "Fell from 3 to 2", "rose from 2 to 3": two numbers.
  private func isFrom(_ term: Term) -> Bool { role(of: term) == .from || role(of: term) == .comparison }

  /// Makes the number the upper end of the one at `place`, where it can be.
  mutating func close(_ place: Int, _ number: Number, to end: Int) -> Bool {
    let count = terms.all.count
    // "Two to three million": the scale is said once.
    if number.isWord, (1..<1_000).contains(terms.numbers[place].coefficient) {
      while terms.numbers[place].coefficient <= number.coefficient / 1_000 {
        terms.numbers[place].coefficient *= 1_000
      }
    }
    guard terms.numbers[place].kind == number.kind, terms.numbers[place].currency == number.currency,
      let both = Digits.aligned(terms.numbers[place].digits, number.digits), both.low < both.high
    else { return false }
    terms.numbers[place].coefficient = both.low
    terms.numbers[place].exponent = both.exponent
    terms.numbers[place].high = both.high
    terms.numbers[place].end = number.end
    terms.all[count - 2].end = tokens[end - 1].end
    terms.all.removeLast()
    position = end
    return true
  }
}

extension Number {
  /// What it counts, without its unit.
  fileprivate var digits: Digits { Digits(coefficient: coefficient, exponent: exponent) }
}
