// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Trends

@Suite("Trends of series")
struct TrendMethodTests {
  private func series(_ values: [Int: Double], name: String = "casualties/AAA") throws -> Series {
    try #require(Series(name: name, unit: .persons, valuesByYear: values))
  }

  @Test("A method answers with one trend a statistic, over the years that have values")
  func answers() throws {
    let falling = try series([2001: 30, 2002: 28, 2004: 24, 2005: 22, 2006: 20])
    let found = trends(of: [falling], by: [.theilSen])
    #expect(found.map(\.statistic) == ["slope (persons per year)", "intercept (persons)"])
    #expect(found[0].estimate == -2)
    #expect(found[0].n == 5)
    #expect(found[0].firstYear == 2001)
    #expect(found[0].lastYear == 2006)
    #expect(found[0].series == "casualties/AAA")
    #expect(found[0].method == "theil_sen")
  }

  @Test("Trends come in the order of the series, then of the methods")
  func order() throws {
    let first = try series([2001: 3, 2002: 1, 2003: 2, 2004: 9], name: "b")
    let second = try series([2001: 3, 2002: 1, 2003: 2, 2004: 9], name: "a")
    let found = trends(of: [first, second], by: [.theilSen, .mannKendall])
    #expect(
      found.filter { $0.statistic == "S" || $0.statistic.hasPrefix("slope") }.map { $0.series + $0.method }
        == ["btheil_sen", "bmann_kendall", "atheil_sen", "amann_kendall"])
  }

  @Test(
    "Where a method is not valid it says why, and gives no number",
    arguments: TrendMethod.allCases,
    [
      (values: [2001: 3.0], reason: "fewer than"),
      (values: [2001: 3.0, 2005: 4], reason: "fewer than"),
      (
        values: [2001: 7.0, 2002: 7, 2003: 7, 2004: 7, 2005: 7, 2006: 7, 2007: 7, 2008: 7, 2009: 7, 2010: 7],
        reason: "all values are equal"
      ),
      (values: [2001: .nan, 2002: 7, 2003: 7, 2004: 7], reason: "not a finite number"),
    ])
  func refusal(method: TrendMethod, example: (values: [Int: Double], reason: String)) throws {
    let found = trends(of: [try series(example.values)], by: [method])
    #expect(found.count == 1)
    #expect(found[0].estimate == nil)
    #expect(found[0].n == example.values.count)
    #expect(found[0].note.hasPrefix("no answer: "))
    #expect(found[0].note.contains(example.reason))
  }

  @Test("No input traps", arguments: TrendMethod.allCases)
  func extremes(method: TrendMethod) throws {
    let wild: [[Double]] = [
      [1e308, -1e308, 1e308, -1e308, 1e308, -1e308, 1e308, -1e308, 1e308, -1e308],
      [0, 0, 0, 0, 0, 0, 0, 0, 0, .leastNonzeroMagnitude],
      [1e18, 1e17, 1e16, 9e17, 1e18, 1, 0, 0, 3, 4],
      [-5, 2.5, 1e-300, 7, 8, 9, -1, 4, 4, 4],
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 1e15],
    ]
    for values in wild {
      let dated = Dictionary(uniqueKeysWithValues: values.enumerated().map { (2001 + $0, $1) })
      let found = trends(of: [try series(dated)], by: [method])
      #expect(!found.isEmpty)
      #expect(found.allSatisfy { $0.estimate?.isFinite != false })
    }
  }
}
