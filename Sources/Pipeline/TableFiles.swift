// SPDX-License-Identifier: GPL-3.0-or-later
import Aggregation
import Facts
import Store

extension Sources {
  /// The definitions of a folder, held against the measures and bands that there are.
  ///
  /// - Throws: ``FileError``, ``SyntaxError``.
  mutating func tables(
    _ folder: String, measures: [MeasureDefinition], bands: Set<String>
  ) throws -> [TableDefinition] {
    var tables: [TableDefinition] = []
    for path in try paths(in: folder, ending: ".yml") {
      let table = try value(path, as: TableDefinition.self)
      if let problem = table.problem(measures: measures, bands: bands) {
        throw SyntaxError(file: place(path), line: 1, problem: problem)
      }
      tables.append(table)
    }
    return tables
  }

  /// What tables know beside the facts.
  ///
  /// - Throws: ``FileError``, ``SyntaxError``.
  mutating func tableKnowledge(
    _ inputs: AggregateInputs, _ knowledge: ExtractionKnowledge
  ) throws -> TableKnowledge {
    var bands: [String: Bands] = [:]
    if let folder = inputs.bands {
      for path in try paths(in: folder, ending: ".csv") {
        bands[String(File(path).name.dropLast(4))] = try self.bands(path)
      }
    }
    return TableKnowledge(
      countries: knowledge.countries, resolutions: knowledge.resolutions, bands: bands,
      rates: try inputs.rates.map { try rates($0) } ?? Rates([]))
  }

  /// Bands of a file, the greatest first, each with the number from which on it holds (`at_least`) or beyond which
  /// (`more_than`); the last has neither and is for what has no number.
  private mutating func bands(_ path: String) throws -> Bands {
    let records = try ColumnReader(table(path), columns: ["band", "unit", "at_least", "more_than"]).records
    guard let last = records.last, last["at_least"].isEmpty, last["more_than"].isEmpty else {
      throw SyntaxError(
        file: place(path), line: records.last?.line ?? 1,
        problem: "the last band has no bound and is for what is not known; add a line such as unknown,km2,,")
    }
    let bands = try records.dropLast().map { try Bands.Band($0) }
    for (index, band) in bands.enumerated().dropFirst() where !band.isBelow(bands[index - 1]) {
      throw records[index].error(
        "the band '\(band.name)' is not below the one before; begin with the greatest")
    }
    return Bands(bands, unknown: last["band"])
  }

  /// Exchange rates: how much of the currency `to` one of `currency` was worth in a year.
  private mutating func rates(_ path: String) throws -> Rates {
    var seen: Set<[String]> = []
    let columns = ["currency", "to", "year", "rate", "source"]
    return Rates(
      try ColumnReader(table(path), columns: columns).records.map { record in
        guard seen.insert([record["currency"], record["to"], record["year"]]).inserted else {
          throw record.error("a second rate of \(record["currency"]) for the year; leave one")
        }
        return try Rates.Rate(record)
      })
  }
}

extension Bands.Band {
  fileprivate init(_ record: ColumnReader.Record) throws(SyntaxError) {
    guard let unit = Unit(rawValue: record["unit"]) else {
      throw record.error("the unit '\(record["unit"])' is unknown")
    }
    let (least, beyond) = (record["at_least"], record["more_than"])
    guard least.isEmpty != beyond.isEmpty, let bound = Quantity(least.isEmpty ? beyond : least, unit: unit)
    else {
      throw record.error("a band has a number under either at_least or more_than")
    }
    self.init(name: record["band"], bound: bound, includesBound: beyond.isEmpty)
  }

  fileprivate func isBelow(_ other: Bands.Band) -> Bool {
    bound.smallest < other.bound.smallest
      || bound.smallest == other.bound.smallest && includesBound && !other.includesBound
  }
}

extension Rates.Rate {
  fileprivate init(_ record: ColumnReader.Record) throws(SyntaxError) {
    let parts = record["rate"].split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let digits = Int64(parts.joined()), digits > 0,
      let year = Int(record["year"]), parts.count == 1 || parts[1].utf8.count <= 12
    else {
      throw record.error(
        "the rate '\(record["rate"])' of '\(record["year"])' is no number of a year; write 1.6043")
    }
    self.init(
      from: record["currency"], to: record["to"], year: year, digits: digits,
      places: parts.count == 2 ? parts[1].utf8.count : 0)
  }
}
