// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Facts

@Suite("Calendar dates")
struct CalendarDateTests {
  @Test(
    "Printed dates",
    arguments: [
      ("2015", 2015, nil, nil), ("2015-08", 2015, 8, nil), ("2015-08-04", 2015, 8, 4), ("0001", 1, nil, nil),
      ("9999-12-31", 9999, 12, 31), ("2016-02-29", 2016, 2, 29), ("2000-02-29", 2000, 2, 29),
    ] as [(String, Int, Int?, Int?)])
  func reads(text: String, year: Int, month: Int?, day: Int?) throws {
    let date = try #require(CalendarDate(edtf: text))
    #expect((date.year, date.month, date.day) == (year, month, day))
    #expect(date == CalendarDate(year: year, month: month, day: day))
    #expect(date.edtf == text)
  }

  @Test(
    "Refused dates",
    arguments: [
      "", "-", "15", "02015", "2015-8", "2015-08-4", "2015-13", "2015-00", "2015-04-31", "2015-02-29",
      "1900-02-29",
      "2015-08-00", "2015-08-32", "0000", "2015-", "-2015", "2015-08-04-01", "2015/08", " 2015", "2015 ",
      "201x",
      "+201", "２０１５", "٢٠١٥", "2015-\u{301}08", "..",
    ])
  func refuses(text: String) { #expect(CalendarDate(edtf: text) == nil) }

  @Test(
    "Refused parts",
    arguments: [
      (0, nil, nil), (10_000, nil, nil), (-1, nil, nil), (Int.min, nil, nil), (2015, 0, nil), (2015, 13, nil),
      (2015, nil, 4), (2015, 2, 29), (2015, 8, Int.max),
    ] as [(Int, Int?, Int?)])
  func refuses(year: Int, month: Int?, day: Int?) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(
    "First and last day",
    arguments: [
      ("2015", 20_150_101, 20_151_231), ("2015-02", 20_150_201, 20_150_228),
      ("2016-02", 20_160_201, 20_160_229),
      ("1900-02", 19_000_201, 19_000_228), ("2015-04", 20_150_401, 20_150_430),
      ("2015-08-04", 20_150_804, 20_150_804),
    ])
  func days(text: String, first: Int, last: Int) throws {
    let date = try #require(CalendarDate(edtf: text))
    #expect(date.firstDay == first)
    #expect(date.lastDay == last)
  }
}
