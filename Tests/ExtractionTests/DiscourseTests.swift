// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Extraction

/// What a sentence leaves open and an earlier one, its bracket or its label tells.
@Suite("Discourse")
struct DiscourseTests {
  /// Lines of a section, the theme, and all that must be read.
  struct Case: Sendable, CustomTestStringConvertible {
    var theme = "casualties"
    let lines: [String]
    let rows: [String]

    init(_ lines: String..., theme: String = "casualties", rows: [String]) {
      self.lines = lines
      self.theme = theme
      self.rows = rows
    }

    var testDescription: String { lines.joined(separator: " / ") }
  }

  static func check(_ example: Case) throws {
    let found = try Known.extract(Synthetic(theme: example.theme).text(example.lines)).observations
    #expect(found.map(\.row).sorted() == example.rows.sorted())
  }

  @Test(
    "Parts of a whole that was named",
    arguments: [
      Case(
        "In 2012, a total of 32 mine casualties was recorded. Of the 32, ten were killed and 22 injured.",
        rows: [
          "casualties,device=mine,32,2012", "casualties,device=mine;outcome=killed,10,2012",
          "casualties,device=mine;outcome=injured,22,2012",
        ]),
      Case(
        "In 2012, a total of 32 casualties was recorded. Of these, 20 were civilians and 12 were soldiers.",
        rows: [
          "casualties,,32,2012", "casualties,civil_status=civilian,20,2012",
          "casualties,civil_status=military,12,2012",
        ]),
      Case(
        "In 2012, a total of 32 casualties was recorded. Twenty were civilians; the other 12 were soldiers.",
        rows: [
          "casualties,,32,2012", "casualties,civil_status=civilian,20,2012",
          "casualties,civil_status=military,12,2012",
        ]),
      Case(
        "Of the 32 casualties recorded in 2012, 20 were civilians and the other 12 soldiers.",
        rows: [
          "casualties,,32,2012", "casualties,civil_status=civilian,20,2012",
          "casualties,civil_status=military,12,2012",
        ]),
      Case(
        "In 2012, a total of 32 casualties was recorded, of whom 20 were civilians; the remaining 12 were deminers.",
        rows: [
          "casualties,,32,2012", "casualties,civil_status=civilian,20,2012",
          "casualties,civil_status=deminer,12,2012",
        ]),
      Case(
        "In 2012, 20 of the 24 casualties for which the age was known were children.",
        rows: ["casualties,,24,2012", "casualties,age=child,20,2012"]),
      Case(
        "In 2012, there were 32 casualties. Twenty of the 32 were children.",
        rows: ["casualties,,32,2012", "casualties,age=child,20,2012"]),
      Case(
        "In 2012, a total of 32 casualties was recorded: 12 men, 11 women, five boys and four girls.",
        rows: [
          "casualties,,32,2012", "casualties,age=adult;sex=male,12,2012",
          "casualties,age=adult;sex=female,11,2012",
          "casualties,age=child;sex=male,5,2012", "casualties,age=child;sex=female,4,2012",
        ]),
      Case(
        "In 2012, a total of 32 casualties (ten killed and 22 injured) was recorded by the center.",
        rows: [
          "casualties,,32,2012", "casualties,outcome=killed,10,2012", "casualties,outcome=injured,22,2012",
        ]),
    ])
  func parts(example: Case) throws { try Self.check(example) }

  @Test(
    "Other years beside this one",
    arguments: [
      Case("Casualties in 2013", "84 (2012: 91)", rows: ["casualties,,84,2013", "casualties,,91,2012"]),
      Case("Casualties in 2013: 84 (2012: 91)", rows: ["casualties,,84,2013", "casualties,,91,2012"]),
      Case(
        "2013 casualties by survival outcome", "14 killed; 70 injured (2012: 32 killed; 59 injured)",
        rows: [
          "casualties,outcome=killed,14,2013", "casualties,outcome=injured,70,2013",
          "casualties,outcome=killed,32,2012", "casualties,outcome=injured,59,2012",
        ]),
      Case(
        "In 2013, the center recorded 84 new casualties, compared with 91 in 2012.",
        rows: ["casualties,,84,2013", "casualties,,91,2012"]),
      Case(
        "The center recorded 84 new casualties in 2013, up from 60 the previous year.",
        rows: ["casualties,,84,2013", "casualties,,60,2012"]),
      Case(
        "The center recorded 84 casualties in 2013, a decrease from the 91 casualties recorded in 2012.",
        rows: ["casualties,,84,2013", "casualties,,91,2012"]),
      Case(
        "In 2013, there were 84 casualties. In 2012, the center had recorded 91.",
        rows: ["casualties,,84,2013", "casualties,,91,2012"]),
      Case(
        "There were 84 casualties in 2013, 91 in 2012 and 60 in 2011, according to the center.",
        rows: ["casualties,,84,2013", "casualties,,91,2012", "casualties,,60,2011"]),
      Case(
        "In 2013, mines killed 20 people and injured 41; in 2012 the figures were 25 and 60.",
        rows: [
          "casualties,device=mine;outcome=killed,20,2013", "casualties,device=mine;outcome=injured,41,2013",
          "casualties,device=mine;outcome=killed,25,2012", "casualties,device=mine;outcome=injured,60,2012",
        ]),
      Case(
        "There were 120 casualties and 40 mine incidents in 2013. The corresponding figures for 2012 were 160 and 52.",
        rows: [
          "casualties,,120,2013", "incidents,device=mine,40,2013", "casualties,,160,2012",
          "incidents,device=mine,52,2012",
        ]),
      Case(
        "There were close to 1,200 casualties in each of 2012 and 2013.",
        rows: ["casualties,,1200,2012", "casualties,,1200,2013"]),
      Case(
        "In 2012 and 2013, the army recorded 50 mine casualties, twelve more than in 2011.",
        rows: ["casualties,device=mine,50,2012/2013"]),
      Case(
        "For the years from 1999 on, the center had counted at least 57 casualties by 2004.",
        rows: ["casualties,,57,1999/2004"]),
      Case(
        "In 2013, teams cleared 3.5km2 of mined area, compared with 5km2 in 2012.", theme: "mine_action",
        rows: ["land_cleared,hazard=mines,3.5,2013", "land_cleared,hazard=mines,5,2012"]),
    ])
  func years(example: Case) throws { try Self.check(example) }

  @Test(
    "Nouns, verbs and years left out",
    arguments: [
      Case(
        "In 2013, mines injured three men, two women and a boy.",
        rows: [
          "casualties,age=adult;device=mine;outcome=injured;sex=male,3,2013",
          "casualties,age=adult;device=mine;outcome=injured;sex=female,2,2013",
          "casualties,age=child;device=mine;outcome=injured;sex=male,1,2013",
        ]),
      Case(
        "In 2013, antipersonnel mines caused 12 casualties, antivehicle mines five and unexploded submunitions three.",
        rows: [
          "casualties,device=antipersonnel_mine,12,2013", "casualties,device=antivehicle_mine,5,2013",
          "casualties,device=cluster_munition_remnant,3,2013",
        ]),
      Case(
        "In March 2013, a soldier was killed by a mine. Two civilians were injured in the same incident.",
        rows: [
          "casualties,civil_status=military;device=mine;outcome=killed,1,2013-03",
          "casualties,civil_status=civilian;outcome=injured,2,2013-03",
        ]),
      Case(
        "In 2013, teams destroyed 45 antipersonnel mines, three antivehicle mines and 120 items of UXO.",
        theme: "mine_action",
        rows: [
          "mines_removed,device=antipersonnel_mine,45,2013", "mines_removed,device=antivehicle_mine,3,2013",
          "mines_removed,device=erw,120,2013",
        ]),
      Case(
        "In 2013, 1.2km2 of mined area was cleared and 0.8km2 cancelled.", theme: "mine_action",
        rows: ["land_cleared,hazard=mines,1.2,2013", "land_cancelled,hazard=mines,0.8,2013"]),
    ])
  func omissions(example: Case) throws { try Self.check(example) }

  @Test(
    "What is unknown, not reported, or nothing",
    arguments: [
      Case(
        "2013 casualties by civilian status", "30 civilians; 12 military; 8 unknown",
        rows: [
          "casualties,civil_status=civilian,30,2013", "casualties,civil_status=military,12,2013",
          "casualties,civil_status=unknown,8,2013",
        ]),
      Case(
        "2013 casualties by age and gender", "40 adults (30 men, 10 women); 10 children; 3 unknown",
        rows: [
          "casualties,age=adult,40,2013", "casualties,age=adult;sex=male,30,2013",
          "casualties,age=adult;sex=female,10,2013", "casualties,age=child,10,2013",
          "casualties,age=unknown,3,2013",
        ]),
      Case(
        "In 2013, ten people were killed, 22 were injured and for three others the outcome was unknown.",
        rows: [
          "casualties,outcome=killed,10,2013", "casualties,outcome=injured,22,2013",
          "casualties,outcome=unknown,3,2013",
        ]),
      Case("No casualties from mines were recorded in 2013.", rows: ["casualties,device=mine,0,2013"]),
      Case(
        "No casualties from mines were reported in 2013.", rows: ["casualties,device=mine,none_reported,2013"]
      ),
      Case("It is not known how many casualties there were in 2013.", rows: ["casualties,,not_known,2013"]),
      Case("Casualties in 2013", "None reported", rows: ["casualties,,none_reported,2013"]),
      Case("Casualties in 2013", "Not known", rows: ["casualties,,not_known,2013"]),
      Case(
        "Between 300 and 400 people were injured by mines in 2013.",
        rows: ["casualties,device=mine;outcome=injured,300–400,2013"]),
      Case(
        "In 2013, 3–4 people were injured by mines.",
        rows: ["casualties,device=mine;outcome=injured,3–4,2013"]),
    ])
  func unknowns(example: Case) throws { try Self.check(example) }

  @Test(
    "Numbers that look alike",
    arguments: [
      Case("The plan foresees the clearance of 12km2 in 2014.", theme: "mine_action", rows: []),
      Case("In 2013, 40 deminers and 20 dogs worked in the mined areas.", theme: "mine_action", rows: []),
      Case("In 2013, some 3,000 refugees came back to the mined province.", theme: "mine_action", rows: []),
      Case(
        "The 122mm rockets were fired on 14 May 2013, page 12 of the report says.", theme: "mine_action",
        rows: []),
      Case("Several people were injured by mines in 2013.", rows: []),
      Case("In 1998, rebels attacked the town and killed 34 soldiers.", theme: "mine_action", rows: []),
      Case("Two people were killed in 2013 by gunfire near the minefield.", rows: []),
    ])
  func lookalikes(example: Case) throws { try Self.check(example) }

  @Test(
    "What is said once for all numbers of a sentence",
    arguments: [
      Case(
        "In 2012, mines killed ten people (six civilians and four soldiers) and injured 22.",
        rows: [
          "casualties,device=mine;outcome=killed,10,2012",
          "casualties,civil_status=civilian;device=mine;outcome=killed,6,2012",
          "casualties,civil_status=military;device=mine;outcome=killed,4,2012",
          "casualties,device=mine;outcome=injured,22,2012",
        ]),
      Case(
        "In 2013, three people were killed and another five injured by antipersonnel mines.",
        rows: [
          "casualties,device=antipersonnel_mine;outcome=killed,3,2013",
          "casualties,device=antipersonnel_mine;outcome=injured,5,2013",
        ]),
      Case(
        "In 2013, three soldiers and a civilian were killed by mines.",
        rows: [
          "casualties,civil_status=military;device=mine;outcome=killed,3,2013",
          "casualties,civil_status=civilian;device=mine;outcome=killed,1,2013",
        ]),
      Case(
        "Antivehicle mines killed four soldiers and wounded nine in 2013.",
        rows: [
          "casualties,civil_status=military;device=antivehicle_mine;outcome=killed,4,2013",
          "casualties,civil_status=military;device=antivehicle_mine;outcome=injured,9,2013",
        ]),
      Case(
        "On 5 May 2013, two children were killed and another injured.",
        rows: [
          "casualties,age=child;outcome=killed,2,2013-05-05",
          "casualties,age=child;outcome=injured,1,2013-05-05",
        ]),
      Case(
        "Since 1991, mines have claimed 1,234 casualties, including 345 killed and 889 injured.",
        rows: [
          "casualties,device=mine,1234,1991/..", "casualties,device=mine;outcome=killed,345,1991/..",
          "casualties,device=mine;outcome=injured,889,1991/..",
        ]),
      Case(
        "In 2013, there were 61 casualties. Of them, 18 were fatal and 43 were not.",
        rows: [
          "casualties,,61,2013", "casualties,outcome=killed,18,2013", "casualties,outcome=injured,43,2013",
        ]),
      Case(
        "In 2013, the hospital recorded 60 mine casualties; 40 of them were civilians.",
        rows: ["casualties,device=mine,60,2013", "casualties,civil_status=civilian;device=mine,40,2013"]),
    ])
  func shared(example: Case) throws { try Self.check(example) }
}
