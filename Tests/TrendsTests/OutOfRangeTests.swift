// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Trends

/// What has no answer gives nil, however large the numbers are.
@Suite("Numbers out of range")
struct OutOfRangeTests {
  @Test(
    "Samples",
    arguments: [
      (years: [] as [Int], values: [] as [Double]), ([2001, 2002], [1]), ([2002, 2001], [1, 2]),
      ([2001, 2001], [1, 2]), ([2001], [.nan]), ([Int.max], [1]), ([Int.min], [1]),
    ])
  func samples(years: [Int], values: [Double]) {
    #expect(YearlySample(years: years, values: values) == nil)
  }

  @Test(
    "Poisson limits",
    arguments: [
      (count: -1, confidence: 0.95), (5, 0), (5, 1), (5, 1.5), (5, .nan), (Int.min, 0.95),
    ])
  func poisson(count: Int, confidence: Double) {
    #expect(PoissonInterval(count: count, confidence: confidence) == nil)
  }

  @Test("The largest count has limits")
  func largest() throws {
    let limits = try #require(PoissonInterval(count: Int.max))
    #expect(limits.low < Double(Int.max))
    #expect(limits.high > Double(Int.max))
  }

  @Test("Shares", arguments: [(successes: 1, trials: 0), (2, 1), (-1, 5), (Int.max, 1), (Int.min, 1)])
  func shares(successes: Int, trials: Int) {
    #expect(ShareInterval.wilson(successes, of: trials) == nil)
    #expect(ShareInterval.clopperPearson(successes, of: trials) == nil)
  }

  @Test(
    "Rates",
    arguments: [
      (first: 0, second: 0, exposure: 1.0), (-1, 3, 1), (3, 4, 0), (3, 4, .nan), (3, 4, -1),
      (Int.max, 4, 1), (3, 4, .infinity), (4_000_000_000, 4_000_000_000, 1),
    ])
  func rates(first: Int, second: Int, exposure: Double) {
    let left = RateComparison.Rate(count: first, exposure: exposure)
    #expect(RateComparison(left, RateComparison.Rate(count: second, exposure: 1)) == nil)
  }

  @Test(
    "Large counts compare",
    arguments: [
      (first: 120_000, second: 100_000), (1_000_000, 1_003_000), (2_000_000_000, 2_000_000_001),
    ])
  func large(first: Int, second: Int) {
    let comparison = RateComparison(
      RateComparison.Rate(count: first, exposure: 1), RateComparison.Rate(count: second, exposure: 1))
    if let comparison {
      #expect(comparison.low < Double(first) / Double(second))
      #expect((0...1).contains(comparison.p))
    }
    #expect(comparison != nil || first > 1_000_000)
  }

  @Test("Lists", arguments: [[], [.nan], [-1, 2], [.infinity]] as [[Double]])
  func lists(values: [Double]) {
    #expect(Concentration(values) == nil)
    #expect(BenjaminiHochberg.adjusted(values) == nil)
  }

  @Test(
    "Two lists of people",
    arguments: [
      (first: 5, second: 4, both: 6), (-1, 4, 0), (5, 4, -1), (Int.min, 1, 1),
    ])
  func chapman(first: Int, second: Int, both: Int) {
    #expect(Chapman(onFirst: first, onSecond: second, onBoth: both) == nil)
  }

  @Test(
    "Groups of a population",
    arguments: [
      [], [(1, 0, 1)], [(-1, 1, 1)], [(1, 1, 0)], [(1, 1, .nan)], [(.infinity, 1, 1)],
    ] as [[(Double, Double, Double)]])
  func groups(numbers: [(Double, Double, Double)]) {
    let groups = numbers.map { DirectStandardisation.Group(count: $0.0, exposure: $0.1, standard: $0.2) }
    #expect(DirectStandardisation(groups) == nil)
  }

  @Test("A rate without events is 0 with an upper limit")
  func noEvents() throws {
    let group = DirectStandardisation.Group(count: 0, exposure: 1000, standard: 10)
    let rate = try #require(DirectStandardisation([group]))
    #expect(rate.adjusted == 0)
    #expect(rate.low == 0)
    #expect(abs(rate.high - 3.6888794541139363 / 1000) < 1e-12)
  }

  @Test("Options of methods")
  func options() throws {
    let sample = try #require(
      YearlySample(years: Array(2001...2010), values: [3, 1, 4, 1, 5, 9, 2, 6, 5, 3]))
    #expect(CorrectedMannKendall.hamedRao(sample, lag: -5)?.score == MannKendall(sample)?.score)
    #expect(CorrectedMannKendall.yueWang(sample, lag: 1_000) == CorrectedMannKendall.yueWang(sample))
    #expect(CorrectedMannKendall.hamedRao(sample, alpha: 3) == nil)
    #expect(TheilSen(sample, confidence: 2) == nil)
    #expect(TheilSen(sample, confidence: 1) == nil)
    #expect(TheilSen(sample, confidence: -1) == nil)
    #expect(LeastSquares(sample, confidence: 2) == nil)
    #expect(Holt(sample, alpha: -0.1, beta: 0.5) == nil)
    #expect(Holt(sample, alpha: 0.1, beta: 0.5)?.forecasts(years: -3) == [])
    #expect(Holt(sample, alpha: 0.1, beta: 0.5)?.forecasts(years: .max).count == Holt.mostYears)
    #expect(Bootstrap(sample, of: .mean, draws: Bootstrap.Draws(.max, seed: 0)) == nil)
    #expect(Lowess(sample, fraction: 1.2) == nil)
    #expect(Lowess(sample, robustSteps: -1) == nil)
    #expect(Loess(sample, span: 0.1) == nil)
    #expect(Bootstrap(sample, of: .mean, draws: Bootstrap.Draws(1, seed: 0)) == nil)
    #expect(Bootstrap(sample, of: .median, draws: Bootstrap.Draws(-1, seed: 0)) == nil)
  }
}

@Suite("Long series")
struct LongSeriesTests {
  @Test("More years than a sample holds are refused; the most it holds are answered")
  func long() throws {
    let count = YearlySample.mostYears
    let values = (0...count).map { Double($0 % 7) }
    #expect(YearlySample(years: Array(0...count), values: values) == nil)
    let sample = try #require(YearlySample(years: Array(1...count), values: values.dropLast()))
    #expect(MannKendall(sample)?.count == count)
    #expect(TheilSen(sample)?.pairs == count * (count - 1) / 2)
  }
}
