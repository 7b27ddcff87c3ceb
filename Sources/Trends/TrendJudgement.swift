// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
internal import GSL

/// How a series changes a year, and what speaks for that: the default set of methods.
struct TrendJudgement {
  typealias Rate = TrendSummary.Rate

  /// A test by ranks.
  struct RankTest {
    let method: TrendMethod
    let p: Double
  }

  let rate: Rate
  /// The p-value of the rate; nil where its method has none.
  let rateP: Double?
  let ranks: RankTest

  /// The weaker of the two tests counts: one allows for how much counts vary, the other for any shape of a trend and,
  /// where years are consecutive, for years that resemble their neighbours.
  var p: Double { max(rateP ?? 0, ranks.p) }

  /// - Throws: ``Refusal`` for fewer than four years, a constant, and values too large to compute with.
  init(_ sample: YearlySample, _ unit: Unit) throws(Refusal) {
    (rate, rateP) = try Self.rate(of: sample, unit)
    ranks = try Self.rankTest(of: sample)
  }

  /// The quasi-Poisson rate ratio of counts; the Theil–Sen slope where values are measured, or where no finite ratio
  /// fits.
  static func rate(of sample: YearlySample, _ unit: Unit) throws(Refusal) -> (Rate, p: Double?) {
    try sample.requireChange(years: 4)
    if unit.isCount, sample.isOfCounts, let trend = QuasiPoissonTrend(sample) {
      let rate = Rate(
        method: TrendMethod.quasiPoisson.rawValue, isRatio: true, estimate: trend.rateRatio.estimate,
        low: trend.rateRatio.low, high: trend.rateRatio.high, dispersion: trend.dispersion)
      return (rate, trend.p)
    }
    guard let line = TheilSen(sample), let interval = line.interval else { throw .tooLarge }
    let rate = Rate(
      method: TrendMethod.theilSen.rawValue, isRatio: false, estimate: line.slope, low: interval.low,
      high: interval.high, dispersion: nil)
    return (rate, nil)
  }

  /// Below so many years the exact distribution of S is taken.
  private static let enoughYears = 10

  /// Mann–Kendall: exact below ten years without equal values; from ten consecutive years on Hamed and Rao's, where
  /// that says less, so that autocorrelation can only weaken the evidence.
  private static func rankTest(of sample: YearlySample) throws(Refusal) -> RankTest {
    if sample.count < enoughYears, let exact = ExactMannKendall(sample) {
      return RankTest(method: .exactMannKendall, p: exact.p)
    }
    guard let plain = MannKendall(sample) else { throw .tooFewYears(4) }
    if sample.count >= enoughYears, let wide = CorrectedMannKendall.hamedRao(sample)?.outcome,
      wide.p > plain.p
    {
      return RankTest(method: .hamedRao, p: wide.p)
    }
    return RankTest(method: .mannKendall, p: plain.p)
  }
}
