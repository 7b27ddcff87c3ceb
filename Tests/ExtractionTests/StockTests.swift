// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

/// Mines in stock, destroyed and kept, in texts that say the noun once or not at all.
@Suite("Stocks")
struct StockTests {
  typealias Case = DiscourseTests.Case
  private static let policy = "mine_ban_policy"

  @Test(
    "Numbers that leave out what they count",
    arguments: [
      Case(
        "Mines kept for training", "Togo retains 4,100 and Benin 60, while Gabon retains none.",
        theme: policy,
        rows: ["mines_retained,,4100,", "mines_retained,,60,", "mines_retained,,0,"]),
      Case(
        "Stockpiling",
        "In July 2004, it declared 9,300: 6,300 of the PFM types, 2,900 PMN-type blast mines, "
          + "and 100 of two other models.", theme: policy,
        rows: [
          "mines_stockpiled,,9300,2004-07", "mines_stockpiled,,6300,2004-07",
          "mines_stockpiled,,2900,2004-07",
          "mines_stockpiled,,100,2004-07",
        ]),
      Case(
        "Stockpile destruction",
        "A first lot of 1,000 mines was blown up in June 1999, followed by 400 in 2000; "
          + "2,200 mines followed in 2001.", theme: policy,
        rows: [
          "stockpile_destroyed,,1000,1999-06", "stockpile_destroyed,,400,2000",
          "stockpile_destroyed,,2200,2001",
        ]),
      Case(
        "Stockpiling", "Its arsenal consists of PMN (1,400), POMZ-2M (600), and M14 (90) mines.",
        theme: policy,
        rows: ["mines_stockpiled,,1400,", "mines_stockpiled,,600,", "mines_stockpiled,,90,"]),
      Case(
        "Stockpile destruction", "The plant, which can take 1,100 mines an hour, stood still in 2003.",
        theme: policy, rows: []),
    ])
  func unnamed(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "Parts of a stock have the date of their whole",
    arguments: [
      Case(
        "There were three holders at the end of 2009. The army kept 4,300 mines. The navy had 90.",
        theme: policy,
        rows: ["mines_retained,,4300,2009", "mines_retained,,90,2009"]),
      Case(
        "At the end of 2009, 4,390 mines were kept. It retains 300 mines now.", theme: policy,
        rows: ["mines_retained,,4390,2009", "mines_retained,,300,"]),
      Case(
        "At the end of 2009, there were 300 mines kept for training. In the report for 2010 the figure is 170, "
          + "which is 130 fewer than one year before: 90 are held by the army and 80 by the police.",
        theme: policy,
        rows: [
          "mines_retained,,300,2009", "mines_retained,,170,2010", "mines_retained,,90,2010",
          "mines_retained,,80,2010",
        ]),
      Case(
        "Stockpiling",
        "It kept 2,000 mines for training at the end of 2015. That compares with 2,040 mines reported at the end of "
          + "2014. In 2016 the total dropped by another 60, to 1,940.", theme: policy,
        rows: ["mines_retained,,2000,2015", "mines_retained,,2040,2014", "mines_retained,,1940,2016"]),
    ])
  func dates(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "Lists go on with what the text above them tells",
    arguments: [
      Case(
        "Stockpiling",
        "In its report of 3 September 1999, it declared a stockpile of 206,000 antipersonnel mines, of these types:",
        "• PMA-1: 14,000", "PMR-2A – 74,000", theme: policy,
        rows: [
          "mines_stockpiled,,206000,1999-09-03", "mines_stockpiled,,14000,1999-09-03",
          "mines_stockpiled,,74000,1999-09-03",
        ]),
      Case(
        "Stockpile destruction",
        "The forces held 1,000,000 mines at the end of 1999. Their destruction by year came to the following:",
        "2000: 223,000", "2001: 381,000", theme: policy,
        rows: [
          "mines_stockpiled,,1000000,1999", "stockpile_destroyed,,223000,2000",
          "stockpile_destroyed,,381000,2001",
        ]),
      Case(
        "In 2004, a workshop made 320 prostheses and 150 orthoses, and 300 and 140 in 2005.",
        theme: "victim_assistance",
        rows: ["prostheses,,320,2004", "orthoses,,150,2004", "prostheses,,300,2005", "orthoses,,140,2005"]),
    ])
  func lists(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test("The mines of another state are its own")
  func owners() throws {
    let text = try Synthetic(theme: Self.policy).text([
      "Chad, in comparison, retained 4,024 antipersonnel mines at the end of 2002."
    ])
    #expect(try Known.extract(text).observations.map(\.country.rawValue) == ["TCD"])
  }

  @Test(
    "Other times, other people",
    arguments: [
      Case(
        "In 2005, 111 casualties were recorded, after 154 in 2004.",
        rows: ["casualties,,111,2005", "casualties,,154,2004"]),
      Case(
        "From 1999 to 2013 mines caused 275 casualties. Deminers made up 19 of those 275 casualties.",
        rows: [
          "casualties,device=mine,275,1999/2013", "casualties,civil_status=deminer;device=mine,19,1999/2013",
        ]),
      Case(
        "There were 40 casualties in 2014. There were 16 Egyptians.",
        rows: ["casualties,,40,2014", "casualties,nationality=EGY,16,2014"]),
      Case(
        "In May 2018, one civilian, a man from the coast, was killed by a mine.",
        rows: ["casualties,age=adult;civil_status=civilian;device=mine;outcome=killed;sex=male,1,2018-05"]),
      Case(
        "From January to June 2013, teams cleared 0.8km2, 20% more than in 2012 (0.6km2).",
        theme: "mine_action",
        rows: ["land_cleared,,0.8,2013-01/2013-06", "land_cleared,,0.6,2012"]),
      Case("In 2014, twelve elephants were killed.", rows: []),
    ])
  func others(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "The lines of a list tell the parts of the level before its colon",
    arguments: [
      Case(
        "In its initial report, dated September 2002, Chad disclosed a stock of 2,000 antipersonnel mines, split up as "
          + "follows:", "• Army: 1,400", "• Navy: 560", "• Air Force: 40", theme: policy,
        rows: [
          "mines_stockpiled,,2000,2002-09", "mines_stockpiled,,1400,2002-09",
          "mines_stockpiled,,560,2002-09", "mines_stockpiled,,40,2002-09",
        ]),
      Case(
        "Retention", "Chad retained 464 mines at the end of 2012, held by:",
        "• the Federal Police college: 120 mines",
        "• the Engineering Department: 344 mines", theme: policy,
        rows: [
          "mines_retained,,464,2012", "mines_retained,,120,2012", "mines_retained,,344,2012",
        ]),
      Case(
        "Chad disclosed a stock of 2,000 antipersonnel mines in 2002, as follows:",
        "Nothing more is known of it, since no letter to the ministry was ever answered.",
        "• Army: 1,400", theme: policy, rows: ["mines_stockpiled,,2000,2002"]),
    ])
  func listed(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test("What a colon spells out of a level is part of it")
  func spelledOut() throws {
    let text = try Synthetic(theme: Self.policy).text([
      "At the end of 2004, it retained 275 antipersonnel mines for training: 43 held by the Army, 156 by the Navy, and "
        + "76 by dog training centers."
    ])
    #expect(
      try Known.extract(text).observations.map(\.row) == [
        "mines_retained,,275,2004", "mines_retained,,43,2004", "mines_retained,,156,2004",
        "mines_retained,,76,2004",
      ])
  }

  @Test("A label that no rule reads ends what the one before counts")
  func labels() throws {
    let text = try Synthetic(theme: Self.policy).text([
      "Article 3 (mines retained)", "900", "Article 4 (stockpile destruction)", "2,200 destroyed",
    ])
    #expect(
      try Known.extract(text).observations.map(\.row) == [
        "mines_retained,,900,", "stockpile_destroyed,,2200,",
      ])
  }

  @Test("A range and a level that somebody estimates")
  func estimates() throws {
    let text = try Synthetic(theme: Self.policy).text([
      "Its stockpile of antipersonnel mines is estimated at between three million and four million.",
      "In April 2008, an officer estimated that the army held 90,000 antipersonnel mines.",
    ])
    let found = try Known.extract(text).observations.map {
      "\($0.row) \($0.amount.qualifier) \($0.basis)"
    }
    #expect(
      found == [
        "mines_stockpiled,,3000000–4000000, about estimated",
        "mines_stockpiled,,90000,2008-04 about estimated",
      ])
  }

  @Test(
    "Levels told again, and their parts in another paragraph",
    arguments: [
      Case(
        "At the end of 2008, it retained 12,463 antipersonnel mines.",
        "Of the latter, 8,120 were kept at a school and 4,343 at the central ammunition depot.",
        theme: policy,
        rows: ["mines_retained,,12463,2008", "mines_retained,,8120,2008", "mines_retained,,4343,2008"]),
      Case(
        "At the end of 2008, it retained 900 mines. It retained the same number at the end of 2009.",
        theme: policy,
        rows: ["mines_retained,,900,2008", "mines_retained,,900,2009"]),
      Case(
        "Mines kept for training", "In 2008, it kept 900 mines. It no longer retains any.", theme: policy,
        rows: ["mines_retained,,900,2008", "mines_retained,,0,"]),
      Case(
        "Stockpiling",
        "It declared 9,000 mines in 2010. In 2012, it handed over 63 antipersonnel mines, all of which were "
          + "destroyed in January 2013.", theme: policy,
        rows: ["mines_stockpiled,,9000,2010", "stockpile_destroyed,,63,2013-01"]),
      Case(
        "Stockpiling", "When the deadline passed on 1 March 2015, 3,300 mines were still in store.",
        theme: policy,
        rows: ["mines_stockpiled,,3300,2015-03-01"]),
      Case(
        "Stockpiled mines as of 28 November 2014", "Type", "Country of origin", "Quantity", "P4 MK1",
        "Pakistan", "5,270",
        "Type 72", "China", "1,905", "M696", "Portugal", "2,060", theme: policy,
        rows: [
          "mines_stockpiled,,5270,2014-11-28", "mines_stockpiled,,1905,2014-11-28",
          "mines_stockpiled,,2060,2014-11-28",
        ]),
    ])
  func again(_ example: Case) throws { try DiscourseTests.check(example) }
}
