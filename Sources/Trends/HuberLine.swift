// SPDX-License-Identifier: GPL-3.0-or-later
internal import GSL

/// A line by iterated weights, as `rlm` of R and `RLM` of statsmodels define it.
///
/// Scale = the median absolute residual about 0 over 0.6745, taken anew at every step; t = years since the
/// first one with a value. It has no interval here. Source: Huber (1981), ch. 7.
public struct HuberLine: Hashable, Sendable {
  /// How the weight of a year falls with its residual over the scale.
  public enum Weighting: Hashable, Sendable {
    /// 1 up to the limit, then limit / |u|.
    case huber(limit: Double)
    /// (1 − (u/limit)²)² up to the limit, then 0.
    case bisquare(limit: Double)

    /// The weight of a scaled residual.
    func weight(_ u: Double) -> Double {
      switch self {
      case .huber(let limit): return abs(u) <= limit ? 1 : limit / abs(u)
      case .bisquare(let limit):
        let rest = 1 - (u / limit) * (u / limit)
        return abs(u) <= limit ? rest * rest : 0
      }
    }
  }

  /// The height of the line in the first year.
  public let intercept: Double
  /// The change of the value in a year.
  public let slope: Double
  /// The robust standard deviation about the line.
  public let scale: Double

  private static let mostSteps = 2_000
  /// The upper quartile of the normal distribution.
  private static let quartile = 0.6744897501960817

  /// The line through a sample; nil for fewer than three years, where half of the years or more lie on a
  /// line, and where the weights do not settle.
  public init?(_ sample: YearlySample, weighting: Weighting = .huber(limit: 1.345)) {
    guard sample.count > 2, let design = Matrix(powersOf: sample.elapsed, upTo: 1) else { return nil }
    do throws(GSLError) {
      var fit = try LinearFit(design: design, response: sample.y)
      for _ in 0..<Self.mostSteps {
        let residuals = Self.residuals(sample, fit)
        guard let scale = Self.scale(residuals), scale > sample.y.mean.ulp,
          let weights = Sample(residuals.map { weighting.weight($0 / scale) })
        else { return nil }
        let next = try LinearFit(design: design, response: sample.y, weights: weights)
        let step = zip(next.coefficients, fit.coefficients).reduce(0) { max($0, abs($1.0 - $1.1)) }
        fit = next
        guard step > scale * 1e-12 else {
          self.init(fit, scale: Self.scale(Self.residuals(sample, fit)))
          return
        }
      }
      return nil
    } catch { return nil }
  }

  private init?(_ fit: LinearFit, scale: Double?) {
    guard let scale else { return nil }
    intercept = fit.coefficients[0]
    slope = fit.coefficients[1]
    self.scale = scale
  }

  private static func residuals(_ sample: YearlySample, _ fit: LinearFit) -> [Double] {
    zip(sample.elapsed, sample.values).map { $1 - fit.coefficients[0] - fit.coefficients[1] * $0 }
  }

  private static func scale(_ residuals: [Double]) -> Double? {
    (Sample(residuals.map { abs($0) })?.median).map { $0 / quartile }
  }

  static func statistics(of sample: YearlySample) throws(Refusal) -> [Statistic] {
    try sample.requireChange(years: 6)
    guard let line = HuberLine(sample) else {
      throw Refusal("the weights do not settle, or half of the years lie on a line")
    }
    return [
      Statistic("slope", line.slope, unit: .perYear, note: "Huber weights, without interval"),
      Statistic("scale", line.scale, unit: .plain),
    ]
  }
}
