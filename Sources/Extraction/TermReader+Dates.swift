// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Dates by their month.
extension TermReader {
  /// `7 December 2020`, `7–8 June 2018`, `2 and 3 May 1995`, `6 December`.
  mutating func readDayDate(_ text: borrowing Bytes, _ digits: Digits) -> Bool {
    guard let day = digits.whole, digits.count <= 2 else { return false }
    var end = position + 1
    if let month = month(at: end) {
      return date(text, day: Int(day), month, from: position)
    }
    guard end + 1 < tokens.count, tokens[end + 1].kind == .digits, isJoiner(end),
      let last = Digits(text, tokens[end + 1]), last.count <= 2
    else { return false }
    end += 2
    guard let month = month(at: end) else { return false }
    return date(text, day: Int(day), month, from: position)
  }

  private func isJoiner(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .dash, .hyphen: true
    case .word:
      phrase(at: index).map {
        lexicon.entries[$0.entry].role == .and || lexicon.entries[$0.entry].role == .to
      }
        ?? false
    default: false
    }
  }

  /// The month at a token: its number and the token after it.
  private func month(at index: Int) -> (number: Int, end: Int)? {
    guard let match = phrase(at: index), case let entry = lexicon.entries[match.entry],
      entry.lexicon == engine.months, let number = lexicon.number(.month, of: entry).map(Int.init)
    else { return nil }
    return (number, match.end)
  }

  /// A day of a month, with its year where that is printed.
  private mutating func date(
    _ text: borrowing Bytes, day: Int, _ month: (number: Int, end: Int), from start: Int
  ) -> Bool {
    let year = year(text, at: month.end)
    guard let year else {
      yearless(month.number, day: day, from: start, to: month.end)
      return true
    }
    guard let date = CalendarDate(year: year.year, month: month.number, day: day) else {
      // A day that the calendar lacks, such as 31 February, is a misprint of a date and no number of anything.
      push(
        Number(
          kind: .aside, coefficient: -1, exponent: 0, reason: .date, start: tokens[start].start,
          end: tokens[year.end - 1].end), to: year.end)
      return true
    }
    time(date, from: start, to: year.end)
    return true
  }

  /// The year at a token, or after a comma.
  private func year(_ text: borrowing Bytes, at index: Int) -> (year: Int, end: Int)? {
    guard index < tokens.count else { return nil }
    let isJoint = tokens[index].kind == .comma || tokens[index].kind == .stop && !tokens[index].isApart
    let start = isJoint ? index + 1 : index
    guard start < tokens.count, tokens[start].kind == .digits,
      let year = Digits(text, tokens[start])?.year
    else { return nil }
    return (year, start + 1)
  }

  /// `December 2020`, `October 1, 2018`, `August–September 2022`; false for a month without a year.
  mutating func readMonthDate(_ text: borrowing Bytes, _ entry: Entry, _ end: Int) -> Bool {
    guard let month = lexicon.number(.month, of: entry).map(Int.init) else { return false }
    if let year = year(text, at: end), let date = CalendarDate(year: year.year, month: month) {
      time(date, from: position, to: year.end)
      return true
    }
    if end < tokens.count, tokens[end].kind == .digits, let day = Digits(text, tokens[end]), day.count <= 2,
      let value = day.whole, let year = year(text, at: end + 1),
      let date = CalendarDate(year: year.year, month: month, day: Int(value))
    {
      time(date, from: position, to: year.end)
      return true
    }
    if readMonthSpan(text, month, end) || readSpanOfMonths(month, end) { return true }
    guard lastRole == .at else { return false }
    yearless(month, from: position, to: end)
    return true
  }

  /// A month, or a day of one, that leaves out its year: `on 24 October`, `in May`; `between May and July`.
  mutating func yearless(
    _ month: Int, day: Int? = nil, through last: Int? = nil, from start: Int, to end: Int
  ) {
    var phrase = TimePhrase(mode: .yearless, first: nil, last: nil)
    phrase.month = month
    phrase.day = day
    phrase.lastMonth = last
    time(phrase, from: start, to: end)
  }

  /// `Between January and April`, `from May to July`, with no year behind.
  private mutating func readSpanOfMonths(_ month: Int, _ end: Int) -> Bool {
    guard lastRole == .between || lastRole == .from || lastRole == .rangeFrom, let next = joined(at: end),
      let last = self.month(at: next), month < last.number
    else { return false }
    terms.all.removeLast()
    yearless(month, through: last.number, from: position, to: last.end)
    return true
  }

  /// The token after what joins two months: a dash, "to", "to the end of".
  private func joined(at index: Int) -> Int? {
    guard index < tokens.count else { return nil }
    if isJoiner(index) { return index + 1 }
    guard let match = phrase(at: index), lexicon.entries[match.entry].role == .byEnd else { return nil }
    return match.end
  }

  /// `March–September 2023`, `October to December 2023`, `March to the end of May 2013`.
  private mutating func readMonthSpan(_ text: borrowing Bytes, _ month: Int, _ end: Int) -> Bool {
    guard let next = joined(at: end), let last = self.month(at: next),
      let year = year(text, at: last.end),
      let from = CalendarDate(year: year.year, month: month),
      let to = CalendarDate(year: year.year, month: last.number), month < last.number
    else { return false }
    time(TimePhrase(mode: .interval, first: from, last: to), from: position, to: year.end)
    return true
  }
}
