// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GRDB
import Pipeline
import Testing

/// One run of a pipeline on all shipped profiles, in a folder that goes with the process.
struct ShippedRun: Sendable {
  let database: DatabaseQueue
  /// The names of its tables, sorted.
  let tables: [String]

  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private static let annual = Task { try await ShippedRun("annual") }
  private static let trending = Task { try await ShippedRun("trends") }

  /// The run of the annual pipeline, and of the pipeline `trends`.
  static var shared: ShippedRun { get async throws { try await annual.value } }
  static var trends: ShippedRun { get async throws { try await trending.value } }

  private init(_ pipeline: String) async throws {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "tally-recomputation-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    let root = try Root(Self.package, executable: nil)
    let options = RunOptions(profiles: nil, output: scratch, jobs: 2)
    let outcome = try await Run(pipeline, root: root, options: options) { _ in }.outcome()
    // In memory, so that what SQL makes on the way is nobody else's.
    database = try DatabaseQueue()
    try DatabaseQueue(path: outcome.folder + "/tally.sqlite").backup(to: database)
    tables = try await database.read {
      try String.fetchAll($0, sql: "SELECT name FROM report_table ORDER BY name")
    }
    try await database.write { try Recomputation.prepare($0, for: pipeline) }
  }

  /// A table as the run has it.
  struct Table {
    let columns: [String]
    let rows: [[String]]

    /// Every cell with a text but the first of its row, as row, column and text.
    var cellByCell: [[String]] {
      rows.flatMap { row in
        zip(columns, row).dropFirst().filter { !$0.1.isEmpty }.map { [row[0], $0.0, $0.1] }
      }
    }
  }

  func table(_ name: String) throws -> Table {
    try database.read { database in
      let columns = try String.fetchAll(
        database, sql: #"SELECT name FROM report_column WHERE "table" = ? ORDER BY position"#,
        arguments: [name])
      let cells = try String.fetchAll(
        database, sql: #"SELECT text FROM cell WHERE "table" = ? ORDER BY row, position"#, arguments: [name])
      let starts = stride(from: 0, to: cells.count, by: columns.count)
      return Table(columns: columns, rows: starts.map { Array(cells[$0..<($0 + columns.count)]) })
    }
  }
}
