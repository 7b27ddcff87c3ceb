// SPDX-License-Identifier: GPL-3.0-or-later

/// What can be said of a yearly series in a few sentences: its course, its trend with the strength of evidence,
/// its levels, and what to expect of the coming year.
public struct TrendSummary: Hashable, Sendable {
  /// The name of the series.
  public let series: String
  public let unit: Unit
  /// The years with a value, rising, and the values.
  public let years: [Int]
  public let values: [Double]
  /// Where the series turned; empty where it never moved.
  public let course: [Leg]
  /// Over all years; nil where no method is valid.
  public let rate: Rate?
  public let evidence: Evidence?
  /// Why there is no rate or no evidence; nil where there are both.
  public let refusal: String?
  public let change: LevelChange?
  /// The levels between the breaks that fit best, with a rate each where it has years enough; one or more, or none
  /// where the series is too short.
  public let levels: [Level]
  public let forecast: Forecast?
  /// Why there is no forecast.
  public let forecastRefusal: String?

  /// A rise or fall between two turns.
  public struct Leg: Hashable, Sendable {
    public let firstYear: Int
    public let lastYear: Int
    public let from: Double
    public let to: Double

    public init(firstYear: Int, lastYear: Int, from: Double, to: Double) {
      self.firstYear = firstYear
      self.lastYear = lastYear
      self.from = from
      self.to = to
    }
  }

  /// How much the series changes a year, with its interval of 95 %.
  public struct Rate: Hashable, Sendable {
    /// The method, such as `quasi_poisson`.
    public let method: String
    /// Whether the numbers are ratios from one year to the next; else they are in the unit of the series per year.
    public let isRatio: Bool
    public let estimate: Double
    public let low: Double
    public let high: Double
    /// Variance over mean about the line; nil where the method has none.
    public let dispersion: Double?

    public init(
      method: String, isRatio: Bool, estimate: Double, low: Double, high: Double, dispersion: Double?
    ) {
      self.method = method
      self.isRatio = isRatio
      self.estimate = estimate
      self.low = low
      self.high = high
      self.dispersion = dispersion
    }
  }

  /// What speaks for a trend: the p-values of a rate and of ranks, of which the weaker counts.
  public struct Evidence: Hashable, Sendable {
    /// The p-value of the rate; nil where its method has none.
    public let rateP: Double?
    /// The method of the test by ranks, and its p-value.
    public let rankMethod: String
    public let rankP: Double
    /// The larger of the two.
    public let p: Double
    /// It corrected for all series of its family, and how many they are.
    public let corrected: Double
    public let familySize: Int
    /// The corrected one in words.
    public let words: String
    /// Whether there is more than little or no evidence, so that a direction may be named.
    public let speaks: Bool

    public init(
      rateP: Double?, rankMethod: String, rankP: Double, p: Double, corrected: Double, familySize: Int,
      words: String, speaks: Bool
    ) {
      self.rateP = rateP
      self.rankMethod = rankMethod
      self.rankP = rankP
      self.p = p
      self.corrected = corrected
      self.familySize = familySize
      self.words = words
      self.speaks = speaks
    }
  }

  /// A change of level after a year, and what speaks for it.
  public struct LevelChange: Hashable, Sendable {
    public let lastYearBefore: Int
    public let p: Double
    public let corrected: Double
    public let words: String
    public let speaks: Bool

    public init(lastYearBefore: Int, p: Double, corrected: Double, words: String, speaks: Bool) {
      self.lastYearBefore = lastYearBefore
      self.p = p
      self.corrected = corrected
      self.words = words
      self.speaks = speaks
    }
  }

  /// Years between two breaks, and what they look like.
  public struct Level: Hashable, Sendable {
    public let firstYear: Int
    public let lastYear: Int
    public let mean: Double
    /// Nil for too few years.
    public let rate: Rate?

    public init(firstYear: Int, lastYear: Int, mean: Double, rate: Rate?) {
      self.firstYear = firstYear
      self.lastYear = lastYear
      self.mean = mean
      self.rate = rate
    }
  }

  /// What a model expects of the coming year; never an observation.
  public struct Forecast: Hashable, Sendable {
    public let year: Int
    public let estimate: Double
    public let low: Double
    public let high: Double
    /// The first of the consecutive years that it rests on.
    public let firstYear: Int

    public init(year: Int, estimate: Double, low: Double, high: Double, firstYear: Int) {
      self.year = year
      self.estimate = estimate
      self.low = low
      self.high = high
      self.firstYear = firstYear
    }
  }

  public init(
    series: Series, course: [Leg], rate: Rate?, evidence: Evidence?, refusal: String?, change: LevelChange?,
    levels: [Level], forecast: Forecast?, forecastRefusal: String?
  ) {
    self.series = series.name
    unit = series.unit
    years = series.points.map(\.year)
    values = series.points.map(\.value)
    self.course = course
    self.rate = rate
    self.evidence = evidence
    self.refusal = refusal
    self.change = change
    self.levels = levels
    self.forecast = forecast
    self.forecastRefusal = forecastRefusal
  }
}

extension TrendSummary {
  /// Where the series goes, as far as the evidence lets one say.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    case rising, falling
    case unclear = "no clear direction"
    /// No method answers.
    case none = ""
  }

  /// That of the rate, where there is more than little or no evidence.
  public var direction: Direction {
    guard let rate else { return .none }
    let neutral = rate.isRatio ? 1.0 : 0
    guard let evidence, evidence.speaks, rate.estimate != neutral else { return .unclear }
    return rate.estimate > neutral ? .rising : .falling
  }

  /// The years between the first and the last that have no value.
  public var missingYears: [Int] {
    guard let first = years.first, let last = years.last else { return [] }
    let known = Set(years)
    return (first...last).filter { !known.contains($0) }
  }
}

extension Unit {
  /// Whether it is counted one by one, as events are; areas and money are measured.
  public var isCount: Bool {
    switch self {
    case .persons, .events, .items, .procedures: true
    case .squareKilometres, .currency, .category: false
    }
  }
}
