// SPDX-License-Identifier: GPL-3.0-or-later
internal import GSL

/// How many there were in all, from two lists that each missed some.
///
/// N = (n₁ + 1)(n₂ + 1)/(m + 1) − 1, m = on both lists; it takes the lists to be independent. Normal 95 %
/// limits, the lower one at least the number seen. Source: Chapman (1951); Seber (1970) for the variance.
public struct Chapman: Hashable, Sendable {
  public let estimate: Double
  public let variance: Double
  public let low: Double
  public let high: Double

  /// The estimate; nil where a number is negative or more are on both lists than on one of them.
  public init?(onFirst first: Int, onSecond second: Int, onBoth both: Int) {
    guard both >= 0, both <= first, both <= second else { return nil }
    let a = Double(first)
    let b = Double(second)
    let m = Double(both)
    estimate = (a + 1) * (b + 1) / (m + 1) - 1
    let misses = (a - m) * (b - m)
    variance = (a + 1) * (b + 1) * misses / ((m + 1) * (m + 1) * (m + 2))
    let half = Normal.z975 * variance.squareRoot()
    low = max(estimate - half, a + b - m)
    high = estimate + half
  }
}
