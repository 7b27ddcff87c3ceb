// SPDX-License-Identifier: GPL-3.0-or-later
internal import GSL

/// p-values of many tests at once, raised so that those below q hold at most a share q of false findings.
public enum BenjaminiHochberg {
  /// The adjusted p-values in the order given: the least of pⱼ m/j over all at the same rank or later.
  ///
  /// Nil for none, or where one is outside 0…1. Source: Benjamini and Hochberg (1995).
  public static func adjusted(_ p: [Double]) -> [Double]? {
    guard let sample = Sample(p), p.allSatisfy((0...1).contains) else { return nil }
    var adjusted = p
    var least = 1.0
    for (rank, place) in sample.ascendingOrder.enumerated().reversed() {
      least = min(least, p[place] * Double(p.count) / Double(rank + 1))
      // Rounding must not let it fall below the p-value itself.
      adjusted[place] = max(least, p[place])
    }
    return adjusted
  }
}
