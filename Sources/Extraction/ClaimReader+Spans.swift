// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Times that are told by other times: "the year before", "since 1999" with an end named elsewhere.
extension ClaimReader {
  /// "Since 1999" under "by end 2015", or in one sentence with it: the two make an interval.
  func closing(_ time: TimePhrase, _ index: Int, _ reading: Reading) -> Period? {
    guard time.mode == .since, let first = time.first else { return nil }
    let others =
      reading.sentence.range.filter { terms.all[$0].kind == .time }
      .map { terms.times[Int(terms.all[$0].index)] } + [reading.frame?.period].compactMap(\.self)
    let last =
      others.first { $0.mode == .by || $0.mode == .atEnd }?.first ?? ended(reading.parents[index])
      ?? counted(reading.sentence.anchors[index], reading)
      ?? (isEarlier(before: reading.sentence.anchors[index], reading)
        ? others.last { $0.mode == .at && time.isBefore($0) }?.first : nil)
    return last.flatMap { first.begins(before: $0) ? .interval(first, $0) : nil }
  }

  /// The time until which a whole was counted.
  func ended(_ whole: Claim?) -> CalendarDate? {
    switch whole?.period {
    case .until(let date), .interval(_, let date): date
    case .date, .since, nil: nil
    }
  }

  /// Whether words before the number say that it was counted before the time spoken of.
  private func isEarlier(before anchor: Anchor, _ reading: Reading) -> Bool {
    (reading.sentence.range.lowerBound..<anchor.term).contains(where: isEarlier)
  }

  /// When a count was done: "when the survey ended in 2008, it had found 500 casualties since 1964".
  private func counted(_ anchor: Anchor, _ reading: Reading) -> CalendarDate? {
    guard isEarlier(anchor), anchor.before.contains(where: isReporting),
      let time = leading(anchor, reading), time.mode == .at
    else { return nil }
    return time.first
  }

  /// "For the years since 1999, 57 casualties had been counted by 2004": the end of an interval that the sentence began.
  func opening(_ time: TimePhrase, _ anchor: Anchor, _ reading: Reading) -> Period? {
    guard time.mode == .by || time.mode == .atEnd, let last = time.first else { return nil }
    let pieces = reading.sentence.pieces[...anchor.piece]
    let clause = pieces.last { $0.opening == .semicolon } ?? pieces[0]
    let start = (clause.range.lowerBound..<pieces[anchor.piece].range.upperBound).first { index in
      tells(index) && terms.times[Int(terms.all[index].index)].mode == .since
    }
    let first = start.flatMap { terms.times[Int(terms.all[$0].index)].first }
    return first.map { Period.interval($0, last) }
  }
}

extension TimePhrase {
  /// Whether it ends in an earlier year.
  func isBefore(_ other: TimePhrase) -> Bool {
    guard let own = (last ?? first)?.year, let year = (other.last ?? other.first)?.year else { return false }
    return own < year
  }

  /// The time that a stretch begins with, "since 2012, when 190 were found"; any other time as it is.
  var asMoment: TimePhrase { mode == .since ? TimePhrase(mode: .at, first: first, last: nil) : self }

  /// The time to the month: what is said after a day is named need not be of that day.
  var withoutDay: TimePhrase {
    guard mode == .at, let first, first.day != nil,
      let month = CalendarDate(year: first.year, month: first.month)
    else { return self }
    return TimePhrase(mode: mode, first: month, last: nil)
  }
}

extension CalendarDate {
  /// The month where the day is its last one; any other date as it is.
  var asEndOfMonth: CalendarDate {
    guard let month, let day, CalendarDate(year: year, month: month, day: day + 1) == nil else { return self }
    return CalendarDate(year: year, month: month) ?? self
  }
}

extension Int {
  /// The year as a date.
  var asYear: CalendarDate? { CalendarDate(year: self) }
}
