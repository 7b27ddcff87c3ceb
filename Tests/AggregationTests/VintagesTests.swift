// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Aggregation

private func figure(_ year: Int, _ edition: Int, _ value: String) throws -> PublishedFigure {
  PublishedFigure(
    id: "totals.csv:\(edition)", measure: Measure(rawValue: "casualties"), dimensions: Dimensions(),
    country: nil, period: try #require(Period(year: year)), edition: Edition(rawValue: edition),
    amount: .quantity(try #require(Quantity(value, unit: .persons)), .exact), source: "Report \(edition)")
}

/// Casualties of the world as the editions of 2016 to 2018 printed them.
private func world() throws -> Vintages {
  let figures = try [
    figure(2015, 2016, "6461"), figure(2016, 2017, "8605"), figure(2016, 2018, "9437"),
    figure(2017, 2018, "7239"),
  ]
  return try #require(vintages(of: figures).first)
}

@Test("a year stands as first printed or as last printed")
func bases() throws {
  let world = try world()
  #expect(world.name == "published:casualties/world")
  #expect(try values(of: world, .latest) == [6461, 9437, 7239])
  #expect(try values(of: world, .firstPrinted) == [6461, 8605, 7239])
  #expect(world.differs(on: .firstPrinted))
}

/// The values of the series on a basis.
private func values(of vintages: Vintages, _ basis: VintageBasis) throws -> [Double?]? {
  try studiedSeries(of: [vintages], by: SeriesSelection(bases: [basis]), breaks: [], countries: []).series
    .first?
    .series.values
}

@Test("a basis that tells another story is named with its change")
func contradictions() throws {
  let rows = basisContradictions([try world()]).rows.map { $0.map(\.text).joined(separator: " ") }
  #expect(
    rows == [
      "published:casualties/world 2016 33.2 46.1   12.9",
      "published:casualties/world 2017 -15.9 -23.3 -23.3 2018 7.4",
    ])
}

@Test("a year is compared with the year before on each basis, like with like")
func changes() throws {
  let table = yearOnYear([try world()])
  let rows = table.rows.map { row in
    ["year", "basis", "value", "previous", "change", "percent", "mean_of_three"]
      .compactMap { name in table.columns.firstIndex(of: name).map { row[$0].text } }
      .joined(separator: " ")
  }
  #expect(
    rows == [
      "2016 first_printed 8605 6461 2144 33.2 ", "2016 latest 9437 6461 2976 46.1 ",
      "2017 first_printed 7239 8605 -1366 -15.9 7435.0", "2017 latest 7239 9437 -2198 -23.3 7712.3",
      "2017 same_edition 7239 9437 -2198 -23.3 ",
    ])
}

@Test("of two figures of one edition the first by source stands, and none by its order in a file")
func twoSources() throws {
  let one = try figure(2016, 2018, "10")
  let other = PublishedFigure(
    id: "a.csv:2", measure: one.measure, dimensions: one.dimensions, country: nil, period: one.period,
    edition: one.edition, amount: .quantity(try #require(Quantity("20", unit: .persons)), .exact), source: "A"
  )
  for figures in [[one, other], [other, one]] {
    #expect(try values(of: try #require(vintages(of: figures).first), .latest) == [20])
  }
}

@Test("the largest numbers there are neither trap nor wrap")
func largest() throws {
  let most = String(Int64.max)
  let series = try #require(
    vintages(of: [try figure(2015, 2016, most), try figure(2016, 2017, most), try figure(2017, 2018, "0")])
      .first)
  let rows = yearOnYear([series]).rows.map { $0.map(\.text) }
  #expect(rows.map { $0[10] } == ["0.0", "0.0", "-100.0", "-100.0"])
  #expect(rows.last?.last == "6148914691236517204.7")
}
