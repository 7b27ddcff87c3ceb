// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// What did not agree, told with the words of the profiles.
struct Witnesses {
  /// How many of the facts behind a discrepancy are quoted.
  private static let claimsShown = 12

  private let facts: [String: Fact]
  private let observations: [String: Observation]
  private let names: [Country: String]

  init(ledger: Ledger, observations: [Observation], countries: [CountryEntry]) {
    facts = Dictionary(ledger.facts.map { ($0.id, $0) }) { first, _ in first }
    self.observations = Dictionary(observations.map { ($0.id, $0) }) { first, _ in first }
    names = Dictionary(countries.map { ($0.country, $0.name) }) { first, _ in first }
  }

  /// Each fact with conflicts: the claim that was chosen, by which line, and those that say something else.
  func conflicts(_ conflicts: [Conflict]) -> Passage {
    let pairs = grouped(conflicts) { Pair(fact: $0.fact, claim: $0.chosen) }
    return told(pairs) { pair, conflicts in
      let chosen = claim(pair.claim, "taken", after: facts[pair.fact].map { "by \($0.policy)" } ?? "")
      return [chosen] + conflicts.map { claim($0.other, "against", after: gap($0.gap)) }
    }
  }

  /// Each fact that a later edition changed: the old value, the new one and the difference.
  func revisions(_ revisions: [Revision]) -> Passage {
    let pairs = grouped(revisions) { Pair(fact: $0.fact, claim: $0.old) }
    return told(pairs) { _, revisions in
      revisions.flatMap { [claim($0.old, "was", after: ""), claim($0.new, "now", after: gap($0.gap))] }
    }
  }

  /// Each check that failed: what was expected and found, and the facts compared.
  func discrepancies(_ discrepancies: [Discrepancy]) -> Passage {
    discrepancies.map { Passage(told($0), sources: $0.facts) }.paragraphs()
  }

  private func told(_ discrepancy: Discrepancy) -> String {
    let about = [
      discrepancy.country.map(name(of:)) ?? "all countries", discrepancy.measure.rawValue,
      discrepancy.period?.edtf ?? "undated",
    ]
    let figures =
      "\(discrepancy.check): expected \(shown(discrepancy.expected)), found \(shown(discrepancy.found))"
      + gap(discrepancy.gap, before: ", ") + " (\(visible(discrepancy.note)))"
    let chosen = discrepancy.facts.prefix(Self.claimsShown).compactMap {
      facts[$0]?.evidence.first?.observation
    }
    let lines =
      [about.joined(separator: ", "), wrapped(figures, indent: 2)]
      + chosen.map { claim($0, "from", after: "") }
    return lines.joined(separator: "\n")
  }

  private struct Pair: Hashable {
    let fact: String
    let claim: String
  }

  private struct Group<Finding> {
    let pair: Pair
    var findings: [Finding]
  }

  /// The findings by fact and claim, in their own order.
  private func grouped<Finding>(_ findings: [Finding], by pair: (Finding) -> Pair) -> [Group<Finding>] {
    var places: [Pair: Int] = [:]
    var groups: [Group<Finding>] = []
    for finding in findings {
      let pair = pair(finding)
      if let place = places[pair] {
        groups[place].findings.append(finding)
      } else {
        places[pair] = groups.count
        groups.append(Group(pair: pair, findings: [finding]))
      }
    }
    return groups
  }

  private func told<Finding>(_ groups: [Group<Finding>], lines: (Pair, [Finding]) -> [String]) -> Passage {
    groups.map { group in
      let text = [title(of: group.pair.fact)] + lines(group.pair, group.findings)
      return Passage(text.joined(separator: "\n"), sources: [group.pair.fact])
    }.paragraphs()
  }

  private func title(of fact: String) -> String {
    guard let key = facts[fact]?.key else { return visible(fact) }
    let period = key.period?.edtf ?? "as of the profile"
    return [name(of: key.country), key.measure.rawValue, key.dimensions.printed, key.scope, period]
      .filter { !$0.isEmpty }.map(visible).joined(separator: ", ")
  }

  /// One claim: its part, its value, what comes after, and its words with profile, section and edition.
  private func claim(_ id: String, _ part: String, after: String) -> String {
    guard let claim = observations[id] else { return "  \(part) \(visible(id))" }
    let value = Mark.shown(
      claim.amount.printedValue, qualifier: claim.amount.qualifier.rawValue, status: claim.status)
    let high = claim.amount.printedHigh.isEmpty ? "" : "-" + Reporting.grouped(claim.amount.printedHigh)
    let words = claim.quotes.map { visible($0.text) }.joined(separator: " / ")
    let figure = [part, value + high, after].filter { !$0.isEmpty }.joined(separator: " ")
    let place = "\(claim.profile), \(claim.theme.rawValue), edition \(claim.edition.rawValue)"
    return "  \(figure)\n" + wrapped("\"\(words)\" (\(visible(place)))", indent: 4)
  }

  private func gap(_ gap: String, before: String = "") -> String {
    guard !gap.isEmpty else { return "" }
    let isPositive = !gap.hasPrefix("-") && gap != "0"
    return before + "difference " + (isPositive ? "+" : "") + Reporting.grouped(gap)
  }

  private func shown(_ number: String) -> String { Reporting.grouped(visible(number)) }

  private func name(of country: Country) -> String { names[country] ?? country.rawValue }
}
