// SPDX-License-Identifier: GPL-3.0-or-later
internal import GSL

/// Cleveland's robust smoother: local lines, refitted with less weight on the years far from the curve.
///
/// Each step weighs a year by (1 − (r / 6 median|r|)²)². The neighbourhood is the whole part of fraction · n,
/// at least two years, as statsmodels has it. Source: Cleveland (1979).
public struct Lowess: Hashable, Sendable {
  /// The height of the curve in each year with a value.
  public let fitted: [Double]

  /// The curve through a sample; nil for fewer than three years, a fraction outside 0…1, or negative steps.
  public init?(_ sample: YearlySample, fraction: Double = 2.0 / 3, robustSteps: Int = 3) {
    guard sample.count >= 3, (0...1).contains(fraction), robustSteps >= 0 else { return nil }
    let share = Int(fraction * Double(sample.count) + 1e-10)
    let smoother = LocalRegression(
      sample: sample, neighbours: min(sample.count, max(2, share)), shape: .line)
    let spread = sample.y.extremes.upperBound - sample.y.extremes.lowerBound
    var weights = [Double](repeating: 1, count: sample.count)
    guard var fitted = smoother.heights(weights: weights) else { return nil }
    for _ in 0..<robustSteps {
      let residuals = zip(sample.values, fitted).map { abs($0 - $1) }
      guard let next = Self.weights(residuals, spread: spread) else { break }
      weights = next
      guard let heights = smoother.heights(weights: weights) else { return nil }
      fitted = heights
    }
    self.fitted = fitted
  }

  /// The weight of each year; nil where half of the years lie on the curve, so that there is no scale.
  private static func weights(_ sizes: [Double], spread: Double) -> [Double]? {
    guard let median = Sample(sizes)?.median, median > 1e-9 * spread else { return nil }
    return sizes.map { size in
      let scaled = min(1, size / (6 * median))
      return (1 - scaled * scaled) * (1 - scaled * scaled)
    }
  }

  static func statistics(of sample: YearlySample) throws(Refusal) -> [Statistic] {
    try sample.requireChange(years: 6)
    guard let curve = Lowess(sample) else { throw .tooLarge }
    return sample.curve(curve.fitted)
  }
}

extension YearlySample {
  /// A fitted curve as one statistic a year.
  func curve(_ heights: [Double]) -> [Statistic] {
    zip(years, heights).map { Statistic("fitted \(Int($0))", $1, unit: .plain) }
  }
}
