// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Store

extension Sources {
  /// The published figures of all CSV files of a folder; no country means the world.
  ///
  /// - Throws: ``FileError``, ``SyntaxError``.
  mutating func publishedFigures(
    _ folder: String, measures: [MeasureDefinition], countries: [CountryEntry]
  ) throws -> [PublishedFigure] {
    let units = Dictionary(measures.map { ($0.measure, $0.unit) }) { first, _ in first }
    let known = Set(countries.map(\.country))
    var figures: [PublishedFigure] = []
    for path in try paths(in: folder, ending: ".csv") {
      let records = try ColumnReader(table(path), columns: PublishedFigure.columns).records
      figures += try records.map { try PublishedFigure($0, units: units, countries: known) }
    }
    return figures
  }
}

extension PublishedFigure {
  /// The columns of a file of published totals; `value` is a plain decimal, or the category of a state.
  ///
  /// A tally of states by their answer has no country, the answer as a dimension of the measure's name (`vote=for`),
  /// and the number of states as its value.
  static let columns = [
    "measure", "dimensions", "country", "period", "edition", "value", "qualifier", "source",
  ]

  init(_ record: ColumnReader.Record, units: [Measure: Unit], countries: Set<Country>) throws {
    let measure = Measure(rawValue: record["measure"])
    guard let unit = units[measure] else {
      throw record.error("the measure '\(measure.rawValue)' is unknown")
    }
    let country = record["country"].isEmpty ? nil : Country(rawValue: record["country"])
    if let country, !countries.contains(country) {
      throw record.error(
        "the country '\(country.rawValue)' is unknown; write its code, or nothing for the world")
    }
    guard let edition = Int(record["edition"]) else {
      throw record.error("the edition '\(record["edition"])' is no year; write four digits")
    }
    self.init(
      id: record.place, measure: measure, dimensions: try record.dimensions, country: country,
      period: try Self.period(record),
      edition: Edition(rawValue: edition),
      amount: try Self.amount(record, unit: country == nil && unit == .category ? .events : unit),
      source: record["source"])
  }

  private static func period(_ record: ColumnReader.Record) throws -> Period {
    do throws(PeriodError) {
      return try Period(edtf: record["period"])
    } catch {
      throw record.error(
        "the period '\(record["period"])' is none; write it as YYYY, YYYY-MM, YYYY-MM-DD or YYYY/YYYY")
    }
  }

  private static func amount(_ record: ColumnReader.Record, unit: Unit) throws(SyntaxError) -> Amount {
    if unit == .category { return .category(record["value"]) }
    guard let value = Quantity(record["value"], unit: unit) else {
      throw record.error(
        "the value '\(record["value"])' is no number of \(unit.rawValue); write digits and a point")
    }
    guard let qualifier = Qualifier(rawValue: record["qualifier"]) else {
      let known = Qualifier.allCases.map(\.rawValue).joined(separator: ", ")
      throw record.error("the qualifier '\(record["qualifier"])' is unknown; known are \(known)")
    }
    return .quantity(value, qualifier)
  }
}
