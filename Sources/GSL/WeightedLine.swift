// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// The least-squares line through points of different weight (`gsl_fit_wlinear`).
public struct WeightedLine: Hashable, Sendable {
  /// The height at x = 0.
  public let intercept: Double
  public let slope: Double

  /// Fits a line; points of weight 0 take no part.
  ///
  /// - Throws: ``GSLError/lengthsDiffer``; ``GSLError/invalid`` for a negative weight;
  ///   ``GSLError/singular`` where fewer than two different x have weight; ``GSLError/overflow`` where the
  ///   answer is not finite.
  public init(x: Sample, y: Sample, weights: Sample) throws(GSLError) {
    guard x.count == y.count, x.count == weights.count else { throw .lengthsDiffer }
    guard weights.values.allSatisfy({ $0 >= 0 }) else { throw .invalid }
    guard Self.spreads(x.values, weights.values) else { throw .singular }
    var (intercept, slope, misfit) = (0.0, 0.0, 0.0)
    var variances = (0.0, 0.0, 0.0)
    try gsl {
      gsl_fit_wlinear(
        x.values, 1, weights.values, 1, y.values, 1, x.count, &intercept, &slope, &variances.0,
        &variances.1, &variances.2, &misfit)
    }
    guard intercept.isFinite, slope.isFinite else { throw .overflow }
    self.intercept = intercept
    self.slope = slope
  }

  /// Whether two different x have weight.
  private static func spreads(_ x: [Double], _ weights: [Double]) -> Bool {
    guard let first = x.indices.first(where: { weights[$0] > 0 }) else { return false }
    return x.indices.contains { weights[$0] > 0 && x[$0] != x[first] }
  }
}
