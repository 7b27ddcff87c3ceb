// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
public import Scoring

extension Check {
  /// The figures by measure, theme and profile, all together, and by rule; for a person to read.
  public var text: String {
    let parts = [("measure", score.measure), ("theme", score.theme), ("profile", score.profile)]
    let tables = parts.map { name, entries in
      TextGrid(heading: Self.heading(name), rows: entries.sorted { $0.key < $1.key }.map(Self.row)).text
    }
    let overall = TextGrid(heading: Self.heading("overall"), rows: [Self.row("all profiles", score.overall)])
    let notes = "\(score.forgiven) surplus claims with a scope were forgiven (core)."
    return ([rules] + tables + [overall.text, notes]).joined(separator: "\n\n") + "\n"
  }

  private static func heading(_ name: String) -> [String] {
    [name]
      + Level.allCases.flatMap { level in
        ["\(level.rawValue): gold", "found", "matched", "precision", "recall", "F1"]
      }
  }

  private static func row(_ name: String, _ entry: Score.Entry) -> [String] {
    [name] + Level.allCases.flatMap { words(entry[$0]) }
  }

  private static func words(_ figures: Figures) -> [String] {
    [
      String(figures.gold), String(figures.found), String(figures.matched),
      threeDecimals(figures.precision), threeDecimals(figures.recall), threeDecimals(figures.f1),
    ]
  }

  private var rules: String {
    let heading = [
      "rule", "measure", "core: found", "matched", "precision", "full: found", "matched", "precision",
    ]
    let rows = score.rules.map { [$0.rule, $0.measure] + Self.words($0.core) + Self.words($0.full) }
    return TextGrid(heading: heading, rows: rows).text
  }

  private static func words(_ hits: Score.Hits) -> [String] {
    [String(hits.found), String(hits.matched), threeDecimals(hits.precision)]
  }

  /// What is missed and what is surplus at a level, with quotes; by profile.
  public func misses(_ level: Level) -> String {
    let comparison = comparison(level)
    return Self.list("missed (listed, not read)", comparison.missed)
      + Self.list("surplus (read, not listed)", comparison.surplus)
  }

  private static func list(_ title: String, _ statements: [Statement]) -> String {
    let byProfile = statements.enumerated().sorted {
      ($0.element.profile, $0.offset) < ($1.element.profile, $1.offset)
    }
    let body = byProfile.flatMap { lines(on: $0.element) }
    return (["", "\(title): \(statements.count)"] + body).map { $0 + "\n" }.joined()
  }

  private static func lines(on statement: Statement) -> [String] {
    let rule = statement.rule.map { "  " + $0.rawValue } ?? ""
    return ["  \(statement.profile): \(statement.text)", "    “\(statement.quote.shown)”\(rule)"]
  }
}

/// The number with three decimals; a dash for none.
private func threeDecimals(_ number: Double?) -> String {
  guard let number else { return "-" }
  let thousandths = String(Int((number * 1000).rounded(.toNearestOrEven)))
  let padded = String(repeating: "0", count: max(0, 4 - thousandths.utf8.count)) + thousandths
  return padded.dropLast(3) + "." + padded.suffix(3)
}
