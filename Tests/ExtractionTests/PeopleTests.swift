// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Extraction

/// How people are counted: by what is not known of them, one each, by region, beside their ages.
@Suite("People")
struct PeopleTests {
  typealias Case = DiscourseTests.Case

  @Test(
    "A part of which something is not known",
    arguments: [
      Case(
        "In 2012, 37 children were casualties: 27 boys, eight girls, and two whose sex was not recorded.",
        rows: [
          "casualties,age=child,37,2012", "casualties,age=child;sex=male,27,2012",
          "casualties,age=child;sex=female,8,2012", "casualties,age=child;sex=unknown,2,2012",
        ]),
      Case(
        "In 2012, there were 40 casualties. Thirty were civilians, and for ten people the status could "
          + "not be established.",
        rows: [
          "casualties,,40,2012", "casualties,civil_status=civilian,30,2012",
          "casualties,civil_status=unknown,10,2012",
        ]),
      Case(
        "In 2012, 61 casualties (20 killed, 38 injured, and three of whom nothing more is known) were recorded.",
        rows: [
          "casualties,,61,2012", "casualties,outcome=killed,20,2012", "casualties,outcome=injured,38,2012",
          "casualties,outcome=unknown,3,2012",
        ]),
      Case(
        "In 2012, there were 87 casualties, of which 31 were fatal. The center could not determine the outcome "
          + "for three.",
        rows: [
          "casualties,,87,2012", "casualties,outcome=killed,31,2012", "casualties,outcome=unknown,3,2012",
        ]),
      Case(
        "In 2012, 14 men and five women were injured, and in two cases the age group was not noted.",
        rows: [
          "casualties,age=adult;outcome=injured;sex=male,14,2012",
          "casualties,age=adult;outcome=injured;sex=female,5,2012",
          "casualties,age=unknown;outcome=injured,2,2012",
        ]),
    ])
  func unknown(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "A row of key figures that is of those of whom nothing is known",
    arguments: [
      Case(
        "Casualty analysis in 2012", "Killed: 9 (2011: 7)", "Injured: 20 (2011: 3)", "Unknown: 2 (2011: 0)",
        rows: [
          "casualties,outcome=killed,9,2012", "casualties,outcome=killed,7,2011",
          "casualties,outcome=injured,20,2012", "casualties,outcome=injured,3,2011",
          "casualties,outcome=unknown,2,2012", "casualties,outcome=unknown,0,2011",
        ]),
      Case(
        "Casualties in 2012", "Total: 31", "Mines: 18", "Unknown: 13",
        rows: ["casualties,,31,2012", "casualties,device=mine,18,2012", "casualties,device=unknown,13,2012"]),
      Case(
        "Casualties in 2012", "Men: 4", "Women: 3", "Unknown: 2",
        rows: [
          "casualties,age=adult;sex=male,4,2012", "casualties,age=adult;sex=female,3,2012",
          "casualties,sex=unknown,2,2012",
        ]),
      Case("Casualties in 2012", "Unknown: 13", rows: ["casualties,,13,2012"]),
    ])
  func unknownRows(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "A people that a sentence begins with is that of its numbers",
    arguments: [
      Case(
        "In 2012, there were 40 casualties. Among Kenyans at work nearby, six casualties were recorded in 2012 and "
          + "nine in 2011.",
        rows: [
          "casualties,,40,2012", "casualties,nationality=KEN,6,2012", "casualties,nationality=KEN,9,2011",
        ]),
      Case(
        "Of the Malians, three were killed by mines in 2012.",
        rows: ["casualties,device=mine;nationality=MLI;outcome=killed,3,2012"]),
      Case("Among Chadians, six casualties were recorded in 2012.", rows: ["casualties,,6,2012"]),
      Case("Of the Libyan minefields, two caused ten casualties in 2012.", rows: ["casualties,,10,2012"]),
    ])
  func peoples(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "None of a group that no dimension tells from others",
    arguments: [
      Case("For the first time since 2004, not a single well digger was hurt by a mine.", rows: []),
      Case("In 2012, no farmer was killed by mines.", rows: []),
      Case(
        "In 2012, no woman was killed by mines, and no deminer was hurt.",
        rows: [
          "casualties,age=adult;device=mine;outcome=killed;sex=female,0,2012",
          "casualties,civil_status=deminer,0,2012",
        ]),
      Case(
        "In 2012, 14 casualties were recorded. By then 30,000 Malians had found refuge in the province.",
        rows: ["casualties,,14,2012"]),
    ])
  func groups(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test("The year since when nothing was the like is not that of the number")
  func firstSince() throws {
    let example = Case(
      "In 2012, there were 14 casualties. For the first time since 2004, no civilian casualties were recorded.",
      rows: ["casualties,,14,2012", "casualties,civil_status=civilian,0,2012"])
    try DiscourseTests.check(example)
  }

  @Test(
    "One number is said of several kinds",
    arguments: [
      Case(
        "In 2012, there were three casualties, one each to an antivehicle mine, to ERW, and to an unknown device.",
        rows: [
          "casualties,,3,2012", "casualties,device=antivehicle_mine,1,2012", "casualties,device=erw,1,2012",
          "casualties,device=unknown,1,2012",
        ]),
      Case(
        "Two people were injured each by an antipersonnel mine and an improvised mine in 2012.",
        rows: [
          "casualties,device=antipersonnel_mine;outcome=injured,2,2012",
          "casualties,device=improvised_mine;outcome=injured,2,2012",
        ]),
    ])
  func each(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "Averages, ages and parts that nothing sets apart are no claims",
    arguments: [
      Case("Mines hurt about 20 people a year.", rows: []),
      Case("Between 2010 and 2014, an average of 110 casualties was recorded each year.", rows: []),
      Case(
        "In 2012, 53 people were injured. Of the 53 people injured in 2012, nine lost a leg.",
        rows: ["casualties,outcome=injured,53,2012"]),
      Case(
        "In 2012, 53 people were injured. No fewer than 15 of those injured in 2012 were herders.",
        rows: ["casualties,outcome=injured,53,2012"]),
      Case(
        "On 8 February 2012, two brothers, 13 and nine years old, were killed by a mortar shell.",
        rows: ["casualties,device=erw;outcome=killed;sex=male,2,2012-02-08"]),
      Case(
        "A boy aged 12 and two men were killed by a mine in May 2012.",
        rows: [
          "casualties,age=child;device=mine;outcome=killed;sex=male,1,2012-05",
          "casualties,age=adult;device=mine;outcome=killed;sex=male,2,2012-05",
        ]),
      Case(
        "Of those who received a prosthesis in 2012, 31 were mine survivors.", theme: "victim_assistance",
        rows: []),
      Case(
        "The hospital treated 212 war-wounded in 2012, 37 of them injured by mines.",
        theme: "victim_assistance", rows: ["persons_assisted,service=medical_care,212,2012"]),
    ])
  func refused(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "A verb behind the number goes on with what was counted",
    arguments: [
      Case(
        "In 2012, twelve people stepped on antipersonnel mines and seven were caught by improvised mines.",
        rows: [
          "casualties,device=antipersonnel_mine,12,2012", "casualties,device=improvised_mine,7,2012",
        ]),
      Case(
        "No deminers were killed or injured in 2012, while three had been injured in 2011.",
        rows: [
          "casualties,civil_status=deminer,0,2012", "casualties,civil_status=deminer;outcome=injured,3,2011",
        ]),
      Case(
        "The number of casualties has gone down every year since 2010, when 190 were recorded.",
        rows: ["casualties,,190,2010"]),
      Case(
        "In 2012, there were 69 civilian casualties. Children accounted for 33 of them. The 36 adults came from "
          + "villages.",
        rows: [
          "casualties,civil_status=civilian,69,2012", "casualties,age=child;civil_status=civilian,33,2012",
          "casualties,age=adult;civil_status=civilian,36,2012",
        ]),
      Case(
        "In 2012, 64 survivors started a small business with a grant, and another 22 completed vocational "
          + "training.", theme: "victim_assistance",
        rows: [
          "persons_assisted,service=economic_inclusion,64,2012",
          "persons_assisted,service=vocational_training,22,2012",
        ]),
      Case(
        "In 2012, counseling was offered to 66 women and 41 men with conflict injuries.",
        theme: "victim_assistance",
        rows: [
          "persons_assisted,service=psychological_support,66,2012",
          "persons_assisted,service=psychological_support,41,2012",
        ]),
      Case(
        "In 2012, four casualties were recorded. One deminer was injured in May, and an army driver was killed by a "
          + "mine on 24 October.",
        rows: [
          "casualties,,4,2012", "casualties,civil_status=deminer;outcome=injured,1,2012-05",
          "casualties,device=mine;outcome=killed,1,2012-10-24",
        ]),
      Case(
        "The center helped 40 survivors in 2012, 12 of whom got a loan. It made 80 orthoses; 31 went to women.",
        theme: "victim_assistance",
        rows: [
          "persons_assisted,service=rehabilitation,40,2012",
          "persons_assisted,service=economic_inclusion,12,2012",
          "orthoses,,80,2012",
        ]),
      Case(
        "Casualty numbers have fluctuated: 24 in 2009, 11 in 2010, and 61 in 2012.",
        rows: ["casualties,,24,2009", "casualties,,11,2010", "casualties,,61,2012"]),
      Case(
        "The center recorded 27 casualties in the first half of 2012, up from 14 in the same period of 2011.",
        rows: ["casualties,,27,2012-01/2012-06", "casualties,,14,2011-01/2011-06"]),
      Case(
        "In 2012, 23 casualties were reported, including four people killed; seven were children.",
        rows: ["casualties,,23,2012", "casualties,outcome=killed,4,2012", "casualties,age=child,7,2012"]),
      Case(
        "Data provided by the police gave a total of 70 casualties (25 killed and 45 injured) for 2012.",
        rows: [
          "casualties,,70,2012", "casualties,outcome=killed,25,2012", "casualties,outcome=injured,45,2012",
        ]),
      Case(
        "In 2011, 23 casualties were reported; in 2012, 31.",
        rows: ["casualties,,23,2011", "casualties,,31,2012"]),
      Case(
        "Casualties in 2012", "ERW: 3 (2011: unknown)",
        rows: ["casualties,device=erw,3,2012", "casualties,device=erw,not_known,2011"]),
      Case(
        "Estimates of the number of survivors range from 2,000 to 3,500.", theme: "victim_assistance",
        rows: ["survivors,,2000–3500,"]),
    ])
  func continued(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "People counted in a part of the country have it as their scope",
    arguments: [
      (
        "In Tibesti, 12 people were killed and 28 injured in 2012, and in Ennedi four were killed.",
        ["Tibesti", "Tibesti", "Ennedi"]
      ),
      ("In 2012, there were 30 casualties in the province of Borkou.", ["the province of Borkou"]),
      ("In 2012, mines injured 14 people in northern Kanem.", ["northern Kanem"]),
      ("In 2012, 40 casualties were recorded. Libyan province had 28 of the 40 casualties.", ["", "Libyan"]),
      ("In 2012, 31 casualties were recorded by the hospital in Mao.", [""]),
      ("In May 2012, a mine killed two men in Mao.", [""]),
    ])
  func regions(text: String, scopes: [String]) throws {
    let found = try Known.extract(Synthetic(theme: "casualties").text([text])).observations
    #expect(found.map(\.scope) == scopes)
  }

  @Test(
    "Pairs of kinds of people, and years behind a colon",
    arguments: [
      Case(
        "In 2012, there were 40 casualties, of whom 11 were women or girls and 29 were men or boys.",
        rows: [
          "casualties,,40,2012", "casualties,sex=female,11,2012", "casualties,sex=male,29,2012",
        ]),
      Case(
        "Casualties from unexploded ordnance were recorded in most years: six in 2012 (one killed; five injured), "
          + "four in 2013, and nine in 2014, of which three were children.",
        rows: [
          "casualties,device=erw,6,2012", "casualties,device=erw;outcome=killed,1,2012",
          "casualties,device=erw;outcome=injured,5,2012", "casualties,device=erw,4,2013",
          "casualties,device=erw,9,2014", "casualties,age=child;device=erw,3,2014",
        ]),
      Case(
        "Payments were made in most years: six in 2012, four in 2013, and nine in 2014.", rows: []),
    ])
  func pairs(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "Who the people of a clause before were, and what their verb or a bracket says",
    arguments: [
      Case(
        "In 2003, five new mine casualties were recorded in four incidents; two people were killed and three injured.",
        rows: [
          "casualties,device=mine,5,2003", "casualties,device=mine;outcome=injured,3,2003",
          "casualties,device=mine;outcome=killed,2,2003", "incidents,device=mine,4,2003",
        ]),
      Case(
        "In 2003, five new mine casualties were recorded; 12 people were killed and three injured.",
        rows: [
          "casualties,device=mine,5,2003", "casualties,outcome=injured,3,2003",
          "casualties,outcome=killed,12,2003",
        ]),
      Case(
        "In 2012, there were 34 casualties. Ten casualties were Zambian nationals.",
        rows: ["casualties,,34,2012", "casualties,nationality=ZMB,10,2012"]),
      Case(
        "In 2011, there were eight casualties. Three of the casualties were children (all boys).",
        rows: [
          "casualties,,8,2011", "casualties,age=child,3,2011", "casualties,age=child;sex=male,3,2011",
        ]),
    ])
  func clauses(_ example: Case) throws { try DiscourseTests.check(example) }
}
