// SPDX-License-Identifier: GPL-3.0-or-later

/// The time a claim is about: a date of any precision, or an interval that may be open at one end.
///
/// Written and read in EDTF (ISO 8601-2): `2015`, `2015-08`, `2015-08-04`, `1999/2017`,
/// `../2013` (up to and including 2013), `1992/..` (from 1992 on).
public enum Period: Hashable, Sendable {
  /// A year, month or day.
  case date(CalendarDate)
  /// From the start of the first to the end of the last date; the first is never later than the last.
  case interval(CalendarDate, CalendarDate)
  /// Everything up to the end of the date.
  case until(CalendarDate)
  /// Everything from the start of the date.
  case since(CalendarDate)
}

/// What is wrong with the text of a period.
public enum PeriodError: Error, Hashable {
  /// The text is no EDTF date or interval that tally knows.
  case unreadable(String)
  /// The interval ends before it begins.
  case endsBeforeItBegins(String)
}

extension Period {
  /// The calendar year, or nil for a year outside 1…9999.
  public init?(year: Int) {
    guard let date = CalendarDate(year: year) else { return nil }
    self = .date(date)
  }

  /// Reads EDTF.
  ///
  /// - Throws: ``PeriodError`` where the text is no date or interval, or the interval runs backwards.
  public init(edtf text: String) throws(PeriodError) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isOpen = parts.map { $0 == ".." }
    let dates = parts.map { CalendarDate(edtf: $0) }
    switch (parts.count, dates.first ?? nil, dates.last ?? nil) {
    case (1, let date?, _): self = .date(date)
    case (2, let first?, let last?):
      guard first.firstDay <= last.lastDay else { throw .endsBeforeItBegins(text) }
      self = .interval(first, last)
    case (2, let first?, nil) where isOpen[1]: self = .since(first)
    case (2, nil, let last?) where isOpen[0]: self = .until(last)
    default: throw .unreadable(text)
    }
  }

  /// The period as EDTF; ``init(edtf:)`` reads it back.
  public var edtf: String {
    switch self {
    case .date(let date): date.edtf
    case .interval(let first, let last): "\(first.edtf)/\(last.edtf)"
    case .until(let last): "../\(last.edtf)"
    case .since(let first): "\(first.edtf)/.."
    }
  }
}

extension Period {
  /// The calendar year that the whole period lies in, or nil where it spans years or is open.
  public var year: Int? {
    switch self {
    case .date(let date): date.year
    case .interval(let first, let last): first.year == last.year ? first.year : nil
    case .until, .since: nil
    }
  }

  /// The calendar year that the period is, from its first day to its last, or nil for anything else.
  public var calendarYear: Int? {
    year.flatMap { first == $0 * 10_000 + 101 && last == $0 * 10_000 + 1231 ? $0 : nil }
  }

  /// The last date that the period names, or nil where its end is open.
  public var end: CalendarDate? {
    switch self {
    case .date(let date): date
    case .interval(_, let last), .until(let last): last
    case .since: nil
    }
  }

  /// Whether the period adds up several years or has no printed start or end.
  public var isCumulative: Bool { year == nil }

  /// The first day covered, in the numbering of `CalendarDate.firstDay`; `Int.min` for an open start.
  private var first: Int {
    switch self {
    case .date(let date), .since(let date), .interval(let date, _): date.firstDay
    case .until: Int.min
    }
  }

  /// The last day covered; `Int.max` for an open end.
  private var last: Int {
    switch self {
    case .date(let date), .until(let date), .interval(_, let date): date.lastDay
    case .since: Int.max
    }
  }

  /// Whether every day of the other period is a day of this one.
  public func contains(_ other: Period) -> Bool { first <= other.first && other.last <= last }

  /// Whether the two share a day.
  public func overlaps(_ other: Period) -> Bool { first <= other.last && other.first <= last }
}

extension Period: Comparable {
  /// Ordered by first day, then by last day; an open start comes first, an open end last.
  ///
  /// Periods of the same days but of different wording (`2015` and `2015-01/2015-12`) are ordered by it.
  public static func < (left: Period, right: Period) -> Bool {
    (left.first, left.last, left.edtf) < (right.first, right.last, right.edtf)
  }
}
