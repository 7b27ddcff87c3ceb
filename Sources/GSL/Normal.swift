// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// The standard normal distribution.
public enum Normal {
  /// P(Z > z) (`gsl_cdf_ugaussian_Q`), exact far into the tail, where 1 − P(Z ≤ z) is 0.
  public static func upperTail(_ z: Double) -> Double { gslValue { gsl_cdf_ugaussian_Q(z) } }

  /// P(|Z| > |z|), the two-sided p-value of a z statistic.
  public static func twoSided(_ z: Double) -> Double { 2 * upperTail(abs(z)) }

  /// The z that a share of the distribution lies below (`gsl_cdf_ugaussian_Pinv`).
  ///
  /// Infinite for 0 and 1; nil outside 0…1.
  public static func quantile(_ share: Double) -> Double? {
    guard (0...1).contains(share) else { return nil }
    return gslValue { gsl_cdf_ugaussian_Pinv(share) }
  }
}
