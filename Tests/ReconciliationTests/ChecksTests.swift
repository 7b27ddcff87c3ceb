// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Foundation
import Testing

@testable import Reconciliation

private func outcome(_ id: String, _ outcome: String, _ value: String, edition: Int = 2018) -> Told {
  Told(id: id, edition: edition, dimensions: "outcome=" + outcome, value: value)
}

private func device(_ id: String, _ device: String, _ value: String, place: String) -> Told {
  Told(id: id, dimensions: "device=" + device, value: value, place: place)
}

@Test(
  "what ought to add up and does not",
  arguments: [
    (
      what: "killed and injured",
      claims: [
        Told(id: "a#1", value: "84"), outcome("a#2", "killed", "14"), outcome("a#3", "injured", "70"),
      ],
      found: [String]()
    ),
    (
      what: "a gap",
      claims: [
        Told(id: "a#1", value: "85"), outcome("a#2", "killed", "14"), outcome("a#3", "injured", "70"),
      ],
      found: ["outcome-sum 85 84 -1"]
    ),
    (
      what: "the unknown outcome closes the sum",
      claims: [
        Told(id: "a#1", value: "85"), outcome("a#2", "killed", "14"), outcome("a#3", "injured", "70"),
        outcome("a#4", "unknown", "1"),
      ], found: []
    ),
    (
      what: "one outcome alone is no sum, unless it exceeds the whole",
      claims: [Told(id: "a#1", value: "84"), outcome("a#2", "killed", "14")], found: []
    ),
    (
      what: "one outcome that exceeds the whole",
      claims: [Told(id: "a#1", value: "84"), outcome("a#2", "killed", "140")],
      found: ["outcome-sum 84 140 56"]
    ),
    (
      what: "editions are compared each for itself",
      claims: [
        Told(id: "a#1", edition: 2017, value: "84"), outcome("a#2", "killed", "14", edition: 2017),
        outcome("a#3", "injured", "70", edition: 2017), Told(id: "b#1", value: "90"),
      ], found: []
    ),
    (
      what: "a total that is a minimum may be less than its parts",
      claims: [
        Told(id: "a#1", value: "80", qualifier: "at_least"), outcome("a#2", "killed", "14"),
        outcome("a#3", "injured", "70"),
      ], found: []
    ),
    (
      what: "devices of one breakdown fall short",
      claims: [
        Told(id: "a#1", value: "84"), device("a#2", "antipersonnel_mine", "76", place: "key_figure"),
        device("a#3", "erw", "7", place: "key_figure"),
      ], found: ["device-sum 84 83 -1"]
    ),
    (
      what: "devices named in prose need not be all",
      claims: [
        Told(id: "a#1", value: "84"), device("a#2", "antipersonnel_mine", "76", place: "prose"),
        device("a#3", "erw", "7", place: "prose"),
      ], found: []
    ),
    (
      what: "children listed among the civil statuses close their sum",
      claims: [
        Told(id: "a#1", value: "389", place: "key_figure"),
        Told(id: "a#2", dimensions: "civil_status=civilian", value: "238", place: "key_figure", start: 20),
        Told(id: "a#3", dimensions: "age=child", value: "128", place: "key_figure", start: 40),
        Told(id: "a#4", dimensions: "civil_status=military", value: "23", place: "key_figure", start: 60),
      ], found: []
    ),
    (
      what: "children told elsewhere do not",
      claims: [
        Told(id: "a#1", value: "389", place: "key_figure"),
        Told(id: "a#2", dimensions: "civil_status=civilian", value: "238", place: "key_figure", start: 20),
        Told(id: "a#3", dimensions: "civil_status=military", value: "23", place: "key_figure", start: 60),
        Told(id: "a#4", dimensions: "age=child", value: "128", start: 90),
      ], found: ["civil-status-sum 389 261 -128"]
    ),
    (
      what: "all mines and their kinds are not added",
      claims: [
        Told(id: "a#1", value: "84"), device("a#2", "antipersonnel_mine", "70", place: "table"),
        device("a#3", "antivehicle_mine", "6", place: "table"), device("a#4", "mine", "76", place: "table"),
        device("a#5", "erw", "8", place: "table"),
      ], found: []
    ),
    (
      what: "years exceed their cumulative total",
      claims: [
        Told(id: "a#1", value: "9", period: "2016/2017"), Told(id: "a#2", value: "4", period: "2016"),
        Told(id: "a#3", value: "6"),
      ], found: ["years-sum 9 10 1"]
    ),
    (
      what: "all years known, less than the cumulative total",
      claims: [
        Told(id: "a#1", value: "9", period: "2016/2017"), Told(id: "a#2", value: "4", period: "2016"),
        Told(id: "a#3", value: "1"),
      ], found: ["years-sum 9 5 -4"]
    ),
    (
      what: "a year not known leaves room",
      claims: [
        Told(id: "a#1", value: "9", period: "2016/2017"), Told(id: "a#2", value: "4", period: "2016"),
        Told(id: "a#3", status: "not_known"),
      ], found: []
    ),
    (
      what: "a month exceeds its year",
      claims: [
        Told(id: "a#1", value: "9"), Told(id: "a#2", value: "10", period: "2017-08"),
        Told(id: "a#3", value: "4", period: "2017-09"),
      ], found: ["years-sum 9 10 1"]
    ),
    (
      what: "a month may exceed a year that is a minimum",
      claims: [
        Told(id: "a#1", value: "9", qualifier: "at_least"), Told(id: "a#2", value: "10", period: "2017-08"),
      ], found: []
    ),
    (
      what: "the largest numbers there are",
      claims: [
        Told(id: "a#1", value: String(Int64.max)), outcome("a#2", "killed", String(Int64.max)),
        outcome("a#3", "injured", String(Int64.max)),
      ], found: ["outcome-sum 9223372036854775807 18446744073709551614 9223372036854775807"]
    ),
  ])
func checks(what: String, claims: [Told], found: [String]) async throws {
  let ledger = await reconcile(try claims.map { try $0.observation }, by: try defaultPolicy(), against: [])
  let lines = ledger.discrepancies.map { "\($0.check) \($0.expected) \($0.found) \($0.gap)" }
  #expect(lines == found, "\(what)")
}

private func control(_ country: String?, _ value: String, edition: Int) throws -> PublishedFigure {
  PublishedFigure(
    id: "totals.csv:2", measure: Measure(rawValue: "casualties"), dimensions: Dimensions(),
    country: country.map(Country.init),
    period: try Period(edtf: "2017"), edition: Edition(rawValue: edition),
    amount: .quantity(try #require(Quantity(value, unit: .persons)), .exact), source: "Report \(edition)")
}

@Test("published totals: a state's of its edition, the world's newest, each with its source")
func controls() async throws {
  let claims = [Told(id: "a#1", value: "84"), Told(id: "b#1", country: "KOR", value: "20")]
  let ledger = await reconcile(
    try claims.map { try $0.observation }, by: try defaultPolicy(),
    against: [
      try control("PRK", "80", edition: 2018), try control("PRK", "84", edition: 2020),
      try control("KOR", "20", edition: 2019), try control(nil, "105", edition: 2018),
      try control(nil, "100", edition: 2021),
    ])
  let lines = ledger.discrepancies.map {
    "\($0.country?.rawValue ?? "world") \($0.expected) \($0.found) \($0.gap) \($0.note)"
  }
  #expect(
    lines == [
      "world 100 104 4 sum of 2 countries; Report 2021; edition 2021",
      "PRK 80 84 4 Report 2018; edition 2018, the claim's is 2018",
    ])
}

/// What the assembly published of the vote of 2020: a state's vote, or how many states voted so.
private func call(_ country: String?, _ dimensions: [String: String], _ amount: Amount) throws
  -> PublishedFigure
{
  PublishedFigure(
    id: "votes.csv:2", measure: Measure(rawValue: "vote"), dimensions: Dimensions(dimensions),
    country: country.map(Country.init), period: try Period(edtf: "2020"), edition: Edition(rawValue: 2020),
    amount: amount, source: "roll call")
}

private func vote(_ country: String, _ value: String, resolution: String = "") -> Told {
  Told(
    id: "\(country)#1", country: country, measure: "vote",
    dimensions: "instrument=x" + (resolution.isEmpty ? "" : ";resolution=" + resolution), value: value,
    period: "2020-12-07")
}

@Test(
  "a roll call is held against a state's vote and the number of its resolution, numbered or not",
  arguments: [
    (claim: vote("PRK", "for", resolution: "75/52"), found: ["abstain for "]),
    (claim: vote("PRK", "for"), found: ["abstain for "]),
    (claim: vote("PRK", "abstain", resolution: "75/ 52"), found: []),
    (claim: vote("PRK", "abstain", resolution: "75/53"), found: ["resolution 75/52 resolution 75/53 "]),
  ])
func rollCall(claim: Told, found: [String]) async throws {
  let roll = try call("PRK", ["instrument": "x", "resolution": "75/52"], .category("abstain"))
  let ledger = await reconcile([try claim.observation], by: try defaultPolicy(), against: [roll])
  #expect(ledger.discrepancies.map { "\($0.expected) \($0.found) \($0.gap)" } == found)
}

@Test("no more states can have voted for a resolution than its tally counts")
func tallies() async throws {
  let claims = [
    vote("AAA", "against"), vote("BBB", "against", resolution: "75/52"), vote("CCC", "for"),
    vote("DDD", "absent"),
  ]
  let tally = try ["for": 1, "against": 1, "abstain": 0].map { answer, states in
    try call(
      nil, ["instrument": "x", "vote": answer], .quantity(Quantity(smallest: states, unit: .events), .exact))
  }
  let ledger = await reconcile(
    try claims.map { try $0.observation }, by: try defaultPolicy(), against: tally)
  #expect(
    ledger.discrepancies.map { "\($0.expected) \($0.found) \($0.gap) \($0.note) \($0.facts.count)" }
      == ["1 2 1 states that answered against; roll call; edition 2020 2"])
}

@Test("revisions run from edition to edition with signed gaps")
func revisions() async throws {
  let claims = [(2017, "8605"), (2018, "9437"), (2020, "9437"), (2021, "9430")].map { edition, value in
    Told(id: "e\(edition)#1", edition: edition, value: value)
  }
  let ledger = await reconcile(try claims.map { try $0.observation }, by: try defaultPolicy(), against: [])
  #expect(
    ledger.revisions.map { "\($0.old) \($0.new) \($0.gap) \($0.percent) \($0.cause.rawValue)" }
      == ["e2017#1 e2018#1 832 9.7 new_text", "e2020#1 e2021#1 -7 -0.1 new_text"])
  #expect(
    ledger.vintages.map { "\($0.edition.rawValue) \($0.observation)" }
      == ["2017 e2017#1", "2018 e2018#1", "2020 e2020#1", "2021 e2021#1"])
}

@Test("a value that one of two editions prints beside its other one is another reading, no new text")
func otherReading() async throws {
  let claims = [
    Told(id: "a#1", edition: 2017, value: "80", place: "key_figure"),
    Told(id: "a#2", edition: 2017, value: "84"), Told(id: "b#1", edition: 2018, value: "84"),
  ]
  let ledger = await reconcile(try claims.map { try $0.observation }, by: try defaultPolicy(), against: [])
  #expect(ledger.revisions.map(\.cause) == [.otherReading])
}

@Test(
  "a change in percent is exact, rounded half away from zero, and has no answer from 0",
  arguments: [
    ("8605", "9437", "9.7"), ("9437", "7239", "-23.3"), ("8605", "7239", "-15.9"), ("1000", "1000", "0.0"),
    ("2000", "2001", "0.1"), ("2000", "1999", "-0.1"), ("3", "2", "-33.3"), ("0", "5", ""),
    ("1", "3", "200.0"),
  ])
func percents(old: String, new: String, expected: String) throws {
  let amounts = try [old, new].map { text in
    Amount.quantity(try #require(Quantity(text, unit: .persons)), .exact)
  }
  #expect(percent(from: amounts[0], to: amounts[1]) == expected)
}

@Test("a key-figure line is held against the edition that it looks back at, and against its section's prose")
func editionChecks() async throws {
  let claims = [
    Told(id: "a.txt#1", edition: 2017, value: "80", period: "2016", place: "key_figure"),
    Told(id: "b.txt#1", edition: 2018, value: "70", period: "2017", place: "key_figure"),
    Told(id: "b.txt#2", edition: 2018, value: "84", period: "2016", place: "key_figure", start: 20),
    Told(id: "b.txt#3", edition: 2018, value: "72", period: "2017", start: 40),
  ]
  let ledger = await reconcile(try claims.map { try $0.observation }, by: try defaultPolicy(), against: [])
  let lines = ledger.discrepancies.map {
    "\($0.check) \($0.severity.rawValue) \($0.expected) \($0.found) \($0.gap)"
  }
  #expect(
    lines == ["body-against-key-figures warning 70 72 2", "previous-year note 80 84 4"])
}

@Test("what is undated is as of its edition: another value later is news, no revision")
func undated() async throws {
  let claims = [
    Told(id: "a#1", edition: 2012, measure: "mines_stockpiled", value: "900", period: ""),
    Told(id: "b#1", edition: 2015, measure: "mines_stockpiled", value: "700", period: ""),
  ]
  let ledger = await reconcile(try claims.map { try $0.observation }, by: try defaultPolicy(), against: [])
  #expect(ledger.facts.map(\.edition.rawValue) == [2015])
  #expect(ledger.revisions.isEmpty)
  #expect(ledger.conflicts.isEmpty)
}

@Test(
  "a policy that leaves something open does not load",
  arguments: [
    (from: #""policy""#, to: #""polity""#, says: "unknown key “polity”"),
    (from: #""name": "first-printed""#, to: #""name": "newest-edition""#, says: "same name"),
    (
      from: #""prefer": "first_printed""#, to: #""prefer": "finest_date""#,
      says: "last line must prefer first_printed"
    ),
    (from: #""words": ["#, to: #""words": [], "order": ["#, says: "takes a list of words"),
    (from: #""prefer": "latest_told""#, to: #""prefer": "latest_date""#, says: "takes a list of words"),
    (from: #""prose","#, to: "", says: "name each of these once: key_figure, table, prose"),
    (from: #""rounding_percent": 5"#, to: #""rounding_percent": 500"#, says: "must lie in 0…50"),
    (from: #""needs""#, to: #""need""#, says: "unknown key “need”"),
  ])
func strictness(from: String, to: String, says: String) throws {
  let file = package.appending(path: "Tests/Fixtures/policies/default.json")
  let text = try String(contentsOf: file, encoding: .utf8).replacing(from, with: to)
  let error = #expect(throws: DecodingError.self) {
    try JSONDecoder().decode(Policy.self, from: Data(text.utf8))
  }
  #expect(error.map { "\($0)" }?.contains(says) == true, "\(error.map { "\($0)" } ?? "")")
}

@Test(
  "words are met whole, in any case, whatever stands between them",
  arguments: [
    (text: "NMAC had at first reported 26 casualties", isMet: true), ("At First, 26", true),
    ("at\u{a0}first", false),
    ("26 (at  first)", true), ("that first", false), ("at firsts", false), ("", false), ("at", false),
  ])
func wording(text: String, isMet: Bool) {
  #expect(Wording(["at first"]).isIn(text) == isMet)
}
