// SPDX-License-Identifier: GPL-3.0-or-later

/// A yearly series: consecutive years, each with a value or a gap. A gap is never 0.
public struct Series: Hashable, Sendable {
  /// What it is a series of, unique in a run, such as `casualties/COL`.
  public let name: String
  /// What one of it is.
  public let unit: Unit
  /// The first year.
  public let firstYear: Int
  /// One entry a year from ``firstYear`` on, in printed units; nil = no value.
  public let values: [Double?]

  /// The series of these values by year; years between the first and the last without a value are gaps.
  ///
  /// Nil where no year has a value.
  public init?(name: String, unit: Unit, valuesByYear: [Int: Double]) {
    guard let first = valuesByYear.keys.min(), let last = valuesByYear.keys.max() else { return nil }
    self.name = name
    self.unit = unit
    firstYear = first
    values = (first...last).map { valuesByYear[$0] }
  }

  /// The years that have a value, with it.
  public var points: [(year: Int, value: Double)] {
    values.enumerated().compactMap { index, value in value.map { (firstYear + index, $0) } }
  }
}

/// What a method says of a series.
public struct Trend: Hashable, Sendable {
  /// The name of the series.
  public let series: String
  /// The method, such as `mann_kendall`.
  public let method: String
  /// The statistic's name and value, such as `S`, and its unit in words.
  public let statistic: String
  public let estimate: Double?
  /// The confidence interval, 95 % unless the note says otherwise.
  public let low: Double?
  public let high: Double?
  /// The two-sided p-value.
  public let p: Double?
  /// The p-value that allows for all series tested by this method at once; nil where it was not asked for.
  public let corrected: Double?
  /// How many years with values it rests on, and the first and last of them.
  public let n: Int
  public let firstYear: Int?
  public let lastYear: Int?
  /// What must be known to read it; where the method does not answer, why not.
  public let note: String

  public init(
    series: String, method: String, statistic: String, estimate: Double?, low: Double?, high: Double?,
    p: Double?, corrected: Double? = nil, n: Int, firstYear: Int?, lastYear: Int?, note: String
  ) {
    self.series = series
    self.method = method
    self.statistic = statistic
    self.estimate = estimate
    self.low = low
    self.high = high
    self.p = p
    self.corrected = corrected
    self.n = n
    self.firstYear = firstYear
    self.lastYear = lastYear
    self.note = note
  }
}
