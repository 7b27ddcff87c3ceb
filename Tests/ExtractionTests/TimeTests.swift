// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Extraction

/// Dates and times of every form, as the term reader recognises them.
@Suite("Times")
struct TimeTests {
  /// The times of a text: `at 2015-08`, `atEnd 2013`, `by 2013`, `since 2015`, `interval 1999/2017`.
  static func times(in text: String) throws -> [String] {
    let terms = try Known.terms(text)
    let places = terms.all.filter { $0.kind == .time }.map { terms.times[Int($0.index)] }
    return places.map { time in
      ([String(describing: time.mode)] + [
        [time.first, time.last].compactMap { $0?.edtf }.joined(separator: "/")
      ])
      .joined(separator: " ")
    }
  }

  @Test(
    "Dates",
    arguments: [
      ("in 2015", ["at 2015"]), ("2015", ["at 2015"]), ("2015:", ["at 2015"]),
      ("in August 2015", ["at 2015-08"]),
      ("in Sept. 2015", ["at 2015-09"]), ("August, 2015", ["at 2015-08"]),
      ("on 4 August 2015", ["at 2015-08-04"]),
      ("August 4, 2015", ["at 2015-08-04"]), ("7–8 June 2018", ["at 2018-06-07"]),
      ("2 and 3 May 1995", ["at 1995-05-02"]), ("in calendar year 2012", ["at 2012"]),
      ("during 2015", ["at 2015"]),
      ("in early 2015", ["at 2015"]),
      ("in mid-2015", ["at 2015"]),
      ("in late 2015", ["at 2015"]), ("in the spring of 2015", ["at 2015"]),
      ("2000 square meters", []), ("2,015 mines", []), ("in 1899", []), ("May", []),
      ("6 December", ["yearless "]), ("in May", ["yearless "]),
    ])
  func dates(text: String, times: [String]) throws {
    let found = try Self.times(in: text)
    #expect(found == times)
  }

  @Test(
    "Open times",
    arguments: [
      ("by end 2013", ["by 2013"]), ("by the end of 2013", ["by 2013"]), ("by 2013", ["by 2013"]),
      ("as of 2013", ["by 2013"]), ("as of the end of 2013", ["by 2013"]),
      ("as of 31 December 2013", ["by 2013-12-31"]),
      ("until 2013", ["by 2013"]), ("up to May 2000", ["by 2000-05"]), ("at the end of 2013", ["atEnd 2013"]),
      ("end 2013", ["atEnd 2013"]), ("at end-2013", ["atEnd 2013"]),
      ("the end of May 2013", ["atEnd 2013-05"]),
      ("since 2015", ["since 2015"]),
      ("since March 1999", ["since 1999-03"]), ("from 2015 onward", ["since 2015"]),
      ("from 2015", ["from 2015"]),
      ("since it was first introduced in 2015", ["since 2015"]), ("since the end of 2015", ["since 2015"]),
      ("initially", ["past "]), ("the previous year", ["relative "]), ("that same year", ["relative "]),
      ("two years later", ["relative "]),
    ])
  func open(text: String, times: [String]) throws {
    let found = try Self.times(in: text)
    #expect(found == times)
  }

  @Test(
    "Intervals",
    arguments: [
      ("1999–2017", ["interval 1999/2017"]), ("1999-2017", ["interval 1999/2017"]),
      ("in 1999–2017", ["interval 1999/2017"]), ("from 1999 to 2017", ["interval 1999/2017"]),
      ("between 1999 and 2017", ["interval 1999/2017"]), ("from 1999 through 2017", ["interval 1999/2017"]),
      ("1999 to 2017", ["interval 1999/2017"]), ("from 1999 to the end of 2017", ["interval 1999/2017"]),
      ("from 1999 until 2017", ["interval 1999/2017"]), ("since 1999 to 2017", ["interval 1999/2017"]),
      ("from October 2016 to July 2017", ["interval 2016-10/2017-07"]),
      ("between May 2016 and June 2017", ["interval 2016-05/2017-06"]),
      ("March–September 2023", ["interval 2023-03/2023-09"]),
      ("October to December 2023", ["interval 2023-10/2023-12"]),
      ("from March to September 2023", ["interval 2023-03/2023-09"]),
      ("between March and September 2023", ["interval 2023-03/2023-09"]),
      ("from 1 May 2016 to 30 April 2017", ["interval 2016-05-01/2017-04-30"]),
      ("March 2016–May 2017", ["interval 2016-03/2017-05"]), ("2010 and 2011", ["at 2010", "at 2011"]),
      ("in 2010, 2011 and 2012", ["at 2010", "at 2011", "at 2012"]), ("2016–17", ["interval 2016/2017"]),
      ("in the first half of 2015", ["interval 2015-01/2015-06"]),
      ("during the last quarter of 2015", ["interval 2015-10/2015-12"]),
      ("in the first seven months of 2015", ["interval 2015-01/2015-07"]),
      ("in the last two months of 2015", ["interval 2015-11/2015-12"]),
      ("since the second half of 2015", ["since 2015"]), ("by the first half of 2015", ["by 2015"]),
      ("between the 1990s and 2005", ["interval 1990/2005"]),
      ("between the outbreak of war in 1992 and the end of 2018", ["interval 1992/2018"]),
      ("2012/2013", ["interval 2012/2013"]), ("1999\u{2212}2017", ["interval 1999/2017"]),
      ("2017–1999", ["at 2017", "at 1999"]),
    ])
  func intervals(text: String, times: [String]) throws {
    let found = try Self.times(in: text)
    #expect(found == times)
  }
}
