// SPDX-License-Identifier: GPL-3.0-or-later
internal import GSL

extension CorrectedMannKendall {
  /// The test of Hamed and Rao: the variance of S grows with the autocorrelation of the ranks.
  ///
  /// The ranks are those of the values less the Theil–Sen slope; lags within ± z(1 − alpha/2)/√n take no
  /// part. Var′ = Var · (1 + 2/(n(n−1)(n−2)) · Σ (n−i)(n−i−1)(n−i−2) ρᵢ). Nil for fewer than three years,
  /// for years with gaps, for a constant, or an alpha outside 0…1. Source: Hamed and Rao (1998).
  ///
  /// - Parameter lag: the longest lag that takes part; nil for all.
  public static func hamedRao(
    _ sample: YearlySample, lag: Int? = nil, alpha: Double = 0.05
  ) -> CorrectedMannKendall? {
    let n = sample.count
    guard n >= 3, sample.isUnbroken, !sample.y.isConstant, let slope = sample.senSlope,
      let ranks = Sample(sample.detrended(by: slope))?.midRanks,
      let limit = Normal.quantile(1 - alpha / 2)
    else { return nil }
    let kendall = KendallScore(sample.values)
    let lags = autocorrelations(of: ranks, upTo: lag ?? n - 1)
    let factor = lags.map { inflation($0, count: n, limit: limit / Double(n).squareRoot()) }
    return CorrectedMannKendall(kendall, variance: factor.map { kendall.variance * $0 })
  }

  /// What the variance is multiplied with, from the autocorrelations that are too large for chance.
  private static func inflation(_ lags: [Double], count: Int, limit: Double) -> Double {
    var sum = 0.0
    for (lag, correlation) in lags.enumerated().dropFirst() where abs(correlation) > limit {
      sum += Double((count - lag) * (count - lag - 1) * (count - lag - 2)) * correlation
    }
    return 1 + 2 / Double(count * (count - 1) * (count - 2)) * sum
  }

  static func hamedRaoStatistics(of sample: YearlySample) throws(Refusal) -> [Statistic] {
    try sample.requireConsecutiveYears(8)
    guard let test = hamedRao(sample) else { throw .tooLarge }
    return try test.statistics(note: "variance corrected for autocorrelation of the ranks at all lags")
  }
}
