// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// How well what was read agrees with what a person listed.
public struct Score: Hashable, Sendable, Encodable {
  /// By measure, theme and profile; a theme's figures compare only what both sides have in it.
  public let measure: [String: Entry]
  public let theme: [String: Entry]
  public let profile: [String: Entry]
  /// All profiles together.
  public let overall: Entry
  /// By rule and measure, sorted.
  public let rules: [RuleScore]
  /// How many claims were forgiven at the core level.
  public let forgiven: Int

  /// The figures at both levels.
  public struct Entry: Hashable, Sendable, Encodable {
    public let core: Figures
    public let full: Figures
  }

  /// What one rule reads of one measure.
  public struct RuleScore: Hashable, Sendable, Encodable {
    public let rule: String
    public let measure: String
    public let core: Hits
    public let full: Hits
  }

  /// How many claims were read, and how many of them are listed.
  public struct Hits: Hashable, Sendable, Encodable {
    public let matched: Int
    public let found: Int

    /// The share that is listed; nil where nothing was read.
    public var precision: Double? { found > 0 ? Double(matched) / Double(found) : nil }
  }

  /// Scores the statements that were read against those that a person listed, profile by profile.
  public init(gold: [Statement], found: [Statement]) {
    let scorer = Scorer(gold: gold, found: found)
    measure = scorer.entries(by: \.measure.rawValue)
    theme = scorer.entries(by: \.theme.rawValue)
    profile = scorer.entries(by: \.profile)
    overall = Entry(gold, found)
    rules = scorer.rules
    forgiven = Comparison(gold: gold, found: found, level: .core).forgiven.count
  }
}

extension Score.Entry {
  init(_ gold: [Statement], _ found: [Statement]) {
    core = Figures(Comparison(gold: gold, found: found, level: .core))
    full = Figures(Comparison(gold: gold, found: found, level: .full))
  }

  public subscript(level: Level) -> Figures {
    switch level {
    case .core: core
    case .full: full
    }
  }
}

/// How many claims were listed, read and shared.
public struct Figures: Hashable, Sendable {
  public let gold: Int
  public let found: Int
  public let matched: Int

  init(_ comparison: Comparison) {
    matched = comparison.matched
    gold = matched + comparison.missed.count
    found = matched + comparison.surplus.count
  }

  /// The share of what was read that is listed; nil where nothing was read.
  public var precision: Double? { found > 0 ? Double(matched) / Double(found) : nil }
  /// The share of what is listed that was read; nil where nothing is listed.
  public var recall: Double? { gold > 0 ? Double(matched) / Double(gold) : nil }
  /// The harmonic mean of both; nil where there is nothing on either side.
  public var f1: Double? { gold + found > 0 ? Double(2 * matched) / Double(gold + found) : nil }
}

extension Figures: Encodable {
  private enum CodingKeys: String, CodingKey { case gold, found, matched, precision, recall, f1 }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(gold, forKey: .gold)
    try container.encode(found, forKey: .found)
    try container.encode(matched, forKey: .matched)
    try container.encode(precision, forKey: .precision)
    try container.encode(recall, forKey: .recall)
    try container.encode(f1, forKey: .f1)
  }
}

/// Takes the two lists apart by what their statements have in common.
private struct Scorer {
  let gold: [Statement]
  let found: [Statement]

  func entries(by part: (Statement) -> String) -> [String: Score.Entry] {
    let (gold, found) = (Dictionary(grouping: gold, by: part), Dictionary(grouping: found, by: part))
    let names = Set(gold.keys).union(found.keys)
    let entries = names.map { ($0, Score.Entry(gold[$0, default: []], found[$0, default: []])) }
    return Dictionary(uniqueKeysWithValues: entries)
  }

  var rules: [Score.RuleScore] {
    let core = Comparison(gold: gold, found: found, level: .core)
    let full = Comparison(gold: gold, found: found, level: .full)
    let read = Dictionary(grouping: found) { [$0.rule?.rawValue ?? "", $0.measure.rawValue] }
    return read.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, statements in
      Score.RuleScore(
        rule: key[0], measure: key[1], core: core.score(statements), full: full.score(statements))
    }
  }
}

extension Comparison {
  fileprivate func score(_ found: [Statement]) -> Score.Hits {
    let (matched, found) = hits(of: found)
    return Score.Hits(matched: matched, found: found)
  }
}
