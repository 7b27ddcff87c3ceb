// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The OLS-CUSUM test for a change of level: the largest sum of deviations from the mean.
///
/// Divided by the standard deviation (n − 1) and √n; p from the supremum of a Brownian bridge,
/// 2 Σ (−1)^(j+1) exp(−2 j² s²). Source: Ploberger and Krämer (1992); Kolmogorov (1933).
public struct Cusum: Hashable, Sendable {
  public let statistic: Double
  public let p: Double
  /// How many years with values lie before the largest sum.
  public let yearsBefore: Int

  /// The test on a sample; nil for fewer than two years, a constant, or values too large to square.
  public init?(_ sample: YearlySample) {
    guard sample.count > 1, !sample.y.isConstant, let deviation = sample.y.standardDeviation, deviation > 0
    else { return nil }
    let largest = ChangeSums(sample).largest
    statistic = largest.size / deviation / Double(sample.count).squareRoot()
    yearsBefore = largest.yearsBefore
    p = Self.bridgeTail(statistic)
  }

  /// The chance that a Brownian bridge goes further than s from 0.
  private static func bridgeTail(_ s: Double) -> Double {
    // Below 0.2 the alternating sum needs more terms than digits, and is 1 to 12 places.
    guard s > 0.2 else { return 1 }
    var sum = 0.0
    for j in stride(from: 1.0, through: 200, by: 1) {
      let term = exp(-2 * j * j * s * s)
      sum += j.truncatingRemainder(dividingBy: 2) == 1 ? term : -term
      if term < sum * 1e-18 { break }
    }
    return min(1, 2 * sum)
  }

  static func statistics(of sample: YearlySample) throws(Refusal) -> [Statistic] {
    try sample.requireLevels()
    guard let test = Cusum(sample) else { throw .tooLarge }
    return [
      Statistic("sup", test.statistic, p: test.p),
      sample.change("largest", after: test.yearsBefore),
    ]
  }
}
