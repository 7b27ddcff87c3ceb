// SPDX-License-Identifier: GPL-3.0-or-later
internal import GSL

/// The Theil–Sen line: the median slope of all pairs of years, with Sen's interval.
///
/// Gaps take no part, and slopes are per calendar year. Source: Theil (1950), Sen (1968).
public struct TheilSen: Hashable, Sendable {
  /// The median of the slopes of all pairs, in units of the measure per year.
  public let slope: Double
  /// The height of the line in the year 0: median of the values − slope · median of the years.
  public let intercept: Double
  /// How many pairs of years there are.
  public let pairs: Int
  /// The confidence limits of the slope; nil for fewer than three years.
  public let interval: Interval?

  /// Two of the slopes in ascending order.
  public struct Interval: Hashable, Sendable {
    public let low: Double
    public let high: Double
    /// The places of the limits among the sorted slopes, counted from 0.
    public let lowRank: Int
    public let highRank: Int
  }

  /// The line through a sample; nil for fewer than two years or a confidence outside 0…1.
  public init?(_ sample: YearlySample, confidence: Double = 0.95) {
    guard let sorted = Sample(Self.slopes(of: sample))?.sorted,
      let width = Normal.quantile((1 + confidence) / 2)
    else { return nil }
    slope = sorted.median
    intercept = sample.y.sorted.median - sorted.median * sample.x.sorted.median
    pairs = sorted.count
    let variance = KendallScore(sample.values).variance
    interval = sample.count < 3 ? nil : Interval(sorted.values, halfWidth: width * variance.squareRoot())
  }

  /// The slopes of all pairs of years, in no order of use.
  static func slopes(of sample: YearlySample) -> [Double] {
    let years = sample.years
    let values = sample.values
    var slopes: [Double] = []
    slopes.reserveCapacity(years.count * (years.count - 1) / 2)
    for first in years.indices {
      for second in years.indices.dropFirst(first + 1) {
        slopes.append((values[second] - values[first]) / (years[second] - years[first]))
      }
    }
    return slopes
  }
}

extension TheilSen.Interval {
  /// Sen's limits: the slopes half of `halfWidth` ranks below and above the middle.
  fileprivate init(_ sorted: [Double], halfWidth: Double) {
    let pairs = Double(sorted.count)
    let above = ((pairs + halfWidth) / 2).rounded(.toNearestOrEven)
    let below = ((pairs - halfWidth) / 2).rounded(.toNearestOrEven)
    highRank = Int(min(above, pairs - 1))
    lowRank = Int(max(below - 1, 0))
    low = sorted[lowRank]
    high = sorted[highRank]
  }
}

extension TheilSen {
  static func statistics(of sample: YearlySample) throws(Refusal) -> [Statistic] {
    try sample.requireChange(years: 4)
    guard let line = TheilSen(sample), let interval = line.interval else { throw .tooLarge }
    return [
      Statistic("slope", line.slope, unit: .perYear, low: interval.low, high: interval.high),
      Statistic("intercept", line.intercept, unit: .plain, note: "height of the line in the year 0"),
    ]
  }
}
