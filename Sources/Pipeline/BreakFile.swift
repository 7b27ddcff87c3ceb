// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Store

extension Sources {
  /// The declared breaks of series in a file; none where no file is named.
  ///
  /// - Throws: ``FileError``, ``SyntaxError`` with the line of a row that cannot be read.
  mutating func breaks(_ path: String?, _ knowledge: ExtractionKnowledge) throws -> [SeriesBreak] {
    guard let path else { return [] }
    let records = try ColumnReader(table(path), columns: SeriesBreak.columns).records
    let measures = Set(knowledge.measures.map(\.measure))
    let places = Set(knowledge.countries.map(\.country.rawValue) + ["world"])
    return try records.map { try SeriesBreak($0, measures: measures, places: places) }
  }
}

extension SeriesBreak {
  static let columns = ["measure", "dimensions", "place", "origin", "first_year", "reason", "source"]

  init(_ record: ColumnReader.Record, measures: Set<Measure>, places: Set<String>) throws(SyntaxError) {
    let measure = Measure(rawValue: record["measure"])
    guard measures.contains(measure) else {
      throw record.error("the measure '\(measure.rawValue)' is unknown; write one of measures.csv")
    }
    let place = record["place"].isEmpty ? nil : record["place"]
    if let place, !places.contains(place) {
      throw record.error(
        "the place '\(place)' is unknown; write a country's code, world, or nothing for all of them")
    }
    guard let firstYear = Int(record["first_year"]), (1000...9999).contains(firstYear) else {
      throw record.error("the first_year '\(record["first_year"])' is no year; write four digits")
    }
    for column in ["reason", "source"] where record[column].isEmpty {
      throw record.error("the column \(column) is empty; say what changed and where that is written")
    }
    self.init(
      measure: measure, dimensions: try record.dimensions, place: place, origin: try Self.origin(record),
      firstYear: firstYear, reason: record["reason"], source: record["source"])
  }

  private static func origin(_ record: ColumnReader.Record) throws(SyntaxError) -> SeriesOrigin? {
    guard !record["origin"].isEmpty else { return nil }
    guard let origin = SeriesOrigin(rawValue: record["origin"]) else {
      let known = SeriesOrigin.allCases.map(\.rawValue).joined(separator: ", ")
      throw record.error("the origin '\(record["origin"])' is unknown; write \(known), or nothing for all")
    }
    return origin
  }
}
