// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Aggregation

@Suite("Common years")
struct CommonYearsTests {
  @Test(
    "are the block of consecutive years and members with most figures",
    arguments: [
      // Two members over six years hold more than three over three, and three years are too few.
      (
        coverage: ["A": [2001...2006], "B": [2001...2006], "C": [2004...2006]], years: 2001...2006,
        members: "AB"
      ),
      // Three over four hold as many as two over six: more years win.
      (
        coverage: ["A": [2001...2006], "B": [2001...2006], "C": [2003...2006]], years: 2001...2006,
        members: "AB"
      ),
      (
        coverage: ["A": [2001...2006], "B": [2001...2006], "C": [2002...2006]], years: 2002...2006,
        members: "ABC"
      ),
      // Of two blocks alike the later.
      (
        coverage: ["A": [2001...2004, 2006...2009], "B": [2001...2004, 2006...2009]], years: 2006...2009,
        members: "AB"
      ),
    ] as [(coverage: [String: [ClosedRange<Int>]], years: ClosedRange<Int>, members: String)])
  func best(coverage: [String: [ClosedRange<Int>]], years: ClosedRange<Int>, members: String) throws {
    let common = try #require(CommonYears(coverage.mapValues { Set($0.joined()) }))
    #expect(common.years == years)
    #expect(common.members.joined() == members)
  }

  @Test(
    "need two members and four years on end",
    arguments: [
      [:], ["A": [2001...2020]], ["A": [2001...2003], "B": [2001...2003]],
      ["A": [2001...2002, 2004...2005], "B": [2001...2005]],
    ] as [[String: [ClosedRange<Int>]]])
  func none(coverage: [String: [ClosedRange<Int>]]) {
    #expect(CommonYears(coverage.mapValues { Set($0.joined()) }) == nil)
  }
}
