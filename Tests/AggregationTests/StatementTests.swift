// SPDX-License-Identifier: GPL-3.0-or-later
import Aggregation
import Facts
import Testing

private func table(_ keys: String, _ known: [Known]) throws -> Table {
  let json = #"{"table": "t", "title": "T", \#(keys)}"#
  let tables = try annualTables([try definition(json)], from: try ledger(known), knowing: knowledge)
  return try #require(tables.first)
}

private func texts(_ table: Table) -> [String] { table.rows.map { $0.map(\.text).joined(separator: "|") } }

private let votes = [
  Known(measure: "vote", dimensions: "instrument=x", value: "for", period: "2014"),
  Known(measure: "vote", dimensions: "instrument=x", value: "abstain", period: "2015"),
  Known(measure: "vote", dimensions: "instrument=x", value: "abstain", period: "2017-12-04"),
  Known(
    country: "BBB", measure: "vote", dimensions: "instrument=x;resolution=70/54", value: "against",
    period: "2015-12-07"),
  Known(country: "BBB", measure: "vote", dimensions: "instrument=x", value: "against", period: "2016"),
  Known(measure: "treaty_status", dimensions: "instrument=x", value: "not_party", period: ""),
  Known(
    country: "BBB", measure: "treaty_status", dimensions: "instrument=x", value: "state_party", period: "1999"
  ),
  Known(country: "CCC", measure: "treaty_status", dimensions: "instrument=x", value: "signatory", period: ""),
  Known(country: "CCC", measure: "treaty_status", dimensions: "instrument=y", value: "not_party", period: ""),
]

@Test("a roll sets votes out by resolution, and takes its number from the list of resolutions")
func roll() throws {
  let roll = try table(
    #""kind": "roll", "measures": ["vote"], "dimensions": ["instrument", "year", "resolution"], "complete": "resolution""#,
    votes)
  #expect(
    roll.columns == ["country", "name", "x 2014", "x 2015 70/54", "x 2016", "x 2017", "reporting"])
  #expect(texts(roll) == ["AAA|Aland|for|abstain||abstain|3", "BBB|Bland||against|against||2"])
}

@Test("a tally counts and names the states of each answer, also of those that none gave")
func tally() throws {
  let tally = try table(
    #""kind": "tally", "measures": ["vote"], "dimensions": ["instrument", "year"], "values": ["for", "against", "abstain"]"#,
    votes)
  #expect(
    texts(tally).filter { $0.hasPrefix("x|2015") } == [
      "x|2015|for|0||2|0|0|Aland; Bland||", "x|2015|against|1|Bland|2|0|0|Aland; Bland||",
      "x|2015|abstain|1|Aland|2|0|0|Aland; Bland||",
    ])
}

@Test("joiners are counted by year, and those without a date apart")
func joiners() throws {
  let joined = try table(
    #""kind": "tally", "measures": ["treaty_status"], "dimensions": ["instrument", "year"], "values": ["state_party"]"#,
    votes)
  #expect(texts(joined) == ["x|1999|state_party|1|Bland|1|0|0|Bland||"])
}

@Test("a change is told with the years between that are not known")
func changedVotes() throws {
  let changed = try table(
    #""kind": "changes", "measures": ["vote"], "dimensions": ["instrument"]"#,
    votes + [Known(measure: "vote", dimensions: "instrument=x", value: "for", period: "2020")])
  #expect(
    texts(changed) == ["AAA|Aland|x|2014|for|2015|abstain|0", "AAA|Aland|x|2017|abstain|2020|for|2"])
}

@Test("habits are those of states outside, with and without votes, on what is voted on")
func habits() throws {
  let habits = try table(
    #"""
    "kind": "habits", "measures": ["vote"], "dimensions": ["instrument"], "values": ["for", "against", "abstain"],
    "outside": {"measure": "treaty_status", "categories": ["not_party", "signatory"]}
    """#, votes)
  #expect(
    texts(habits) == [
      "AAA|Aland|x|not_party|2017|mixed|abstain|2015|2014|2017|1|0|2",
      "CCC|Cland|x|signatory|2017||||||0|0|0",
    ])
}

@Test("running totals and parts of countries are listed, never added")
func lists() throws {
  let facts = [
    Known(value: "9", period: "1999/2016"), Known(value: "8", qualifier: "at_least", period: "2014/.."),
    Known(value: "7"), Known(value: "3", scope: "North"),
  ]
  let running = try table(#""kind": "running", "measures": ["casualties"]"#, facts)
  #expect(
    texts(running) == [
      "AAA|Aland|casualties|||1999/2016|2017|9|9|9|exact|reported",
      "AAA|Aland|casualties|||2014/..|2017|8|8||at_least|reported",
    ])
  let parts = try table(#""kind": "parts", "measures": ["casualties"]"#, facts)
  #expect(texts(parts) == ["AAA|Aland|casualties||North|2016|2017|3|3|3|exact|reported"])
}

@Test("what the profile of another country prints is listed with both")
func abroad() throws {
  let gift = Known(measure: "funding", dimensions: "currency=GBP", value: "5")
  let own = Known(country: "BBB", measure: "funding", dimensions: "currency=GBP", value: "7")
  let printing = Dictionary(
    uniqueKeysWithValues: try [gift, own].map { (try $0.fact.id, Country(rawValue: "BBB")) })
  let tables = try annualTables(
    [try definition(#"{"table": "t", "title": "T", "kind": "abroad", "measures": ["funding"]}"#)],
    from: try ledger([gift, own]), knowing: knowledge.printed(by: printing))
  #expect(
    texts(try #require(tables.first)) == [
      "BBB|Bland|AAA|Aland|funding|currency=GBP||2016|2017|5|5|5|exact|reported"
    ])
}

@Test(
  "keys that do not go together are refused",
  arguments: [
    #""kind": "totals", "measures": []"#,
    #""kind": "totals", "measures": ["casualties"], "beside": ["rank"]"#,
    #""kind": "totals", "measures": ["casualties"], "share": {"needs": ["killed"]}"#,
    #""kind": "totals", "measures": ["stock"], "time": "level", "since": 1999"#,
    #""kind": "totals", "measures": ["funding"], "convert": {"dimension": "currency", "to": "USD"}"#,
    #""kind": "roll", "measures": ["vote"], "by": "country""#,
    #""kind": "habits", "measures": ["vote"]"#,
    #""kind": "totals", "measures": ["casualties"], "colour": "red""#,
  ])
func refusals(keys: String) throws {
  #expect(throws: DecodingError.self) { try definition(#"{"table": "t", "title": "T", \#(keys)}"#) }
}
