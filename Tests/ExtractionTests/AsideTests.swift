// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Extraction

/// Times beside what is counted, wholes without a number, land of which nothing was dealt with.
@Suite("Asides")
struct AsideTests {
  @Test(
    "Times of what is only told beside",
    arguments: [
      DiscourseTests.Case(
        "In 2008, clearance went on. MAG, the only operator since 2004, destroyed 40 antipersonnel mines.",
        theme: "mine_action", rows: ["mines_removed,device=antipersonnel_mine,40,2008"]),
      DiscourseTests.Case(
        "Some 4km2 around a depot, which blew up in 1991, are still contaminated by UXO.",
        theme: "mine_action", rows: ["contaminated_area,hazard=battle_area,4,"]),
      DiscourseTests.Case(
        "In 2017, 4.4km2 of mined area was cancelled, 40% more than the 3.1km2 of 2016. Technical survey reduced 0.1km2.",
        theme: "mine_action",
        rows: [
          "land_cancelled,hazard=mines,4.4,2017", "land_cancelled,hazard=mines,3.1,2016",
          "land_reduced,hazard=mines,0.1,2017",
        ]),
      DiscourseTests.Case(
        "A survey, finished in March 2013, counted 60 villages. Eleven mine casualties were recorded in 2012. In the north, 17 casualties were recorded.",
        rows: ["casualties,device=mine,11,2012", "casualties,,17,2012"]),
      DiscourseTests.Case(
        "There were 387 mine casualties by the end of 2013. In the 18 months from August 2006 to January 2008 alone there were 221.",
        rows: ["casualties,device=mine,387,../2013", "casualties,device=mine,221,2006-08/2008-01"]),
      DiscourseTests.Case(
        "In 2013, the center made 90 prostheses, down from 104.", theme: "victim_assistance",
        rows: ["prostheses,,90,2013", "prostheses,,104,2012"]),
      DiscourseTests.Case(
        "There were 198 mine casualties in 1998; by 2004 the number had come down to 17.",
        rows: ["casualties,device=mine,198,1998", "casualties,device=mine,17,2004"]),
      DiscourseTests.Case(
        "Clearance began in July 2010. From then until the end of 2012, 3.4km2 were cleared in all.",
        theme: "mine_action", rows: ["land_cleared,,3.4,2010-07/2012"]),
      DiscourseTests.Case(
        "There were 480 mine casualties from 1956 to 1962, among whom 110 were killed, and 290 from 1963 to 2009.",
        rows: [
          "casualties,device=mine,480,1956/1962", "casualties,device=mine;outcome=killed,110,1956/1962",
          "casualties,device=mine,290,1963/2009",
        ]),
      DiscourseTests.Case(
        "It is not known how many people have been injured by mines since 1962.",
        rows: ["casualties,device=mine;outcome=injured,not_known,1962/.."]),
    ])
  func times(example: DiscourseTests.Case) throws { try DiscourseTests.check(example) }

  @Test(
    "What is said of a whole",
    arguments: [
      DiscourseTests.Case(
        "In 2012, 25 mine casualties were recorded. Of the civilians, four were boys and one was a girl.",
        rows: [
          "casualties,device=mine,25,2012",
          "casualties,age=child;civil_status=civilian;device=mine;sex=male,4,2012",
          "casualties,age=child;civil_status=civilian;device=mine;sex=female,1,2012",
        ]),
      DiscourseTests.Case(
        "In 2012, 25 mine casualties were recorded. Seven of the civilians were children and another two were women.",
        rows: [
          "casualties,device=mine,25,2012", "casualties,age=child;civil_status=civilian,7,2012",
          "casualties,age=adult;civil_status=civilian;sex=female,2,2012",
        ]),
      DiscourseTests.Case(
        "Mines injured four people in 2012 who were citizens of Sudan.",
        rows: ["casualties,device=mine;nationality=SDN;outcome=injured,4,2012"]),
    ])
  func wholes(example: DiscourseTests.Case) throws { try DiscourseTests.check(example) }

  @Test(
    "Land of which nothing was dealt with, and whose it is",
    arguments: [
      DiscourseTests.Case(
        "In 2012, 4km2 of mined area was reduced; none was cancelled.", theme: "mine_action",
        rows: ["land_reduced,hazard=mines,4,2012", "land_cancelled,hazard=mines,0,2012"]),
      DiscourseTests.Case(
        "No battle area clearance took place in 2012.", theme: "mine_action",
        rows: ["land_cleared,hazard=battle_area,0,2012"]),
      DiscourseTests.Case(
        "In 2012, MAG and HALO cleared 1.5 and 0.8 square kilometers, respectively.", theme: "mine_action",
        rows: ["land_cleared,,1.5,2012", "land_cleared,,0.8,2012"]),
      DiscourseTests.Case("No clearance organization was founded in 2012.", theme: "mine_action", rows: []),
      DiscourseTests.Case(
        "In 2012, 203 antipersonnel mines were destroyed (2011: 336 antipersonnel mines; 88 antivehicle mines).",
        theme: "mine_action",
        rows: [
          "mines_removed,device=antipersonnel_mine,203,2012",
          "mines_removed,device=antipersonnel_mine,336,2011",
          "mines_removed,device=antivehicle_mine,88,2011",
        ]),
    ])
  func land(example: DiscourseTests.Case) throws { try DiscourseTests.check(example) }

  @Test(
    "Whose it is, what is left out, lists of kinds",
    arguments: [
      DiscourseTests.Case(
        "In Abkhazia, HALO cleared 1.5km2 in 2012. It destroyed 90 antipersonnel mines.",
        theme: "mine_action",
        rows: ["land_cleared,,1.5,2012", "mines_removed,device=antipersonnel_mine,90,2012"]),
      DiscourseTests.Case(
        "In 2012, there were 9 casualties. Grenades, which killed 61 people in 2012, were left out.",
        rows: ["casualties,,9,2012"]),
      DiscourseTests.Case("In 2012, no deminer was hurt.", rows: ["casualties,civil_status=deminer,0,2012"]),
      DiscourseTests.Case(
        "In 2012, there were 44 antipersonnel mine, IED, and UXO casualties.", rows: ["casualties,,44,2012"]),
      DiscourseTests.Case(
        "In 2012, mines injured four people, one of whom, a farm laborer, died of his injuries.",
        rows: [
          "casualties,device=mine;outcome=injured,4,2012", "casualties,device=mine;outcome=killed,1,2012",
        ]),
      DiscourseTests.Case(
        "In 2012, 90 prostheses and 40 orthoses were made, and in 2011 a total of 70 prostheses and 30 orthoses.",
        theme: "victim_assistance",
        rows: [
          "prostheses,,90,2012", "orthoses,,40,2012", "prostheses,,70,2011", "orthoses,,30,2011",
        ]),
    ])
  func others(example: DiscourseTests.Case) throws { try DiscourseTests.check(example) }

  @Test(
    "Shares, ages, nouns that two numbers share, parts that nothing tells",
    arguments: [
      DiscourseTests.Case(
        "Of the 54 casualties in 2012, 70% were civilians and 13 were children.",
        rows: ["casualties,,54,2012", "casualties,age=child,13,2012"]),
      DiscourseTests.Case(
        "In 2012, the 10 civilians comprised four children, five men, and one woman.",
        rows: [
          "casualties,civil_status=civilian,10,2012", "casualties,age=child;civil_status=civilian,4,2012",
          "casualties,age=adult;civil_status=civilian;sex=male,5,2012",
          "casualties,age=adult;civil_status=civilian;sex=female,1,2012",
        ]),
      DiscourseTests.Case(
        "In 2012, an improvised mine killed three soldiers and injured another 11 on a road.",
        rows: [
          "casualties,civil_status=military;device=improvised_mine;outcome=killed,3,2012",
          "casualties,civil_status=military;device=improvised_mine;outcome=injured,11,2012",
        ]),
      DiscourseTests.Case("In 2012, the youngest victim was a boy of seven.", rows: []),
      DiscourseTests.Case(
        "In 2012, the center made 40 lower-limb and 33 upper-limb prostheses.", theme: "victim_assistance",
        rows: ["prostheses,,40,2012", "prostheses,,33,2012"]),
      DiscourseTests.Case(
        "In 2012, there were 14 casualties. Ten of the victims of 2012 were travelling in one bus.",
        rows: ["casualties,,14,2012"]),
      DiscourseTests.Case(
        "In 2012, there were 14 casualties. The sex of three and the age of five were not recorded.",
        rows: ["casualties,,14,2012", "casualties,sex=unknown,3,2012", "casualties,age=unknown,5,2012"]),
      DiscourseTests.Case(
        "In 2012, mines killed five people and injured seven: eight men and four women.",
        rows: [
          "casualties,device=mine;outcome=killed,5,2012", "casualties,device=mine;outcome=injured,7,2012",
          "casualties,age=adult;device=mine;sex=male,8,2012",
          "casualties,age=adult;device=mine;sex=female,4,2012",
        ]),
      DiscourseTests.Case(
        "In 2012, 0.3km2 was released by technical survey and the rest by non-technical survey.",
        theme: "mine_action", rows: ["land_reduced,,0.3,2012"]),
      DiscourseTests.Case(
        "Chad completed the destruction of its stockpile in March 2012, destroying a total of 300 antipersonnel mines.",
        theme: "mine_action", rows: ["stockpile_destroyed,,300,2012-03"]),
    ])
  func shares(example: DiscourseTests.Case) throws { try DiscourseTests.check(example) }

  @Test(
    "Verbs left out, places that are no ratio, short sentences",
    arguments: [
      DiscourseTests.Case(
        "In 2012, peer support was provided to 150 survivors in seven villages.", theme: "victim_assistance",
        rows: ["persons_assisted,service=psychological_support,150,2012"]),
      DiscourseTests.Case(
        "In 2012, Chad retained 300 mines, as many as in the previous year: 200 M14 and 100 M16. Of these, the army holds 180, the navy 70 and the police 50.",
        theme: "mine_ban_policy",
        rows: [
          "mines_retained,,300,2012", "mines_retained,,200,2012", "mines_retained,,100,2012",
          "mines_retained,,180,2012", "mines_retained,,70,2012", "mines_retained,,50,2012",
        ]),
      DiscourseTests.Case(
        "In 2012, some 2,000 people, 900 of them children, took part in risk education.",
        theme: "mine_action",
        rows: ["persons_assisted,service=risk_education,2000,2012"]),
      DiscourseTests.Case(
        "In 2012, the army cleared 3km2 of cluster munition-contaminated area in the north.",
        "Clearance in 2011 was 2km2.",
        theme: "mine_action",
        rows: ["land_cleared,hazard=cluster_munition_remnants,3,2012", "land_cleared,,2,2011"]),
    ])
  func gaps(example: DiscourseTests.Case) throws { try DiscourseTests.check(example) }

  @Test(
    "Totals gone back to, years gone back to",
    arguments: [
      DiscourseTests.Case(
        "Since 1992, the center has recorded 4,900 casualties. Of the total, 1,573 died.",
        rows: ["casualties,,4900,1992/..", "casualties,outcome=killed,1573,1992/.."]),
      DiscourseTests.Case(
        "In 2012, there were 14 casualties. In January–June 2013, eight casualties were reported.",
        "Physical rehabilitation", "The orthopedic workshop made 142 prostheses, as the ministry reports.",
        theme: "victim_assistance",
        rows: ["casualties,,14,2012", "casualties,,8,2013-01/2013-06", "prostheses,,142,2012"]),
      DiscourseTests.Case(
        "In 2012, there were 147 casualties: 16 women and 90 men, and for 41 the sex was not known.",
        rows: [
          "casualties,,147,2012", "casualties,age=adult;sex=female,16,2012",
          "casualties,age=adult;sex=male,90,2012", "casualties,sex=unknown,41,2012",
        ]),
    ])
  func goingBack(example: DiscourseTests.Case) throws { try DiscourseTests.check(example) }
}
