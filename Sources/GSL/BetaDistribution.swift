// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// The beta distribution.
public struct BetaDistribution: Hashable, Sendable {
  /// The two shapes, above 0.
  public let a: Double
  public let b: Double

  /// The distribution of two shapes; nil where one of them is 0 or less.
  public init?(_ a: Double, _ b: Double) {
    guard a > 0, b > 0, a.isFinite, b.isFinite else { return nil }
    self.a = a
    self.b = b
  }

  /// P(X ≤ x) (`gsl_cdf_beta_P`) and P(X > x) (`gsl_cdf_beta_Q`).
  public func lowerTail(_ x: Double) -> Double { gslValue { gsl_cdf_beta_P(x, a, b) } }
  public func upperTail(_ x: Double) -> Double { gslValue { gsl_cdf_beta_Q(x, a, b) } }

  /// The x that a share of the distribution lies below.
  ///
  /// Found on the distribution function: `gsl_cdf_beta_Pinv` and `gsl_cdf_beta_Qinv` give NaN for some pairs
  /// of a small and a large shape.
  /// - Throws: ``GSLError/domain`` for a share that is not between 0 and 1.
  public func quantile(lower share: Double) throws(GSLError) -> Double {
    guard share > 0, share < 1 else { throw .domain }
    return try root(of: { lowerTail($0) - share }, in: 0...1)
  }

  /// The x that a share of the distribution lies above.
  ///
  /// - Throws: ``GSLError/domain`` for a share that is not between 0 and 1.
  public func quantile(upper share: Double) throws(GSLError) -> Double {
    guard share > 0, share < 1 else { throw .domain }
    return try root(of: { share - upperTail($0) }, in: 0...1)
  }
}
