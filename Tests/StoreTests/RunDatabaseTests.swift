// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Store

@Suite("The database of a run")
struct RunDatabaseTests {
  @Test("leads from a cell to its sentence")
  func traces() throws {
    let scratch = try Scratch()
    let run = try published(sample(of: scratch), in: scratch)
    let database = try RunDatabase(run: run)
    let trace = try database.trace(fact: "f1")
    #expect(try database.origins(of: ["by-year", "2016", "killed"]) == [.fact(trace)])
    #expect(try database.origins(of: ["a.txt#1"]).count == 1)
    #expect(trace.best == 14)
    #expect(trace.policy == "newest edition")
    #expect(trace.evidence.map(\.role) == ["chosen"])
    #expect(
      trace.evidence[0].quotes == [
        Trace.Words(
          profile: "a.txt", text: "14 killed", start: 5, end: 14, line: 2, prefix: "Land", suffix: "",
          footnotes: [])
      ])
  }

  @Test("says what it does not have")
  func misses() throws {
    let scratch = try Scratch()
    let database = try RunDatabase(run: published(sample(of: scratch), in: scratch))
    #expect(throws: TraceError.noFact("f9")) { try database.trace(fact: "f9") }
    #expect(throws: TraceError.noTable("x", ["by-year"])) {
      try database.origins(of: ["x", "y"])
    }
    #expect(throws: TraceError.noColumn("y", ["year", "killed"])) {
      try database.origins(of: ["by-year", "2016", "y"])
    }
    #expect(throws: TraceError.noRow(["2017"], "by-year")) {
      try database.origins(of: ["by-year", "2017", "killed"])
    }
    #expect(throws: FileError.missing(scratch.path + "/tally.sqlite")) { try RunDatabase(run: scratch.path) }
  }

  @Test("refuses evidence that does not exist")
  func refuses() throws {
    let scratch = try Scratch()
    var results = try sample(of: scratch)
    results.observations = []
    #expect(throws: (any Error).self) { try published(results, in: scratch) }
    #expect(try Folder(scratch.path).names() == ["a.txt"])
  }

  @Test("has the same bytes each time")
  func repeats() throws {
    let scratch = try Scratch()
    let results = try sample(of: scratch)
    let first = try OutputFolder(scratch.path + "/one")
    try first.write(results)
    let second = try OutputFolder(scratch.path + "/two")
    try second.write(results)
    #expect(first.digests == second.digests)
    #expect(first.digests.keys.sorted().contains("tally.sqlite"))
  }

  private func published(_ results: Results, in scratch: Scratch) throws -> String {
    let folder = try OutputFolder(scratch.path + "/annual")
    try folder.write(results)
    try folder.write([], to: OutputFolder.record)
    try folder.publish()
    return folder.path
  }

  private func sample(of scratch: Scratch) throws -> Results {
    let profile = try ProfileFile(scratch.file("a.txt", "Land\n14 killed\n"))
    let measure = Measure(rawValue: "casualties")
    let country = Country(rawValue: "AAA")
    let amount = Amount.quantity(Quantity(smallest: 14, unit: .persons), .exact)
    let period = Period(year: 2016)
    var results = Results()
    results.profiles = [
      ReadProfile(profile, of: nil, quoting: [Span(start: 5, end: 14), Span(start: 5, end: 7)])
    ]
    results.measures = [MeasureDefinition(measure: measure, unit: .persons, dimensions: [:], categories: [])]
    results.countries = [
      CountryEntry(country: country, name: "Land", region: "", unRegion: "", unSubregion: "", aliases: [])
    ]
    let quote = Quote(text: "14 killed", span: Span(start: 5, end: 14))
    results.observations = [
      Observation(
        id: "a.txt#1", profile: "a.txt", edition: Edition(rawValue: 2017),
        theme: Theme(rawValue: "casualties"),
        country: country, measure: measure, dimensions: Dimensions(["outcome": "killed"]), amount: amount,
        basis: .reported, period: period, scope: "", quotes: [quote], place: .prose,
        rule: RuleName(rawValue: "r"))
    ]
    results.numbers = [
      NumberFate(
        profile: "a.txt", quote: Quote(text: "14", span: Span(start: 5, end: 7)), value: "14",
        fate: .used(["a.txt#1"]))
    ]
    let key = FactKey(
      country: country, measure: measure, dimensions: Dimensions(["outcome": "killed"]), scope: "",
      period: period)
    let fact = Fact(
      id: "f1", key: key, edition: Edition(rawValue: 2017), amount: amount, basis: .reported,
      policy: "newest edition", evidence: [Evidence(observation: "a.txt#1", role: .chosen)])
    results.ledger = Ledger(facts: [fact], conflicts: [], revisions: [], vintages: [], discrepancies: [])
    results.tables = [
      Table(
        name: "by-year", title: "Casualties by year", columns: ["year", "killed"],
        rows: [[Table.Cell("2016"), Table.Cell("14", facts: ["f1"])]])
    ]
    return results
  }
}
