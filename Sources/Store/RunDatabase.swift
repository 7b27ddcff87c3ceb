// SPDX-License-Identifier: GPL-3.0-or-later
internal import GRDB

/// The database of a finished run, to ask where its figures come from.
public struct RunDatabase: Sendable {
  private let queue: DatabaseQueue

  /// Opens `tally.sqlite` in the folder of a run, for reading.
  ///
  /// - Throws: ``FileError`` where there is none, ``TraceError`` where it is no database of a run.
  public init(run folder: String) throws {
    let place = folder + "/tally.sqlite"
    guard DirectoryTree.exists(place) else { throw FileError.missing(place) }
    var configuration = Configuration()
    configuration.readonly = true
    do {
      queue = try DatabaseQueue(path: place, configuration: configuration)
    } catch {
      throw TraceError.unreadable(place, "\(error)")
    }
  }

  /// Asks the database.
  func read<Answer>(_ question: (Database) throws -> Answer) throws -> Answer { try queue.read(question) }

  /// The ways from a figure to its sentences: of one fact by its id, or of all facts behind a cell, named by
  /// the table, labels of the row, and the column.
  ///
  /// - Throws: ``TraceError`` where the run has no such figure.
  public func traces(of figure: [String]) throws -> [Trace] {
    guard figure.count > 1, let table = figure.first, let column = figure.last else {
      return try figure.map { try trace(fact: $0) }
    }
    let labels = Array(figure.dropFirst().dropLast())
    return try facts(table: table, labels: labels, column: column).map { try trace(fact: $0) }
  }

  /// The facts behind a cell of a table: labels of its row in their order, and the name of its column.
  ///
  /// - Throws: ``TraceError`` where there is no such table, row or column.
  public func facts(table: String, labels: [String], column: String) throws -> [String] {
    try queue.read { database in
      let columns = try String.fetchAll(
        database, sql: #"SELECT name FROM report_column WHERE "table" = ? ORDER BY position"#,
        arguments: [table])
      guard !columns.isEmpty else { throw TraceError.noTable(table, try Self.tables(in: database)) }
      guard let position = columns.firstIndex(of: column) else { throw TraceError.noColumn(column, columns) }
      let row = try Self.row(of: table, labels: labels, before: position, in: database)
      return try String.fetchAll(
        database,
        sql: #"SELECT fact FROM cell_fact WHERE "table" = ? AND row = ? AND position = ? ORDER BY fact"#,
        arguments: [table, row, position])
    }
  }

  private static func tables(in database: Database) throws -> [String] {
    try String.fetchAll(database, sql: "SELECT name FROM report_table ORDER BY name")
  }

  /// The row that has the labels, in this order, before the column at the position.
  ///
  /// Where several rows have them, as where a number looks like a year, the one that has them further left.
  /// - Throws: ``TraceError`` where no row has them, or several at the same places.
  private static func row(
    of table: String, labels: [String], before position: Int, in database: Database
  ) throws -> Int {
    let cells = try Row.fetchAll(
      database, sql: #"SELECT row, text FROM cell WHERE "table" = ? AND position < ? ORDER BY row, position"#,
      arguments: [table, position])
    let rows = Dictionary(grouping: cells) { (cell: Row) -> Int in cell["row"] }
    let places = rows.compactMapValues { cells in
      Self.places(of: labels, in: cells.map { $0["text"] as String })
    }
    let leftmost = places.values.min { $0.lexicographicallyPrecedes($1) }
    let fitting = places.filter { $0.value == leftmost }.keys
    guard let row = fitting.first else { throw TraceError.noRow(labels, table) }
    guard fitting.count == 1 else { throw TraceError.manyRows(labels, table, fitting.count) }
    return row
  }

  /// Where the labels stand among the texts, each after the one before; nil where one is missing.
  private static func places(of labels: [String], in texts: [String]) -> [Int]? {
    var places: [Int] = []
    for (place, text) in texts.enumerated() where places.count < labels.count && text == labels[places.count]
    {
      places.append(place)
    }
    return places.count == labels.count ? places : nil
  }

  /// The way from a fact to its sentences.
  ///
  /// - Throws: ``TraceError`` where the run has no such fact.
  public func trace(fact id: String) throws -> Trace {
    try queue.read { database in
      guard let row = try Row.fetchOne(database, sql: "SELECT * FROM fact WHERE id = ?", arguments: [id])
      else {
        throw TraceError.noFact(id)
      }
      let evidence = try Row.fetchAll(
        database,
        sql: """
          SELECT evidence.role, observation.* FROM evidence
          JOIN observation ON observation.id = evidence.observation
          WHERE evidence.fact = ? ORDER BY evidence.position
          """, arguments: [id])
      let claims = try evidence.map { row in
        Trace.Claim(
          row, decision: try Self.ruling(on: row["id"], in: database),
          quotes: try Self.quotes(of: row["id"], in: database))
      }
      return Trace(row, evidence: claims)
    }
  }

  private static func quotes(of observation: String, in database: Database) throws -> [Trace.Words] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT quote.*, observation.profile FROM quote
        JOIN observation ON observation.id = quote.observation
        WHERE quote.observation = ? ORDER BY position
        """, arguments: [observation]
    ).map(Trace.Words.init)
  }

  private static func ruling(on observation: String, in database: Database) throws -> Trace.Ruling? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT decision.* FROM decision
        JOIN decision_observation ON decision_observation.decision = decision.id
        WHERE decision_observation.observation = ?
        """, arguments: [observation]
    ).map { row in
      Trace.Ruling(
        id: row["id"], verb: row["verb"], value: row["value"], reason: row["reason"], who: row["who"],
        date: row["date"])
    }
  }
}

/// Why a figure cannot be traced.
public enum TraceError: Error, Hashable, Sendable {
  /// The path, and what SQLite says.
  case unreadable(String, String)
  case noFact(String)
  /// The name, and the names that exist.
  case noTable(String, [String])
  case noColumn(String, [String])
  case noRow([String], String)
  /// Of the labels, the table, and how many rows have them.
  case manyRows([String], String, Int)
}

extension TraceError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unreadable(let path, let reason):
      "\(path): is no database of a run (\(reason)); run the pipeline again"
    case .noFact(let id): "\(id): the run has no such fact; the column id of facts.csv lists them"
    case .noTable(let name, let known):
      "\(name): the run has no such table or fact; the tables are \(known.joined(separator: ", "))"
    case .noColumn(let name, let known):
      "\(name): the table has no such column; the columns are \(known.joined(separator: ", "))"
    case .noRow(let labels, let table):
      "\(labels.joined(separator: " ")): \(table) has no row of these labels; its CSV file lists the rows"
    case .manyRows(let labels, let table, let count):
      "\(labels.joined(separator: " ")): \(table) has \(count) rows of these labels; name more of them"
    }
  }
}

extension Trace {
  fileprivate init(_ row: Row, evidence: [Claim]) {
    self.init(
      fact: row["id"], country: row["country"], measure: row["measure"], dimensions: row["dimensions"],
      scope: row["scope"], period: row["period"], edition: row["edition"], low: row["low"],
      best: row["best"], high: row["high"], category: row["category"], qualifier: row["qualifier"],
      status: row["status"], policy: row["policy"], evidence: evidence)
  }
}

extension Trace.Claim {
  fileprivate init(_ row: Row, decision: Trace.Ruling?, quotes: [Trace.Words]) {
    self.init(
      observation: row["id"], role: row["role"], profile: row["profile"], edition: row["edition"],
      theme: row["theme"], value: row["value"], high: row["high"], category: row["category"],
      qualifier: row["qualifier"], status: row["status"], period: row["period"], rule: row["rule"],
      confidence: row["confidence"], decision: decision,
      quotes: quotes)
  }
}
