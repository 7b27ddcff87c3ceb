// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Reconciliation
import Testing

/// A profile in which one incident is told twice, mines are counted three ways, and years are not known.
private let told: [Told] = [
  Told(
    id: "p#01", edition: 2021, theme: "mine_ban_policy", measure: "mines_removed",
    dimensions: "device=antipersonnel_mine",
    value: "600", qualifier: "more_than", period: "2018-11", start: 100),
  Told(
    id: "p#02", edition: 2021, theme: "mine_ban_policy", measure: "mines_removed", dimensions: "device=mine",
    value: "636",
    period: "2018-11", place: "footnote", start: 200),
  Told(
    id: "p#03", theme: "mine_action", measure: "mines_removed", dimensions: "device=mine", value: "5",
    period: "2018-10", start: 300),
  Told(
    id: "p#04", theme: "mine_action", country: "KOR", measure: "mines_removed", dimensions: "device=mine",
    value: "0", period: "2018-10", start: 300),
  Told(
    id: "p#05", theme: "mine_ban_policy", country: "KOR",
    dimensions: "civil_status=military;device=antipersonnel_mine;outcome=injured", value: "2",
    period: "2015-08",
    start: 400),
  Told(
    id: "p#06", theme: "mine_ban_policy", country: "KOR",
    dimensions: "civil_status=military;device=mine;outcome=injured", value: "2", period: "2015-08", start: 500
  ),
  Told(id: "p#07", value: "1", period: "1999/2017", start: 600),
  Told(id: "p#08", dimensions: "outcome=injured", value: "1", period: "1999/2017", start: 600),
  Told(id: "p#09", status: "not_known", start: 700),
  Told(
    id: "p#10", dimensions: "civil_status=military;device=mine;outcome=injured", value: "1",
    period: "2002-12",
    start: 800),
  Told(id: "p#11", theme: "victim_assistance", status: "not_known", period: "2015", start: 900),
  Told(
    id: "p#12", theme: "victim_assistance",
    dimensions: "civil_status=military;device=mine;outcome=injured", value: "1", period: "2002-12",
    start: 1_000),
  Told(
    id: "p#13", theme: "cluster_munition_ban_policy", measure: "vote",
    dimensions: "instrument=cluster_munition_convention;resolution=76/47", value: "absent",
    period: "2021-12-06",
    start: 10),
  Told(
    id: "p#14", theme: "cluster_munition_ban_policy", measure: "vote",
    dimensions: "instrument=cluster_munition_convention", value: "absent", status: "derived", period: "2021",
    start: 20),
  Told(
    id: "p#15", theme: "mine_action", measure: "land_released", dimensions: "hazard=mines",
    status: "none_reported",
    place: "key_figure", start: 1_100),
  Told(
    id: "p#16", theme: "mine_action", measure: "land_released", dimensions: "hazard=mines", value: "0",
    status: "estimated", start: 1_200),
]

private func ledger() async throws -> Ledger {
  await reconcile(try told.map { try $0.observation }, by: try defaultPolicy(), against: [])
}

@Test(
  "one fact a thing",
  arguments: [
    (
      id: "PRK:casualties:civil_status=military,device=mine,outcome=injured::2002-12", value: "1",
      status: "reported", policy: "undisputed", evidence: ["p#10 chosen", "p#12 agrees"]
    ),
    (
      id: "PRK:mines_removed:device=antipersonnel_mine::2018-11", value: "600", status: "reported",
      policy: "kind-of-place", evidence: ["p#01 chosen", "p#02 conflicts", "p#03 conflicts"]
    ),
    (
      id: "KOR:mines_removed:device=mine::2018-10", value: "0", status: "reported", policy: "undisputed",
      evidence: ["p#04 chosen"]
    ),
    (
      id: "KOR:casualties:civil_status=military,device=antipersonnel_mine,outcome=injured::2015-08",
      value: "2",
      status: "reported", policy: "undisputed", evidence: ["p#05 chosen", "p#06 agrees"]
    ),
    (
      id: "PRK:casualties:::2017", value: "", status: "not_known", policy: "undisputed",
      evidence: ["p#09 chosen"]
    ),
    (
      id: "PRK:vote:instrument=cluster_munition_convention,resolution=76/47::2021-12-06", value: "absent",
      status: "reported", policy: "undisputed", evidence: ["p#13 chosen", "p#14 agrees"]
    ),
    (
      id: "PRK:land_released:hazard=mines::2017", value: "", status: "none_reported", policy: "kind-of-place",
      evidence: ["p#15 chosen", "p#16 conflicts"]
    ),
  ])
func fact(id: String, value: String, status: String, policy: String, evidence: [String]) async throws {
  let fact = try #require(try await ledger().facts.first { $0.id == id })
  #expect(fact.amount.printedValue == value)
  #expect(fact.status == status)
  #expect(fact.policy == policy)
  #expect(fact.evidence.map { "\($0.observation) \($0.role.rawValue)" } == evidence)
}

@Test("every claim is the evidence of exactly one fact")
func evidenceIsComplete() async throws {
  let evidence = try await ledger().facts.flatMap(\.evidence).map(\.observation)
  #expect(evidence.sorted() == told.map(\.id).sorted())
}

@Test("conflicts carry signed gaps; a number and none reported have none")
func conflicts() async throws {
  let conflicts = try await ledger().conflicts.map { "\($0.chosen) \($0.other) \($0.gap)" }
  #expect(conflicts == ["p#15 p#16 ", "p#01 p#02 36", "p#01 p#03 -595"])
}

@Test("nothing else is found")
func noDiscrepancies() async throws {
  #expect(try await ledger().discrepancies.isEmpty)
  #expect(try await ledger().revisions.isEmpty)
}
