// SPDX-License-Identifier: GPL-3.0-or-later

/// A date of the Gregorian calendar as precise as it was printed: a year, a month of a year, or a day.
///
/// Years run from 1 to 9999.
public struct CalendarDate: Hashable, Sendable {
  /// The year, month and day in 16, 8 and 8 bits, 0 for what is not known: claims are full of dates.
  private let bits: Int32

  /// The year, 1…9999.
  public var year: Int { Int(bits >> 16) }
  /// The month, 1…12, or nil where only the year is known.
  public var month: Int? { part(bits >> 8) }
  /// The day of the month, or nil where only the year or month is known.
  public var day: Int? { part(bits) }

  private func part(_ bits: Int32) -> Int? { bits & 0xFF == 0 ? nil : Int(bits & 0xFF) }

  /// A date of the given precision, or nil where the calendar has no such date.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day { guard (1...Self.days(in: month, of: year)).contains(day) else { return nil } }
    } else if day != nil {
      return nil
    }
    bits = Int32(year) << 16 | Int32(month ?? 0) << 8 | Int32(day ?? 0)
  }

  /// A year, or a month of it, that is known to exist.
  init(of year: Int, month: Int?) {
    bits = Int32(year) << 16 | Int32(month ?? 0) << 8
  }

  /// How many days the month of the year has.
  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The first day that the date covers, as a number that orders days: year · 10,000 + month · 100 + day.
  var firstDay: Int { year * 10_000 + (month ?? 1) * 100 + (day ?? 1) }

  /// The last day that the date covers, in the same numbering as ``firstDay``.
  var lastDay: Int {
    let month = month ?? 12
    return year * 10_000 + month * 100 + (day ?? Self.days(in: month, of: year))
  }
}

extension CalendarDate {
  /// The date as ISO 8601 prints it: `2015`, `2015-08` or `2015-08-04`.
  public var edtf: String {
    var text = padded(year, to: 4)
    if let month { text += "-" + padded(month, to: 2) }
    if let day { text += "-" + padded(day, to: 2) }
    return text
  }

  /// Reads what ``edtf`` prints; nil for anything else.
  public init?(edtf text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in part.utf8.allSatisfy(isDigit) ? Int(part) : nil }
    guard numbers.count == parts.count, (1...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 })
    else { return nil }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

private func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
