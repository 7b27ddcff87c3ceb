// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Foundation
import Testing

@testable import Aggregation

/// One fact of a test, as `facts.csv` would have it.
struct Known {
  var country = "AAA"
  var measure = "casualties"
  var dimensions = ""
  var value = ""
  var high = ""
  var qualifier = "exact"
  var status = "reported"
  var period = "2016"
  var edition = 2017
  var scope = ""

  var fact: Fact {
    get throws {
      let key = FactKey(
        country: Country(rawValue: country), measure: Measure(rawValue: measure),
        dimensions: try #require(Dimensions(printed: dimensions)), scope: scope,
        period: period.isEmpty ? nil : try Period(edtf: period))
      let id = [country, measure, dimensions, scope, period].joined(separator: ":")
      return Fact(
        id: id, key: key, edition: Edition(rawValue: edition), amount: try amount,
        basis: Basis(rawValue: status) ?? .reported, policy: "undisputed",
        evidence: [Evidence(observation: id, role: .chosen)])
    }
  }

  private var amount: Amount {
    get throws {
      if status == "not_known" { return .notKnown }
      if status == "none_reported" { return .noneReported }
      if ["vote", "treaty_status"].contains(measure) { return .category(value) }
      let units: [String: Facts.Unit] = [
        "casualties": .persons, "contaminated_area": .squareKilometres, "funding": .currency,
      ]
      let unit = units[measure] ?? .items
      let number = try #require(Quantity(value, unit: unit))
      let hedge = try #require(Qualifier(rawValue: qualifier))
      if high.isEmpty { return .quantity(number, hedge) }
      return .range(number, try #require(Quantity(high, unit: unit)), hedge)
    }
  }
}

func ledger(_ known: [Known]) throws -> Ledger {
  let facts = try known.map { try $0.fact }.sorted { $0.key < $1.key }
  return Ledger(facts: facts, conflicts: [], revisions: [], vintages: [], discrepancies: [])
}

/// What the tables of the tests know beside the facts.
let knowledge = TableKnowledge(
  countries: countries, resolutions: [ResolutionEntry(number: "70/54", instrument: "x", year: 2015)],
  bands: [
    "extent": Bands(
      [("great", "100", false), ("middling", "20", true), ("small", "0", false), ("none", "0", true)]
        .compactMap {
          name, bound, includesBound in
          Quantity(bound, unit: .squareKilometres).map {
            Bands.Band(name: name, bound: $0, includesBound: includesBound)
          }
        }, unknown: "unknown")
  ],
  rates: Rates([Rates.Rate(from: "GBP", to: "USD", year: 2016, digits: 13555, places: 4)]))

func definition(_ json: String) throws -> TableDefinition {
  try JSONDecoder().decode(TableDefinition.self, from: Data(json.utf8))
}

/// The countries of the tests: three in two regions.
let countries = [("AAA", "Aland", "North"), ("BBB", "Bland", "North"), ("CCC", "Cland", "South")].map {
  code, name, region in
  CountryEntry(
    country: Country(rawValue: code), name: name, region: region, unRegion: region, unSubregion: region,
    aliases: [])
}
