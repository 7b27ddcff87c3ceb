// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// The gamma distribution with scale 1.
public struct GammaDistribution: Hashable, Sendable {
  /// The shape, above 0; it is mean and variance too.
  public let shape: Double

  /// The distribution of a shape; nil for 0 and less.
  public init?(shape: Double) {
    guard shape > 0, shape.isFinite else { return nil }
    self.shape = shape
  }

  /// P(X ≤ x) (`gsl_cdf_gamma_P`; from a shape of 10⁴ on by an expansion, as the library loses digits
  /// there: six are right at 10⁵ within a standard deviation below the mean, one at 10⁹).
  public func lowerTail(_ x: Double) -> Double {
    shape < LargeShape.least
      ? gslValue { gsl_cdf_gamma_P(x, shape, 1) } : LargeShape(shape: shape, x: x).lowerTail
  }

  /// P(X > x) (`gsl_cdf_gamma_Q`; from a shape of 10⁴ on by an expansion).
  public func upperTail(_ x: Double) -> Double {
    shape < LargeShape.least
      ? gslValue { gsl_cdf_gamma_Q(x, shape, 1) } : LargeShape(shape: shape, x: x).upperTail
  }

  /// The x that a share of the distribution lies below.
  ///
  /// Found on the distribution function: `gsl_cdf_gamma_Pinv` gives NaN, or is 11 % off, for shapes near 10⁹.
  /// - Throws: ``GSLError/domain`` for a share that is not between 0 and 1.
  public func quantile(lower share: Double) throws(GSLError) -> Double {
    guard share > 0, share < 1 else { throw .domain }
    return try root(of: { lowerTail($0) - share }, in: range { lowerTail($0) < share })
  }

  /// The x that a share of the distribution lies above.
  ///
  /// - Throws: ``GSLError/domain`` for a share that is not between 0 and 1.
  public func quantile(upper share: Double) throws(GSLError) -> Double {
    guard share > 0, share < 1 else { throw .domain }
    return try root(of: { share - upperTail($0) }, in: range { upperTail($0) > share })
  }

  /// A range that holds the place where a condition, true at 0, turns false.
  private func range(_ isBelow: (Double) -> Bool) -> ClosedRange<Double> {
    let reach = 8 * shape.squareRoot() + 8
    let low = max(0, shape - reach)
    var high = shape + reach
    while isBelow(high), high < .greatestFiniteMagnitude / 2 { high *= 2 }
    return (isBelow(low) ? low : 0)...high
  }
}

/// Temme's uniform expansion of the incomplete gamma function for large shapes.
///
/// Q(a, x) = Q_normal(η √a) + e^(−a η²/2)/√(2π a) · (C₀(η) + C₁(η)/a), η²/2 = μ − ln(1 + μ), μ = (x − a)/a.
/// From a = 10⁴ on the next term is below 10⁻¹². Source: Temme (1979); DLMF 8.12.
private struct LargeShape {
  static let least = 1e4

  let lowerTail: Double
  let upperTail: Double

  init(shape: Double, x: Double) {
    let mu = (x - shape) / shape
    guard mu > -1 else {
      (lowerTail, upperTail) = (0, 1)
      return
    }
    let half = -gslValue { gsl_sf_log_1plusx_mx(mu) }
    let eta = (mu < 0 ? -1 : 1) * (2 * half).squareRoot()
    let isNear = abs(eta) < 0.05
    let first = isNear ? Self.series(eta, Self.firstSeries) : 1 / mu - 1 / eta
    let second = isNear ? Self.series(eta, Self.secondSeries) : Self.second(eta, mu)
    // The density at z is e^(−z²/2)/√(2π).
    let z = eta * shape.squareRoot()
    let rest = gslValue { gsl_ran_ugaussian_pdf(z) } / shape.squareRoot() * (first + second / shape)
    lowerTail = gslValue { gsl_cdf_ugaussian_P(z) } - rest
    upperTail = gslValue { gsl_cdf_ugaussian_Q(z) } + rest
  }

  private static func second(_ eta: Double, _ mu: Double) -> Double {
    1 / (eta * eta * eta) - 1 / (mu * mu * mu) - 1 / (mu * mu) - 1 / (12 * mu)
  }

  /// The first terms of the power series of C₀ and C₁ in η.
  private static let firstSeries: [Double] = [
    -1.0 / 3, 1.0 / 12, -2.0 / 135, 1.0 / 864, 1.0 / 2835, -139.0 / 777_600,
  ]
  private static let secondSeries: [Double] = [-1.0 / 540, -1.0 / 288, 1.0 / 378]

  private static func series(_ x: Double, _ coefficients: [Double]) -> Double {
    coefficients.reversed().reduce(0) { $0 * x + $1 }
  }
}
