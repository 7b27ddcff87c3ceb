// SPDX-License-Identifier: GPL-3.0-or-later
internal import GSL

/// A Poisson line whose errors are as wide as the counts really vary.
///
/// The variance is dispersion · mean, dispersion = Pearson's χ² over n − 2; p and limits by Student's t with
/// n − 2 degrees of freedom. The slope is that of ``PoissonTrend``. Source: McCullagh and Nelder (1989),
/// ch. 4.5.
public struct QuasiPoissonTrend: Hashable, Sendable {
  /// The variance of the counts over their mean; 1 for Poisson counts.
  public let dispersion: Double
  /// The standard error of the slope.
  public let slopeError: Double
  /// Slope over its error, and its two-sided p-value.
  public let t: Double
  public let p: Double
  public let rateRatio: RateRatio

  /// The trend of counts; nil where ``PoissonTrend`` is, for fewer than four years, and for counts that the
  /// line meets exactly.
  public init?(_ sample: YearlySample) {
    guard let trend = PoissonTrend(sample) else { return nil }
    self.init(trend)
  }

  init?(_ trend: PoissonTrend) {
    let freedom = Double(trend.means.count - 2)
    guard freedom > 1, trend.pearson > 0, let student = StudentT(freedom: freedom),
      let width = student.quantile(0.975)
    else { return nil }
    dispersion = trend.pearson / freedom
    slopeError = trend.slopeError * dispersion.squareRoot()
    guard slopeError > 0 else { return nil }
    t = trend.slope / slopeError
    p = student.twoSided(t)
    rateRatio = RateRatio(slope: trend.slope, error: slopeError, width: width)
  }

  static func statistics(of sample: YearlySample) throws(Refusal) -> [Statistic] {
    guard let trend = QuasiPoissonTrend(try sample.poissonTrend()) else {
      throw Refusal("the counts lie on the line")
    }
    return [
      trend.rateRatio.statistic(p: trend.p), Statistic("dispersion", trend.dispersion),
    ]
  }
}
