// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// One or more finite numbers, in the order they were given.
///
/// The library answers 0 for the mean, variance, median or quantile of nothing, so that an empty sample
/// must not exist; NaN and infinity would pass through every sum unseen.
public struct Sample: Hashable, Sendable {
  public let values: [Double]

  /// The sample of these numbers; nil for none, or where one is not finite.
  public init?(_ values: [Double]) {
    guard !values.isEmpty, values.allSatisfy(\.isFinite) else { return nil }
    self.values = values
  }

  public var count: Int { values.count }

  /// The arithmetic mean (`gsl_stats_mean`).
  public var mean: Double { gsl_stats_mean(values, 1, values.count) }

  /// The variance with divisor n − 1 (`gsl_stats_variance`); nil for a single value, or where it is too
  /// large for a Double.
  public var variance: Double? {
    guard count > 1 else { return nil }
    return finite(gsl_stats_variance(values, 1, count))
  }

  /// The standard deviation with divisor n − 1 (`gsl_stats_sd`); nil where ``variance`` is.
  public var standardDeviation: Double? {
    guard count > 1 else { return nil }
    return finite(gsl_stats_sd(values, 1, count))
  }

  /// The sum of the squared deviations from the mean (`gsl_stats_tss`).
  public var sumOfSquares: Double { gsl_stats_tss(values, 1, count) }

  /// The middle value, or the mean of the two in the middle (`gsl_stats_median`, which does not sort).
  public var median: Double {
    var scratch = values
    return gsl_stats_median(&scratch, 1, count)
  }

  /// Whether all values are equal.
  public var isConstant: Bool { values.allSatisfy { $0 == values[0] } }

  /// The same numbers in ascending order.
  public var sorted: SortedSample { SortedSample(self) }

  /// The smallest and the largest value (`gsl_stats_minmax`).
  public var extremes: ClosedRange<Double> {
    var least = 0.0
    var most = 0.0
    gsl_stats_minmax(&least, &most, values, 1, count)
    return least...most
  }
}

/// The number, or nil where it is NaN or infinite.
func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }
