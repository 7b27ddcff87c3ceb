// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Extraction

/// Times that are said by way of others.
@Suite("Time references")
struct TimeReferenceTests {
  @Test(
    "By then, at that time, the year before",
    arguments: [
      DiscourseTests.Case(
        "The army ended demining in March 2014. By then, it had destroyed 512 antipersonnel mines.",
        theme: "mine_action", rows: ["mines_removed,device=antipersonnel_mine,512,../2014-03"]),
      DiscourseTests.Case(
        "The ministry said in 2010 that 340 people had become mine casualties by then: 90 were killed and 250 injured.",
        rows: [
          "casualties,device=mine,340,../2010", "casualties,device=mine;outcome=killed,90,../2010",
          "casualties,device=mine;outcome=injured,250,../2010",
        ]),
      DiscourseTests.Case(
        "In June 2009, the survey ended. Mined area was given as 40km2 at that time, then fell to 22km2 by the end of 2012.",
        theme: "mine_action",
        rows: [
          "contaminated_area,hazard=mines,40,2009-06", "contaminated_area,hazard=mines,22,2012",
        ]),
      DiscourseTests.Case(
        "The center made 90 prostheses in 2013, more than in 2011, and 40 orthoses, compared to 30 orthoses the "
          + "year before.", theme: "victim_assistance",
        rows: ["prostheses,,90,2013", "orthoses,,40,2013", "orthoses,,30,2012"]),
      DiscourseTests.Case(
        "The police ended the work in 2007, having removed 310 mines since mid-2003.", theme: "mine_action",
        rows: ["mines_removed,device=mine,310,2003/2007"]),
      DiscourseTests.Case(
        "Key developments since 2009: From May 2010 to April 2011, deminers cleared 3km2.",
        theme: "mine_action",
        rows: ["land_cleared,,3,2010-05/2011-04"]),
      DiscourseTests.Case(
        "In March 2014, deminers found 40 mines. During the year, they cleared 3km2.", theme: "mine_action",
        rows: ["mines_removed,device=mine,40,2014-03", "land_cleared,,3,2014"]),
      DiscourseTests.Case(
        "For 2006, the center planned to clear 8km2; in the first four months of the year it had cleared 2km2.",
        theme: "mine_action", rows: ["land_cleared,,2,2006-01/2006-04"]),
      DiscourseTests.Case(
        "In 2014, mines injured nine people in the first half of the year and five in the second half of the year. "
          + "A total of 14 people were injured during the year.",
        rows: [
          "casualties,device=mine;outcome=injured,9,2014-01/2014-06",
          "casualties,device=mine;outcome=injured,5,2014-07/2014-12", "casualties,outcome=injured,14,2014",
        ]),
      DiscourseTests.Case(
        "Chad completed the destruction of its stockpile in October 1996, and does not retain any antipersonnel mines.",
        theme: "mine_ban_policy", rows: ["mines_retained,,0,"]),
    ])
  func anaphora(example: DiscourseTests.Case) throws { try DiscourseTests.check(example) }

  @Test(
    "What a look back, a part and a word for all time leave in force",
    arguments: [
      DiscourseTests.Case(
        "In 2014, the Mao workshop made 60 prostheses. In 2013, it had made 75 prostheses. Bol made 12 prostheses.",
        theme: "victim_assistance",
        rows: ["prostheses,,60,2014", "prostheses,,75,2013", "prostheses,,12,2014"]),
      DiscourseTests.Case(
        "In 2012, seven casualties were recorded. Since 1999, mines have killed 30 people; 12 of them were children.",
        rows: [
          "casualties,,7,2012", "casualties,device=mine;outcome=killed,30,1999/..",
          "casualties,age=child;device=mine;outcome=killed,12,1999/..",
        ]),
      DiscourseTests.Case(
        "In 2012, seven casualties were recorded. How many people were killed over the years is not known.",
        rows: ["casualties,,7,2012", "casualties,outcome=killed,not_known,"]),
      DiscourseTests.Case(
        "In 2012, seven casualties were recorded. To date, no casualties from submunitions have been recorded.",
        rows: ["casualties,,7,2012", "casualties,device=cluster_munition_remnant,0,"]),
      DiscourseTests.Case(
        "Estimated mine survivors", "410 (2011: 402)", rows: ["survivors,,410,2012", "survivors,,402,2011"]),
    ])
  func scope(example: DiscourseTests.Case) throws { try DiscourseTests.check(example) }

  @Test(
    "Times and numbers that are listed side by side, and what publications gave",
    arguments: [
      DiscourseTests.Case(
        "In 2006 and 2007 there were 15 and 26 casualties, respectively.",
        rows: ["casualties,,15,2006", "casualties,,26,2007"]),
      DiscourseTests.Case(
        "There were 31 casualties in 2015. The figures for 2006, 2007, and 2008 were 15, 26, and 9.",
        rows: [
          "casualties,,31,2015", "casualties,,15,2006", "casualties,,26,2007", "casualties,,9,2008",
        ]),
      DiscourseTests.Case(
        "In 2006 and 2007, 15 people were killed by mines.",
        rows: ["casualties,device=mine;outcome=killed,15,2006/2007"]),
      DiscourseTests.Case(
        "There were 31 casualties in 2015. The 2015 edition of this profile gave 40 for 2014, and the center corrected "
          + "its total for 2012 to 13.",
        rows: ["casualties,,31,2015", "casualties,,40,2014", "casualties,,13,2012"]),
      DiscourseTests.Case(
        "There were 31 casualties in 2015. The peak came in 2004, with a total of 103.",
        rows: ["casualties,,31,2015", "casualties,,103,2004"]),
      DiscourseTests.Case(
        "In 2015, mines killed 12 people. This is fewer than in 2014, when three were killed and 30 injured.",
        rows: [
          "casualties,device=mine;outcome=killed,12,2015", "casualties,outcome=killed,3,2014",
          "casualties,outcome=injured,30,2014",
        ]),
    ])
  func listed(example: DiscourseTests.Case) throws { try DiscourseTests.check(example) }
}
