// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Reporting

private func observation(
  _ id: String, _ value: Int64, _ qualifier: Qualifier, edition: Int, quote: String
) -> Observation {
  Observation(
    id: id, profile: "a.txt", edition: Edition(rawValue: edition), theme: Theme(rawValue: "mine_action"),
    country: Country(rawValue: "AAA"), measure: Measure(rawValue: "mines_removed"),
    dimensions: Dimensions(["device": "mine"]),
    amount: .quantity(Quantity(smallest: value, unit: .items), qualifier), basis: .reported,
    period: Period(year: 2016), scope: "", quotes: [Quote(text: quote, span: Span(start: 0, end: 1))],
    place: .prose, rule: RuleName(rawValue: "r"))
}

private let observations = [
  observation("a.txt#1", 636, .exact, edition: 2018, quote: "eliminated 636 mines"),
  observation("a.txt#2", 600, .moreThan, edition: 2018, quote: "over 600 mines\u{1B}[2J were removed"),
  observation("b.txt#1", 590, .exact, edition: 2017, quote: "590 mines"),
]

private let ledger = Ledger(
  facts: [
    Fact(
      id: "f",
      key: FactKey(
        country: Country(rawValue: "AAA"), measure: Measure(rawValue: "mines_removed"),
        dimensions: Dimensions(["device": "mine"]), scope: "", period: Period(year: 2016)),
      edition: Edition(rawValue: 2018), amount: observations[0].amount, basis: .reported,
      policy: "exact-over-hedged", evidence: [Evidence(observation: "a.txt#1", role: .chosen)])
  ],
  conflicts: [Conflict(fact: "f", chosen: "a.txt#1", other: "a.txt#2", gap: "-36")],
  revisions: [
    Revision(fact: "f", old: "b.txt#1", new: "a.txt#1", gap: "46", percent: "7.8", cause: .newText)
  ],
  vintages: [],
  discrepancies: [
    Discrepancy(
      check: "device-sum", severity: .warning, country: nil, measure: Measure(rawValue: "mines_removed"),
      period: Period(year: 2016),
      expected: "1000", found: "636", gap: "-364", facts: ["f"], note: "device: mine 636")
  ])

private let content = ReportContent(
  ledger: ledger, observations: observations, tables: [],
  trends: [
    Trend(
      series: "casualties/AAA", method: "theil_sen", statistic: "slope", estimate: -1.5, low: -3, high: nil,
      p: 0.00001, n: 9, firstYear: 2008, lastYear: 2016, note: "")
  ],
  countries: [
    CountryEntry(
      country: Country(rawValue: "AAA"), name: "Åland", region: "", unRegion: "", unSubregion: "", aliases: []
    )
  ])

@Test(
  "what did not agree is told with its words",
  arguments: [
    (
      section: "conflicts",
      text: """
      Åland, mines_removed, device=mine, 2016
        taken 636 by exact-over-hedged
          "eliminated 636 mines" (a.txt, mine_action, edition 2018)
        against >600 difference -36
          "over 600 mines\\u{1B}[2J were removed" (a.txt, mine_action, edition 2018)
      """
    ),
    (
      section: "revisions",
      text: """
      Åland, mines_removed, device=mine, 2016
        was 590
          "590 mines" (a.txt, mine_action, edition 2017)
        now 636 difference +46
          "eliminated 636 mines" (a.txt, mine_action, edition 2018)
      """
    ),
    (
      section: "discrepancies",
      text: """
      all countries, mines_removed, 2016
        device-sum: expected 1,000, found 636, difference -364 (device: mine 636)
        from 636
          "eliminated 636 mines" (a.txt, mine_action, edition 2018)
      """
    ),
  ])
func told(section: String, text: String) {
  #expect(content.sections[section]?.text == text)
}

@Test("counts and trends can be put into any template")
func wordsAndTrends() throws {
  let template = Template(
    name: "t",
    text: """
      <without conflicts revisions discrepancies>
      <profiles> of <editions>: <observations>, <facts>, <conflict_count>
      <table trends columns=series,estimate,low,high,p,n,first_year>
      """)
  #expect(
    try report(template, content: content).text == """
      1 of 2017-2018: 3, 1, 1
      series          estimate    low  high        p  n  first year
      --------------  --------  -----  ----  -------  -  ----------
      casualties/AAA     -1.50  -3.00        <0.0001  9        2008
      """)
}

@Test("nothing to tell is said")
func none() {
  let empty = ReportContent(
    ledger: Ledger(facts: [], conflicts: [], revisions: [], vintages: [], discrepancies: []),
    observations: [], tables: [],
    trends: [], countries: [])
  #expect(Set(empty.sections.values) == ["none"])
  #expect(empty.words["editions"] == "none")
}
