// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Scoring
import Testing

@Suite("A comparison")
struct ComparisonTests {
  @Test(
    "pairs claims that say the same",
    arguments: [
      // Equal, twice on one side, of another profile.
      (gold: ["casualties||84|2016"], found: ["casualties||84|2016"], core: "1 0 0", full: "1 0 0"),
      (["casualties||84|2016"], ["casualties||84|2016", "casualties||84|2016"], "1 0 0", "1 0 0"),
      (["casualties||84|2016"], ["casualties||48|2016"], "0 1 1", "0 1 1"),
      // Dimensions and months count at the full level alone, other years at both.
      (["casualties|outcome=killed|14|2016"], ["casualties||14|2016-05"], "1 0 0", "0 1 1"),
      (["casualties||14|2016"], ["casualties||14|2016-01/2016-12"], "1 0 0", "1 0 0"),
      (["casualties||14|2016-03/2016-04"], ["casualties||14|2016-03-01/2016-04-30"], "1 0 0", "1 0 0"),
      (["casualties||14|2016"], ["casualties||14|2017"], "0 1 1", "0 1 1"),
      (["casualties||14|2016"], ["casualties||14|"], "0 1 1", "0 1 1"),
      (["casualties||14|../2016-12"], ["casualties||14|../2016"], "1 0 0", "0 1 1"),
      // Nothing known and nothing reported have no value; the status tells them apart.
      (["casualties||not_known|2016"], ["casualties||none_reported|2016"], "1 0 0", "0 1 1"),
      (["casualties||not_known|2016"], ["casualties||0|2016"], "0 1 1", "0 1 1"),
      // Areas may differ by half a percent of the greater; each pairs with one other; counts are exact.
      (["land_cleared||10|2016"], ["land_cleared||10.05|2016"], "1 0 0", "1 0 0"),
      (["land_cleared||10|2016"], ["land_cleared||10.06|2016"], "0 1 1", "0 1 1"),
      (
        ["land_cleared||10|2016"], ["land_cleared||10.01|2016", "land_cleared||10.02|2016"], "1 0 1", "1 0 1"
      ),
      (["casualties||1000|2016"], ["casualties||1001|2016"], "0 1 1", "0 1 1"),
      // A part of the country that is not listed is forgiven.
      (["casualties||84|2016"], ["casualties||84|2016|north", "casualties||3|2016|north"], "1 0 0", "1 0 0"),
      (["vote||for|2016"], ["vote||abstain|2016"], "0 1 1", "0 1 1"),
    ] as [(gold: [String], found: [String], core: String, full: String)])
  func pairs(gold: [String], found: [String], core: String, full: String) throws {
    let gold = try gold.map { try statement($0) }
    let found = try found.map { try statement($0) }
    for (level, expected) in [(Level.core, core), (.full, full)] {
      let comparison = Comparison(gold: gold, found: found, level: level)
      let counts = "\(comparison.matched) \(comparison.missed.count) \(comparison.surplus.count)"
      #expect(counts == expected, "\(level)")
    }
  }

  @Test("credits every rule that reads a claim, once")
  func rules() throws {
    let gold = ["casualties||84|2016", "casualties||7|2015", "incidents||5|2016"]
    let found = [
      "casualties||84|2016||table", "casualties||84|2016||prose", "casualties||84|2016||prose",
      "casualties||9|2016||prose", "casualties||1|2016|north|prose", "incidents||5|2016||prose",
    ]
    let score = Score(gold: try gold.map { try statement($0) }, found: try found.map { try statement($0) })
    let rules = score.rules.map { "\($0.rule) \($0.measure) \($0.full.matched) of \($0.full.found)" }
    #expect(rules == ["prose casualties 1 of 2", "prose incidents 1 of 1", "table casualties 1 of 1"])
    #expect(score.overall.core.precision == 2.0 / 3.0)
    #expect(score.overall.core.recall == 2.0 / 3.0)
    #expect(score.measure["incidents"]?.core.f1 == 1)
    #expect(score.forgiven == 1)
  }
}

/// `measure|dimensions|value|period|scope|rule`, the last two as needed.
private func statement(_ text: String) throws -> Statement {
  let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
  let unit: Unit = parts[0].hasPrefix("land") ? .squareKilometres : .persons
  let amount: Amount =
    switch parts[2] {
    case "not_known": .notKnown
    case "none_reported": .noneReported
    case let value: Quantity(value, unit: unit).map { .quantity($0, .exact) } ?? .category(value)
    }
  return Statement(
    profile: "t.txt", theme: Theme(rawValue: "casualties"), country: Country(rawValue: "TCD"),
    measure: Measure(rawValue: parts[0]), dimensions: try #require(Dimensions(printed: parts[1])),
    amount: amount, status: amount.status(basis: .reported),
    period: parts[3].isEmpty ? nil : try Period(edtf: parts[3]), scope: parts.count > 4 ? parts[4] : "",
    quote: "", rule: parts.count > 5 ? RuleName(rawValue: parts[5]) : nil)
}
