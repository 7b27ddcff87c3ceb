// SPDX-License-Identifier: GPL-3.0-or-later

extension Period {
  /// The same days in their shortest wording: `2015-01/2015-12` and `2015/2015` are `2015`.
  ///
  /// Whole months lose their days and whole years their months; `1999/2017-12` is `1999/2017`.
  public var shortest: Period {
    guard case .interval(let first, let last) = self else { return self }
    return Self.shortest(from: first, to: last)
  }

  private static func shortest(from first: CalendarDate, to last: CalendarDate) -> Period {
    var (first, last) = (first, last)
    if first.day == 1, last.day != nil, last.endsItsMonth {
      (first, last) = (first.withoutDay, last.withoutDay)
    }
    let isWhole = first.beginsItsYear && last.endsItsYear
    let saysSo = first.day == nil && last.day == nil || first.month == nil || last.month == nil
    if isWhole && saysSo { (first, last) = (first.withoutMonth, last.withoutMonth) }
    return first == last ? .date(first) : .interval(first, last)
  }

  /// The period to the year, in its shortest wording.
  public var years: Period {
    switch shortest {
    case .date(let date): .date(date.withoutMonth)
    case .interval(let first, let last): Self.shortest(from: first.withoutMonth, to: last.withoutMonth)
    case .until(let last): .until(last.withoutMonth)
    case .since(let first): .since(first.withoutMonth)
    }
  }
}

extension CalendarDate {
  fileprivate var endsItsMonth: Bool {
    lastDay == (month.map { CalendarDate(of: year, month: $0).lastDay } ?? lastDay)
  }
  fileprivate var beginsItsYear: Bool { firstDay == withoutMonth.firstDay }
  fileprivate var endsItsYear: Bool { lastDay == withoutMonth.lastDay }
  fileprivate var withoutDay: CalendarDate { CalendarDate(of: year, month: month) }
  fileprivate var withoutMonth: CalendarDate { CalendarDate(of: year, month: nil) }
}
