// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Which claim wins where several speak of the same thing, when they do, and what is held against what.
///
/// Read from `pipelines/knowledge/policies/`; `docs/method.md` explains every part.
public struct Policy: Hashable, Sendable {
  /// The policy's name.
  public let name: String
  /// What facts name as their policy line where all claims say the same.
  public let undisputed: String
  /// The reasons to prefer a claim, most important first; the last is always the reading order.
  public let lines: [PolicyLine]
  /// How far, in percent of the longer number, a rounded number may lie from it.
  public let roundingPercent: Int
  /// When claims of one measure speak of the same thing in spite of different dimensions or dates.
  public let identity: [IdentityRule]
  /// For a dimension: values that take in others, and which.
  public let broader: [String: [String: [String]]]
  /// Events that may be told twice.
  public let retold: [EventRule]
  /// Measures of which accounts of parts of one year compete.
  public let rivals: [EventRule]
  /// What ought to add up to its whole.
  public let parts: [PartsRule]
  /// Which years ought to add up to a cumulative total; nil = none.
  public let years: YearsRule?
  /// The comparison of a bracketed figure for an earlier year with the edition of that year; nil = none.
  public let previousYear: CheckRule?
  /// The comparison of prose with the key-figure lines of its section; nil = none.
  public let body: CheckRule?
  /// The comparison with published totals.
  public let controls: CheckRule
}

extension Policy: Decodable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case policy, undisputed, lines
    case roundingPercent = "rounding_percent"
    case identity, broader, retold, rivals, parts, years
    case previousYear = "previous_year"
    case body, controls
  }

  /// Reads a policy.
  ///
  /// - Throws: `DecodingError` for unknown keys, two lines of one name, or a last line that is not the
  ///   reading order, without which two claims could be left undecided.
  public init(from decoder: any Decoder) throws {
    try decoder.refuseKeys(besides: CodingKeys.self)
    let values = try decoder.container(keyedBy: CodingKeys.self)
    name = try values.decode(String.self, forKey: .policy)
    undisputed = try values.decode(String.self, forKey: .undisputed)
    lines = try values.decode([PolicyLine].self, forKey: .lines)
    roundingPercent = try values.decode(Int.self, forKey: .roundingPercent)
    identity = try values.decode([IdentityRule].self, forKey: .identity)
    broader = try values.decode([String: [String: [String]]].self, forKey: .broader)
    retold = try values.decode([EventRule].self, forKey: .retold)
    rivals = try values.decode([EventRule].self, forKey: .rivals)
    parts = try values.decode([PartsRule].self, forKey: .parts)
    years = try values.decodeIfPresent(YearsRule.self, forKey: .years)
    previousYear = try values.decodeIfPresent(CheckRule.self, forKey: .previousYear)
    body = try values.decodeIfPresent(CheckRule.self, forKey: .body)
    controls = try values.decode(CheckRule.self, forKey: .controls)
    try Self.check(lines, roundingPercent, in: values)
  }

  private static func check(
    _ lines: [PolicyLine], _ percent: Int, in values: KeyedDecodingContainer<CodingKeys>
  ) throws {
    guard Set(lines.map(\.name)).count == lines.count else {
      throw DecodingError.dataCorruptedError(
        forKey: .lines, in: values, debugDescription: "two lines have the same name; rename one")
    }
    guard lines.last?.preference == .firstPrinted else {
      throw DecodingError.dataCorruptedError(
        forKey: .lines, in: values, debugDescription: "the last line must prefer first_printed")
    }
    guard (0...50).contains(percent) else {
      throw DecodingError.dataCorruptedError(
        forKey: .roundingPercent, in: values, debugDescription: "the percentage must lie in 0…50")
    }
  }
}

extension Policy {
  /// Whether the first value of the dimension takes in the second; leaving it out takes in everything.
  func takesIn(_ broad: String?, _ narrow: String?, dimension: String) -> Bool {
    guard let broad else { return true }
    guard let narrow else { return false }
    return broad == narrow || broader[dimension]?[broad]?.contains(narrow) == true
  }

  /// The identity rule of the measure; nil where only equal keys mean the same thing.
  func identityRule(of measure: Measure) -> IdentityRule? {
    identity.first { $0.measures.contains(measure) }
  }
}
