// SPDX-License-Identifier: GPL-3.0-or-later
internal import GRDB

/// A line of a file of a run, as `<file>:<line>`.
struct FileLine {
  /// The file's path in the folder of the run.
  let file: String
  /// Counted from 1; for a row of CSV the line that it begins on.
  let line: Int

  /// Nil where the text is none, or leads out of the folder.
  init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let line = Int(parts[1]), line > 0,
      parts[0].hasSuffix(".csv") || parts[0].hasSuffix(".txt"), !parts[0].hasPrefix("/"),
      !parts[0].split(separator: "/").contains("..")
    else { return nil }
    file = String(parts[0])
    self.line = line
  }

  /// The name of the file without folder and ending, where it stands in this folder.
  func name(in folder: String, ending: String) -> String? {
    guard file.hasPrefix(folder), file.hasSuffix(ending) else { return nil }
    return String(file.dropFirst(folder.count).dropLast(ending.count))
  }
}

extension RunDatabase {
  /// What an id, or a line of a file of the run, goes back to.
  func origins(named name: String) throws -> [Origin] {
    guard let line = FileLine(name), DirectoryTree.exists(folder + "/" + line.file) else {
      return [try origin(of: name)]
    }
    let origins = try origins(of: line)
    guard !origins.isEmpty else { throw TraceError.noLine(line.file, line.line) }
    return origins
  }

  private func origins(of line: FileLine) throws -> [Origin] {
    if let report = line.name(in: "report/", ending: ".txt") {
      return try origins(
        """
        SELECT fact AS id FROM report_fact WHERE report = ?1 AND line = ?2
        UNION ALL SELECT published FROM report_published WHERE report = ?1 AND line = ?2 ORDER BY id
        """, [report, line.line])
    }
    let table = try CSVTable(File(folder + "/" + line.file))
    guard let row = table.rows.firstIndex(where: { $0.line == line.line }) else { return [] }
    if let name = line.name(in: "tables/", ending: ".csv") {
      return try origins(
        """
        SELECT fact AS id FROM cell_fact WHERE "table" = ?1 AND row = ?2
        UNION SELECT published FROM cell_published WHERE "table" = ?1 AND row = ?2 ORDER BY id
        """, [name, row])
    }
    return try origins(ofRow: Record(table, row), in: line.file)
  }

  private func origins(_ sql: String, _ arguments: StatementArguments) throws -> [Origin] {
    try sources(sql: sql, arguments).map { try origin(of: $0) }
  }

  /// The facts, or else the observations, that a row of one of the lists of a run names.
  private func origins(ofRow record: Record, in file: String) throws -> [Origin] {
    if file == "trends.csv" { return try origins(ofSeries: record["series"]) }
    if file == "editions.csv" { return try origins(ofEdition: record) }
    let columns = ["facts", "fact", "observation", "id"]
    let ids = columns.lazy.map { record[$0] }.first { !$0.isEmpty } ?? ""
    return try ids.split(separator: ";").map { try origin(of: String($0)) }
  }

  /// The facts of which an edition said something, as a row of `editions.csv` has it.
  private func origins(ofEdition record: Record) throws -> [Origin] {
    try origins(
      """
      SELECT fact.id FROM fact JOIN vintage ON vintage.fact = fact.id
      WHERE fact.country = ? AND fact.measure = ? AND fact.dimensions = ? AND fact.scope = ?
        AND vintage.edition = ? AND fact.period GLOB '[0-9][0-9][0-9][0-9]' ORDER BY fact.id
      """,
      [record["country"], record["measure"], record["dimensions"], record["scope"], Int(record["edition"])])
  }
}

/// A row of a CSV file of a run by its columns, with the words of profiles as they were.
private struct Record {
  private let fields: [String: String]

  init(_ table: CSVTable, _ row: Int) {
    fields = Dictionary(zip(table.columns, table.rows[row].fields)) { first, _ in first }
  }

  /// Empty where there is no such column.
  subscript(column: String) -> String { SpreadsheetText.original(of: fields[column] ?? "") }
}
