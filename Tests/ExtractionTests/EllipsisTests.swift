// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Extraction

/// Numbers that leave out what they count, since it was said before.
@Suite("Ellipsis")
struct EllipsisTests {
  @Test(
    "Of another year",
    arguments: [
      DiscourseTests.Case(
        "In 2013, the center made 90 prostheses, far more than the 61 of 2012.", theme: "victim_assistance",
        rows: ["prostheses,,90,2013", "prostheses,,61,2012"]),
      DiscourseTests.Case(
        "In 2012, 30 mine casualties were recorded, more than twice the 14 seen in 2010.",
        rows: ["casualties,device=mine,30,2012", "casualties,device=mine,14,2010"]),
      DiscourseTests.Case(
        "The hospital carried out 40 amputations in 2015. In 2014, it had carried out 32.",
        theme: "victim_assistance", rows: ["amputations,,40,2015", "amputations,,32,2014"]),
      DiscourseTests.Case(
        "In 2012, no casualties were identified. For 2011, four were reported; the year before, it had been nine.",
        rows: ["casualties,,0,2012", "casualties,,4,2011", "casualties,,9,2010"]),
      DiscourseTests.Case(
        "In 2012, 30 casualties were recorded. That continues a fall from 62 in 2010 and 48 in 2011.",
        rows: ["casualties,,30,2012", "casualties,,62,2010", "casualties,,48,2011"]),
    ])
  func otherYears(example: DiscourseTests.Case) throws { try DiscourseTests.check(example) }

  @Test(
    "Nobody, no land of a kind, an original",
    arguments: [
      DiscourseTests.Case(
        "No one was killed by mines in 2010, and submunitions have injured nobody since 2006.",
        rows: [
          "casualties,device=mine;outcome=killed,0,2010",
          "casualties,device=cluster_munition_remnant;outcome=injured,0,2006/..",
        ]),
      DiscourseTests.Case("Nobody collects data on mine casualties in the east.", rows: []),
      DiscourseTests.Case(
        "In 2012, no mine-contaminated land was released.", theme: "mine_action",
        rows: ["land_released,hazard=mines,0,2012"]),
      DiscourseTests.Case(
        "Its original stockpile consisted of 600 antipersonnel mines.", theme: "mine_ban_policy",
        rows: ["mines_stockpiled,,600,../2020"]),
      DiscourseTests.Case(
        "The number of deminer casualties rose sharply in 2012, to nine from four in 2011.",
        rows: ["casualties,civil_status=deminer,9,2012", "casualties,civil_status=deminer,4,2011"]),
    ])
  func nothing(example: DiscourseTests.Case) throws { try DiscourseTests.check(example) }

  @Test(
    "One after the other, and by how much",
    arguments: [
      DiscourseTests.Case(
        "In 2013, the center made 90 prostheses and 40 orthoses. Output in 2012 was 71 and 35, respectively.",
        theme: "victim_assistance",
        rows: ["prostheses,,90,2013", "orthoses,,40,2013", "prostheses,,71,2012", "orthoses,,35,2012"]),
      DiscourseTests.Case(
        "In 2012, 30 casualties were recorded, 12 fewer than in 2011, when 42 were recorded.",
        rows: ["casualties,,30,2012", "casualties,,42,2011"]),
    ])
  func others(example: DiscourseTests.Case) throws { try DiscourseTests.check(example) }
}
