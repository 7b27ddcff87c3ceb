// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Extraction

/// Which part of the whole a figure is told of: operators, centers, places, shares, kinds of mine.
@Suite("Scopes")
struct ScopeTests {
  /// A paragraph and the scopes of its claims, in the order of the text.
  typealias Case = (text: String, scopes: [String])

  private static func check(_ example: Case, theme: String) throws {
    let found = try Known.extract(Synthetic(theme: theme).text([example.text])).observations
    #expect(found.map(\.scope) == example.scopes)
  }

  @Test(
    "Work has the name of who did it as its scope",
    arguments: [
      (
        text: "In 2012, Halden Trust cleared 2km2 and destroyed 40 mines.",
        scopes: ["Halden Trust", "Halden Trust"]
      ),
      (text: "Sapex, a company from Kenya, is said to have cleared 3km2 in 2012.", scopes: ["Sapex"]),
      (text: "In 2012, 40 mines were destroyed by Halden Trust.", scopes: ["Halden Trust"]),
      (
        text: "During 2012, the Halden Foundation cleared 2km2 and Sapex Kenia cleared 3km2.",
        scopes: ["Halden Foundation", "Sapex Kenia"]
      ),
      (
        text: "Halden Trust came back in 2011. In 2012 it cleared 2km2 of mined land.",
        scopes: ["Halden Trust"]
      ),
      (
        text:
          "In 2012, Halden Trust cleared 2km2, destroying 40 mines, while Sapex Kenia cleared 3km2, with 12 mines destroyed.",
        scopes: ["Halden Trust", "Halden Trust", "Sapex Kenia", "Sapex Kenia"]
      ),
      (
        text: "Halden Trust works in the south. In 2012, its teams cleared 2km2 of mined land.",
        scopes: ["Halden Trust"]
      ),
      (
        text: "Halden Trust cleared 2km2 in 2012; Sapex Kenia cleared 3km2.",
        scopes: ["Halden Trust", "Sapex Kenia"]
      ),
    ])
  func doers(_ example: Case) throws { try Self.check(example, theme: "mine_action") }

  @Test(
    "What states, their organs and nobody by name did has no scope",
    arguments: [
      (text: "In 2012, the Army cleared 2km2 and destroyed 40 mines.", scopes: ["", ""]),
      (text: "In 2012, Chad cleared 2km2 of mined land.", scopes: [""]),
      (text: "Deminers cleared 2km2 of mined land in 2012.", scopes: [""]),
      (text: "In 2012, the National Demining Institute cleared 2km2 of mined land.", scopes: [""]),
      (text: "According to Halden Trust, 2km2 of mined land was cleared in 2012.", scopes: [""]),
      (text: "Halden Trust reported that 2km2 of mined land had been cleared in 2012.", scopes: [""]),
      (text: "In 2012, operators cleared a total of 2km2.", scopes: [""]),
    ])
  func wholes(_ example: Case) throws { try Self.check(example, theme: "mine_action") }

  @Test(
    "What centers made and whom they attended has their name or place as its scope",
    arguments: [
      (
        text:
          "The center in Moundou attended 310 people in 2012; the Koro center in Sarh attended another 188.",
        scopes: ["Moundou", "Sarh"]
      ),
      (
        text: "The six centers of the ICRC fitted 402 prostheses and 89 orthoses in 2012.",
        scopes: ["ICRC", "ICRC"]
      ),
      (
        text:
          "The Wali Committee, with workshops in Moundou and Sarh, made 51 prostheses and 17 orthoses in 2012.",
        scopes: ["Wali Committee", "Wali Committee"]
      ),
      (
        text: "Through the ICRC Fund, 120 amputees were fitted in 2012, for whom 131 prostheses were made.",
        scopes: ["ICRC Fund", "ICRC Fund"]
      ),
      (text: "At these two sites, 15 prostheses were made in 2012.", scopes: ["At these two sites"]),
      (
        text:
          "The Koro Fund made 60 prostheses in 2012. Output had been 51 prostheses in 2011 and 48 in 2010.",
        scopes: ["Koro Fund", "Koro Fund", "Koro Fund"]
      ),
      (text: "HI’s five partner centers produced 60 prostheses in 2012.", scopes: ["HI"]),
      (text: "In 2012, 15 prostheses were made in Moundou.", scopes: ["Moundou"]),
      (text: "The centers made 111 prostheses in 2012.", scopes: [""]),
    ])
  func centers(_ example: Case) throws { try Self.check(example, theme: "victim_assistance") }

  @Test(
    "A share of money is no sum",
    arguments: [
      (
        text: "In 2012, Chad received $5 million. The largest single payment, $2 million, came from Norway.",
        scopes: ["", "largest single payment"]
      ),
      (
        text: "In 2012, donors gave Chad $5 million, in part as equipment worth $1 million.",
        scopes: ["", "in part as"]
      ),
    ])
  func shares(_ example: Case) throws { try Self.check(example, theme: "support_for_mine_action") }

  @Test(
    "Money has who gave it as its scope, where that is named beside the sum",
    arguments: [
      (
        text: "In 2012, contributions to Chad came to $5 million. Norway gave $3 million and UNDP $40,000.",
        scopes: ["", "Norway", "UNDP"]
      ),
      (text: "In 2012, the center received $5 million from the United States.", scopes: ["United States"]),
      (text: "In 2012, donors gave $5 million for mine action in Chad.", scopes: [""]),
    ])
  func givers(_ example: Case) throws { try Self.check(example, theme: "support_for_mine_action") }

  @Test("What a donor gave to a state is that state's, with the donor as its scope")
  func gifts() throws {
    let text = "In 2012, Norway contributed $5 million to mine action. Cambodia was given $2 million."
    let profile = try Synthetic(country: "Norway", theme: "support_for_mine_action").text([text])
    let found = try Known.extract(profile).observations
    #expect(found.map { "\($0.country.rawValue) \($0.scope)" } == ["NOR ", "KHM NOR"])
  }

  @Test(
    "Areas are told apart by the kind of mine where a section tells of several",
    arguments: [
      (
        text:
          "In 2012, 0.3km2 of antipersonnel mined area was cleared. In 2012, 0.5km2 of antivehicle mined area was cleared.",
        scopes: ["antipersonnel", "antivehicle"]
      ),
      (
        text: "At the end of 2012, 91km2 was mined, of which 80km2 held antipersonnel mines.",
        scopes: ["", "antipersonnel mines"]
      ),
      (text: "At the end of 2012, 80km2 was contaminated by antipersonnel mines.", scopes: [""]),
      (
        text:
          "About 90km2 is contaminated: 12km2 is affected by mines and ERW, and another 78km2 is minefields.",
        scopes: ["", "affected by mines and ERW", ""]
      ),
    ])
  func kinds(_ example: Case) throws { try Self.check(example, theme: "mine_action") }

  @Test("A line that only names a part limits the cells below it, up to the next label")
  func lines() throws {
    let lines = [
      "Land release in 2012", "East of the river:", "2km2 cleared", "West of the river:", "3km2 cleared",
    ]
    let found = try Known.extract(Synthetic().text([lines.joined(separator: "\n")])).observations
    #expect(found.map(\.scope) == ["East of the river", "West of the river"])
  }

  @Test("A comparison that names no time looks back on the year before")
  func comparisons() throws {
    let text = "Chad itself paid $3 million in 2012, down from $4 million."
    let found = try Known.extract(Synthetic(theme: "support_for_mine_action").text([text])).observations
    #expect(found.map { $0.period?.edtf } == ["2012", "2011"])
  }

  @Test("A number that fills boxes counts nothing")
  func boxes() throws {
    let text = "In 2012, Chad held 4,000 mines in boxes of 72."
    let found = try Known.extract(Synthetic(theme: "mine_ban_policy").text([text])).observations
    #expect(found.map(\.row) == ["mines_stockpiled,,4000,2012"])
  }

  @Test(
    "What singles one out is not said of the rest",
    arguments: [
      (text: "the other three were injured.", row: "outcome=injured,3,2012"),
      (
        text: "the other three, Chadians without exception, were injured.",
        row: "civil_status=deminer;outcome=injured,3,2012"
      ),
    ])
  func rests(text: String, row: String) throws {
    let start = "Among the deminers there was a single death in 2012, that of a national of Kenya; "
    let found = try Known.extract(Synthetic(theme: "casualties").text([start + text])).observations
    #expect(found.map(\.row).contains("casualties," + row))
  }

  @Test("What the others were comes to how many they are")
  func sums() throws {
    let text =
      "Of the 41 casualties in 2012, 33 were civilians. The other eight were seven policemen and one soldier."
    let found = try Known.extract(Synthetic(theme: "casualties").text([text])).observations
    let rows = found.map(\.row).filter { $0.contains("military") }
    #expect(rows == [8, 7, 1].map { "casualties,civil_status=military,\($0),2012" })
  }

  @Test(
    "Where most of the casualties occurred",
    arguments: [
      (text: "In 2012, most casualties (113) occurred in Tibesti.", scopes: ["Tibesti"]),
      (
        text: "In 2012, five people were killed by mines in Borkou (3) and Tibesti (2).",
        scopes: ["", "Borkou"]
      ),
      (
        text: "Borkou region had the highest number of casualties in 2012, with 142.",
        scopes: ["Borkou"]
      ),
      (text: "In 2012, 113 casualties occurred in 60 incidents.", scopes: ["", ""]),
    ])
  func harm(_ example: Case) throws { try Self.check(example, theme: "casualties") }
}
