// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

extension TermReader {
  /// `1999–2017`, `2012/2013`.
  mutating func readYears(_ text: borrowing Bytes, _ digits: Digits) -> Bool {
    guard let first = digits.year, position + 2 < tokens.count, tokens[position + 1].kind.isSpan,
      tokens[position + 2].kind == .digits,
      let end = Digits(text, tokens[position + 2]), let last = Self.lastYear(end, after: first), last > first,
      let from = CalendarDate(year: first), let to = CalendarDate(year: last)
    else { return false }
    time(TimePhrase(mode: .interval, first: from, last: to), from: position, to: position + 3)
    return true
  }

  /// `1990s`: the ten years together.
  mutating func readDecade(_ text: borrowing Bytes, _ digits: Digits) -> Bool {
    guard let first = digits.year, first % 10 == 0, position + 1 < tokens.count,
      case let ending = tokens[position + 1], ending.kind == .word, !ending.isApart,
      ending.end - ending.start == 1, text[Int(ending.start)] == UInt8(ascii: "s"),
      let from = CalendarDate(year: first), let to = CalendarDate(year: first + 9)
    else { return false }
    time(TimePhrase(mode: .at, first: from, last: to), from: position, to: position + 2)
    return true
  }

  /// The year that four digits are, or two that leave out the century of the year before.
  private static func lastYear(_ digits: Digits, after first: Int) -> Int? {
    if let year = digits.year { return year }
    guard digits.count == 2, digits.isPlain, let short = digits.whole else { return nil }
    return first / 100 * 100 + Int(short)
  }

  mutating func time(_ year: Int, digits token: Token) {
    guard let date = CalendarDate(year: year) else { return }
    time(date, from: position, to: position + 1)
  }

  mutating func time(_ date: CalendarDate, from start: Int, to end: Int) {
    time(TimePhrase(mode: .at, first: date, last: nil), from: start, to: end)
  }

  /// Adds a time, joined with the particles before it and, in an interval, with the time before those.
  mutating func time(_ phrase: TimePhrase, from start: Int, to end: Int) {
    var phrase = phrase
    if phrase.mode != .yearless || phrase.day != nil { enter(phrase, from: start, to: end) }
    var first = tokens[start].start
    var isApart = tokens[start].isApart
    var month: Int64?
    var part: Entry?
    if isHyphenated() { terms.all.removeLast() }
    while let role = lastRole, let mode = Self.mode(role, phrase.mode) {
      let particle = terms.all.removeLast()
      month = lexicon.number(.month, of: lexicon.entries[Int(particle.index)]) ?? month
      first = particle.start
      isApart = particle.isApart
      phrase.mode = mode
      if role == .partOfYear { part = lexicon.entries[Int(particle.index)] }
    }
    if phrase.mode == .at, let mode = distantMode() { phrase.mode = mode }
    if let part { phrase.narrow(to: part.has(.same) ? terms.times.last?.months : months(of: part)) }
    if phrase.mode == .from, isOnward(end) { phrase.mode = .since }
    if let month { phrase.begin(in: month) }
    if let from = openInterval(phrase) {
      phrase = TimePhrase(mode: .interval, first: from.first, last: phrase.last ?? phrase.first)
      first = from.start
      isApart = true
    } else if phrase.mode == .at, lastRole == .to, let to = terms.all.last,
      lexicon.entries[Int(to.index)].has(.until)
    {
      terms.all.removeLast()
      phrase.mode = .by
      first = to.start
      isApart = to.isApart
    }
    phrase.settle()
    terms.times.append(phrase)
    terms.all.append(
      Term(
        kind: .time, index: Int32(terms.times.count - 1), start: first, end: tokens[end - 1].end,
        isApart: isApart))
    position = end
  }

  /// Enters the time among the numbers, for the ledger.
  private mutating func enter(_ phrase: TimePhrase, from start: Int, to end: Int) {
    terms.numbers.append(
      Number(
        kind: .date, coefficient: Int64(phrase.first?.year ?? -1), exponent: 0, reason: .date,
        start: tokens[start].start, end: tokens[end - 1].end))
  }

  /// Whether a hyphen has just joined a part of a year to what follows: "mid-2002", "end-2007".
  private func isHyphenated() -> Bool {
    guard let last = terms.all.last, last.kind == .mark, !last.isApart, terms.all.count > 1 else {
      return false
    }
    let role = terms.all[terms.all.count - 2].role
    return role == .partOfYear || role == .atEnd || role == .byEnd
  }

  /// The months that a part of a year says: the first and the last one.
  func months(of part: Entry) -> (first: Int, last: Int)? {
    guard let first = lexicon.number(.month, of: part), let last = lexicon.number(.through, of: part) else {
      return nil
    }
    return (Int(first), Int(last))
  }

  private func isOnward(_ index: Int) -> Bool {
    guard let match = phrase(at: index), case let entry = lexicon.entries[match.entry] else { return false }
    // "From 1999 on", but not "on 3 May".
    let isLast = match.end == tokens.count || [.comma, .stop].contains(tokens[match.end].kind)
    return entry.role == .onward || entry.has(.onward) && isLast
  }

  /// The mode where "since" or "from" governs the time over some words: `since it was first introduced in`.
  private func distantMode() -> TimePhrase.Mode? {
    for term in terms.all.suffix(9).reversed() {
      switch term.kind {
      case .word, .comma: continue
      case .lexeme where term.lexicon == engine.particles:
        let role = term.role
        // "It has since risen": no beginning of a time.
        if role == .since { return isAfterAuxiliary(term) ? nil : .since }
        if role == .from { return .from }
      case .lexeme: continue
      default: return nil
      }
    }
    return nil
  }

  private func isAfterAuxiliary(_ term: Term) -> Bool {
    guard let index = terms.all.lastIndex(where: { $0.start == term.start }), index > 0,
      case let before = terms.all[index - 1]
    else { return false }
    return before.role?.quantifies == true
  }

  /// The mode of a time after a particle; nil where the particle is not part of the time.
  private static func mode(_ role: Role, _ mode: TimePhrase.Mode) -> TimePhrase.Mode? {
    switch (role, mode) {
    case (.at, _), (.partOfYear, _): mode
    case (.since, .at), (.since, .atEnd): .since
    case (.from, .at): .from
    case (.by, .at), (.byEnd, .at), (.by, .atEnd): .by
    case (.atEnd, .at): .atEnd
    default: nil
    }
  }

  /// Where an interval begins whose end has just been read: `from A to`, `between A and`, `A to`.
  private mutating func openInterval(_ phrase: TimePhrase) -> (first: CalendarDate?, start: Int32)? {
    guard phrase.mode == .at || phrase.mode == .atEnd || phrase.mode == .by else { return nil }
    let count = terms.all.count
    var isBy = phrase.mode == .by
    var index = count - 1
    if index >= 0, terms.all[index].kind == .dash { isBy = true }
    if !isBy || terms.all.last?.kind == .dash {
      guard index >= 0 else { return nil }
      let role = lastRole
      guard terms.all[index].kind == .dash || role == .to || role == .and else { return nil }
      index -= 1
    }
    guard index >= 0, terms.all[index].kind == .time else { return nil }
    let before = terms.times[Int(terms.all[index].index)]
    let isAnd = lastRole == .and
    let between = beginning(before: index)
    let hasBetween = between != nil
    let isFrom = before.mode == .since || before.mode == .from
    let isYearless = before.mode == .yearless && before.day != nil && !isAnd
    // "The 1980s and 1990s".
    let isNextDecade =
      isAnd && before.mode == .interval && phrase.last != nil
      && before.last.map { $0.year + 1 } == phrase.first?.year
    guard isFrom || before.mode == .at || hasBetween || isYearless || isNextDecade,
      !isAnd || hasBetween || isNextDecade,
      phrase.mode != .by || isFrom || terms.all.last?.kind == .dash
    else { return nil }
    guard let last = phrase.last ?? phrase.first, let first = before.first ?? before.date(inYearOf: last),
      first.begins(before: last)
    else { return nil }
    let start = between ?? index
    let from = terms.all[start].start
    terms.all.removeSubrange(start...)
    return (first, from)
  }

  /// "Between the 1990s and 2005", "between the outbreak of war in 1992 and 2005": the "between" of which a time is the
  /// first, with no more than words that describe it from there on.
  private func beginning(before index: Int) -> Int? {
    for place in (max(0, index - 6)..<index).reversed() {
      switch (terms.all[place].kind, role(at: place)) {
      case (_, .between): return place
      case (.word, _), (_, .definite), (_, .of): continue
      default: return nil
      }
    }
    return nil
  }

  private func role(at index: Int) -> Role? { terms.all[index].role }
}

extension TimePhrase {
  /// The date of a day and month that leaves out its year: "between 1 January and 30 April 2021".
  fileprivate func date(inYearOf other: CalendarDate) -> CalendarDate? {
    guard mode == .yearless, let month else { return nil }
    return CalendarDate(year: other.year, month: month, day: day)
  }

  /// The months of one year that it spans: those that "the same period of" another year means.
  fileprivate var months: (first: Int, last: Int)? {
    guard let from = first?.month else { return nil }
    return (from, last?.month ?? from)
  }

  /// Makes ten years that stand alone an interval; "since the 1990s" begins with them, "the end of the 1990s" is theirs.
  fileprivate mutating func settle() {
    guard last != nil, mode != .interval else { return }
    if mode == .at {
      mode = .interval
    } else {
      if mode == .atEnd { first = last }
      last = nil
    }
  }

  /// Narrows a year to the month that "the start of" says.
  fileprivate mutating func begin(in month: Int64) {
    guard mode == .at, last == nil, let first, first.month == nil else { return }
    self.first = CalendarDate(year: first.year, month: Int(month)) ?? first
  }

  /// Narrows a year to the months of a part of it.
  fileprivate mutating func narrow(to months: (first: Int, last: Int)?) {
    guard let months, mode == .at, last == nil, let year = first, year.month == nil,
      let from = CalendarDate(year: year.year, month: months.first),
      let to = CalendarDate(year: year.year, month: months.last)
    else { return }
    self = TimePhrase(mode: .interval, first: from, last: to)
  }
}

extension CalendarDate {
  /// Whether it begins no later than the other ends.
  func begins(before other: CalendarDate) -> Bool {
    (year, month ?? 1, day ?? 1) <= (other.year, other.month ?? 12, other.day ?? 31)
  }
}
