// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
internal import GSL

/// A Poisson line of counts: the logarithm of the mean changes by the same amount every year.
///
/// ln μ = intercept + slope · t, t = years since the first one with a value; by maximum likelihood, with
/// Wald errors. It takes the variance to be the mean. Casualty counts vary far more, and then every large
/// series looks significant: see ``QuasiPoissonTrend``. Source: McCullagh and Nelder (1989), ch. 6.
public struct PoissonTrend: Hashable, Sendable {
  /// ln of the mean in the first year.
  public let intercept: Double
  /// The yearly change of ln of the mean.
  public let slope: Double
  /// Wald standard errors.
  public let interceptError: Double
  public let slopeError: Double
  /// The fitted means, one a year.
  public let means: [Double]
  /// Twice the distance in log-likelihood from the perfect fit.
  public let deviance: Double
  /// Σ (y − μ)² / μ.
  public let pearson: Double
  /// The log-likelihood, factorials included.
  public let logLikelihood: Double

  /// The trend of counts.
  ///
  /// Nil for fewer than three years, where a value is no count, and where no finite slope fits: all counts
  /// zero, or all of them in the first or the last year.
  public init?(_ sample: YearlySample) {
    guard sample.count >= 3, sample.isOfCounts, let tilt = Tilt(sample.elapsed, counts: sample.values),
      let constant = Self.logFactorials(sample.values)
    else { return nil }
    slope = tilt.slope
    slopeError = 1 / (tilt.total * tilt.spread).squareRoot()
    intercept = tilt.intercept
    interceptError = (1 / tilt.total + tilt.centre * tilt.centre / (tilt.total * tilt.spread)).squareRoot()
    means = tilt.means
    let pairs = zip(sample.values, tilt.means)
    deviance = 2 * pairs.reduce(0) { $0 + Self.loss($1.0, $1.1) }
    pearson = pairs.reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) / $1.1 }
    logLikelihood = pairs.reduce(-constant) { $0 + ($1.0 > 0 ? $1.0 * log($1.1) : 0) - $1.1 }
    guard [slopeError, interceptError, deviance, pearson, logLikelihood].allSatisfy(\.isFinite) else {
      return nil
    }
  }

  /// Half the deviance of one count.
  private static func loss(_ count: Double, _ mean: Double) -> Double {
    (count > 0 ? count * log(count / mean) : 0) - (count - mean)
  }

  /// Σ ln y!; nil where it is too large.
  static func logFactorials(_ counts: [Double]) -> Double? {
    do throws(GSLError) {
      var sum = 0.0
      for count in counts { sum += try GammaFunction.logarithm(count + 1) }
      return sum
    } catch { return nil }
  }
}

extension PoissonTrend {
  /// Slope over its error, and its two-sided p-value under the normal distribution.
  public var z: Double { slope / slopeError }
  public var p: Double { Normal.twoSided(z) }
  /// Akaike's criterion.
  public var aic: Double { 4 - 2 * logLikelihood }
  /// What the mean is multiplied with from one year to the next, with its limits.
  public var rateRatio: RateRatio { RateRatio(slope: slope, error: slopeError, width: Normal.z975) }

  /// The dispersion from which p and interval are called too small.
  private static let mostDispersion = 1.5

  static func statistics(of sample: YearlySample) throws(Refusal) -> [Statistic] {
    let trend = try sample.poissonTrend()
    let dispersion = trend.pearson / Double(sample.count - 2)
    let isOverstated = dispersion > mostDispersion
    let note = isOverstated ? "p and interval are too small: the counts vary more than Poisson counts" : ""
    return [
      trend.rateRatio.statistic(p: trend.p, note: note, isOverstated: isOverstated),
      Statistic("dispersion", dispersion), Statistic("deviance", trend.deviance),
      Statistic("aic", trend.aic),
    ]
  }
}

extension YearlySample {
  /// The Poisson line of the counts.
  func poissonTrend() throws(Refusal) -> PoissonTrend {
    try requireChange(years: 4)
    guard isOfCounts else { throw Refusal("some values are no counts") }
    guard let trend = PoissonTrend(self) else { throw Refusal("no finite rate ratio fits the counts") }
    return trend
  }
}
