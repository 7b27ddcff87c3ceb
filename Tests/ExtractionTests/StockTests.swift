// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Extraction

/// Mines in stock, destroyed and kept; and where the mines of a section are.
@Suite("Mines in stock")
struct StockTests {
  @Test(
    "Lists by model",
    arguments: [
      DiscourseTests.Case(
        "It holds 3,000 PMA-2, 2,000 PROM-1 and 1,000 MRUD mines.", theme: "mine_ban_policy",
        rows: ["mines_stockpiled,,3000,", "mines_stockpiled,,2000,", "mines_stockpiled,,1000,"]),
      DiscourseTests.Case(
        "In 2003, it reported a stock of 900 mines: 500 of type M2, 300 of type DM11, and 100 Valmara 69 mines.",
        theme: "mine_ban_policy",
        rows: [
          "mines_stockpiled,,900,2003", "mines_stockpiled,,500,2003", "mines_stockpiled,,300,2003",
          "mines_stockpiled,,100,2003",
        ]),
      DiscourseTests.Case(
        "In 2001, it destroyed 700 Minamina 44-86 and 68-95 stake mines.", theme: "mine_ban_policy",
        rows: ["stockpile_destroyed,,700,2001"]),
      DiscourseTests.Case("The army keeps Type 72 mines for training.", theme: "mine_ban_policy", rows: []),
      DiscourseTests.Case(
        "In 2004, its stockpile included 900 antipersonnel mines, broken down into 500 M2, 300 M16, and 100 DM11 mines.",
        theme: "mine_ban_policy",
        rows: [
          "mines_stockpiled,,900,2004", "mines_stockpiled,,500,2004", "mines_stockpiled,,300,2004",
          "mines_stockpiled,,100,2004",
        ]),
      DiscourseTests.Case(
        "At the end of 2005, it held 6,000 mines: 4,000 belonging to the army, 1,500 to the navy and 500 to the police.",
        theme: "mine_ban_policy",
        rows: [
          "mines_stockpiled,,6000,2005", "mines_stockpiled,,4000,2005", "mines_stockpiled,,1500,2005",
          "mines_stockpiled,,500,2005",
        ]),
    ])
  func models(_ example: DiscourseTests.Case) throws { try DiscourseTests.check(example) }

  @Test(
    "What was, what is left and what is planned",
    arguments: [
      DiscourseTests.Case(
        "Destruction went on, bringing the stockpile from 90,000 down to 40,000 antipersonnel mines.",
        theme: "mine_ban_policy",
        rows: ["mines_stockpiled,,90000,../2020", "mines_stockpiled,,40000,"]),
      DiscourseTests.Case(
        "Its stockpile of 4,000 mines is to be destroyed by 2024.", theme: "mine_ban_policy",
        rows: ["mines_stockpiled,,4000,"]),
      DiscourseTests.Case(
        "In 2007, it cut its stockpile from 6,300 to 2,100.", theme: "mine_ban_policy",
        rows: ["mines_stockpiled,,6300,../2020", "mines_stockpiled,,2100,2007"]),
      DiscourseTests.Case(
        "The number of mines retained for training fell from 6,300 to 2,100.", theme: "mine_ban_policy",
        rows: ["mines_retained,,6300,../2020", "mines_retained,,2100,"]),
      DiscourseTests.Case(
        "The stockpile that it declared before any mines were destroyed consisted of 7,700 antipersonnel mines.",
        theme: "mine_ban_policy", rows: ["mines_stockpiled,,7700,../2020"]),
      DiscourseTests.Case(
        "Stockpile destruction",
        "In 2001, it destroyed 5,000 mines, then 3,000 in 2002. A further 40 mines were burned on 3 May 2006, "
          + "as were 12 more on 4 July 2007.",
        theme: "mine_ban_policy",
        rows: [
          "stockpile_destroyed,,5000,2001", "stockpile_destroyed,,3000,2002",
          "stockpile_destroyed,,40,2006-05-03", "stockpile_destroyed,,12,2007-07-04",
        ]),
      DiscourseTests.Case("It plans to destroy 4,000 mines by 2024.", theme: "mine_ban_policy", rows: []),
      DiscourseTests.Case(
        "In 2012 and 2013, it destroyed 6,000 stockpiled mines.", theme: "mine_ban_policy",
        rows: ["stockpile_destroyed,,6000,2012/2013"]),
      DiscourseTests.Case(
        "At the end of 2011, it retained 300 mines. Of these, 45 were destroyed during training in 2012.",
        theme: "mine_ban_policy", rows: ["mines_retained,,300,2011"]),
    ])
  func levels(_ example: DiscourseTests.Case) throws { try DiscourseTests.check(example) }

  @Test(
    "None, and what is said of others",
    arguments: [
      DiscourseTests.Case(
        "It has reported that it does not possess any stockpiled mines.", theme: "mine_ban_policy",
        rows: ["mines_stockpiled,,0,"]),
      DiscourseTests.Case(
        "It has not reported any stockpiled mines.", theme: "mine_ban_policy",
        rows: ["mines_stockpiled,,none_reported,"]),
      DiscourseTests.Case(
        "It has not kept any mines for training.", theme: "mine_ban_policy", rows: ["mines_retained,,0,"]),
      DiscourseTests.Case(
        "Twelve other states hold fewer than 500 mines each.", theme: "mine_ban_policy", rows: []),
      DiscourseTests.Case("It took part in three meetings about mines.", theme: "mine_ban_policy", rows: []),
      DiscourseTests.Case(
        "It sold 4,000 antipersonnel mines for training in 1991.", theme: "mine_ban_policy", rows: []),
    ])
  func others(_ example: DiscourseTests.Case) throws { try DiscourseTests.check(example) }

  @Test(
    "The country of a section whose mines are elsewhere, and of guests",
    arguments: [
      (lines: ["It has mines, all in Gibraltar.", "In 2012, teams cleared 3km2."], country: "GIB"),
      (
        lines: ["Gibraltar is the only place with mined areas.", "In 2012, teams cleared 3km2."],
        country: "GIB"
      ),
      (lines: ["Its aid is confined to Gibraltar.", "In 2012, teams cleared 3km2."], country: "TCD"),
      (lines: ["In 2012, the Danish charity DDG cleared 3km2."], country: "TCD"),
      (lines: ["In 2012, Denmark cleared 3km2."], country: "DNK"),
    ])
  func countries(lines: [String], country: String) throws {
    let found = try Known.extract(Synthetic().text(lines)).observations
    #expect(found.filter { $0.measure.rawValue == "land_cleared" }.map(\.country.rawValue) == [country])
  }
}
