// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Aggregation

@Suite("Studied series")
struct StudiedSeriesTests {
  /// Facts of a country, the first in the year given.
  private func known(_ country: String, from year: Int, _ values: [String]) -> [Known] {
    values.enumerated().filter { !$1.isEmpty }.map {
      Known(country: country, value: $1, period: String(year + $0), edition: year + $0 + 1)
    }
  }

  private func studied(
    _ facts: [Known], _ selection: SeriesSelection, breaks: [SeriesBreak] = []
  ) throws -> SelectedSeries {
    try studiedSeries(
      of: vintages(of: try ledger(facts)), by: selection, breaks: breaks, countries: countries)
  }

  private func declared(_ year: Int, place: String? = nil, measure: String = "casualties") -> SeriesBreak {
    SeriesBreak(
      measure: Measure(rawValue: measure), dimensions: Dimensions(), place: place, origin: nil,
      firstYear: year,
      reason: "another source", source: "a letter")
  }

  @Test("A sum is over the countries that have a figure in every year, and names those left out")
  func commonSet() throws {
    let facts =
      known("AAA", from: 2001, ["1", "2", "3", "4", "5"])
      + known("BBB", from: 2001, ["10", "20", "30", "40"])
      + known("CCC", from: 2002, ["100", "", "100", "100"])
    let found = try studied(facts, SeriesSelection(places: [.allCountries, .region]))
    #expect(found.series.map(\.series.name) == ["casualties/all_countries", "casualties/region:North"])
    let all = found.series[0]
    #expect(all.series.firstYear == 2001)
    #expect(all.series.values == [11, 22, 33, 44])
    #expect(all.commonSet == CommonSet(members: ["Aland", "Bland"], leftOut: ["Cland"]))
    #expect(all.sources.count == 8)
    #expect(found.series[1].commonSet == CommonSet(members: ["Aland", "Bland"], leftOut: []))
  }

  @Test("Countries without four years in common have no sum, and that is said")
  func noCommonYears() throws {
    let facts =
      known("AAA", from: 2001, ["1", "2", "3", "4"]) + known("BBB", from: 2004, ["1", "2", "3", "4"])
    let found = try studied(facts, SeriesSelection(places: [.allCountries]))
    #expect(found.series == [])
    #expect(found.withoutCommonYears == ["casualties/all_countries"])
  }

  @Test("A set of countries, some measures, some countries")
  func selection() throws {
    let facts =
      known("AAA", from: 2001, ["1", "2", "3", "4"]) + known("BBB", from: 2001, ["1", "2", "3", "4"])
      + known("CCC", from: 2001, ["1", "2", "3", "4"])
    let pair = SeriesSelection.NamedSet(
      name: "Ends", countries: ["AAA", "CCC"].map(Country.init(rawValue:)))
    let sets = try studied(facts, SeriesSelection(places: [], sets: [pair])).series
    #expect(sets.map(\.series.name) == ["casualties/set:Ends"])
    #expect(sets[0].commonSet?.members == ["Aland", "Cland"])
    let one = SeriesSelection(countries: [Country(rawValue: "BBB")])
    #expect(try studied(facts, one).series.map(\.series.name) == ["casualties/BBB"])
    let other = SeriesSelection(measures: [Measure(rawValue: "incidents")])
    #expect(try studied(facts, other).series == [])
    #expect(try studied(facts, SeriesSelection(origins: [.published])).series == [])
  }

  @Test("A declared break cuts the series, and every sum that holds the country")
  func cut() throws {
    let values = ["1", "2", "3", "4", "5", "6"]
    let facts = known("AAA", from: 2001, values) + known("BBB", from: 2001, values)
    let selection = SeriesSelection(places: [.country, .allCountries])
    let found = try studied(facts, selection, breaks: [declared(2004, place: "AAA")]).series
    #expect(
      found.map(\.series.name) == [
        "casualties/all_countries/2001-2003", "casualties/all_countries/2004-2006",
        "casualties/AAA/2001-2003",
        "casualties/AAA/2004-2006", "casualties/BBB",
      ])
    #expect(found[2].series.values == [1, 2, 3])
    #expect(found[3].series.values == [4, 5, 6])
    #expect(found[3].sources.count == 3)
    #expect(found[3].breaks.map(\.reason) == ["another source"])
  }

  @Test(
    "A break of another measure, before the first year or after the last cuts nothing",
    arguments: [(year: 2003, measure: "incidents"), (2001, "casualties"), (2009, "casualties")])
  func noCut(year: Int, measure: String) throws {
    let facts = known("AAA", from: 2001, ["1", "2", "3", "4"])
    let found = try studied(facts, SeriesSelection(), breaks: [declared(year, measure: measure)]).series
    #expect(found.map(\.series.name) == ["casualties/AAA"])
  }

  @Test("Hedges and gaps are remembered; a year that is not known is a gap")
  func doubts() throws {
    let facts = [
      Known(value: "7", qualifier: "at_least", period: "2001"), Known(value: "8", period: "2002"),
      Known(status: "not_known", period: "2003"), Known(value: "9", period: "2004"),
    ]
    let found = try studied(facts, SeriesSelection()).series[0]
    #expect(found.series.values == [7, 8, nil, 9])
    #expect(found.hedges == [2001: .atLeast])
    #expect(found.isUnrevised)
  }

  @Test("A sum too large to count stops with the name of the series")
  func overflow() throws {
    let most = Array(repeating: String(Int64.max), count: 4)
    let facts = known("AAA", from: 2001, most) + known("BBB", from: 2001, most)
    let error = #expect(throws: AggregationError.self) {
      try studied(facts, SeriesSelection(places: [.allCountries]))
    }
    #expect(error?.description.contains("casualties/all_countries") == true)
  }
}

@Suite("Contributions")
struct ContributionTests {
  @Test("of countries to a change add up to it, and leave out those with a figure in one year only")
  func parts() throws {
    let facts = [
      Known(country: "AAA", value: "100", period: "2001"), Known(country: "AAA", value: "70", period: "2002"),
      Known(country: "BBB", value: "100", period: "2001"),
      Known(country: "BBB", value: "150", period: "2002"),
      Known(country: "CCC", value: "900", period: "2002"),
    ]
    let table = try contributions(
      of: vintages(of: try ledger(facts)), by: SeriesSelection(places: [.allCountries]), countries: countries)
    let rows = table.rows.map { $0.map(\.text).joined(separator: ",") }
    let start = "casualties/all_countries,2002,latest,"
    #expect(
      rows == [
        start + "BBB,Bland,both,100,150,50,25.0", start + "AAA,Aland,both,100,70,-30,-15.0",
        start + "CCC,Cland,new,,900,,", start + ",All countries with figures,total,200,220,20,10.0",
      ])
  }

  @Test("to a published total leave a rest")
  func world() throws {
    func figure(_ country: String?, _ year: Int, _ value: String) throws -> PublishedFigure {
      PublishedFigure(
        id: "\(country ?? "world")\(year)", measure: Measure(rawValue: "casualties"),
        dimensions: Dimensions(),
        country: country.map(Country.init(rawValue:)), period: try #require(Period(year: year)),
        edition: Edition(rawValue: year + 1),
        amount: .quantity(try #require(Quantity(value, unit: .persons)), .exact), source: "a report")
    }
    let figures = try [
      figure(nil, 2001, "1000"), figure(nil, 2002, "900"), figure("AAA", 2001, "300"),
      figure("AAA", 2002, "150"),
      figure("BBB", 2001, "10"), figure("BBB", 2002, "20"),
    ]
    let table = try contributions(of: vintages(of: figures), by: SeriesSelection(), countries: countries)
    let rows = table.rows.map { $0.dropFirst(3).map(\.text).joined(separator: ",") }
    #expect(
      rows == [
        "AAA,Aland,both,300,150,-150,-15.0", "BBB,Bland,both,10,20,10,1.0", ",All others,rest,690,730,40,4.0",
        ",World,total,1000,900,-100,-10.0",
      ])
    #expect(table.rows[2][9].facts.count > 2)
  }
}
