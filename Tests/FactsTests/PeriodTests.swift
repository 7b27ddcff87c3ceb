// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Facts

@Suite("Periods")
struct PeriodTests {
  @Test(
    "Are printed as they were read",
    arguments: [
      "2015", "2015-08", "2015-08-04", "1999/2017", "2016-10/2017-07", "2016-10-01/2017-07-31", "2015/2015",
      "2015-08/2015", "2015/2015-01", "../2013", "../2013-05", "1992/..", "1992-03-04/..",
    ])
  func roundTrip(text: String) throws { #expect(try Period(edtf: text).edtf == text) }

  @Test(
    "Are refused",
    arguments: [
      "", "/", "..", "../..", "/2015", "2015/", "1999/2005/2017", "2015-13", "../", "/..", "2013/.",
      "open/2013",
      "1999–2017", "1999-2017", "2015 ", "2015~", "201X",
    ])
  func refuses(text: String) { #expect(throws: PeriodError.unreadable(text)) { try Period(edtf: text) } }

  @Test(
    "Are refused where they run backwards",
    arguments: ["2017/1999", "2016-10/2016-09", "2016-02-02/2016-02-01"])
  func backwards(text: String) {
    #expect(throws: PeriodError.endsBeforeItBegins(text)) { try Period(edtf: text) }
  }

  @Test(
    "Have a shortest wording, and one to the year",
    arguments: [
      (edtf: "2015", shortest: "2015", years: "2015"), ("2015-08-04", "2015-08-04", "2015"),
      ("2015/2015", "2015", "2015"), ("2015-01/2015-12", "2015", "2015"),
      ("2015-01-01/2015-12-31", "2015", "2015"), ("2015-08-01/2015-09-30", "2015-08/2015-09", "2015"),
      ("2015-02-01/2015-02-28", "2015-02", "2015"),
      ("2016-02-01/2016-02-28", "2016-02-01/2016-02-28", "2016"),
      ("1999/2017-12", "1999/2017", "1999/2017"), ("1999/2017-12-31", "1999/2017", "1999/2017"),
      ("1999-01/2017", "1999/2017", "1999/2017"), ("1999-01-01/2017", "1999/2017", "1999/2017"),
      ("1999-01-01/2017-12", "1999-01-01/2017-12", "1999/2017"),
      ("1999/2017-11", "1999/2017-11", "1999/2017"),
      ("../2013-12", "../2013-12", "../2013"), ("1992-03-04/..", "1992-03-04/..", "1992/.."),
    ])
  func shortest(edtf: String, shortest: String, years: String) throws {
    let period = try Period(edtf: edtf)
    #expect(period.shortest.edtf == shortest)
    #expect(period.years.edtf == years)
  }

  @Test(
    "What they are of",
    arguments: [
      (edtf: "2015", year: 2015, calendar: 2015, end: "2015"), ("2015-08", 2015, nil, "2015-08"),
      ("2015-01/2015-12", 2015, 2015, "2015-12"), ("2015-01-01/2015-12-31", 2015, 2015, "2015-12-31"),
      ("2015-01/2015-06", 2015, nil, "2015-06"), ("2014/2015", nil, nil, "2015"),
      ("../2015", nil, nil, "2015"),
      ("2015/..", nil, nil, nil),
    ] as [(edtf: String, year: Int?, calendar: Int?, end: String?)])
  func properties(row: (edtf: String, year: Int?, calendar: Int?, end: String?)) throws {
    let period = try Period(edtf: row.edtf)
    #expect(period.year == row.year)
    #expect(period.calendarYear == row.calendar)
    #expect(period.end?.edtf == row.end)
    #expect(period.isCumulative == (row.year == nil))
  }

  @Test(
    "One holds the other, or shares a day with it",
    arguments: [
      ("2015", "2015", true, true), ("2015", "2015-08", true, true), ("2015-08", "2015", false, true),
      ("2015", "2016", false, false), ("1999/2017", "2015", true, true), ("2015", "1999/2017", false, true),
      ("../2013", "2013-12-31", true, true), ("../2013", "2014-01-01", false, false),
      ("../2013", "../2012", true, true),
      ("2013/..", "2013", true, true), ("2013/..", "2012/..", false, true),
      ("2013/..", "../2012", false, false),
      ("2013/..", "../2013", false, true), ("2015", "2015-01/2015-12", true, true),
      ("2015-01/2015-12", "2015", true, true),
      ("2015-02", "2015-02-28", true, true), ("2015-02", "2015-03-01", false, false),
    ])
  func relations(first: String, second: String, contains: Bool, overlaps: Bool) throws {
    let (one, other) = (try Period(edtf: first), try Period(edtf: second))
    #expect(one.contains(other) == contains)
    #expect(one.overlaps(other) == overlaps)
    #expect(other.overlaps(one) == overlaps)
  }

  @Test("Come in order of their first, then of their last day")
  func order() throws {
    let sorted = [
      "../2012", "../2013", "2010/..", "2013-01-01", "2013-01", "2013", "2013-01/2013-12", "2013/2014",
      "2013/..",
      "2013-02", "2014",
    ]
    var random = Seeded(1)
    let periods = try sorted.shuffled(using: &random).map { try Period(edtf: $0) }
    #expect(periods.sorted().map(\.edtf) == sorted)
  }

  @Test("No period of a year outside the calendar", arguments: [0, -1, 10_000, .max, .min])
  func years(year: Int) { #expect(Period(year: year) == nil) }

  @Test("Any two are in one order, and read back as printed", arguments: 0..<500 as Range<UInt64>)
  func properties(seed: UInt64) throws {
    var random = Seeded(seed)
    let pair = (random.period(), random.period())
    let (one, other) = (try #require(pair.0), try #require(pair.1))
    #expect(try Period(edtf: one.edtf) == one, "seed \(seed)")
    #expect([one < other, other < one, one == other].count { $0 } == 1, "seed \(seed)")
    #expect(one.overlaps(other) == other.overlaps(one), "seed \(seed)")
    #expect(!one.contains(other) || one.overlaps(other), "seed \(seed)")
    #expect(one.contains(one), "seed \(seed)")
  }
}
