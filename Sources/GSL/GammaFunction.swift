// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// The gamma function's logarithm and the derivatives of that.
public enum GammaFunction {
  /// ln Γ(x) for x above 0 (`gsl_sf_lngamma_e`).
  ///
  /// - Throws: ``GSLError/domain`` at a pole (0, −1, −2 …).
  public static func logarithm(_ x: Double) throws(GSLError) -> Double {
    try value { gsl_sf_lngamma_e(x, $0) }
  }

  /// ln n! (`gsl_sf_lnfact_e`).
  public static func logFactorial(_ n: UInt32) throws(GSLError) -> Double {
    try value { gsl_sf_lnfact_e(n, $0) }
  }

  /// ψ(x), the first derivative of ln Γ, for x above 0 (`gsl_sf_psi_e`).
  ///
  /// - Throws: ``GSLError/domain`` for x of 0 or less; the library misses the poles from −2 on.
  public static func digamma(_ x: Double) throws(GSLError) -> Double {
    guard x > 0 else { throw .domain }
    return try value { gsl_sf_psi_e(x, $0) }
  }

  /// ψ′(x), the second derivative of ln Γ, for x above 0 (`gsl_sf_psi_1_e`).
  ///
  /// - Throws: ``GSLError/domain`` for x of 0 or less.
  public static func trigamma(_ x: Double) throws(GSLError) -> Double {
    guard x > 0 else { throw .domain }
    return try value { gsl_sf_psi_1_e(x, $0) }
  }

  private static func value(
    _ call: (UnsafeMutablePointer<gsl_sf_result>) -> Int32
  ) throws(GSLError) -> Double {
    var result = gsl_sf_result()
    try gsl { call(&result) }
    return result.val
  }
}
