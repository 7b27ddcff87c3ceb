// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GRDB

/// A table as SQL makes it.
struct Recomputation {
  /// The columns of a result that is compared cell by cell.
  static let cellByCell = ["row", "column", "text"]

  let columns: [String]
  let rows: [[String]]

  private static let folder = ShippedRun.package + "/Tests/RecomputationTests/SQL/"

  /// The names of all tables that there is SQL for, sorted.
  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder + "tables").filter { $0.hasSuffix(".sql") }
      .map { String($0.dropLast(4)) }.sorted()
  }

  /// What all recomputations stand on: facts by year, what the pipeline asks of series, and the resolutions that the
  /// knowledge lists.
  static func prepare(_ database: Database, for pipeline: String) throws {
    try database.execute(sql: script("prelude.sql"))
    try database.execute(sql: script("asked-by-\(pipeline).sql"))
    try database.execute(sql: "CREATE TEMP TABLE resolution (number TEXT, instrument TEXT, year INTEGER)")
    let list = try String(
      contentsOfFile: ShippedRun.package + "/pipelines/knowledge/resolutions.csv", encoding: .utf8)
    for line in list.split(separator: "\n").dropFirst() {
      try database.execute(
        sql: "INSERT INTO resolution VALUES (?, ?, ?)",
        arguments: StatementArguments(line.split(separator: ",").map(String.init)))
    }
  }

  /// Runs the SQL of a table.
  init(_ name: String, in run: ShippedRun) throws {
    (columns, rows) = try run.database.write { database in
      try database.execute(sql: Self.script("reset.sql"))
      var result = (columns: [String](), rows: [[String]]())
      let statements = try database.allStatements(sql: Self.script("tables/\(name).sql"))
      while let statement = try statements.next() {
        guard statement.columnCount > 0 else {
          try statement.execute()
          continue
        }
        let rows = try Row.fetchAll(statement)
        result = (statement.columnNames, rows.map { $0.databaseValues.map(Self.text) })
      }
      return result
    }
  }

  /// A script, with others in the place of lines `.read NAME`, as the shell of SQLite reads them.
  private static func script(_ name: String) throws -> String {
    let text = try String(contentsOfFile: folder + name, encoding: .utf8)
    return try text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix(".read ") ? try script(String(line.dropFirst(6))) : String(line)
    }.joined(separator: "\n")
  }

  private static func text(_ value: DatabaseValue) -> String {
    switch value.storage {
    case .null: ""
    case .int64(let number): String(number)
    case .double(let number): "\(number)"
    case .string(let text): text
    case .blob: "blob"
    }
  }
}
