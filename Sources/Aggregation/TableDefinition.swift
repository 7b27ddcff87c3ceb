// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// What one annual table shows; a file under `pipelines/knowledge/tables/`, whose keys docs/adding-a-table.md explains.
public struct TableDefinition: Hashable, Sendable {
  /// What the rows of a table are.
  public enum Kind: String, Hashable, Sendable, Decodable, CaseIterable {
    /// Sums of numbers, by year and by what else the definition names.
    case totals
    /// Categories as states hold them, one row a fact.
    case statements
    /// States down, what they answered across: one column for each thing they could answer to.
    case roll
    /// How many states gave an answer and which; of numbers, how many lie in a band.
    case tally
    /// States whose answer is another one than the last time.
    case changes
    /// The answers of states that stand outside, added up.
    case habits
    /// Facts that are not known or none reported, of all measures or of those named.
    case silences
    /// Figures for parts of a country, one row a fact.
    case parts
    /// Figures that the profile of another country prints, such as what a donor gave, one row a fact.
    case abroad
    /// Running totals as printed, such as "since 1999", one row a fact.
    case running
  }

  /// By what countries are put together; nil = all in one.
  public enum Grouping: String, Hashable, Sendable, Decodable {
    case country, region
    case unRegion = "un_region"
    case unSubregion = "un_subregion"
  }

  /// Which facts stand for a year.
  public enum Time: String, Hashable, Sendable, Decodable {
    /// Those about the whole calendar year.
    case year
    /// Where the year itself has none, also those about parts of it, as a minimum.
    case parts
    /// A level: the year's own, else the last dated in it, else the one that the edition of that year gives undated.
    case level
  }

  /// What stands beside the figures.
  public enum Beside: String, Hashable, Sendable, Decodable {
    /// The place among the rows of a year, with ties.
    case rank
    /// The year before, raw and over the countries that report in both.
    case change
    /// How many states and areas have a number above 0.
    case states
  }

  /// Among the dimensions of statements, the year.
  static let year = "year"

  /// The table's name and heading.
  public let name: String
  public let title: String
  public let kind: Kind
  public let measures: [Measure]
  public let by: Grouping?
  /// Dimensions that every fact of the table has, with this value.
  public let with: Dimensions
  /// For statements: what gets a column each, dimensions and `year`.
  public let dimensions: [String]
  /// For statements: the answers that count, in order; none = all.
  public let values: [String]
  /// The dimension that the list of resolutions fills in where a fact lacks it.
  public let complete: String?
  /// The standing that makes a state one outside.
  public let outside: Standing?
  /// The dimensions that rows are split by; none = facts without further dimensions.
  public let splits: [Split]
  /// The complete cut that a missing whole may be derived from.
  public let derive: Cut?
  public let time: Time
  /// The year from which on years are added up; nil = each year for itself.
  public let since: Int?
  public let beside: Set<Beside>
  /// The values of the last split whose sum is the whole of a share.
  public let share: Share?
  /// The name of the bands that figures are put into.
  public let bands: String?
  /// The currency that amounts are converted to.
  public let convert: Conversion?

  /// A dimension that splits the rows of a group and year.
  public struct Split: Hashable, Sendable {
    /// The value that stands for facts without the dimension.
    public static let whole = "total"

    public let dimension: String
    /// In order; none = all that the facts have, by name.
    public let values: [String]
  }

  /// A dimension whose values together are the whole.
  public struct Cut: Hashable, Sendable {
    public let dimension: String
    /// The values without which nothing is derived.
    public let needs: [String]
    /// The values that close the cut; while one is silent, the derived whole is a minimum.
    public let closes: [String]
  }

  /// The values whose sum is 100 percent, over the countries that print all that it needs.
  public struct Share: Hashable, Sendable {
    public let needs: [String]
    /// The values that belong to the whole where they are printed.
    public let closes: [String]

    var values: [String] { needs + closes }
  }

  /// Into which currency the values of which dimension are converted.
  public struct Conversion: Hashable, Sendable, Decodable {
    public let dimension: String
    public let to: String
  }

  /// A measure of standing and the categories that are meant.
  public struct Standing: Hashable, Sendable, Decodable {
    public let measure: Measure
    public let categories: [String]
  }
}
