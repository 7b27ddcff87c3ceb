// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Reconciliation

private func decision(_ verb: Decision.Verb, _ claim: String, _ value: String? = nil) throws -> Decision {
  Decision(
    id: "decisions.csv:2", verb: verb,
    amount: try value.map { .quantity(try #require(Quantity($0, unit: .persons)), .exact) },
    observations: [claim], reason: "the ministry's letter", who: "J. Doe", date: "2020-01-31")
}

private let claims = [
  Told(id: "a#1", value: "84", place: "key_figure"), Told(id: "a#2", value: "80", start: 20),
  Told(id: "a#3", value: "84", start: 40),
]

@Test(
  "an editor's decision outranks the policy",
  arguments: [
    (
      verb: Decision.Verb.take, claim: "a#2", value: nil as String?,
      fact: "80 decision [a#2 chosen, a#1 conflicts, a#3 conflicts]"
    ),
    (
      verb: .reject, claim: "a#2", value: nil, fact: "84 undisputed [a#1 chosen, a#2 rejected, a#3 agrees]"
    ),
    (
      verb: .reject, claim: "a#1", value: nil,
      fact: "80 first-printed [a#2 chosen, a#1 rejected, a#3 conflicts]"
    ),
    (
      verb: .replace, claim: "a#1", value: "48",
      fact: "48 decision [a#1 chosen, a#2 conflicts, a#3 conflicts]"
    ),
  ])
func decided(verb: Decision.Verb, claim: String, value: String?, fact: String) async throws {
  let ledger = await reconcile(
    try claims.map { try $0.observation }, by: try defaultPolicy(), against: [],
    decided: [try decision(verb, claim, value)])
  let shown = ledger.facts.map { fact in
    let evidence = fact.evidence.map { "\($0.observation) \($0.role.rawValue)" }.joined(separator: ", ")
    return "\(fact.amount.shown) \(fact.policy) [\(evidence)]"
  }
  #expect(shown == [fact])
}

@Test("a thing of which every claim was rejected has no fact")
func allRejected() async throws {
  let claim = try Told(id: "a#1", value: "84").observation
  let ledger = await reconcile(
    [claim], by: try defaultPolicy(), against: [], decided: [try decision(.reject, "a#1")])
  #expect(ledger.facts.isEmpty)
}

@Test("a revision that an editor made says so")
func decidedRevision() async throws {
  let claims = [Told(id: "a#1", edition: 2017, value: "84"), Told(id: "b#1", edition: 2018, value: "84")]
  let ledger = await reconcile(
    try claims.map { try $0.observation }, by: try defaultPolicy(), against: [],
    decided: [try decision(.replace, "b#1", "48")])
  #expect(ledger.revisions.map { "\($0.gap) \($0.cause.rawValue)" } == ["-36 decision"])
}
