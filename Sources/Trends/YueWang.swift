// SPDX-License-Identifier: GPL-3.0-or-later

extension CorrectedMannKendall {
  /// The test of Yue and Wang: the variance of S grows with the autocorrelation of the detrended values.
  ///
  /// Var′ = Var · (1 + 2 Σ (1 − i/n) ρᵢ), on the values less the Theil–Sen slope. Nil for fewer than three
  /// years, for years with gaps, or a constant. Source: Yue and Wang (2004).
  ///
  /// - Parameter lag: the longest lag that takes part; nil for all.
  public static func yueWang(_ sample: YearlySample, lag: Int? = nil) -> CorrectedMannKendall? {
    let n = sample.count
    guard n >= 3, sample.isUnbroken, !sample.y.isConstant, let slope = sample.senSlope else { return nil }
    let kendall = KendallScore(sample.values)
    let lags = autocorrelations(of: sample.detrended(by: slope), upTo: lag ?? n - 1)
    let factor = lags.map { lags in
      1 + 2 * lags.indices.dropFirst().reduce(0) { $0 + (1 - Double($1) / Double(n)) * lags[$1] }
    }
    return CorrectedMannKendall(kendall, variance: factor.map { kendall.variance * $0 })
  }

  static func yueWangStatistics(of sample: YearlySample) throws(Refusal) -> [Statistic] {
    try sample.requireConsecutiveYears(8)
    guard let test = yueWang(sample, lag: 1) else { throw .tooLarge }
    return try test.statistics(note: "variance corrected for autocorrelation at lag 1")
  }
}
