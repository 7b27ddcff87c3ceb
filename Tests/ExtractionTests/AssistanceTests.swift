// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Extraction

/// Limbs made, people helped, survivors counted.
@Suite("Assistance")
struct AssistanceTests {
  typealias Case = DiscourseTests.Case

  private static func check(_ example: Case) throws {
    let text = try Synthetic(theme: example.theme).text(example.lines)
    #expect(try Known.extract(text).observations.map(\.row).sorted() == example.rows.sorted())
  }

  @Test(
    "Whom teams met, members, parts behind a list, the year of what is not only compared to",
    arguments: [
      Case(
        "Risk education", "In 2018, volunteers met 4,860 people in their homes.", theme: "mine_action",
        rows: ["persons_assisted,service=risk_education,4860,2018"]),
      Case(
        "Economic inclusion",
        "In 2016, the union trained 46 of its members in sewing, and 26 people with a disability finished a "
          + "vocational course.",
        theme: "victim_assistance",
        rows: [
          "persons_assisted,service=vocational_training,46,2016",
          "persons_assisted,service=vocational_training,26,2016",
        ]),
      Case(
        "By the end of 2017, at least 1,200 people were living with mine/ERW injuries in Chad.",
        theme: "victim_assistance", rows: ["survivors,,1200,../2017"]),
      Case(
        "Physical rehabilitation",
        "In 2016, the workshop made 202 orthoses, up from 187 in 2015. It assisted 1,873 people that year, "
          + "142 children and 276 women included.",
        theme: "victim_assistance",
        rows: [
          "orthoses,,202,2016", "orthoses,,187,2015", "persons_assisted,service=rehabilitation,1873,2016",
        ]),
    ])
  func helped(_ example: Case) throws { try Self.check(example) }

  @Test(
    "A subject whose number is told later",
    arguments: [
      Case(
        "The number of people attended by the center rose from 812 in 2010 to 964 in 2011.",
        theme: "victim_assistance",
        rows: [
          "persons_assisted,service=rehabilitation,812,2010",
          "persons_assisted,service=rehabilitation,964,2011",
        ]),
      Case(
        "The number of prostheses delivered in 2013 was 433, down from 520 in 2012.",
        theme: "victim_assistance", rows: ["prostheses,,433,2013", "prostheses,,520,2012"]),
      Case(
        "Production of prostheses fell from 520 in 2012 to 433 in 2013.", theme: "victim_assistance",
        rows: ["prostheses,,520,2012", "prostheses,,433,2013"]),
      Case(
        "Estimates of the number of survivors in Chad run from 10,000 to 15,000.",
        theme: "victim_assistance", rows: ["survivors,,10000–15000,"]),
      Case(
        "The number of people living with injuries from mines is put at roughly 4,400.",
        theme: "victim_assistance", rows: ["survivors,,4400,"]),
      Case(
        "How many survivors live in Chad is unknown; there are at least 646.",
        theme: "victim_assistance", rows: ["survivors,,646,"]),
      Case(
        "The number of survivors rose by 20 and the network opened 12 offices.", theme: "victim_assistance",
        rows: []),
    ])
  func subjects(example: Case) throws { try Self.check(example) }

  @Test(
    "What stands beside people helped",
    arguments: [
      Case(
        "Young survivors from 4 districts stayed at the coast for 10 days.", theme: "victim_assistance",
        rows: []),
      Case(
        "The center received 310 patients in 2012.", "Coordination group: two meetings in 2012 (six in 2011)",
        theme: "victim_assistance", rows: ["persons_assisted,service=rehabilitation,310,2012"]),
      Case(
        "In 2012, the center made 185 prostheses. The clinic in the south produced 44 more.",
        theme: "victim_assistance", rows: ["prostheses,,185,2012", "prostheses,,44,2012"]),
      Case(
        "In 2012, the center made 185 prostheses for 160 survivors.", theme: "victim_assistance",
        rows: ["prostheses,,185,2012", "persons_assisted,service=rehabilitation,160,2012"]),
    ])
  func beside(example: Case) throws { try Self.check(example) }

  @Test(
    "Numbers that go through what was counted before",
    arguments: [
      Case(
        "In 2009, the center made 402 prostheses and 890 orthoses; the corresponding figures for 2008 were 389 and 845.",
        theme: "victim_assistance",
        rows: ["prostheses,,402,2009", "orthoses,,890,2009", "prostheses,,389,2008", "orthoses,,845,2008"]),
      Case(
        "Workshops made 29 prostheses and 61 orthoses in 2012, compared with 48 and 77 respectively in 2011.",
        theme: "victim_assistance",
        rows: ["prostheses,,29,2012", "orthoses,,61,2012", "prostheses,,48,2011", "orthoses,,77,2011"]),
      Case(
        "Output in 2012 was 29 prostheses and 61 orthoses. The figures for 2011 were 48 and 77.",
        theme: "victim_assistance",
        rows: ["prostheses,,29,2012", "orthoses,,61,2012", "prostheses,,48,2011", "orthoses,,77,2011"]),
    ])
  func corresponding(example: Case) throws { try Self.check(example) }

  @Test(
    "Times and unknown totals of assistance",
    arguments: [
      Case(
        "In 2010, the project began. Through a group that started in April 2009, 80 survivors received loans.",
        theme: "victim_assistance", rows: ["persons_assisted,service=economic_inclusion,80,2010"]),
      Case(
        "The total number of survivors is not known. In 2008, a survey spoke of at least 550.",
        theme: "victim_assistance", rows: ["survivors,,not_known,", "survivors,,550,2008"]),
      Case(
        "Estimated mine/ERW survivors", "4,316 (2005: 4,227)", theme: "victim_assistance",
        rows: ["survivors,,4316,2006", "survivors,,4227,2005"]),
      Case(
        "In 2012, the center served 641 people, including 97 survivors, and made 60 prostheses (12 for survivors).",
        theme: "victim_assistance",
        rows: ["persons_assisted,service=rehabilitation,641,2012", "prostheses,,60,2012"]),
      Case(
        "In 2012, about one prosthesis in eight was for a survivor.", theme: "victim_assistance", rows: []),
      Case(
        "In 2012, the association gave livestock to 45 families and school scholarships to 33 children.",
        theme: "victim_assistance", rows: ["persons_assisted,service=education,33,2012"]),
      Case(
        "Courses in six trades were completed by 56 patients in 2012.", theme: "victim_assistance",
        rows: ["persons_assisted,service=vocational_training,56,2012"]),
    ])
  func times(example: Case) throws { try Self.check(example) }
}
