// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Trends

@Suite("Summary of a series")
struct SummaryTests {
  private func studied(
    _ name: String, from year: Int = 2001, unit: Facts.Unit = .persons, basis: VintageBasis = .latest,
    unrevised: Bool = true, breaks: [SeriesBreak] = [], _ values: [Double?]
  ) throws -> StudiedSeries {
    let dated = values.enumerated().compactMap { place, value in value.map { (year + place, $0) } }
    let series = try #require(
      Series(name: name, unit: unit, valuesByYear: Dictionary(uniqueKeysWithValues: dated)))
    let subject = SeriesSubject(
      measure: Measure(rawValue: "casualties"), dimensions: Dimensions(), origin: .extracted)
    return StudiedSeries(
      series: series, subject: subject, place: SeriesPlace(key: name, name: name, kind: "country"),
      basis: basis,
      evidence: SeriesEvidence(sources: [], isUnrevised: unrevised), breaks: breaks)
  }

  @Test("The weaker of the rate and the ranks counts, and no direction is named without evidence")
  func weaker() throws {
    let wild = try studied("s", [900, 2500, 400, 3100, 800, 2900, 300, 3600, 1200, 4000])
    let found = trendSummaries(of: [wild])[0]
    let evidence = try #require(found.evidence)
    #expect(evidence.p == max(try #require(evidence.rateP), evidence.rankP))
    #expect(found.direction == .unclear)
    #expect(found.rate?.method == "quasi_poisson")
    #expect(try #require(found.rate?.dispersion) > 500)
    let falling = trendSummaries(of: [try studied("s", [90, 81, 70, 66, 58, 51, 44, 41])])[0]
    #expect(falling.direction == .falling)
    #expect(falling.evidence?.words == "very strong evidence")
    #expect(falling.evidence?.rankMethod == "mann_kendall_exact")
  }

  @Test("Four years can never be more than weak evidence")
  func fourYears() throws {
    let found = trendSummaries(of: [try studied("s", [400, 200, 100, 50])])[0]
    #expect(found.evidence?.words == "weak evidence")
  }

  @Test("Areas and money have a slope and no dispersion, whole numbers or not")
  func measured() throws {
    for unit in [Facts.Unit.squareKilometres, .currency] {
      let found = trendSummaries(of: [try studied("s", unit: unit, [10, 12, 14, 17, 19])])[0]
      #expect(found.rate?.method == "theil_sen")
      #expect(found.rate?.dispersion == nil)
      let plain = try #require(Series(name: "s", unit: unit, valuesByYear: [1: 1, 2: 3, 3: 2, 4: 5]))
      for method in [TrendMethod.poisson, .quasiPoisson, .negativeBinomial, .dispersion] {
        #expect(trends(of: [plain], by: [method])[0].note.contains("measured, not counted"))
      }
    }
  }

  @Test("The series of a family are corrected together; one that no edition changed is of every basis")
  func family() throws {
    let falling: [Double] = [90, 81, 70, 66, 58, 51, 44, 41]
    let found = trendSummaries(of: [
      try studied("a", falling), try studied("b", [3, 1, 4, 1, 5, 9, 2, 6]),
      try studied("c", unrevised: false, falling),
      try studied("c", basis: .firstPrinted, unrevised: false, falling),
    ])
    #expect(found.map { $0.evidence?.familySize } == [3, 3, 3, 3])
    for summary in found {
      let evidence = try #require(summary.evidence)
      #expect(evidence.corrected >= evidence.p)
    }
  }

  @Test(
    "A course turns where the series moves by a quarter and by more than chance",
    arguments: [
      (values: [100, 110, 105, 400, 380, 150, 160], turns: [2001, 2004, 2006, 2007]),
      (values: [100, 90, 95, 102, 99], turns: []), (values: [8, 10, 8, 10, 8], turns: []),
      (values: [0, 0, 9, 0], turns: [2001, 2003, 2004]), (values: [5], turns: []),
      (values: [300, 200, 100], turns: [2001, 2003]),
    ])
  func course(values: [Double], turns: [Int]) throws {
    let legs = trendSummaries(of: [try studied("s", values)])[0].course
    let found = legs.isEmpty ? [] : legs.map(\.firstYear) + [legs[legs.count - 1].lastYear]
    #expect(found == turns)
    for (leg, next) in zip(legs, legs.dropFirst()) { #expect(leg.to == next.from) }
  }

  @Test(
    "A forecast rests on the consecutive years up to the last, and is none where the meaning changes after them"
  )
  func forecast() throws {
    let values: [Double?] = [80, nil, 50, 52, 49, 55, 51, 53, 50, 54, 52]
    let found = trendSummaries(of: [try studied("s", values)])[0]
    #expect(found.forecast?.year == 2012)
    #expect(found.forecast?.firstYear == 2003)
    let run = try #require(
      YearlySample(years: Array(2003...2011), values: values.dropFirst(2).compactMap { $0 }))
    #expect(found.forecast?.estimate == Holt(fitting: run)?.forecasts(years: 1).first?.estimate)
    let declared = SeriesBreak(
      measure: Measure(rawValue: "casualties"), dimensions: Dimensions(), place: nil, origin: nil,
      firstYear: 2012,
      reason: "another source", source: "a letter")
    let cut = trendSummaries(of: [try studied("s", breaks: [declared], values)])[0]
    #expect(cut.forecast == nil)
    #expect(cut.forecastRefusal?.contains("changes") == true)
    let short = trendSummaries(of: [try studied("s", [5, 3, 4, 6, 2, 8, 7])])[0]
    #expect(short.forecastRefusal == "fewer than 8 consecutive years up to the last")
  }

  @Test(
    "What nothing can be said of says why",
    arguments: [
      (values: [3, 4, 5] as [Double?], reason: "fewer than 4 years with a value"),
      ([7, 7, 7, 7, 7], "all values are equal"), ([.nan, 1, 2, 3], "not a finite number"),
    ])
  func refusal(values: [Double?], reason: String) throws {
    let found = trendSummaries(of: [try studied("s", values)])[0]
    #expect(found.rate == nil && found.evidence == nil)
    #expect(found.refusal?.contains(reason) == true)
    #expect(found.direction == .none)
  }
}
