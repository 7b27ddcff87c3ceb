// SPDX-License-Identifier: GPL-3.0-or-later
internal import GSL

extension CorrectedMannKendall {
  /// The Mann–Kendall test on yₜ − r yₜ₋₁, r = the autocorrelation at lag 1.
  ///
  /// It has one value fewer, and takes a part of the trend away with the autocorrelation. Nil for fewer
  /// than four years, for years with gaps, or a constant. Source: von Storch (1995).
  public static func preWhitened(_ sample: YearlySample) -> CorrectedMannKendall? {
    guard sample.count >= 4, sample.isUnbroken, let whitened = whitened(sample.y) else { return nil }
    let kendall = KendallScore(whitened)
    return CorrectedMannKendall(kendall, variance: kendall.variance)
  }

  /// The same after the Theil–Sen slope is taken out, and with the slope put back before the test.
  ///
  /// Nil where ``preWhitened(_:)`` is, and where nothing but the trend is left. Source: Yue and others
  /// (2002).
  public static func trendFreePreWhitened(_ sample: YearlySample) -> CorrectedMannKendall? {
    guard sample.count >= 4, sample.isUnbroken, !sample.y.isConstant, let slope = sample.senSlope,
      let rest = Sample(sample.detrended(by: slope)), let whitened = whitened(rest)
    else { return nil }
    let blended = whitened.enumerated().map { $1 + Double($0 + 1) * slope }
    let kendall = KendallScore(blended)
    return CorrectedMannKendall(kendall, variance: kendall.variance)
  }

  private static func whitened(_ sample: Sample) -> [Double]? {
    guard let correlation = sample.lag1Autocorrelation else { return nil }
    return zip(sample.values.dropFirst(), sample.values).map { $0 - $1 * correlation }
  }

  static func preWhitenedStatistics(of sample: YearlySample) throws(Refusal) -> [Statistic] {
    try sample.requireConsecutiveYears(8)
    guard let test = preWhitened(sample) else { throw .tooLarge }
    return try test.statistics(note: "on the values less their autocorrelation at lag 1")
  }

  static func trendFreePreWhitenedStatistics(of sample: YearlySample) throws(Refusal) -> [Statistic] {
    try sample.requireConsecutiveYears(8)
    guard let test = trendFreePreWhitened(sample) else { throw Refusal("the values lie on a line") }
    return try test.statistics(note: "on the values less their autocorrelation at lag 1, the trend kept")
  }
}
