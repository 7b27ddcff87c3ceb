// SPDX-License-Identifier: GPL-3.0-or-later
internal import GSL

/// The ordinary least-squares line of values on calendar years, with the t interval of its slope.
///
/// Fitted by `gsl_fit_linear` on centred years. Defined for three years or more; what rests on the
/// residuals is nil where the points lie on a line. Source: Draper and Smith (1998), ch. 1.
public struct LeastSquares: Hashable, Sendable {
  /// The change of the value in a year.
  public let slope: Double
  /// The height of the line in the year 0.
  public let intercept: Double
  /// The mean of the values, which the line meets in the mean year.
  public let valueAtMeanYear: Double
  /// The sum of the squared residuals.
  public let residualSum: Double
  /// What rests on the residuals.
  public let inference: Inference?

  /// How well the line is known.
  public struct Inference: Hashable, Sendable {
    /// The standard error of the slope, divisor n − 2.
    public let slopeError: Double
    /// Slope over its standard error, and its two-sided p-value with n − 2 degrees of freedom.
    public let t: Double
    public let p: Double
    /// The confidence limits of the slope.
    public let low: Double
    public let high: Double
    /// The share of the sum of squares that the line takes away.
    public let rSquared: Double
    /// The standard deviation about the line, divisor n − 2.
    public let residualDeviation: Double
    /// Durbin and Watson's d: about 2 for independent residuals, near 0 for positive autocorrelation.
    public let durbinWatson: Double
  }

  /// The line through a sample; nil for fewer than three years, a confidence that is not between 0 and 1,
  /// or values too large to square.
  public init?(_ sample: YearlySample, confidence: Double = 0.95) {
    guard sample.count >= 3, confidence > 0, confidence < 1, let fit = Self.fit(sample) else { return nil }
    slope = fit.slope
    intercept = fit.intercept
    valueAtMeanYear = fit.meanY
    residualSum = fit.residualSum
    inference = Inference(fit, total: sample.y.sumOfSquares, confidence: confidence)
  }

  private static func fit(_ sample: YearlySample) -> LineFit? {
    do { return try LineFit(x: sample.x, y: sample.y) } catch { return nil }
  }
}

extension LeastSquares.Inference {
  fileprivate init?(_ fit: LineFit, total: Double, confidence: Double) {
    let freedom = Double(fit.residuals.count - 2)
    guard let error = fit.slopeError, let student = StudentT(freedom: freedom),
      let width = student.quantile((1 + confidence) / 2)
    else { return nil }
    slopeError = error
    t = fit.slope / error
    p = student.twoSided(t)
    low = fit.slope - width * error
    high = fit.slope + width * error
    rSquared = 1 - fit.residualSum / total
    residualDeviation = (fit.residualSum / freedom).squareRoot()
    let steps = zip(fit.residuals, fit.residuals.dropFirst()).map { ($1 - $0) * ($1 - $0) }
    durbinWatson = steps.reduce(0, +) / fit.residualSum
  }
}

extension LeastSquares {
  static func statistics(of sample: YearlySample) throws(Refusal) -> [Statistic] {
    try sample.requireChange(years: 4)
    guard let line = LeastSquares(sample) else { throw .tooLarge }
    let known = line.inference
    return [
      Statistic(
        "slope", line.slope, unit: .perYear, low: known?.low, high: known?.high, p: known?.p,
        note: known == nil ? "the values lie on the line, so that there is no error to test against" : ""),
      Statistic("intercept", line.intercept, unit: .plain, note: "height of the line in the year 0"),
      Statistic("r_squared", known?.rSquared),
      Statistic("durbin_watson", known?.durbinWatson),
    ].filter { $0.estimate != nil }
  }
}
