// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Extraction

/// Wholes that are told in parts, persons told one by one, years looked back on, brackets and what goes on behind them.
@Suite("Wholes and looks back")
struct WholeTests {
  @Test(
    "A whole takes nothing from its part",
    arguments: [
      DiscourseTests.Case(
        "In 2012, ten of the 31 ERW casualties were fatal. Twenty of the 31 were children.",
        rows: [
          "casualties,device=erw,31,2012", "casualties,device=erw;outcome=killed,10,2012",
          "casualties,age=child;device=erw,20,2012",
        ]),
      DiscourseTests.Case(
        "Of the 14 civilian casualties in 2012, five were children: four boys and a girl.",
        rows: [
          "casualties,civil_status=civilian,14,2012", "casualties,age=child;civil_status=civilian,5,2012",
          "casualties,age=child;civil_status=civilian;sex=male,4,2012",
          "casualties,age=child;civil_status=civilian;sex=female,1,2012",
        ]),
      DiscourseTests.Case(
        "Of the ten casualties recorded in 2012, six were men and four women; three of them died.",
        rows: [
          "casualties,,10,2012", "casualties,age=adult;sex=male,6,2012",
          "casualties,age=adult;sex=female,4,2012",
          "casualties,outcome=killed,3,2012",
        ]),
      DiscourseTests.Case(
        "In 2012, 22 casualties were recorded. Nineteen were civilians. All the civilian casualties were adults.",
        rows: [
          "casualties,,22,2012", "casualties,civil_status=civilian,19,2012",
          "casualties,age=adult;civil_status=civilian,19,2012",
        ]),
      DiscourseTests.Case(
        "In 2012, there were 14 casualties. All but one of them were men.", rows: ["casualties,,14,2012"]),
      DiscourseTests.Case(
        "Eighteen of the 45 casualties in 2012, or 40%, were military, and the other 27 (60%) were civilian.",
        rows: [
          "casualties,,45,2012", "casualties,civil_status=military,18,2012",
          "casualties,civil_status=civilian,27,2012",
        ]),
      DiscourseTests.Case(
        "In 2012, 61 casualties were recorded. All but three of them were men (58), and of these men 20 were soldiers.",
        rows: [
          "casualties,,61,2012", "casualties,age=adult;sex=male,58,2012",
          "casualties,age=adult;civil_status=military;sex=male,20,2012",
        ]),
      DiscourseTests.Case(
        "In 2012, there were 247 casualties. Children were 37% of civilian casualties (61 of 166).",
        rows: ["casualties,,247,2012", "casualties,age=child;civil_status=civilian,61,2012"]),
      DiscourseTests.Case(
        "In 2012, there were 247 casualties. Some 81% (199) were civilians. More than half of the total (130) were men.",
        rows: [
          "casualties,,247,2012", "casualties,civil_status=civilian,199,2012",
          "casualties,age=adult;sex=male,130,2012",
        ]),
      DiscourseTests.Case(
        "2012 casualties by sex", "1,210 men; 99 women; 301 unknown",
        rows: [
          "casualties,age=adult;sex=male,1210,2012", "casualties,age=adult;sex=female,99,2012",
          "casualties,sex=unknown,301,2012",
        ]),
    ])
  func wholes(example: DiscourseTests.Case) throws { try DiscourseTests.check(example) }

  @Test(
    "Another and a third are one more",
    arguments: [
      DiscourseTests.Case(
        "In 2012, mines killed a man and injured another.",
        rows: [
          "casualties,age=adult;device=mine;outcome=killed;sex=male,1,2012",
          "casualties,age=adult;device=mine;outcome=injured;sex=male,1,2012",
        ]),
      DiscourseTests.Case(
        "In 2012, a mine injured two deminers and killed a third.",
        rows: [
          "casualties,civil_status=deminer;device=mine;outcome=injured,2,2012",
          "casualties,civil_status=deminer;device=mine;outcome=killed,1,2012",
        ]),
      DiscourseTests.Case("In 2012, mine casualties fell by a third.", rows: []),
    ])
  func others(example: DiscourseTests.Case) throws { try DiscourseTests.check(example) }

  @Test(
    "What is looked back on is of its own year",
    arguments: [
      DiscourseTests.Case(
        "In 2011, there were 538 casualties, slightly fewer than the 540 (41 killed) of the previous year.",
        rows: ["casualties,,538,2011", "casualties,,540,2010", "casualties,outcome=killed,41,2010"]),
      DiscourseTests.Case(
        "In 2010, there were 540 casualties, the lowest number since 2001 (291).",
        rows: ["casualties,,540,2010", "casualties,,291,2001"]),
      DiscourseTests.Case(
        "Casualties in 2020 | 222", "Annual change | Decrease from 237 in 2019",
        "Survival outcome | 82 killed, 140 injured",
        rows: [
          "casualties,,222,2020", "casualties,,237,2019", "casualties,outcome=killed,82,2020",
          "casualties,outcome=injured,140,2020",
        ]),
      DiscourseTests.Case(
        "Mine/ERW casualties in 2007", "Killed: 5, including 3 children (2006: 4)",
        rows: [
          "casualties,outcome=killed,5,2007", "casualties,age=child;outcome=killed,3,2007",
          "casualties,outcome=killed,4,2006",
        ]),
      DiscourseTests.Case(
        "In 2013, there were 36 mine casualties. In July 2013, two soldiers were injured by a mine.",
        "There were 12 ERW casualties.",
        rows: [
          "casualties,device=mine,36,2013",
          "casualties,civil_status=military;device=mine;outcome=injured,2,2013-07",
          "casualties,device=erw,12,2013",
        ]),
      DiscourseTests.Case(
        "As of 30 June 2018, 98 casualties were recorded for the year to date.",
        rows: ["casualties,,98,2018-01/2018-06"]),
      DiscourseTests.Case(
        "Between 1 January and 30 April 2014, there were 12 casualties.",
        rows: ["casualties,,12,2014-01-01/2014-04-30"]),
      DiscourseTests.Case(
        "By the end of 2011 it had verified 837 casualties. Men made up 521 of them.",
        rows: ["casualties,,837,../2011", "casualties,age=adult;sex=male,521,../2011"]),
      DiscourseTests.Case(
        "In 2013, the center helped 60 survivors, compared to 50 in 2012: 12 got a loan.",
        theme: "victim_assistance",
        rows: [
          "persons_assisted,service=economic_inclusion,12,2013",
          "persons_assisted,service=rehabilitation,50,2012",
          "persons_assisted,service=rehabilitation,60,2013",
        ]),
      DiscourseTests.Case(
        "In 2013, 15 persons with disabilities (nine men and six women) learned a trade.",
        theme: "victim_assistance", rows: ["persons_assisted,service=vocational_training,15,2013"]),
    ])
  func looksBack(example: DiscourseTests.Case) throws { try DiscourseTests.check(example) }

  @Test(
    "Areas, items and registers",
    arguments: [
      DiscourseTests.Case(
        "In 2012, four operators cleared 3.8km2 of battle area, destroying 42 submunitions, and 0.09km2 of mined area.",
        theme: "mine_action",
        rows: [
          "land_cleared,hazard=battle_area,3.8,2012", "mines_removed,device=cluster_munition_remnant,42,2012",
          "land_cleared,hazard=mines,0.09,2012",
        ]),
      DiscourseTests.Case(
        "Land release in 2017", "Cleared: 0.21km2; Reduced: 0.05km2 (2016: none); Canceled: 0.3km2",
        theme: "mine_action",
        rows: [
          "land_cleared,,0.21,2017", "land_reduced,,0.05,2017", "land_reduced,,0,2016",
          "land_cancelled,,0.3,2017",
        ]),
      DiscourseTests.Case(
        "In 2012, police confiscated 40 mines. No complete register of survivors is available.",
        theme: "mine_action", rows: []),
      DiscourseTests.Case(
        "In 2012, antipersonnel mines (33) were the commonest cause, ahead of ERW (14).",
        rows: ["casualties,device=antipersonnel_mine,33,2012", "casualties,device=erw,14,2012"]),
    ])
  func others(beside example: DiscourseTests.Case) throws { try DiscourseTests.check(example) }

  @Test(
    "Small wholes, wholes of other years, and parts told by where people come from",
    arguments: [
      DiscourseTests.Case(
        "There were 30 casualties in 2015, and eight in 2014. Five of the eight were children.",
        rows: ["casualties,,30,2015", "casualties,,8,2014", "casualties,age=child,5,2014"]),
      DiscourseTests.Case(
        "There were 31 casualties in 2015.", "Of the 31, 12 were civilians.",
        rows: ["casualties,,31,2015", "casualties,civil_status=civilian,12,2015"]),
      DiscourseTests.Case(
        "There were 31 casualties in 2015. Eight of the casualties were Sudanese nationals, and three of the casualties "
          + "were from Libya.",
        rows: [
          "casualties,,31,2015", "casualties,nationality=SDN,8,2015", "casualties,nationality=LBY,3,2015",
        ]),
      DiscourseTests.Case(
        "There were 31 casualties in 2015. Sudanese nationals accounted for eight of the casualties.",
        rows: ["casualties,,31,2015", "casualties,nationality=SDN,8,2015"]),
      DiscourseTests.Case(
        "In 2015, antipersonnel mines caused five casualties; ERW, nine; antivehicle mines, two.",
        rows: [
          "casualties,device=antipersonnel_mine,5,2015", "casualties,device=erw,9,2015",
          "casualties,device=antivehicle_mine,2,2015",
        ]),
    ])
  func small(example: DiscourseTests.Case) throws { try DiscourseTests.check(example) }
}
