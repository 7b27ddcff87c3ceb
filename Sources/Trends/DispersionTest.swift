// SPDX-License-Identifier: GPL-3.0-or-later
internal import GSL

/// The test whether counts vary more than Poisson counts of one mean would.
///
/// χ² = Σ (y − ȳ)² / ȳ with n − 1 degrees of freedom; a trend counts as variation here. Source: Fisher
/// (1950); Cox and Lewis (1966), ch. 6.
public struct DispersionTest: Hashable, Sendable {
  /// Variance over mean; 1 for Poisson counts.
  public let index: Double
  public let chiSquared: Double
  /// The one-sided p-value: the chance of as much variation or more.
  public let p: Double

  /// The test on counts; nil for fewer than two years, where a value is no count, or all are zero.
  public init?(_ sample: YearlySample) {
    let freedom = Double(sample.count - 1)
    let mean = sample.y.mean
    guard sample.isOfCounts, mean > 0, let distribution = ChiSquared(freedom: freedom) else { return nil }
    chiSquared = sample.y.sumOfSquares / mean
    index = chiSquared / freedom
    p = distribution.upperTail(chiSquared)
    guard chiSquared.isFinite else { return nil }
  }

  static func statistics(of sample: YearlySample) throws(Refusal) -> [Statistic] {
    try sample.requireChange(years: 4)
    guard sample.isOfCounts else { throw Refusal("some values are no counts") }
    guard let test = DispersionTest(sample) else { throw .tooLarge }
    return [
      Statistic("index", test.index, p: test.p, note: "variance over mean; p is one-sided"),
      Statistic("chi_squared", test.chiSquared),
    ]
  }
}
