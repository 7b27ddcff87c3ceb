// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// Claims of these measures are about one thing where they share some dimensions and a wider time.
public struct IdentityRule: Hashable, Sendable {
  /// How far apart the dates of one thing may lie.
  public enum Reach: String, Hashable, Sendable, Decodable {
    /// Anywhere in one calendar year.
    case year
    /// Anywhere: the claims speak of a standing that lasts.
    case any
  }

  public let measures: [Measure]
  /// The dimensions that must be equal; others only add detail.
  public let same: [String]
  public let period: Reach
  /// The stages that a standing goes through, in order; empty where there are none.
  public let stages: [String]
  /// Categories that say no more than another one does already.
  public let implies: [String: [String]]
}

extension IdentityRule: Decodable {
  private enum CodingKeys: String, CodingKey, CaseIterable { case measures, same, period, stages, implies }

  public init(from decoder: any Decoder) throws {
    try decoder.refuseKeys(besides: CodingKeys.self)
    let values = try decoder.container(keyedBy: CodingKeys.self)
    measures = try values.decode([Measure].self, forKey: .measures)
    same = try values.decode([String].self, forKey: .same)
    period = try values.decode(Reach.self, forKey: .period)
    stages = try values.decodeIfPresent([String].self, forKey: .stages) ?? []
    implies = try values.decodeIfPresent([String: [String]].self, forKey: .implies) ?? [:]
  }
}

/// Measures of which one event may be told in several ways, and the dimension that the tellings may differ by.
public struct EventRule: Hashable, Sendable {
  public let measures: [Measure]
  public let dimension: String
}

extension EventRule: Decodable {
  private enum CodingKeys: String, CodingKey, CaseIterable { case measures, dimension }

  public init(from decoder: any Decoder) throws {
    try decoder.refuseKeys(besides: CodingKeys.self)
    let values = try decoder.container(keyedBy: CodingKeys.self)
    measures = try values.decode([Measure].self, forKey: .measures)
    dimension = try values.decode(String.self, forKey: .dimension)
  }
}

/// The values of a dimension that ought to add up to the claim without it.
public struct PartsRule: Hashable, Sendable {
  /// The name that discrepancies quote.
  public let name: String
  public let severity: Finding.Severity
  public let measures: [Measure]
  public let dimension: String
  /// The parts without which there is no sum; empty = the parts of one printed breakdown.
  public let needs: [String]
  /// Parts that are added where they are printed.
  public let adds: [String]
}

extension PartsRule: Decodable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case name, severity, measures, dimension, needs, adds
  }

  public init(from decoder: any Decoder) throws {
    try decoder.refuseKeys(besides: CodingKeys.self)
    let values = try decoder.container(keyedBy: CodingKeys.self)
    name = try values.decode(String.self, forKey: .name)
    severity = try values.decode(Finding.Severity.self, forKey: .severity)
    measures = try values.decode([Measure].self, forKey: .measures)
    dimension = try values.decode(String.self, forKey: .dimension)
    needs = try values.decodeIfPresent([String].self, forKey: .needs) ?? []
    adds = try values.decodeIfPresent([String].self, forKey: .adds) ?? []
  }
}

/// Measures whose years add up to the total of a longer time.
public struct YearsRule: Hashable, Sendable {
  /// The name that discrepancies quote.
  public let name: String
  public let severity: Finding.Severity
  public let measures: [Measure]
}

/// A comparison that needs no more than its name and weight.
public struct CheckRule: Hashable, Sendable {
  /// The name that discrepancies quote.
  public let name: String
  public let severity: Finding.Severity
  /// The measures whose claims are compared; all where empty.
  public let measures: [Measure]

  /// Whether claims of the measure are compared.
  func covers(_ measure: Measure) -> Bool { measures.isEmpty || measures.contains(measure) }
}

extension CheckRule: Decodable {
  private enum CodingKeys: String, CodingKey, CaseIterable { case name, severity, measures }

  public init(from decoder: any Decoder) throws {
    try decoder.refuseKeys(besides: CodingKeys.self)
    let values = try decoder.container(keyedBy: CodingKeys.self)
    name = try values.decode(String.self, forKey: .name)
    severity = try values.decode(Finding.Severity.self, forKey: .severity)
    measures = try values.decodeIfPresent([Measure].self, forKey: .measures) ?? []
  }
}

extension Finding.Severity: Decodable {}

extension YearsRule: Decodable {
  private enum CodingKeys: String, CodingKey, CaseIterable { case name, severity, measures }

  public init(from decoder: any Decoder) throws {
    try decoder.refuseKeys(besides: CodingKeys.self)
    let values = try decoder.container(keyedBy: CodingKeys.self)
    name = try values.decode(String.self, forKey: .name)
    severity = try values.decode(Finding.Severity.self, forKey: .severity)
    measures = try values.decode([Measure].self, forKey: .measures)
  }
}
