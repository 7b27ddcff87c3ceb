// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Reporting

@Suite("Trends in words")
struct TrendTextTests {
  private func series(_ basis: VintageBasis, _ commonSet: CommonSet? = nil) throws -> StudiedSeries {
    let values = Dictionary(
      uniqueKeysWithValues: (2001...2009).filter { $0 != 2003 }.map { ($0, Double($0)) })
    return StudiedSeries(
      series: try #require(Series(name: "casualties/AAA", unit: .persons, valuesByYear: values)),
      subject: SeriesSubject(
        measure: Measure(rawValue: "casualties"), dimensions: Dimensions(), origin: .published),
      place: SeriesPlace(key: "AAA", name: "Aland", kind: "country"), basis: basis,
      evidence: SeriesEvidence(
        sources: ["a"], commonSet: commonSet, hedges: [2002: .about],
        lateEditions: basis == .firstPrinted ? [2001: Edition(rawValue: 2005)] : [:]),
      breaks: [
        SeriesBreak(
          measure: Measure(rawValue: "casualties"), dimensions: Dimensions(), place: nil, origin: nil,
          firstYear: 2001, reason: "improvised mines are counted", source: "edition of 2002")
      ])
  }

  private func summary(_ studied: StudiedSeries) -> TrendSummary {
    TrendSummary(
      series: studied.series,
      course: [TrendSummary.Leg(firstYear: 2001, lastYear: 2009, from: 2000, to: 1000)],
      rate: TrendSummary.Rate(
        method: "quasi_poisson", isRatio: true, estimate: 0.92, low: 0.9, high: 0.95, dispersion: 312.4),
      evidence: TrendSummary.Evidence(
        rateP: 0.0004, rankMethod: "mann_kendall", rankP: 0.004, p: 0.004, corrected: 0.008, familySize: 2,
        words: "strong evidence", speaks: true),
      refusal: nil, change: nil, levels: [],
      forecast: TrendSummary.Forecast(year: 2010, estimate: 900, low: -50, high: 1850, firstYear: 2004),
      forecastRefusal: nil)
  }

  @Test("name direction, size with interval, evidence, years, basis, dispersion, and mark a forecast as such")
  func all() throws {
    let studied = try series(.firstPrinted)
    #expect(
      TrendText(studied, summary(studied)).text == """
          Basis       first-printed figures: each year as the first edition has it that printed one.
          Years       2001-2009, 8 with a figure; none for 2003; not exact: 2002 (about); first printed
                      late: 2001 (edition 2005).
          Cut         from 2001 on improvised mines are counted (edition of 2002).
          Trend       falling: -8.0 % a year, 95 % interval -10.0 to -5.0 % (quasi-Poisson; dispersion
                      312).
          Evidence    strong evidence (rate p = 0.0004, Mann-Kendall p = 0.0040; the weaker counts;
                      corrected for 2 series p = 0.0080); years are missing, so that likeness of
                      neighbouring years is not allowed for.
          Course      from 2,000 (2001) fell to 1,000 (2009, -50.0 %).
          FORECAST    for 2010, no observation: 900, 95 % band 0 (the model's limit is below 0) to
                      1,850; Holt's method on 2004-2009.
        """)
  }

  @Test("say on which countries a sum rests")
  func commonSet() throws {
    let studied = try series(.latest, CommonSet(members: ["Aland", "Bland"], leftOut: ["Cland"]))
    let text = TrendText(studied, summary(studied)).text.split { $0 == " " || $0 == "\n" }.joined(
      separator: " ")
    #expect(
      text.contains(
        "Sum of the 2 countries with a figure in every year: Aland, Bland; left out, since a year is missing: Cland."
      ))
    #expect(text.contains("Basis latest figures: each year as the newest edition has it."))
  }

  @Test("are kept on one line of a terminal whatever a name holds")
  func untrusted() throws {
    let studied = try series(.latest, CommonSet(members: ["A\u{1B}[31m\nland", "Bland"], leftOut: []))
    #expect(!TrendText(studied, summary(studied)).text.contains("\u{1B}"))
  }

  @Test(
    "Years that follow each other are joined",
    arguments: [([2001, 2002, 2004], "2001-2002, 2004"), ([], "")])
  func years(years: [Int], text: String) {
    #expect(spans(of: years) == text)
  }
}
