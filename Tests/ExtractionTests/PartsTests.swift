// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Extraction

/// What a number takes over from the whole that it is a part of, and what it does not.
@Suite("Parts")
struct PartsTests {
  typealias Case = DiscourseTests.Case

  @Test(
    "Lists, brackets and colons spell out what was counted last",
    arguments: [
      Case(
        "In 2013, 92 casualties were identified, 70 of them civilians. Thirty-two of these "
          + "civilians were children: 24 boys and eight girls.",
        rows: [
          "casualties,,92,2013",
          "casualties,civil_status=civilian,70,2013",
          "casualties,age=child;civil_status=civilian,32,2013",
          "casualties,age=child;civil_status=civilian;sex=male,24,2013",
          "casualties,age=child;civil_status=civilian;sex=female,8,2013",
        ]),
      Case(
        "In May 2012, an antivehicle mine killed four civilians and injured seven others, including "
          + "two children.",
        rows: [
          "casualties,civil_status=civilian;device=antivehicle_mine;outcome=killed,4,2012-05",
          "casualties,civil_status=civilian;device=antivehicle_mine;outcome=injured,7,2012-05",
          "casualties,age=child;civil_status=civilian;device=antivehicle_mine,2,2012-05",
        ]),
      Case(
        "In 2013, there were 40 civilian casualties—28 men and 12 women.",
        rows: [
          "casualties,civil_status=civilian,40,2013",
          "casualties,age=adult;civil_status=civilian;sex=male,28,2013",
          "casualties,age=adult;civil_status=civilian;sex=female,12,2013",
        ]),
      Case(
        "In 2013, 40 civilians were hurt by mines. Whether another nine civilians were adults or children was not recorded.",
        rows: [
          "casualties,civil_status=civilian;device=mine;outcome=injured,40,2013",
          "casualties,age=unknown;civil_status=civilian,9,2013",
        ]),
      Case(
        "Casualties in 2013", "52 (7 unknown; 15 killed; 30 injured)",
        rows: [
          "casualties,,52,2013", "casualties,outcome=unknown,7,2013", "casualties,outcome=killed,15,2013",
          "casualties,outcome=injured,30,2013",
        ]),
      Case(
        "In 2013, 82 casualties were recorded, 20 of them fatal and 62 not.",
        rows: [
          "casualties,,82,2013", "casualties,outcome=killed,20,2013", "casualties,outcome=injured,62,2013",
        ]),
      Case(
        "In 2013, there were 900 casualties. At 435, civilians were the largest group.",
        rows: ["casualties,,900,2013", "casualties,civil_status=civilian,435,2013"]),
      Case(
        "Casualties in 2013 were first put at 310 and are now 304.",
        rows: ["casualties,,310,2013", "casualties,,304,2013"]),
      Case(
        "Casualties decreased in 2013, with 34 recorded compared to 51 in 2012.",
        rows: ["casualties,,34,2013", "casualties,,51,2012"]),
      Case(
        "In 2013, children accounted for 45% (21) of all civilian casualties.",
        rows: ["casualties,age=child;civil_status=civilian,21,2013"]),
      Case(
        "The casualties of 2013, first put at 310 in 210 incidents, are now 304.",
        rows: ["casualties,,310,2013", "incidents,,210,2013", "casualties,,304,2013"]),
      Case(
        "In July 2013, a boy of four was killed by a submunition.",
        rows: [
          "casualties,age=child;device=cluster_munition_remnant;outcome=killed;sex=male,1,2013-07"
        ]),
      Case(
        "In 2013, mines were to blame for three casualties.", rows: ["casualties,device=mine,3,2013"]),
      Case(
        "In 2013, the 70 civilian casualties included 32 children. The adult civilians were 30 men "
          + "and eight women.",
        rows: [
          "casualties,civil_status=civilian,70,2013",
          "casualties,age=child;civil_status=civilian,32,2013",
          "casualties,age=adult;civil_status=civilian;sex=male,30,2013",
          "casualties,age=adult;civil_status=civilian;sex=female,8,2013",
        ]),
      Case(
        "In 2013, 92 casualties were identified. Civilians accounted for 70 (76%) of the 92 "
          + "casualties. Of the 70 civilian casualties, 32 (46%) were children; of these, 24 were boys "
          + "and eight were girls. Of the remaining 38 civilian casualties, 30 were men and eight "
          + "women.",
        rows: [
          "casualties,,92,2013",
          "casualties,civil_status=civilian,70,2013",
          "casualties,age=child;civil_status=civilian,32,2013",
          "casualties,age=child;civil_status=civilian;sex=male,24,2013",
          "casualties,age=child;civil_status=civilian;sex=female,8,2013",
          "casualties,age=adult;civil_status=civilian;sex=male,30,2013",
          "casualties,age=adult;civil_status=civilian;sex=female,8,2013",
        ]),
    ])
  func spelled(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "A part beside its whole, with or without its share",
    arguments: [
      Case(
        "Some 40% of the 50 casualties in 2013 were children.",
        rows: [
          "casualties,,50,2013"
        ]),
      Case(
        "In 2015, ERW caused 41 (52%) of the 79 casualties. The type of explosive was unknown in 10 "
          + "cases.",
        rows: [
          "casualties,,79,2015",
          "casualties,device=erw,41,2015",
          "casualties,device=unknown,10,2015",
        ]),
      Case(
        "Most of the casualties in 2012 were civilians (58 of 61, or 95%).",
        rows: [
          "casualties,civil_status=civilian,58,2012"
        ]),
      Case(
        "Four of the 61 casualties in 2012 were deminers, all of whom were injured.",
        rows: [
          "casualties,,61,2012",
          "casualties,civil_status=deminer,4,2012",
          "casualties,civil_status=deminer;outcome=injured,4,2012",
        ]),
    ])
  func beside(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "A number alone in a bracket or between commas belongs to the words around it",
    arguments: [
      Case(
        "There were 92 casualties in 2013. Children (32) made up 35% of all casualties. Boys (24) "
          + "outnumbered girls (eight).",
        rows: [
          "casualties,,92,2013",
          "casualties,age=child,32,2013",
          "casualties,age=child;sex=male,24,2013",
          "casualties,age=child;sex=female,8,2013",
        ]),
      Case(
        "In 2015, antipersonnel mines caused the most casualties (38), followed by ERW (14), hand "
          + "grenades (six) and unknown devices (four).",
        rows: [
          "casualties,device=antipersonnel_mine,38,2015",
          "casualties,device=erw,14,2015",
          "casualties,device=erw,6,2015",
          "casualties,device=unknown,4,2015",
        ]),
      Case(
        "In 2012, there were 61 casualties, down from 84 in 2011. The majority of casualties (44, "
          + "or 72%) were civilians, 14 were military personnel, and three were deminers.",
        rows: [
          "casualties,,61,2012",
          "casualties,,84,2011",
          "casualties,civil_status=civilian,44,2012",
          "casualties,civil_status=military,14,2012",
          "casualties,civil_status=deminer,3,2012",
        ]),
      Case(
        "In 2012, there were 61 casualties. Nearly half, 29, were children.",
        rows: [
          "casualties,,61,2012",
          "casualties,age=child,29,2012",
        ]),
    ])
  func enclosed(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "What is not recorded of some",
    arguments: [
      Case(
        "In 2012 there were 61 casualties. The civil status of four casualties was not recorded. "
          + "The age of seven was unknown.",
        rows: [
          "casualties,,61,2012",
          "casualties,civil_status=unknown,4,2012",
          "casualties,age=unknown,7,2012",
        ]),
      Case(
        "In 2012 there were 61 casualties. The sex of 12 casualties was unknown; 45 were male and "
          + "four female.",
        rows: [
          "casualties,,61,2012",
          "casualties,sex=unknown,12,2012",
          "casualties,sex=male,45,2012",
          "casualties,sex=female,4,2012",
        ]),
      Case(
        "In 2013, 41 people were casualties of mines and ERW; six died, 33 were injured and the "
          + "fate of two is not known.",
        rows: [
          "casualties,,41,2013",
          "casualties,outcome=killed,6,2013",
          "casualties,outcome=injured,33,2013",
          "casualties,outcome=unknown,2,2013",
        ]),
      Case(
        "In 2012, the Monitor identified 61 casualties from mines, ERW, and victim-activated IEDs. "
          + "Fifteen people were killed and 45 injured; for one casualty it is not known whether the "
          + "person survived. This is a decrease from the 84 casualties identified in 2011.",
        rows: [
          "casualties,,61,2012",
          "casualties,outcome=killed,15,2012",
          "casualties,outcome=injured,45,2012",
          "casualties,outcome=unknown,1,2012",
          "casualties,,84,2011",
        ]),
      Case(
        "A total of 3,420 casualties were recorded between 1999 and 2012: 1,020 were killed, 2,390 "
          + "injured, and 10 unknown.",
        rows: [
          "casualties,,3420,1999/2012",
          "casualties,outcome=killed,1020,1999/2012",
          "casualties,outcome=injured,2390,1999/2012",
          "casualties,outcome=unknown,10,1999/2012",
        ]),
    ])
  func unrecorded(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "A number of another time or source is of the whole",
    arguments: [
      Case(
        "Fifteen deminers were injured in 2012, compared to 11 deminer casualties (four killed; "
          + "seven injured) in 2011.",
        rows: [
          "casualties,civil_status=deminer;outcome=injured,15,2012",
          "casualties,civil_status=deminer,11,2011",
          "casualties,civil_status=deminer;outcome=killed,4,2011",
          "casualties,civil_status=deminer;outcome=injured,7,2011",
        ]),
      Case(
        "The mine action center recorded 55 casualties in 2012, of which 12 were killed, while the "
          + "ICRC registered 49.",
        rows: [
          "casualties,,55,2012",
          "casualties,outcome=killed,12,2012",
          "casualties,,49,2012",
        ]),
      Case(
        "The number of casualties in 2014 is not known, but at least 23 were reported.",
        rows: [
          "casualties,,23,2014"
        ]),
      Case(
        "For 2011, the Monitor had previously reported 32 casualties; this figure has since been "
          + "revised to 37.",
        rows: [
          "casualties,,32,2011",
          "casualties,,37,2011",
        ]),
      Case(
        "Annual casualties rose from 61 in 2012 to 84 in 2013 before falling to 40 in 2014.",
        rows: [
          "casualties,,61,2012",
          "casualties,,84,2013",
          "casualties,,40,2014",
        ]),
    ])
  func compared(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "Hedges that reach a second number or stand behind what is counted",
    arguments: [
      Case(
        "In 2013, at least 38 boys and 16 girls were among the casualties.",
        rows: [
          "casualties,age=child;sex=male,38,2013",
          "casualties,age=child;sex=female,16,2013",
        ]),
      Case(
        "The sex of 20 casualties in 2013 was not recorded; the register lists 61 males or more.",
        rows: [
          "casualties,sex=unknown,20,2013",
          "casualties,sex=male,61,2013",
        ]),
    ])
  func hedged(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "A device said once at the end of a list is that of all",
    arguments: [
      Case(
        "In 2013, 14 people were killed and 20 injured by antivehicle mines.",
        rows: [
          "casualties,device=antivehicle_mine;outcome=killed,14,2013",
          "casualties,device=antivehicle_mine;outcome=injured,20,2013",
        ]),
      Case(
        "In 2012, a boy was killed and a girl injured by an antipersonnel mine.",
        rows: [
          "casualties,age=child;device=antipersonnel_mine;outcome=killed;sex=male,1,2012",
          "casualties,age=child;device=antipersonnel_mine;outcome=injured;sex=female,1,2012",
        ]),
      Case(
        "On 3 May 2012, one deminer was killed and another injured while clearing unexploded "
          + "submunitions.",
        rows: [
          "casualties,civil_status=deminer;device=cluster_munition_remnant;outcome=killed,1,2012-05-03",
          "casualties,civil_status=deminer;device=cluster_munition_remnant;outcome=injured,1,2012-05-03",
        ]),
    ])
  func atTheEnd(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "Figures that were revised keep their year",
    arguments: [
      Case(
        "In 2012, 40 casualties were identified. The center had at first reported 26 casualties for "
          + "that year and raised this to 37 in 2014.",
        rows: [
          "casualties,,40,2012",
          "casualties,,26,2012",
          "casualties,,37,2012",
        ]),
      Case(
        "The 2012 profile, which gave 32 casualties for 2011, was written before the last reports "
          + "came in. The number for 2011 is now 37.",
        rows: [
          "casualties,,32,2011",
          "casualties,,37,2011",
        ]),
    ])
  func revised(_ example: Case) throws { try DiscourseTests.check(example) }
}
