// SPDX-License-Identifier: GPL-3.0-or-later
internal import GSL

/// A local parabola through each year's neighbourhood, without robust steps, as `loess` of R has it.
///
/// The neighbourhood is the whole part of span · n. Source: Cleveland and Devlin (1988).
public struct Loess: Hashable, Sendable {
  /// The height of the curve in each year with a value.
  public let fitted: [Double]

  /// The curve through a sample; nil for a span outside 0…1, or one that holds fewer than five years.
  public init?(_ sample: YearlySample, span: Double = 0.75) {
    guard (0...1).contains(span) else { return nil }
    let neighbours = Int(span * Double(sample.count) + 1e-5)
    guard (5...sample.count).contains(neighbours) else { return nil }
    let smoother = LocalRegression(sample: sample, neighbours: neighbours, shape: .parabola)
    guard let heights = smoother.heights(weights: [Double](repeating: 1, count: sample.count)) else {
      return nil
    }
    fitted = heights
  }

  static func statistics(of sample: YearlySample) throws(Refusal) -> [Statistic] {
    try sample.requireChange(years: 8)
    guard let curve = Loess(sample) else { throw .tooLarge }
    return sample.curve(curve.fitted)
  }
}
