// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Reconciliation

/// The profiles of eight countries, with the edition of each.
private let profiles = [
  "nepal-2011-casualties": 2011, "senegal-2013-casualties": 2013, "colombia-2017-casualties": 2017,
  "colombia-2018-mine-action": 2018, "korea-republic-2013": 2013, "turkey-2009-country-report": 2009,
  "turkey-2015-casualties": 2015, "lao-pdr-2004-country-report": 2004, "lao-pdr-2011-casualties": 2011,
  "lao-pdr-2023-support-for-mine-action": 2023, "georgia-2023-cluster-munition-ban-policy": 2023,
  "romania-2018-cluster-munition-ban-policy": 2018,
]

/// Where the words of these profiles stand that are no prose about the whole country.
private func readings() throws -> [Quoted: Read] {
  let pairs = try rows(of: "Tests/Fixtures/facts/readings.csv").map { row in
    (
      Quoted(profile: row["profile"] ?? "", quote: row["quote"] ?? ""),
      Read(place: row["place"] ?? "", scope: row["scope"] ?? "")
    )
  }
  return Dictionary(uniqueKeysWithValues: pairs)
}

/// What a person lists in these profiles.
private func claims() throws -> [Observation] {
  let readings = try readings()
  return try profiles.sorted { $0.key < $1.key }.flatMap { name, edition in
    try gold(name, edition: edition, readings: readings)
  }
}

/// The published totals that come with tally.
private func controls() throws -> [PublishedFigure] {
  try ["casualties", "clearance", "votes", "tallies"].flatMap { name in
    try rows(of: "pipelines/knowledge/control-totals/\(name).csv").enumerated().map { index, row in
      try PublishedFigure(published: row, id: "\(name).csv:\(index + 2)")
    }
  }
}

extension PublishedFigure {
  fileprivate init(published row: [String: String], id: String) throws {
    let measure = row["measure"] ?? ""
    let country = row["country"] ?? ""
    let unit = unit(of: measure)
    let value = row["value"] ?? ""
    let amount: Amount =
      unit == .category && !country.isEmpty
      ? .category(value)
      : .quantity(
        try #require(Quantity(value, unit: unit == .category ? .events : unit)),
        try #require(Qualifier(rawValue: row["qualifier"] ?? "")))
    self.init(
      id: id, measure: Measure(rawValue: measure),
      dimensions: try #require(Dimensions(printed: row["dimensions"] ?? "")),
      country: country.isEmpty ? nil : Country(rawValue: country),
      period: try Period(edtf: row["period"] ?? ""),
      edition: Edition(rawValue: try #require(Int(row["edition"] ?? ""))), amount: amount,
      source: row["source"] ?? "")
  }
}

/// The one thing that these profiles leave to an editor: "for 2013 it had first reported 368, then 374".
private func decisions(on claims: [Observation]) throws -> [Decision] {
  let later = try #require(claims.first { $0.amount.printedValue == "374" })
  return [
    Decision(
      id: "decisions.csv:2", verb: .take, amount: nil, observations: [later.id],
      reason: "the second figure took the place of the first", who: "an editor", date: "2020-01-31")
  ]
}

private func ledger() async throws -> Ledger {
  let claims = try claims()
  return await reconcile(
    claims, by: try defaultPolicy(), against: try controls(), decided: try decisions(on: claims))
}

/// The lines of a file under Tests/Fixtures/facts, as the columns but the last few have them.
private func listed(_ file: String, columns: [String]) throws -> [String] {
  try rows(of: "Tests/Fixtures/facts/\(file).csv").map { row in
    columns.map { row[$0] ?? "" }.joined(separator: "|")
  }.sorted()
}

@Test(
  "every fact of eight countries is the one that a person listed, chosen for the reason that a person gave")
func factsTable() async throws {
  let found = try await ledger().facts.map { fact in
    [
      fact.key.country.rawValue, fact.key.measure.rawValue, fact.key.dimensions.printed, fact.key.scope,
      fact.key.period?.edtf ?? "", fact.amount.printedValue, fact.amount.printedHigh,
      fact.amount.qualifier.rawValue, fact.status, String(fact.edition.rawValue), fact.policy,
    ].joined(separator: "|")
  }
  let expected = try listed(
    "facts",
    columns: [
      "country", "measure", "dimensions", "scope", "period", "value", "high", "qualifier", "status",
      "edition",
      "policy",
    ])
  #expect(expected.count == 337)
  #expect(Set(expected).subtracting(found).sorted() == [], "listed and not found")
  #expect(Set(found).subtracting(expected).sorted() == [], "found and not listed")
}

@Test("every conflict that a person listed is found, and no other")
func conflictsTable() async throws {
  let ledger = try await ledger()
  let facts = Dictionary(uniqueKeysWithValues: ledger.facts.map { ($0.id, $0.key) })
  let amounts = Dictionary(uniqueKeysWithValues: try claims().map { ($0.id, $0.amount.printedValue) })
  let found = try ledger.conflicts.map { conflict in
    let key = try #require(facts[conflict.fact])
    return [
      key.country.rawValue, key.measure.rawValue, key.dimensions.printed, key.period?.edtf ?? "",
      amounts[conflict.chosen] ?? "", amounts[conflict.other] ?? "", conflict.gap,
    ].joined(separator: "|")
  }
  let columns = ["country", "measure", "dimensions", "period", "chosen", "other", "gap"]
  let listed = try listed("conflicts", columns: columns)
  #expect(listed == found.sorted())
}

@Test("every discrepancy that a person listed is found, and no other")
func discrepanciesTable() async throws {
  let found = try await ledger().discrepancies.map { discrepancy in
    [
      discrepancy.check, discrepancy.severity.rawValue, discrepancy.country?.rawValue ?? "",
      discrepancy.measure.rawValue, discrepancy.period?.edtf ?? "", discrepancy.expected, discrepancy.found,
      discrepancy.gap,
    ].joined(separator: "|")
  }
  let columns = ["check", "severity", "country", "measure", "period", "expected", "found", "gap"]
  let listed = try listed("discrepancies", columns: columns)
  #expect(listed == found.sorted())
}

@Test("every reading is of words that a gold file quotes")
func readingsExist() throws {
  let quoted = try claims().map { Quoted(profile: $0.profile, quote: $0.quotes.first?.text ?? "") }
  #expect(Set(try readings().keys).isSubset(of: quoted))
}
