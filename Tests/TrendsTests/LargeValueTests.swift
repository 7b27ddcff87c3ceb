// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Trends

/// Small steps on values near 10¹⁵, where sums of squares that are not centred lose their second digit.
@Suite("Small steps on huge values")
struct LargeValueTests {
  private static let steps: [Double] = [9, 4, 7, 1, 3, 8, 2, 6, 5, 0, 11, 13]

  private func sample(above floor: Double) throws -> YearlySample {
    try #require(YearlySample(years: Array(2001...2012), values: Self.steps.map { floor + $0 }))
  }

  @Test("give the change points of the steps alone")
  func changes() throws {
    let plain = try sample(above: 0)
    let raised = try sample(above: 1e15)
    let (one, other) = (try #require(Cusum(plain)), try #require(Cusum(raised)))
    #expect(abs(one.statistic / other.statistic - 1) < 1e-12)
    #expect(one.yearsBefore == other.yearsBefore)
    #expect(Pettitt(plain) == Pettitt(raised))
    let (breaks, same) = (try #require(MeanBreaks(plain)), try #require(MeanBreaks(raised)))
    #expect(breaks.divisions.map(\.yearsBefore) == same.divisions.map(\.yearsBefore))
    #expect(breaks.divisions == same.divisions)
  }

  @Test("give the trend of the steps alone")
  func trends() throws {
    let plain = try sample(above: 0)
    let raised = try sample(above: 1e15)
    #expect(MannKendall(plain) == MannKendall(raised))
    #expect(TheilSen(plain)?.slope == TheilSen(raised)?.slope)
    #expect(TheilSen(plain)?.interval == TheilSen(raised)?.interval)
  }
}
