// SPDX-License-Identifier: GPL-3.0-or-later
import Extraction
import Facts
import Store

extension Sources {
  /// The measures of `measures.csv`: dimensions as `key=word|word;key=*`, categories as `word|word`, time as
  /// `period` (a count over a time), `level` (at a time), `running` (up to a time) or `standing` (until it changes),
  /// implied values as `key=word|word`, the plain one first.
  ///
  /// - Throws: ``FileError``, ``SyntaxError``.
  mutating func measures(_ path: String) throws -> [MeasureDefinition] {
    let columns = ["measure", "unit", "time", "dimensions", "categories", "implied", "description"]
    return try ColumnReader(table(path), columns: columns).records.map { record in
      guard let unit = Unit(rawValue: record["unit"]) else {
        let known = Unit.allCases.map(\.rawValue).joined(separator: ", ")
        throw record.error("the unit '\(record["unit"])' is unknown; the units are \(known)")
      }
      guard let dimensions = Dimensions(printed: record["dimensions"]) else {
        throw record.error(
          "the dimensions '\(record["dimensions"])' cannot be read; write key=word|word;key=*")
      }
      guard let implied = Dimensions(printed: record["implied"]),
        implied.pairs.allSatisfy({ dimensions[$0.key] != nil })
      else {
        throw record.error(
          "the implied values '\(record["implied"])' are no list of a dimension's key=word|word")
      }
      guard let timing = MeasureDefinition.Timing(rawValue: record["time"]) else {
        let known = MeasureDefinition.Timing.allCases.map(\.rawValue).joined(separator: ", ")
        throw record.error("the time '\(record["time"])' is unknown; the times are \(known)")
      }
      let values = dimensions.pairs.map { ($0.key, $0.value == "*" ? [] : $0.value.words) }
      return MeasureDefinition(
        measure: Measure(rawValue: record["measure"]), unit: unit,
        dimensions: DimensionWords(Dictionary(values) { first, _ in first }),
        categories: record["categories"].words,
        timing: timing,
        implied: Dictionary(implied.pairs.map { ($0.key, $0.value.words) }) { first, _ in first })
    }
  }

  /// The states and areas of `countries.csv`.
  ///
  /// - Throws: ``FileError``, ``SyntaxError``.
  mutating func countries(_ path: String) throws -> [CountryEntry] {
    let columns = [
      "code", "numeric", "name_monitor", "monitor_region", "un_region", "un_subregion", "aliases", "source",
    ]
    var codes: Set<String> = []
    return try ColumnReader(table(path), columns: columns).records.map { record in
      guard !record["code"].isEmpty, codes.insert(record["code"]).inserted else {
        throw record.error("the code '\(record["code"])' is empty or comes twice; give each country its own")
      }
      return CountryEntry(
        country: Country(rawValue: record["code"]), name: record["name_monitor"],
        region: record["monitor_region"], unRegion: record["un_region"],
        unSubregion: record["un_subregion"], aliases: record["aliases"].words)
    }
  }

  /// The resolutions of `resolutions.csv`.
  ///
  /// - Throws: ``FileError``, ``SyntaxError``.
  mutating func resolutions(_ path: String) throws -> [ResolutionEntry] {
    try ColumnReader(table(path), columns: ["resolution", "instrument", "year"]).records.map { record in
      guard let year = Int(record["year"]), CalendarDate(year: year) != nil else {
        throw record.error("the year '\(record["year"])' is none; write four digits")
      }
      return ResolutionEntry(number: record["resolution"], instrument: record["instrument"], year: year)
    }
  }

  /// All lexicons of a folder but the countries, in order of path; the file's name is the lexicon's.
  ///
  /// - Throws: ``FileError``, ``SyntaxError``.
  mutating func lexicons(_ folder: String, besides countries: String) throws -> [LexiconFile] {
    try paths(in: folder, ending: ".csv").filter { $0 != countries }.map { path in
      let table = try table(path)
      let rows = try ColumnReader(table, columns: ["phrase", "meaning"]).records.map { record in
        LexiconFile.Row(line: record.line, phrase: record["phrase"], meaning: record["meaning"])
      }
      return LexiconFile(name: String(File(path).name.dropLast(4)), path: table.file, rows: rows)
    }
  }
}

extension String {
  /// The words between `|`; none of an empty text.
  var words: [String] { split(separator: "|").map(String.init) }
}
