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
    guard sample.count > 2, let t = Sample(sample.elapsed),
      let even = Sample([Double](repeating: 1, count: sample.count))
    else { return nil }
    do throws(GSLError) {
      var line = try WeightedLine(x: t, y: sample.y, weights: even)
      for _ in 0..<Self.mostSteps {
        let residuals = Self.residuals(t, sample.y, line)
        guard let scale = Self.scale(residuals), scale > sample.y.mean.ulp,
          let weights = Sample(residuals.map { weighting.weight($0 / scale) })
        else { return nil }
        let next = try WeightedLine(x: t, y: sample.y, weights: weights)
        let step = max(abs(next.intercept - line.intercept), abs(next.slope - line.slope))
        line = next
        guard step > scale * 1e-12 else {
          self.init(line, scale: Self.scale(Self.residuals(t, sample.y, line)))
          return
        }
      }
      return nil
    } catch { return nil }
  }

  private init?(_ line: WeightedLine, scale: Double?) {
    guard let scale else { return nil }
    intercept = line.intercept
    slope = line.slope
    self.scale = scale
  }

  private static func residuals(_ t: Sample, _ y: Sample, _ line: WeightedLine) -> [Double] {
    zip(t.values, y.values).map { $1 - line.intercept - line.slope * $0 }
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
