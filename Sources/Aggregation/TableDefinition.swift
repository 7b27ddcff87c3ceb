// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// What one annual table shows; a file under `pipelines/knowledge/tables/`.
public struct TableDefinition: Hashable, Sendable {
  /// What the rows of a table are.
  public enum Kind: String, Hashable, Sendable, Decodable {
    /// Sums of numbers, by year and by what else the definition names.
    case totals
    /// Categories as states hold them, one row a fact.
    case statements
    /// Facts that are not known or none reported, of all measures or of those named.
    case silences
  }

  /// By what countries are put together; nil = all in one.
  public enum Grouping: String, Hashable, Sendable, Decodable {
    case country, region
    case unRegion = "un_region"
    case unSubregion = "un_subregion"
  }

  /// The table's name and heading.
  public let name: String
  public let title: String
  public let kind: Kind
  public let measures: [Measure]
  public let by: Grouping?
  /// Dimensions that every fact of the table has, with this value.
  public let with: Dimensions
  /// For statements: the dimensions that get a column each.
  public let dimensions: [String]
  /// The dimension that rows are split by, and its values in order; nil = facts without further dimensions.
  public let split: Split?
  /// The complete cut that a missing whole may be derived from.
  public let derive: Cut?
  /// Whether a claim about a part of a year stands as "at least" where the year itself has none.
  public let partOfYear: Bool

  /// The dimension that splits the rows of a group and year.
  public struct Split: Hashable, Sendable {
    /// The value that stands for facts without the dimension.
    public static let whole = "total"

    public let dimension: String
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
}

extension TableDefinition: Decodable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case table, title, kind, measures, by, with, dimensions, split, derive
    case partOfYear = "part_of_year"
  }

  /// Reads a definition.
  ///
  /// - Throws: `DecodingError` for unknown keys and for totals of no or several measures.
  public init(from decoder: any Decoder) throws {
    try decoder.refuseKeys(besides: CodingKeys.self)
    let values = try decoder.container(keyedBy: CodingKeys.self)
    name = try values.decode(String.self, forKey: .table)
    title = try values.decode(String.self, forKey: .title)
    kind = try values.decode(Kind.self, forKey: .kind)
    measures = try values.decodeIfPresent([Measure].self, forKey: .measures) ?? []
    by = try values.decodeIfPresent(Grouping.self, forKey: .by)
    with = Dimensions(try values.decodeIfPresent([String: String].self, forKey: .with) ?? [:])
    dimensions = try values.decodeIfPresent([String].self, forKey: .dimensions) ?? []
    split = try values.decodeIfPresent(Split.self, forKey: .split)
    derive = try values.decodeIfPresent(Cut.self, forKey: .derive)
    partOfYear = try values.decodeIfPresent(Bool.self, forKey: .partOfYear) ?? false
    guard kind != .totals || measures.count == 1 else {
      throw DecodingError.dataCorruptedError(
        forKey: .measures, in: values, debugDescription: "a table of totals has exactly one measure")
    }
  }
}

extension TableDefinition.Split: Decodable {
  private enum CodingKeys: String, CodingKey, CaseIterable { case dimension, values }

  public init(from decoder: any Decoder) throws {
    try decoder.refuseKeys(besides: CodingKeys.self)
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    dimension = try fields.decode(String.self, forKey: .dimension)
    values = try fields.decode([String].self, forKey: .values)
  }
}

extension TableDefinition.Cut: Decodable {
  private enum CodingKeys: String, CodingKey, CaseIterable { case dimension, needs, closes }

  public init(from decoder: any Decoder) throws {
    try decoder.refuseKeys(besides: CodingKeys.self)
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    dimension = try fields.decode(String.self, forKey: .dimension)
    needs = try fields.decode([String].self, forKey: .needs)
    closes = try fields.decode([String].self, forKey: .closes)
  }
}
