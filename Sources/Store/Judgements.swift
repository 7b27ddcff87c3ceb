// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

extension CSVWriter {
  /// `facts.csv`: a fact a row. `best` of a vote or treaty status is its category.
  public init(facts: [Fact]) {
    self.init(columns: [
      "id", "country", "measure", "dimensions", "scope", "period", "edition", "low", "best", "high",
      "qualifier", "status", "policy",
    ])
    for fact in facts {
      append(
        [.text(fact.id)] + Self.cells(fact.key) + [.number(fact.edition.rawValue)] + fact.amount.boundCells
          + [
            .plain(fact.amount.qualifier.rawValue), .plain(fact.status), .text(fact.policy),
          ])
    }
  }

  /// `evidence.csv`: an observation behind a fact a row.
  init(evidenceOf results: Results) {
    self.init(columns: ["fact", "observation", "role", "confidence"])
    let confidences = results.observations.map { ($0.id, results.confidences.confidence(in: $0)) }
    let confidence = Dictionary(confidences) { first, _ in first }
    for fact in results.ledger.facts {
      for evidence in fact.evidence {
        append([
          .text(fact.id), .text(evidence.observation), .plain(evidence.role.rawValue),
          .plain(confidence[evidence.observation, default: .unmeasured].printed),
        ])
      }
    }
  }

  /// `decisions.csv`: what editors decided about which claims.
  public init(decisions: [Decision]) {
    self.init(columns: ["decision", "verb", "value", "observation", "reason", "who", "date"])
    for decision in decisions {
      append([
        .text(decision.id), .plain(decision.verb.rawValue), .text(decision.amount?.shown ?? ""),
        .text(decision.observations.joined(separator: ";")), .text(decision.reason), .text(decision.who),
        .plain(decision.date),
      ])
    }
  }

  /// `discrepancies.csv`: figures that ought to agree and do not.
  public init(discrepancies: [Discrepancy]) {
    self.init(columns: [
      "check", "severity", "country", "measure", "period", "expected", "found", "gap", "facts", "note",
    ])
    for discrepancy in discrepancies {
      append([
        .plain(discrepancy.check), .plain(discrepancy.severity.rawValue),
        .plain(discrepancy.country?.rawValue ?? ""),
        .plain(discrepancy.measure.rawValue), .plain(discrepancy.period.text), .text(discrepancy.expected),
        .text(discrepancy.found), .plain(discrepancy.gap), .text(discrepancy.facts.joined(separator: ";")),
        .text(discrepancy.note),
      ])
    }
  }

  /// Country, measure, dimensions, scope and period.
  private static func cells(_ key: FactKey) -> [CSVCell] {
    [
      .plain(key.country.rawValue), .plain(key.measure.rawValue), .text(key.dimensions.printed),
      .text(key.scope), .plain(key.period.text),
    ]
  }
}

extension Amount {
  /// The columns low, best and high.
  fileprivate var boundCells: [CSVCell] {
    guard let bounds else { return [.plain(""), .plain(printedValue), .plain("")] }
    return [bounds.low, bounds.best, bounds.high].map { .plain($0?.printed ?? "") }
  }
}
