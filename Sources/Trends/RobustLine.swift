// SPDX-License-Identifier: GPL-3.0-or-later
internal import GSL

/// A line that wild years pull less than the others, by `gsl_multifit_robust`.
///
/// Residuals are adjusted for leverage and the tuning constants are the library's, so that it differs a
/// little from ``HuberLine``. t = years since the first one with a value. Source: Holland and Welsch (1977);
/// DuMouchel and O'Brien (1989).
public struct RobustLine: Hashable, Sendable {
  /// How the weight of a year falls with its distance from the line.
  public enum Weighting: String, Hashable, Sendable, CaseIterable {
    case bisquare, cauchy, fair, huber, welsch
    /// All weights are 1.
    case leastSquares = "ols"
  }

  /// The height of the line in the first year.
  public let intercept: Double
  /// The change of the value in a year, and its standard error.
  public let slope: Double
  public let slopeError: Double
  /// The standard deviation about the line.
  public let sigma: Double

  /// The line through a sample; nil for fewer than three years, and where the weights do not settle.
  public init?(_ sample: YearlySample, weighting: Weighting = .bisquare) {
    guard let t = Sample(sample.elapsed), let kind = RobustFit.Weighting(rawValue: weighting.rawValue) else {
      return nil
    }
    do throws(GSLError) {
      let fit = try RobustFit(x: t, y: sample.y, weighting: kind)
      intercept = fit.intercept
      slope = fit.slope
      slopeError = fit.slopeError
      sigma = fit.sigma
    } catch { return nil }
  }

  static func statistics(of sample: YearlySample) throws(Refusal) -> [Statistic] {
    try sample.requireChange(years: 6)
    guard let line = RobustLine(sample), let student = StudentT(freedom: Double(sample.count - 2)),
      let width = student.quantile(0.975)
    else { throw Refusal("the weights do not settle") }
    let half = width * line.slopeError
    return [
      Statistic(
        "slope", line.slope, unit: .perYear, low: line.slope - half, high: line.slope + half,
        note: "bisquare weights"),
      Statistic("sigma", line.sigma, unit: .plain),
    ]
  }
}
