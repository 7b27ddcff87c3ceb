// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
internal import GSL

/// The years of a series that have a value, with their values.
///
/// Gaps take no part and are never filled; the years stay the real ones, so that a line through 2005 and
/// 2007 knows that two years lie between them. There is at least one year, years rise, values are finite.
public struct YearlySample: Hashable, Sendable {
  let x: Sample
  let y: Sample

  /// The years, in rising order.
  var years: [Double] { x.values }
  /// One value a year, in the unit of the series.
  public var values: [Double] { y.values }
  public var count: Int { y.count }

  /// Years that the calendar arithmetic takes; far more than any series has.
  private static let possibleYears = -999_999...999_999
  /// The longest sample; pairs of years are looked at, so that time and room grow with its square.
  public static let mostYears = 1_000

  /// The values of these years; nil for none, for more than ``mostYears``, for years that do not rise or lie
  /// beyond a million, for lists of different length, or where a value is not finite.
  public init?(years: [Int], values: [Double]) {
    guard years.count == values.count, years.count <= Self.mostYears,
      years.allSatisfy(Self.possibleYears.contains),
      zip(years, years.dropFirst()).allSatisfy(<), let x = Sample(years.map(Double.init)),
      let y = Sample(values)
    else { return nil }
    self.x = x
    self.y = y
  }

  /// The years of a series that have a value; nil where a value is not finite, or for too many or
  /// impossible years.
  public init?(_ series: Series) {
    let points = series.points
    self.init(years: points.map(\.year), values: points.map(\.value))
  }

  /// The years since the first one that has a value.
  var elapsed: [Double] { years.map { $0 - years[0] } }

  /// Whether no year between the first and the last is missing.
  var isUnbroken: Bool { years[count - 1] - years[0] == Double(count - 1) }

  /// Whether every value is a whole number of zero or more, as counts are.
  var isOfCounts: Bool { values.allSatisfy { $0 >= 0 && $0 == $0.rounded() } }
}
