// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// The χ² distribution.
public struct ChiSquared: Hashable, Sendable {
  /// The degrees of freedom, above 0.
  public let freedom: Double

  /// The distribution with so many degrees of freedom; nil for none.
  public init?(freedom: Double) {
    guard freedom > 0, freedom.isFinite else { return nil }
    self.freedom = freedom
  }

  /// P(X > x) (`gsl_cdf_chisq_Q`).
  public func upperTail(_ x: Double) -> Double { gslValue { gsl_cdf_chisq_Q(x, freedom) } }
}
