// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Extraction

/// Every example and every refusal of every rule file.
@Suite("Rule files")
struct RuleExampleTests {
  /// A text of a rule file, in a theme that the rule reads in.
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let theme: String
    let lines: [String]
    let yields: [String]

    var testDescription: String { "\(rule) [\(theme)]: \(lines.joined(separator: " / "))" }
  }

  static let rules = (try? Known.all.rules.map(\.file)) ?? []

  static let examples = rules.flatMap { rule in
    rule.examples.map { example in
      Case(
        rule: rule.rule, theme: example.theme ?? rule.themes?.first ?? "mine_action",
        lines: [example.under, example.text].compactMap { $0 }, yields: example.yields)
    }
  }

  static let refusals = rules.flatMap { rule in
    (rule.refuses ?? []).flatMap { text in
      (rule.themes ?? ["mine_action", "casualties", "country_report"]).map { theme in
        Case(rule: rule.rule, theme: theme, lines: [text], yields: [])
      }
    }
  }

  @Test("All load")
  func load() throws { #expect(try Known.all.rules.count == Self.rules.count && !Self.rules.isEmpty) }

  @Test("An example is read as its rule says", arguments: examples)
  func example(_ example: Case) throws {
    let found = try Known.extract(Synthetic(theme: example.theme).text(example.lines)).observations
    for row in example.yields { #expect(found.map(\.row).contains(row)) }
    #expect(found.map(\.rule.rawValue).contains(example.rule))
  }

  @Test("A refused text gives nothing", arguments: refusals)
  func refusal(_ refusal: Case) throws {
    let found = try Known.extract(Synthetic(theme: refusal.theme).text(refusal.lines)).observations
    #expect(found.filter { $0.rule.rawValue == refusal.rule }.map(\.row) == [])
  }
}
