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
}
