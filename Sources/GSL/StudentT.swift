// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// Student's t distribution.
public struct StudentT: Hashable, Sendable {
  /// The degrees of freedom, above 0.
  public let freedom: Double

  /// The distribution with so many degrees of freedom; nil for none.
  public init?(freedom: Double) {
    guard freedom > 0, freedom.isFinite else { return nil }
    self.freedom = freedom
  }

  /// P(|T| > |t|), the two-sided p-value of a t statistic (`gsl_cdf_tdist_Q`).
  public func twoSided(_ t: Double) -> Double { 2 * gslValue { gsl_cdf_tdist_Q(abs(t), freedom) } }

  /// The t that a share of the distribution lies below (`gsl_cdf_tdist_Pinv`); nil outside 0…1.
  public func quantile(_ share: Double) -> Double? {
    guard (0...1).contains(share) else { return nil }
    return gslValue { gsl_cdf_tdist_Pinv(share, freedom) }
  }
}
