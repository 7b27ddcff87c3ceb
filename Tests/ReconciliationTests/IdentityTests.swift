// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Reconciliation

/// A case: claims, and each fact that ought to come of them as `key value (policy): observation role, …`.
struct Case: Sendable {
  let what: String
  let claims: [Told]
  let facts: [String]
}

private let lines: [Case] = [
  Case(
    what: "the newest edition wins, and the older value stays as superseded",
    claims: [
      Told(id: "a#1", edition: 2017, value: "8605", place: "key_figure"), Told(id: "b#1", value: "9437"),
      Told(id: "c#1", edition: 2020, value: "9437"),
    ],
    facts: ["PRK:casualties:::2017 9437 newest-edition: c#1 chosen, a#1 superseded, b#1 agrees"]),
  Case(
    what: "the kind of place",
    claims: [Told(id: "a#1", value: "28"), Told(id: "a#2", value: "30", place: "key_figure")],
    facts: ["PRK:casualties:::2017 30 kind-of-place: a#2 chosen, a#1 conflicts"]),
  Case(
    what: "exact over hedged; the same number under a hedge agrees",
    claims: [
      Told(id: "a#1", value: "28", qualifier: "at_least"), Told(id: "a#2", value: "28", start: 9),
      Told(id: "a#3", value: "40", qualifier: "about", start: 20),
    ],
    facts: ["PRK:casualties:::2017 28 exact-over-hedged: a#2 chosen, a#1 agrees, a#3 conflicts"]),
  Case(
    what: "a number over not known in places of one kind",
    claims: [Told(id: "a#1", status: "not_known"), Told(id: "a#2", value: "3", start: 9)],
    facts: ["PRK:casualties:::2017 3 number-over-silence: a#2 chosen, a#1 conflicts"]),
  Case(
    what: "not known in a key-figure line over a number in prose",
    claims: [
      Told(id: "a#1", status: "not_known", place: "key_figure"), Told(id: "a#2", value: "3", start: 9),
    ],
    facts: ["PRK:casualties:::2017  kind-of-place: a#1 chosen, a#2 conflicts"]),
  Case(
    what: "zero, none reported and not known are three answers",
    claims: [
      Told(id: "a#1", value: "0"), Told(id: "a#2", status: "none_reported", start: 9),
      Told(id: "a#3", status: "not_known", start: 20),
    ],
    facts: ["PRK:casualties:::2017 0 number-over-silence: a#1 chosen, a#2 conflicts, a#3 conflicts"]),
  Case(
    what:
      "the account told last over one that is told of as an earlier one, wherever it stands; both stay visible",
    claims: [
      Told(id: "a#1", value: "368", quote: "The ministry had first reported 368 casualties"),
      Told(id: "a#2", value: "374", quote: "then 374", start: 50),
      Told(id: "b#1", country: "LAO", value: "57", quote: "57 casualties in 2017"),
      Told(id: "b#2", country: "LAO", value: "26", quote: "An earlier report had given 26", start: 50),
    ],
    facts: [
      "LAO:casualties:::2017 57 latest-told: b#1 chosen, b#2 conflicts",
      "PRK:casualties:::2017 374 latest-told: a#2 chosen, a#1 conflicts",
    ]),
  Case(
    what: "a key-figure line over prose, however the prose tells of it",
    claims: [
      Told(id: "a#1", value: "28", place: "key_figure", quote: "28 (at first 30)"),
      Told(id: "a#2", value: "30", quote: "30 casualties", start: 50),
    ],
    facts: ["PRK:casualties:::2017 28 kind-of-place: a#1 chosen, a#2 conflicts"]),
  Case(
    what: "no total of several years, of no end or of no beginning is a calendar year's",
    claims: [
      Told(id: "a#1", value: "5"), Told(id: "a#2", value: "9", period: "../2017", start: 9),
      Told(id: "a#3", value: "8", period: "2017/..", start: 20),
      Told(id: "a#4", value: "7", period: "2016-07/2017-06", start: 30),
      Told(id: "a#5", value: "6", period: "2016/2017", start: 40),
      Told(id: "a#6", value: "5", period: "2017-01/2017-12", start: 50),
    ],
    facts: [
      "PRK:casualties:::../2017 9 undisputed: a#2 chosen",
      "PRK:casualties:::2016-07/2017-06 7 undisputed: a#4 chosen",
      "PRK:casualties:::2016/2017 6 undisputed: a#5 chosen",
      "PRK:casualties:::2017 5 undisputed: a#1 chosen, a#6 agrees",
      "PRK:casualties:::2017/.. 8 undisputed: a#3 chosen",
    ]),
  Case(
    what: "a whole that nobody prints is no fact, nor is a part that follows from the whole and the others",
    claims: [
      Told(id: "a#1", dimensions: "outcome=killed", value: "2"),
      Told(id: "a#2", dimensions: "outcome=injured", value: "3", start: 9),
      Told(id: "b#1", country: "LAO", value: "5"),
      Told(id: "b#2", country: "LAO", dimensions: "outcome=killed", value: "2", start: 9),
    ],
    facts: [
      "LAO:casualties:::2017 5 undisputed: b#1 chosen",
      "LAO:casualties:outcome=killed::2017 2 undisputed: b#2 chosen",
      "PRK:casualties:outcome=injured::2017 3 undisputed: a#2 chosen",
      "PRK:casualties:outcome=killed::2017 2 undisputed: a#1 chosen",
    ]),
  Case(
    what: "scopes, dimensions and periods keep things apart",
    claims: [
      Told(id: "a#1", value: "5"), Told(id: "a#2", value: "3", scope: "North"),
      Told(id: "a#3", dimensions: "outcome=killed", value: "2"),
      Told(id: "a#4", value: "9", period: "1999/2017"),
    ],
    facts: [
      "PRK:casualties:::1999/2017 9 undisputed: a#4 chosen", "PRK:casualties:::2017 5 undisputed: a#1 chosen",
      "PRK:casualties::North:2017 3 undisputed: a#2 chosen",
      "PRK:casualties:outcome=killed::2017 2 undisputed: a#3 chosen",
    ]),
]

private let retellings: [Case] = [
  Case(
    what: "a day inside a month, the same number",
    claims: [
      Told(id: "a#1", dimensions: "device=mine", value: "2", period: "2015-08"),
      Told(id: "a#2", dimensions: "device=antipersonnel_mine", value: "2", period: "2015-08-04", start: 9),
    ],
    facts: ["PRK:casualties:device=antipersonnel_mine::2015-08-04 2 undisputed: a#2 chosen, a#1 agrees"]),
  Case(
    what: "two days fit the month, so none is taken for it",
    claims: [
      Told(id: "a#1", value: "2", period: "2015-08"), Told(id: "a#2", value: "2", period: "2015-08-04"),
      Told(id: "a#3", value: "2", period: "2015-08-09"),
    ],
    facts: [
      "PRK:casualties:::2015-08 2 undisputed: a#1 chosen",
      "PRK:casualties:::2015-08-04 2 undisputed: a#2 chosen",
      "PRK:casualties:::2015-08-09 2 undisputed: a#3 chosen",
    ]),
  Case(
    what: "another number is another event",
    claims: [
      Told(id: "a#1", value: "2", period: "2015-08"), Told(id: "a#2", value: "1", period: "2015-08-04"),
    ],
    facts: [
      "PRK:casualties:::2015-08 2 undisputed: a#1 chosen",
      "PRK:casualties:::2015-08-04 1 undisputed: a#2 chosen",
    ]),
  Case(
    what: "a calendar year in other words",
    claims: [
      Told(id: "a#1", value: "7", period: "2017-01/2017-12"), Told(id: "a#2", value: "8", start: 9),
    ],
    facts: ["PRK:casualties:::2017 7 first-printed: a#1 chosen, a#2 conflicts"]),
  Case(
    what: "a year is never an event",
    claims: [Told(id: "a#1", value: "1"), Told(id: "a#2", value: "1", period: "2017-03")],
    facts: [
      "PRK:casualties:::2017 1 undisputed: a#1 chosen", "PRK:casualties:::2017-03 1 undisputed: a#2 chosen",
    ]),
  Case(
    what: "an area and its rounding",
    claims: [
      Told(id: "a#1", measure: "land_cleared", value: "0.97"),
      Told(id: "a#2", measure: "land_cleared", value: "1", start: 9),
    ],
    facts: ["PRK:land_cleared:::2017 0.97 undisputed: a#1 chosen, a#2 agrees"]),
  Case(
    what: "a number and more than it are one claim, and so are their roundings",
    claims: [
      Told(id: "a#1", measure: "land_cleared", value: "2.63"),
      Told(id: "a#2", measure: "land_cleared", value: "2.63", qualifier: "more_than", start: 9),
      Told(id: "a#3", measure: "land_cleared", value: "2.6", qualifier: "more_than", start: 20),
    ],
    facts: ["PRK:land_cleared:::2017 2.63 undisputed: a#1 chosen, a#2 agrees, a#3 agrees"]),
  Case(
    what: "a number cut down or up to a round one agrees with it; other minima and maxima do not",
    claims: [
      Told(id: "a#1", measure: "land_cleared", value: "1.42"),
      Told(id: "a#2", measure: "land_cleared", value: "1", qualifier: "more_than", start: 9),
      Told(id: "a#3", measure: "land_cleared", value: "2", qualifier: "less_than", start: 20),
      Told(id: "a#4", measure: "land_cleared", value: "1.5", qualifier: "at_least", start: 30),
      Told(id: "a#5", measure: "land_cleared", value: "3", qualifier: "at_most", start: 40),
    ],
    facts: [
      "PRK:land_cleared:::2017 1.42 exact-over-hedged: a#1 chosen, a#2 agrees, a#3 agrees, a#4 conflicts, a#5 conflicts"
    ]),
  Case(
    what: "a number far beyond a minimum is no retelling of it",
    claims: [
      Told(id: "a#1", value: "28", qualifier: "at_least", place: "key_figure"),
      Told(id: "a#2", value: "88", start: 9),
    ],
    facts: ["PRK:casualties:::2017 28 kind-of-place: a#1 chosen, a#2 conflicts"]),
  Case(
    what: "an earlier edition's minimum is another text",
    claims: [
      Told(id: "a#1", edition: 2017, value: "80", qualifier: "at_least"), Told(id: "b#1", value: "90"),
    ],
    facts: ["PRK:casualties:::2017 90 newest-edition: b#1 chosen, a#1 superseded"]),
  Case(
    what: "a bracketed figure for the year before and the earlier edition's are one thing",
    claims: [
      Told(id: "a#1", edition: 2017, value: "80", period: "2016", place: "key_figure"),
      Told(id: "b#1", value: "84", period: "2016", place: "key_figure", quote: "70 (2016: 84)"),
      Told(id: "b#2", value: "70", place: "key_figure", quote: "70 (2016: 84)"),
    ],
    facts: [
      "PRK:casualties:::2016 84 newest-edition: b#1 chosen, a#1 superseded",
      "PRK:casualties:::2017 70 undisputed: b#2 chosen",
    ]),
  Case(
    what: "one incident told in two sections",
    claims: [
      Told(id: "a#1", theme: "casualties", dimensions: "outcome=injured", value: "1", period: "2002-12"),
      Told(
        id: "a#2", theme: "victim_assistance", dimensions: "outcome=injured", value: "1", period: "2002-12",
        start: 900),
    ],
    facts: ["PRK:casualties:outcome=injured::2002-12 1 undisputed: a#1 chosen, a#2 agrees"]),
  Case(
    what: "a day inside a month inside a year: the day is the month's event, the year a total of its own",
    claims: [
      Told(id: "a#1", value: "2", period: "2015"), Told(id: "a#2", value: "2", period: "2015-08", start: 9),
      Told(id: "a#3", value: "2", period: "2015-08-04", start: 20),
    ],
    facts: [
      "PRK:casualties:::2015 2 undisputed: a#1 chosen",
      "PRK:casualties:::2015-08-04 2 undisputed: a#3 chosen, a#2 agrees",
    ]),
  Case(
    what: "money from two donors",
    claims: [
      Told(id: "a#1", measure: "funding", dimensions: "currency=USD", value: "50000", scope: "JPN"),
      Told(id: "b#1", measure: "funding", dimensions: "currency=USD", value: "70000", scope: "KOR"),
    ],
    facts: [
      "PRK:funding:currency=USD:JPN:2017 50000 undisputed: a#1 chosen",
      "PRK:funding:currency=USD:KOR:2017 70000 undisputed: b#1 chosen",
    ]),
  Case(
    what: "a count is rounded only under a hedge",
    claims: [Told(id: "a#1", value: "72"), Told(id: "a#2", value: "70", start: 9)],
    facts: ["PRK:casualties:::2017 72 first-printed: a#1 chosen, a#2 conflicts"]),
]

private let standings: [Case] = [
  Case(
    what: "one vote a year, numbered or not",
    claims: [
      Told(
        id: "a#1", measure: "vote", dimensions: "instrument=x", value: "absent", status: "derived",
        period: "2021"),
      Told(
        id: "a#2", edition: 2016, measure: "vote", dimensions: "instrument=x;resolution=76/47",
        value: "absent",
        period: "2021-12-06"),
      Told(id: "a#3", measure: "vote", dimensions: "instrument=x", value: "for", period: "2020"),
    ],
    facts: [
      "PRK:vote:instrument=x::2020 for undisputed: a#3 chosen",
      "PRK:vote:instrument=x,resolution=76/47::2021-12-06 absent undisputed: a#1 chosen, a#2 agrees",
    ]),
  Case(
    what: "a standing takes its date from whoever prints it; the signature before is history",
    claims: [
      Told(id: "a#1", measure: "treaty_status", dimensions: "instrument=x", value: "state_party", period: ""),
      Told(
        id: "a#2", measure: "treaty_status", dimensions: "instrument=x", value: "signatory",
        period: "1997-12-03"),
      Told(
        id: "a#3", measure: "treaty_status", dimensions: "instrument=x", value: "state_party",
        period: "1999-03-01"),
    ],
    facts: [
      "PRK:treaty_status:instrument=x::1999-03-01 state_party later-date: a#1 chosen, a#2 superseded, a#3 agrees"
    ]),
  Case(
    what: "party and not party in one edition",
    claims: [
      Told(id: "a#1", measure: "treaty_status", dimensions: "instrument=x", value: "not_party", period: ""),
      Told(
        id: "a#2", measure: "treaty_status", dimensions: "instrument=x", value: "state_party",
        period: "1999-03-01"),
    ],
    facts: ["PRK:treaty_status:instrument=x:: not_party later-date: a#1 chosen, a#2 conflicts"]),
]

private let rivals: [Case] = [
  Case(
    what: "the batches of one section are apart",
    claims: [
      Told(id: "a#1", measure: "mines_removed", value: "10", period: "2018-01"),
      Told(id: "a#2", measure: "mines_removed", value: "20", period: "2018-02"),
      Told(id: "a#3", theme: "mine_action", measure: "mines_removed", value: "30", period: "2018-03"),
    ],
    facts: [
      "PRK:mines_removed:::2018-01 10 undisputed: a#1 chosen",
      "PRK:mines_removed:::2018-02 20 undisputed: a#2 chosen",
      "PRK:mines_removed:::2018-03 30 undisputed: a#3 chosen",
    ]),
  Case(
    what: "kinds beside their sum are a breakdown",
    claims: [
      Told(id: "a#1", measure: "mines_removed", dimensions: "device=mine", value: "30", period: "2018-01"),
      Told(
        id: "a#2", measure: "mines_removed", dimensions: "device=antipersonnel_mine", value: "20",
        period: "2018-01",
        start: 50),
      Told(
        id: "a#3", measure: "mines_removed", dimensions: "device=antivehicle_mine", value: "10",
        period: "2018-01",
        start: 90),
    ],
    facts: [
      "PRK:mines_removed:device=antipersonnel_mine::2018-01 20 undisputed: a#2 chosen",
      "PRK:mines_removed:device=antivehicle_mine::2018-01 10 undisputed: a#3 chosen",
      "PRK:mines_removed:device=mine::2018-01 30 undisputed: a#1 chosen",
    ]),
  Case(
    what: "a kind and its whole in one sentence are part and whole",
    claims: [
      Told(id: "a#1", measure: "mines_removed", dimensions: "device=mine", value: "30", period: "2018-01"),
      Told(
        id: "a#2", measure: "mines_removed", dimensions: "device=antipersonnel_mine", value: "20",
        period: "2018-01"),
    ],
    facts: [
      "PRK:mines_removed:device=antipersonnel_mine::2018-01 20 undisputed: a#2 chosen",
      "PRK:mines_removed:device=mine::2018-01 30 undisputed: a#1 chosen",
    ]),
  Case(
    what: "all items and one kind of them are whole and part",
    claims: [
      Told(id: "a#1", measure: "mines_removed", value: "30", period: "2018-01"),
      Told(
        id: "a#2", measure: "mines_removed", dimensions: "device=erw", value: "20", period: "2018-01",
        start: 50),
    ],
    facts: [
      "PRK:mines_removed:::2018-01 30 undisputed: a#1 chosen",
      "PRK:mines_removed:device=erw::2018-01 20 undisputed: a#2 chosen",
    ]),
  Case(
    what: "two sections with one date each tell the same year's story",
    claims: [
      Told(id: "a#1", theme: "x", measure: "mines_removed", value: "636", period: "2018-11"),
      Told(id: "a#2", theme: "y", measure: "mines_removed", value: "5", period: "2018-10", start: 50),
      Told(id: "a#3", theme: "y", measure: "mines_removed", value: "7", period: "2017-10", start: 9),
    ],
    facts: [
      "PRK:mines_removed:::2017-10 7 undisputed: a#3 chosen",
      "PRK:mines_removed:::2018-11 636 later-date: a#1 chosen, a#2 conflicts",
    ]),
  Case(
    what: "casualties of two months are two events",
    claims: [
      Told(id: "a#1", theme: "x", value: "6", period: "2018-11"),
      Told(id: "a#2", theme: "y", value: "5", period: "2018-10"),
    ],
    facts: [
      "PRK:casualties:::2018-10 5 undisputed: a#2 chosen",
      "PRK:casualties:::2018-11 6 undisputed: a#1 chosen",
    ]),
]

@Test(
  "which claims are one thing, and which of them is chosen",
  arguments: [lines, retellings, standings, rivals])
func identity(cases: [Case]) async throws {
  for example in cases {
    let ledger = await reconcile(
      try example.claims.map { try $0.observation }, by: try defaultPolicy(), against: [])
    let found = ledger.facts.map { fact in
      let evidence = fact.evidence.map { "\($0.observation) \($0.role.rawValue)" }.joined(separator: ", ")
      return "\(fact.id) \(fact.amount.printedValue) \(fact.policy): \(evidence)"
    }
    #expect(found == example.facts, "\(example.what)")
  }
}
