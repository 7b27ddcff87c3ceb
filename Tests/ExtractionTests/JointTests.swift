// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

/// What joins the parts of a sentence, and what it makes of the numbers beside it.
@Suite("Joints")
struct JointTests {
  typealias Case = DiscourseTests.Case

  @Test(
    "Two kinds of device that an \"and\" joins are those of one number",
    arguments: [
      Case(
        "In 2011, 40 people fell victim to mines and UXO in 12 incidents.",
        rows: ["casualties,,40,2011", "incidents,,12,2011"]),
      Case(
        "There were 19 casualties in 2012. Eleven were victims of antipersonnel mines and eight of UXO.",
        rows: [
          "casualties,,19,2012", "casualties,device=antipersonnel_mine,11,2012",
          "casualties,device=erw,8,2012",
        ]),
      Case(
        "In 2012, IEDs triggered by the victim accounted for 16 casualties.",
        rows: ["casualties,device=improvised_mine,16,2012"]),
    ])
  func devices(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "Who is told of, and how many",
    arguments: [
      Case(
        "On 6 June 2012, a girl of nine lost a leg to an antipersonnel mine.",
        rows: ["casualties,age=child;device=antipersonnel_mine;outcome=injured;sex=female,1,2012-06-06"]),
      Case(
        "On 7 March 2012, a bus set off a mine: three men died, and nine other passengers were injured, "
          + "including two children.",
        rows: [
          "casualties,age=adult;device=mine;outcome=killed;sex=male,3,2012-03-07",
          "casualties,device=mine;outcome=injured,9,2012-03-07",
          "casualties,age=child;device=mine;outcome=injured,2,2012-03-07",
        ]),
      Case(
        "There were 32 casualties in 2012. More than half, 18 or 56%, were civilians.",
        rows: ["casualties,,32,2012", "casualties,civil_status=civilian,18,2012"]),
      Case("Two soldiers died of malaria in June 2012.", rows: []),
      Case("In 2012, where 1 in 20 survivors lives far off, nothing was done.", rows: []),
    ])
  func people(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "Spans of months, and figures that stand for what was counted before",
    arguments: [
      Case(
        "From March to the end of May 2012, four people were injured.",
        rows: ["casualties,outcome=injured,4,2012-03/2012-05"]),
      Case(
        "The 31 casualties of 2011 came from 19 incidents. Thirteen people died.",
        rows: ["casualties,,31,2011", "incidents,,19,2011", "casualties,outcome=killed,13,2011"]),
      Case(
        "In 2012, the hospital performed 141 amputations; the corresponding figure for 2011 was 166.",
        theme: "victim_assistance", rows: ["amputations,,141,2012", "amputations,,166,2011"]),
      Case(
        "The center made 312 prostheses and 118 orthoses in 2012; in 2011 the numbers had been 287 and 96.",
        theme: "victim_assistance",
        rows: ["prostheses,,312,2012", "orthoses,,118,2012", "prostheses,,287,2011", "orthoses,,96,2011"]),
      Case(
        "The clinic did not report how many prostheses it made in 2012.", theme: "victim_assistance",
        rows: ["prostheses,,none_reported,2012"]),
    ])
  func figures(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "What was done with some of what there was",
    arguments: [
      Case(
        "In February 2003, it declared a stockpile of 3,300 antipersonnel mines. Of these, 1,200 had been destroyed "
          + "by the end of 2003, and another 1,800 were blown up in March 2004.",
        theme: "mine_ban_policy",
        rows: [
          "mines_stockpiled,,3300,2003-02", "stockpile_destroyed,,1200,../2003",
          "stockpile_destroyed,,1800,2004-03",
        ]),
      Case(
        "In 2005, it had a stockpile of 5,000 antipersonnel mines. It destroyed 4,000 of them in 2006.",
        theme: "mine_ban_policy",
        rows: ["mines_stockpiled,,5000,2005", "stockpile_destroyed,,4000,2006"]),
      Case(
        "In 2009, it had a stockpile of 9,000 antipersonnel mines, of which it retained 700 for training.",
        theme: "mine_ban_policy",
        rows: ["mines_stockpiled,,9000,2009", "mines_retained,,700,2009"]),
      Case(
        "In 2007, it declared 8,000 stockpiled mines, of which 6,000 were destroyed in 2008.",
        theme: "mine_ban_policy",
        rows: ["mines_stockpiled,,8000,2007", "stockpile_destroyed,,6000,2008"]),
    ])
  func done(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "Where one thing ends and another begins",
    arguments: [
      Case(
        "In breach of Article 4 since March 2008; some 31,800 stockpiled mines were still there by July 2012.",
        theme: "mine_ban_policy", rows: ["mines_stockpiled,,31800,2012-07"]),
      Case(
        "In February 2012, it declared a stockpile of 1,900 antipersonnel mines, namely 1,400 PMN and 500 PMN-2.",
        theme: "mine_ban_policy",
        rows: [
          "mines_stockpiled,,1900,2012-02", "mines_stockpiled,,1400,2012-02", "mines_stockpiled,,500,2012-02",
        ]),
      Case(
        "In 2012, donors gave between €300,000 and €400,000 for demining.", theme: "support_for_mine_action",
        rows: ["funding,currency=EUR;source=international,300000–400000,2012"]),
      Case(
        "In 2012, survey found 3km2 of mined area that nobody had known of.", theme: "mine_action",
        rows: ["contaminated_area,hazard=mines,3,2012"]),
      Case(
        "In 2012, volunteers spoke to 3,100 people about mines.", theme: "victim_assistance",
        rows: ["persons_assisted,service=risk_education,3100,2012"]),
    ])
  func ends(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "A plan goes on over all that is to be done",
    arguments: [
      Case(
        "To finish by 2019, it would have to clear 9.3km2 and to release about 200km2 by other means.",
        theme: "mine_action", rows: []),
      Case(
        "Its plan for 2013 foresees clearance of 4km2, and cancellation of 60km2.", theme: "mine_action",
        rows: []),
      Case(
        "In 2011, it planned to clear 5.5km2 and cleared 4.5km2.", theme: "mine_action",
        rows: ["land_cleared,,4.5,2011"]),
    ])
  func plans(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "What somebody estimates that there is, is an estimate",
    arguments: [
      "The center estimates that there have been 700 casualties since 1999.",
      "In 2012, an engineer estimated that there had been between 700 and 900 casualties since 1999.",
    ])
  func estimates(_ text: String) throws {
    let found = try Known.extract(Synthetic(theme: "casualties").text([text])).observations
    #expect(found.map(\.basis) == [.estimated])
    #expect(found.map(\.amount.qualifier) == [.about])
  }
}
