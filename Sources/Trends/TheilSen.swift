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

  /// The line through a sample; nil for fewer than two years, a confidence that is not between 0 and 1, or
  /// values too large to subtract.
  public init?(_ sample: YearlySample, confidence: Double = 0.95) {
    guard confidence > 0, confidence < 1, let width = Normal.quantile((1 + confidence) / 2),
      let slopes = Sample(Self.slopes(of: sample))
    else { return nil }
    let spread = width * KendallScore(sample.values).variance.squareRoot()
    let ranks = Self.ranks(among: Double(slopes.count), spread: spread)
    let middle = [(slopes.count - 1) / 2, slopes.count / 2]
    guard let chosen = slopes.orderStatistics(at: middle + [ranks.low, ranks.high]) else { return nil }
    slope = (chosen[0] + chosen[1]) / 2
    intercept = sample.y.median - slope * sample.x.median
    pairs = slopes.count
    interval =
      sample.count < 3
      ? nil : Interval(low: chosen[2], high: chosen[3], lowRank: ranks.low, highRank: ranks.high)
  }

  /// The places of Sen's limits: half of `spread` ranks below and above the middle.
  private static func ranks(among pairs: Double, spread: Double) -> (low: Int, high: Int) {
    let above = ((pairs + spread) / 2).rounded(.toNearestOrEven)
    let below = ((pairs - spread) / 2).rounded(.toNearestOrEven)
    return (Int(max(below - 1, 0)), Int(min(above, pairs - 1)))
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
