// SPDX-License-Identifier: GPL-3.0-or-later
internal import GSL

/// Kendall's score S of a sequence: rising pairs minus falling pairs, and what it varies by under chance.
///
/// Source: Kendall, Rank Correlation Methods (1975), ch. 4.
struct KendallScore: Hashable {
  /// How many values there are.
  let count: Int
  /// Pairs whose later value is larger, minus pairs whose later value is smaller.
  let score: Int
  /// How many pairs are equal.
  let tiedPairs: Int
  /// The variance of S where every order is equally likely, corrected for ties:
  /// (n (n−1)(2n+5) − Σ t (t−1)(2t+5)) / 18, t = the size of each group of equal values.
  let variance: Double

  init(_ values: [Double]) {
    var score = 0
    var tied = 0
    var correction = 0
    for later in values.indices {
      var equals = 0
      for earlier in 0..<later {
        score += values[later] > values[earlier] ? 1 : 0
        score -= values[later] < values[earlier] ? 1 : 0
        equals += values[later] == values[earlier] ? 1 : 0
      }
      tied += equals
      // The sum over groups, term by term: the t-th member of a group adds 6 (t² − 1).
      correction += 6 * equals * (equals + 2)
    }
    let n = values.count
    count = n
    self.score = score
    tiedPairs = tied
    let all = n * (n - 1) * (2 * n + 5)
    variance = Double(all - correction) / 18
  }

  /// How many pairs there are.
  var pairs: Int { count * (count - 1) / 2 }

  /// S moved one step towards 0 and divided by the standard deviation; 0 for S = 0 or no variance.
  func z(variance: Double) -> Double {
    guard score != 0, variance > 0 else { return 0 }
    return Double(score - score.signum()) / variance.squareRoot()
  }
}
