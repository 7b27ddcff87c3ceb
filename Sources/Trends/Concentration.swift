// SPDX-License-Identifier: GPL-3.0-or-later
internal import GSL

/// How far a total is made by a few of its parts, such as the casualties of a year by a few states.
public struct Concentration: Hashable, Sendable {
  /// Herfindahl and Hirschman's index: the sum of the squared shares, 1/n…1.
  public let herfindahl: Double
  /// Gini's coefficient Σ|a − b|/(2 n Σ): 0 where all parts are equal. Source: Gini (1912).
  public let gini: Double
  /// Gini's coefficient times n/(n − 1), which is 1 where one part has everything; nil for a single part.
  public let correctedGini: Double?
  private let falling: [Double]
  private let total: Double

  /// The concentration of parts; nil for no parts, a negative one, or a sum of 0.
  public init?(_ parts: [Double]) {
    guard let sorted = Sample(parts)?.sorted.values, sorted[0] >= 0 else { return nil }
    let total = sorted.reduce(0, +)
    guard total > 0, total.isFinite else { return nil }
    let n = Double(sorted.count)
    self.total = total
    falling = sorted.reversed()
    herfindahl = sorted.reduce(0) { $0 + ($1 / total) * ($1 / total) }
    let places = sorted.enumerated().reduce(0) { $0 + (2 * Double($1.offset) + 1 - n) * ($1.element / total) }
    gini = places / n
    correctedGini = n > 1 ? places / (n - 1) : nil
  }

  /// The share of the k largest parts; all of them where there are fewer, 0 for k below 1.
  public func share(ofTop k: Int) -> Double { falling.prefix(max(0, k)).reduce(0, +) / total }
}
