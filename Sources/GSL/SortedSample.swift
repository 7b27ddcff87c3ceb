// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// One or more finite numbers in ascending order.
public struct SortedSample: Hashable, Sendable {
  /// The numbers, smallest first.
  public let values: [Double]

  /// Sorts a sample (`gsl_sort`).
  public init(_ sample: Sample) {
    var values = sample.values
    gsl_sort(&values, 1, values.count)
    self.values = values
  }

  public var count: Int { values.count }

  /// The middle value, or the mean of the two in the middle (`gsl_stats_median_from_sorted_data`).
  public var median: Double { gsl_stats_median_from_sorted_data(values, 1, count) }

  /// The value below which a share of the sample lies, linear between order statistics (type 7 of
  /// Hyndman and Fan; `gsl_stats_quantile_from_sorted_data`).
  ///
  /// Nil for a share outside 0…1, for which the library would read beyond the data.
  public func quantile(_ share: Double) -> Double? {
    guard (0...1).contains(share) else { return nil }
    return gsl_stats_quantile_from_sorted_data(values, 1, count, share)
  }
}
