// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Trends

/// What holds for any series; the seed of a failing series is its argument.
@Suite("Properties")
struct PropertyTests {
  private func sample(seed: UInt64, reversed: Bool = false) throws -> YearlySample {
    var state = seed
    func next(below count: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % count)
    }
    let values = (0..<(8 + next(below: 18))).map { _ in Double(next(below: 50)) }
    let years = 2001..<(2001 + values.count)
    return try #require(YearlySample(years: Array(years), values: reversed ? values.reversed() : values))
  }

  @Test("A reversed series turns the sign of its trend", arguments: 1...50 as ClosedRange<UInt64>)
  func reversal(seed: UInt64) throws {
    let (there, back) = (try sample(seed: seed), try sample(seed: seed, reversed: true))
    #expect(MannKendall(there)?.score == MannKendall(back).map { -$0.score })
    #expect(MannKendall(there)?.p == MannKendall(back)?.p)
    #expect(TheilSen(there)?.slope == TheilSen(back).map { -$0.slope })
    let (line, mirrored) = (try #require(LeastSquares(there)), try #require(LeastSquares(back)))
    #expect(abs(line.slope + mirrored.slope) < 1e-12)
    let (trend, other) = (try #require(PoissonTrend(there)), try #require(PoissonTrend(back)))
    #expect(abs(trend.slope + other.slope) < 1e-10)
  }

  @Test("An interval holds its estimate, and a p-value lies in 0…1", arguments: 1...50 as ClosedRange<UInt64>)
  func intervals(seed: UInt64) throws {
    let sample = try sample(seed: seed)
    for method in TrendMethod.allCases {
      do throws(Refusal) {
        for statistic in try method.statistics(of: sample) {
          let estimate = statistic.estimate ?? .nan
          #expect((statistic.low ?? estimate) <= estimate, "\(method) \(statistic.name)")
          #expect((statistic.high ?? estimate) >= estimate, "\(method) \(statistic.name)")
          #expect((0...1).contains(statistic.p ?? 0), "\(method) \(statistic.name)")
        }
      } catch { #expect(!error.reason.isEmpty) }
    }
  }

  @Test(
    "Poisson means add up to the counts, and levels to no more than one",
    arguments: 1...50 as ClosedRange<UInt64>)
  func sums(seed: UInt64) throws {
    let sample = try sample(seed: seed)
    let trend = try #require(PoissonTrend(sample))
    let total = sample.values.reduce(0, +)
    #expect(abs(trend.means.reduce(0, +) - total) <= 1e-10 * total)
    let sums = try #require(MeanBreaks(sample)).divisions.map(\.residualSum)
    #expect(sums[0] >= sums[1] && sums[1] >= sums[2])
  }

  @Test("The exact and the normal p-value of S are near each other", arguments: 1...50 as ClosedRange<UInt64>)
  func exact(seed: UInt64) throws {
    let sample = try sample(seed: seed)
    guard let exact = ExactMannKendall(sample), let normal = MannKendall(sample) else { return }
    #expect(abs(exact.p - normal.p) < 0.03)
  }
}
