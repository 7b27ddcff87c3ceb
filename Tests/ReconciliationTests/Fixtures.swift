// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Foundation
import Testing

@testable import Reconciliation

/// The folder of the package.
let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The default policy, as `policies/default.yml` has it; a copy in JSON, which needs no library to be read.
func defaultPolicy() throws -> Policy {
  let file = package.appending(path: "Tests/Fixtures/policies/default.json")
  return try JSONDecoder().decode(Policy.self, from: Data(contentsOf: file))
}

/// The rows of a CSV file of the package, by column.
func rows(of path: String) throws -> [[String: String]] {
  let text = try String(contentsOf: package.appending(path: path), encoding: .utf8)
  let lines = fields(of: text)
  let header = lines.first ?? [String]()
  return lines.dropFirst().filter { $0.count == header.count }
    .map { Dictionary(zip(header, $0)) { first, _ in first } }
}

/// The fields of RFC 4180 text with LF, a list a line.
private func fields(of text: String) -> [[String]] {
  var lines: [[String]] = [[]]
  var field: [UInt8] = []
  var isQuoted = false
  for byte in text.utf8 {
    switch (byte, isQuoted) {
    case (UInt8(ascii: "\""), _):
      // A quote that closes and opens again at once is a quote of the field.
      if !isQuoted, field.last == closedQuote {
        field[field.count - 1] = byte
      } else if isQuoted {
        field.append(closedQuote)
      }
      isQuoted.toggle()
    case (UInt8(ascii: ","), false), (UInt8(ascii: "\n"), false):
      lines[lines.count - 1].append(String(decoding: field.filter { $0 != closedQuote }, as: UTF8.self))
      field = []
      if byte == UInt8(ascii: "\n") { lines.append([]) }
    default: field.append(byte)
    }
  }
  return lines
}

/// Stands for a closing quote while a field is read; no byte of UTF-8 text.
private let closedQuote: UInt8 = 0xFF

/// The unit of each measure that the tests use.
func unit(of measure: String) -> Facts.Unit {
  switch measure {
  case "casualties", "survivors", "persons_assisted": .persons
  case "incidents": .events
  case "amputations": .procedures
  case "funding": .currency
  case "vote", "treaty_status": .category
  case let name where name.hasPrefix("land_") || name == "contaminated_area": .squareKilometres
  default: .items
  }
}

/// One observation of a test, most of it defaulted.
struct Told {
  var id = "a.txt#1"
  var edition = 2018
  var theme = "casualties"
  var country = "PRK"
  var measure = "casualties"
  var dimensions = ""
  var value = ""
  var high = ""
  var qualifier = "exact"
  var status = "reported"
  var period = "2017"
  var scope = ""
  var place = "prose"
  var quote = ""
  var start = 0

  var observation: Observation {
    get throws {
      let profile = String(id.prefix { $0 != "#" })
      return Observation(
        id: id, profile: profile, edition: Edition(rawValue: edition), theme: Theme(rawValue: theme),
        country: Country(rawValue: country), measure: Measure(rawValue: measure),
        dimensions: try #require(Dimensions(printed: dimensions)), amount: try amount,
        basis: Basis(rawValue: status) ?? .reported,
        period: period.isEmpty ? nil : try Period(edtf: period), scope: scope,
        quotes: [Quote(text: quote, span: Span(start: start, end: start + 10))],
        place: try #require(Place(rawValue: place)), rule: RuleName(rawValue: "test"))
    }
  }

  private var amount: Amount {
    get throws {
      if status == "not_known" { return .notKnown }
      if status == "none_reported" { return .noneReported }
      let unit = unit(of: measure)
      if unit == .category { return .category(value) }
      let number = try #require(Quantity(value, unit: unit))
      let hedge = try #require(Qualifier(rawValue: qualifier))
      if high.isEmpty { return .quantity(number, hedge) }
      return .range(number, try #require(Quantity(high, unit: unit)), hedge)
    }
  }
}

/// The observations of a gold file, in its order; the edition is given, a quote's place is its row.
///
/// Where no reading of the quote is given, what looks like a key figure is one.
func gold(_ name: String, edition: Int, readings: [Quoted: Read] = [:]) throws -> [Observation] {
  var places: [String: Int] = [:]
  return try rows(of: "Tests/Fixtures/gold/\(name).csv").enumerated().map { index, row in
    let quote = row["quote"] ?? ""
    let start = places[quote] ?? index * 100
    places[quote] = start
    let looks = quote.contains(" / ") || quote.contains(";") ? "key_figure" : "prose"
    let read = readings[Quoted(profile: "\(name).txt", quote: quote)]
    return try Told(
      id: "\(name).txt#\(index + 1)", edition: edition, theme: row["theme"] ?? "",
      country: row["country"] ?? "",
      measure: row["measure"] ?? "", dimensions: row["dimensions"] ?? "", value: row["value"] ?? "",
      high: row["high"] ?? "", qualifier: row["qualifier"] ?? "", status: row["status"] ?? "",
      period: row["period"] ?? "", scope: read?.scope ?? "",
      place: read?.place ?? (readings.isEmpty ? looks : "prose"),
      quote: quote, start: start
    ).observation
  }
}

/// Words of a profile.
struct Quoted: Hashable {
  let profile: String
  let quote: String
}

/// What a gold file does not list of its words: the kind of place, and the part of the country.
struct Read: Hashable {
  let place: String
  let scope: String
}
