// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

extension Sample {
  /// The autocorrelation at lag 1 about the overall mean (`gsl_stats_lag1_autocorrelation`).
  ///
  /// Nil for a constant sample, where the library gives NaN.
  public var lag1Autocorrelation: Double? {
    guard !isConstant else { return nil }
    return finite(gsl_stats_lag1_autocorrelation(values, 1, count))
  }

  /// Pearson's correlation with another sample (`gsl_stats_correlation`), between −1 and 1.
  ///
  /// Nil where the samples differ in length or one of them is constant.
  public func correlation(with other: Sample) -> Double? {
    guard count == other.count, !isConstant, !other.isConstant else { return nil }
    guard let value = finite(gsl_stats_correlation(values, 1, other.values, 1, count)) else { return nil }
    return min(1, max(-1, value))
  }

  /// The rank of every value, from 1 for the smallest; equal values share the mean of their ranks.
  public var midRanks: [Double] {
    let order = ascendingOrder
    var ranks = [Double](repeating: 0, count: count)
    var start = 0
    while start < count {
      let end = order[start...].firstIndex { values[$0] != values[order[start]] } ?? count
      for place in start..<end { ranks[order[place]] = Double(start + end + 1) / 2 }
      start = end
    }
    return ranks
  }

  /// The positions of the values in ascending order of value; equal values stay in their order.
  public var ascendingOrder: [Int] {
    values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
  }
}
