// SPDX-License-Identifier: GPL-3.0-or-later
internal import GSL

/// The Mann–Kendall test for a monotone trend, corrected for ties and for continuity.
///
/// Defined for three values or more. A constant sequence has z = 0 and p = 1. The years between the values
/// take no part, only their order. Source: Mann (1945), Kendall (1975); Hollander and Wolfe (1999), ch. 8.
public struct MannKendall: Hashable, Sendable {
  /// How many values the test rests on.
  public let count: Int
  /// S: rising pairs minus falling pairs.
  public let score: Int
  /// The variance of S under no trend.
  public let variance: Double
  /// S moved one step towards 0, in standard deviations.
  public let z: Double
  /// The two-sided p-value of z under the normal distribution.
  public let p: Double
  /// S over the number of pairs, −1…1.
  public let tauA: Double

  /// The test on the values of a sample in the order of their years; nil for fewer than three.
  public init?(_ sample: YearlySample) {
    guard sample.count >= 3 else { return nil }
    let kendall = KendallScore(sample.values)
    count = kendall.count
    score = kendall.score
    variance = kendall.variance
    z = kendall.z(variance: kendall.variance)
    p = Normal.twoSided(z)
    tauA = Double(score) / Double(kendall.pairs)
  }
}

extension MannKendall {
  /// Below so many years the normal distribution fits S badly.
  private static let enoughYears = 10

  static func statistics(of sample: YearlySample) throws(Refusal) -> [Statistic] {
    try sample.requireChange(years: 4)
    guard let test = MannKendall(sample) else { throw .tooFewYears(4) }
    let note = "normal approximation, corrected for ties and continuity"
    let isCoarse = sample.count < enoughYears
    return [
      Statistic("S", test.score, p: test.p, note: isCoarse ? note + "; coarse below ten years" : note),
      Statistic("tau", test.tauA),
      Statistic("z", test.z),
    ]
  }
}
