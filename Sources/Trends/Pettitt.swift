// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
internal import GSL

/// Pettitt's rank test for one change of level at an unknown year.
///
/// K = max |U(k)|, U(k) = 2 Σ ranks up to k − k (n + 1), with mid-ranks; p ≈ 2 exp(−6 K²/(n³ + n²)), at
/// most 1. Source: Pettitt (1979).
public struct Pettitt: Hashable, Sendable {
  public let k: Double
  /// How many years with values lie before the change; only a convention where K is 0.
  public let yearsBefore: Int
  /// The last year before the change.
  public let lastYearBefore: Int
  public let p: Double

  /// The test on a sample; nil for fewer than two years.
  public init?(_ sample: YearlySample) {
    guard sample.count > 1 else { return nil }
    let n = Double(sample.count)
    var sum = 0.0
    let sizes = sample.y.midRanks.dropLast().map { rank in
      sum += 2 * rank - (n + 1)
      return abs(sum)
    }
    let place = placeOfFirstLargest(sizes)
    k = sizes[place]
    yearsBefore = place + 1
    lastYearBefore = Int(sample.years[place])
    p = min(1, 2 * exp(-6 * k * k / (n * n * n + n * n)))
  }

  static func statistics(of sample: YearlySample) throws(Refusal) -> [Statistic] {
    try sample.requireLevels()
    guard let test = Pettitt(sample) else { throw .tooFewYears(8) }
    let change = sample.change(
      "change", after: test.yearsBefore, p: test.p,
      note: "p is approximate; no change is meant where p is large")
    return [change, Statistic("K", test.k)]
  }
}
