// SPDX-License-Identifier: GPL-3.0-or-later

/// How likely what a rule reads of a measure is right in all its parts.
///
/// It rests on how many of the claims that the rule reads in profiles with gold are listed there, and is drawn
/// towards one half by four claims more of which two are right: the centre of Wilson's interval of 95 %
/// (Agresti and Coull 1998). Two right of two give 0.667, fifty of fifty 0.963, none of none 0.5.
public struct Confidence: Hashable, Sendable {
  /// How many of the claims found are listed in gold.
  public let matched: Int
  /// How many claims the rule reads of the measure in profiles with gold.
  public let found: Int

  /// That of a rule of which nothing is known.
  public static let unmeasured = Confidence(matched: 0, of: 0)

  private init(matched: Int, of found: Int) {
    self.matched = matched
    self.found = found
  }

  /// Nil where the counts are negative, or more are matched than found.
  public init?(matched: Int, found: Int) {
    guard matched >= 0, matched <= found, found < 1_000_000_000 else { return nil }
    self.init(matched: matched, of: found)
  }

  /// The estimate in thousandths, rounded.
  public var thousandths: Int { (2000 * (matched + 2) + found + 4) / (2 * (found + 4)) }

  /// The `confidence` column: a plain decimal between 0 and 1 with three decimals.
  public var printed: String {
    let digits = String(thousandths + 10_000)
    return "\(thousandths / 1000).\(digits.suffix(3))"
  }
}

/// The confidence in each rule, measure by measure.
public struct Confidences: Hashable, Sendable {
  private let known: [Key: Confidence]

  /// A rule and a measure that it reads.
  public struct Key: Hashable, Sendable {
    let rule: RuleName
    let measure: Measure

    public init(rule: RuleName, measure: Measure) {
      self.rule = rule
      self.measure = measure
    }
  }

  /// Knows nothing else than these.
  public init(_ known: [Key: Confidence] = [:]) { self.known = known }

  /// The confidence in an observation: that of its rule and measure.
  public func confidence(in observation: Observation) -> Confidence {
    known[Key(rule: observation.rule, measure: observation.measure), default: .unmeasured]
  }
}
