// SPDX-License-Identifier: GPL-3.0-or-later

/// What is counted or stated, such as `casualties`; the known ones stand in `measures.csv`.
public struct Measure: RawRepresentable, Hashable, Sendable, Decodable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A state or area by its ISO 3166-1 alpha-3 code or the Monitor's own, such as `X-ABK`.
public struct Country: RawRepresentable, Hashable, Sendable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The section of a profile that a claim stands in, such as `mine_ban_policy`.
public struct Theme: RawRepresentable, Hashable, Sendable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The name of an extraction rule, such as `casualties.outcome-line`.
public struct RuleName: RawRepresentable, Hashable, Sendable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The vintage of a section: the year of its "Last updated" line, else of the report's title.
public struct Edition: RawRepresentable, Hashable, Sendable, Comparable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
  public static func < (left: Edition, right: Edition) -> Bool { left.rawValue < right.rawValue }
}

/// The kind of place in a profile that a claim is read from, most authoritative first.
public enum Place: String, Hashable, Sendable, CaseIterable {
  case keyFigure = "key_figure"
  case table, prose, footnote, title
}

/// One measure as `measures.csv` describes it.
///
/// A class, since every claim points to the one of its measure.
public final class MeasureDefinition: Sendable {
  public let measure: Measure
  public let unit: Unit
  /// The dimensions the measure takes and the values each may have; no values = any word.
  public let dimensions: DimensionWords
  /// The categories its value may be; empty for a number.
  public let categories: [String]
  public let timing: Timing
  /// The values of a dimension that go without saying, the plain one first, then words that mean it where they
  /// stand alone: mines in stock are antipersonnel mines, also where a text says only "mines".
  public let implied: [String: [String]]

  /// How a measure stands to time.
  public enum Timing: String, Hashable, Sendable, CaseIterable {
    /// A count over a time: people hurt in a year, land cleared.
    case period
    /// A level at a time: land under suspicion, mines in stock.
    case level
    /// A running count, up to a time or as of now: survivors.
    case running
    /// A category that stands from a date on, or holds on a day.
    case standing
  }

  public init(
    measure: Measure, unit: Unit, dimensions: DimensionWords, categories: [String],
    timing: Timing = .period, implied: [String: [String]] = [:]
  ) {
    self.measure = measure
    self.unit = unit
    self.dimensions = dimensions
    self.categories = categories
    self.timing = timing
    self.implied = implied
  }
}

extension MeasureDefinition: Hashable {
  public static func == (left: MeasureDefinition, right: MeasureDefinition) -> Bool {
    left === right
      || left.measure == right.measure && left.unit == right.unit && left.timing == right.timing
        && left.dimensions == right.dimensions && left.categories == right.categories
        && left.implied == right.implied
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(measure) }
}

/// A state or area as the country lexicon describes it.
public struct CountryEntry: Hashable, Sendable {
  public let country: Country
  /// The Monitor's name for it.
  public let name: String
  /// The Monitor's region.
  public let region: String
  /// The region of UN M49.
  public let unRegion: String
  /// The sub-region of UN M49.
  public let unSubregion: String
  /// Other names and demonyms.
  public let aliases: [String]

  public init(
    country: Country, name: String, region: String, unRegion: String, unSubregion: String,
    aliases: [String]
  ) {
    self.country = country
    self.name = name
    self.region = region
    self.unRegion = unRegion
    self.unSubregion = unSubregion
    self.aliases = aliases
  }
}

/// One resolution of the General Assembly that votes can be about.
public struct ResolutionEntry: Hashable, Sendable {
  public let number: String
  public let instrument: String
  public let year: Int

  public init(number: String, instrument: String, year: Int) {
    self.number = number
    self.instrument = instrument
    self.year = year
  }
}
