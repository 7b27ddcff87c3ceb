// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

/// Stocks that come to light, what became of them, and mines that are kept, as prose tells of them.
@Suite("Stocks told in prose")
struct FoundStockTests {
  typealias Case = DiscourseTests.Case
  private static let policy = "mine_ban_policy"

  @Test(
    "What became of things that were counted",
    arguments: [
      Case(
        "In March 2009, the army discovered another 412 antipersonnel mines in a disused depot. They were destroyed on "
          + "14 May 2009.", theme: policy,
        rows: ["mines_stockpiled,,412,2009-03", "stockpile_destroyed,,412,2009-05-14"]),
      Case(
        "In 2007 it came across crates with 250 mines in one of its arsenals. All of them were destroyed in June 2007.",
        theme: policy, rows: ["mines_stockpiled,,250,2007", "stockpile_destroyed,,250,2007-06"]),
      Case(
        "In April 2012, police found 392 antipersonnel mines in an abandoned police store. The 392 mines were destroyed "
          + "on 14 November 2013.", theme: policy,
        rows: ["mines_stockpiled,,392,2012-04", "stockpile_destroyed,,392,2013-11-14"]),
      Case(
        "A previously unknown stock of 820 antipersonnel mines, discovered in a barracks, was destroyed in November 2004.",
        theme: policy, rows: ["stockpile_destroyed,,820,2004-11"]),
      Case(
        "The stock comprised 1,200 PMD-6 and 800 PMN mines. They were melted down in the town of Moundou.",
        theme: policy, rows: ["mines_stockpiled,,1200,", "mines_stockpiled,,800,"]),
      Case(
        "Stockpile destruction",
        "The work began in 2010. By the end of that year, 1,940 mines were gone.", theme: policy,
        rows: ["stockpile_destroyed,,1940,../2010"]),
    ])
  func found(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "Mines that are kept, below a heading on them",
    arguments: [
      Case(
        "Mines retained for training",
        "In April 2012, it reported that 2,569 were left after 103 had been used up in the preceding year.",
        theme: policy, rows: ["mines_retained,,2569,2012-04"]),
      Case(
        "Mines retained for training",
        "By the end of 2011 it had dropped to 2,302, of which 1,000 lay with the army engineers, 1,200 with the "
          + "peacekeeping center and 102 with the police.", theme: policy,
        rows: [
          "mines_retained,,2302,2011", "mines_retained,,1000,2011", "mines_retained,,1200,2011",
          "mines_retained,,102,2011",
        ]),
      Case(
        "Mines retained for training", "Its report for 2017 lists 528:", "- 311 x PMN", "- 217 x Type 72",
        theme: policy,
        rows: ["mines_retained,,528,2017", "mines_retained,,311,2017", "mines_retained,,217,2017"]),
      Case(
        "Mines retained for training",
        "The number was cut to 4,000 by an order of 10 May 2000. Of the 4,000 mines held at present, 2,400 are PMN and "
          + "1,600 are PMN-2.", theme: policy,
        rows: [
          "mines_retained,,4000,2000-05-10", "mines_retained,,4000,", "mines_retained,,2400,",
          "mines_retained,,1600,",
        ]),
      Case(
        "For the end of 2011, the report has 2,012 mines retained for training. In the course of 2012, 363 were used up "
          + "in courses. That left 1,649.", theme: policy,
        rows: ["mines_retained,,2012,2011", "mines_retained,,1649,2012"]),
    ])
  func kept(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test("A table of what was done with each type of mine")
  func columns() throws {
    try DiscourseTests.check(
      Case(
        "Stockpiling", "Type of mine", "Destroyed (2019–2021)", "Retained (end of 2021)", "PMN", "9,100",
        "3,100",
        "VS-50", "4,400", "2,400", theme: Self.policy,
        rows: [
          "stockpile_destroyed,,9100,2019/2021", "mines_retained,,3100,2021",
          "stockpile_destroyed,,4400,2019/2021",
          "mines_retained,,2400,2021",
        ]))
  }
}
