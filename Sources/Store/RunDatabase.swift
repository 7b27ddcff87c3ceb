// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts
internal import GRDB

/// The database of a finished run, to ask where its figures come from.
public struct RunDatabase: Sendable {
  /// The folder of the run.
  let folder: String
  private let queue: DatabaseQueue

  /// Opens `tally.sqlite` in the folder of a run, for reading.
  ///
  /// - Throws: ``FileError`` where there is none, ``TraceError`` where it is no database of a run.
  public init(run folder: String) throws {
    self.folder = folder
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

  /// What a figure goes back to: an id of a fact, a published figure or an observation; a line of a file of the run
  /// as `<file>:<line>`; a cell, named by the table, labels of the row, and the column; or, in the table `trends`, a
  /// series.
  ///
  /// - Throws: ``TraceError`` where the run has no such figure.
  public func origins(of figure: [String]) throws -> [Origin] {
    guard figure.count > 1, let table = figure.first, let column = figure.last else {
      return try figure.flatMap { try origins(named: $0) }
    }
    if table == Self.trends { return try origins(ofSeries: figure[1]) }
    let place = try place(table: table, labels: Array(figure.dropFirst().dropLast()), column: column)
    return try sources(
      sql: """
        SELECT fact AS id FROM cell_fact WHERE "table" = ?1 AND row = ?2 AND position = ?3
        UNION ALL SELECT published FROM cell_published WHERE "table" = ?1 AND row = ?2 AND position = ?3
        ORDER BY id
        """, place
    ).map { try origin(of: $0) }
  }

  /// The cells, as `table row column`, that print a number other than a year or edition and go back to nothing, and
  /// the series of trends that do; none in a sound run.
  ///
  /// - Throws: `DatabaseError` where the database is damaged.
  public func numbersWithoutOrigin() throws -> [String] {
    try sources(
      sql: """
        SELECT cell."table" || ' ' || cell.row || ' ' || report_column.name FROM cell
        JOIN report_column ON report_column."table" = cell."table" AND report_column.position = cell.position
        WHERE cell.text GLOB '*[0-9]*' AND cell.text NOT GLOB '*[^-0-9.]*'
          AND report_column.name NOT IN ('year', 'resolution')
          AND NOT EXISTS (SELECT 1 FROM cell_fact f
            WHERE f."table" = cell."table" AND f.row = cell.row AND f.position = cell.position)
          AND NOT EXISTS (SELECT 1 FROM cell_published p
            WHERE p."table" = cell."table" AND p.row = cell.row AND p.position = cell.position)
        UNION ALL SELECT DISTINCT 'trends ' || series FROM trend
        WHERE series NOT IN (SELECT series FROM series_fact UNION SELECT series FROM series_published)
        """, [])
  }

  /// What does not add up in the run, as findings about it.
  ///
  /// - Throws: `DatabaseError` where the database is damaged.
  public func failedChecks() throws -> [Finding] {
    try queue.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM discrepancy ORDER BY id").map(Finding.init)
    }
  }

  /// The name under which trends are asked for.
  private static let trends = "trends"

  func origins(ofSeries series: String) throws -> [Origin] {
    let ids = try sources(
      sql: """
        SELECT fact AS id FROM series_fact WHERE series = ?1
        UNION ALL SELECT published FROM series_published WHERE series = ?1 ORDER BY id
        """, [series])
    guard !ids.isEmpty else { throw TraceError.noRow([series], Self.trends) }
    return try ids.map { try origin(of: $0) }
  }

  func sources(sql: String, _ arguments: StatementArguments) throws -> [String] {
    try queue.read { try String.fetchAll($0, sql: sql, arguments: arguments) }
  }

  /// What an id names.
  func origin(of id: String) throws -> Origin {
    let rows = try queue.read { database in
      (
        published: try Row.fetchOne(database, sql: "SELECT * FROM published WHERE id = ?", arguments: [id]),
        claim: try Self.claims(
          in: database, sql: "SELECT '' AS role, observation.* FROM observation WHERE id = ?", id
        ).first
      )
    }
    if let published = rows.published { return .published(Origin.Published(published)) }
    if let claim = rows.claim { return .claim(claim) }
    return .fact(try trace(fact: id))
  }

  /// Where a cell stands: table, row and column.
  private func place(table: String, labels: [String], column: String) throws -> StatementArguments {
    try queue.read { database in
      let columns = try String.fetchAll(
        database, sql: #"SELECT name FROM report_column WHERE "table" = ? ORDER BY position"#,
        arguments: [table])
      guard !columns.isEmpty else { throw TraceError.noTable(table, try Self.tables(in: database)) }
      guard let position = columns.firstIndex(of: column) else { throw TraceError.noColumn(column, columns) }
      return [table, try Self.row(of: table, labels: labels, before: position, in: database), position]
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
      let claims = try Self.claims(
        in: database,
        sql: """
          SELECT evidence.role, observation.* FROM evidence
          JOIN observation ON observation.id = evidence.observation
          WHERE evidence.fact = ? ORDER BY evidence.position
          """, id)
      return Trace(row, evidence: claims)
    }
  }

  /// The claims that a query with their columns and `role` gives.
  private static func claims(in database: Database, sql: String, _ id: String) throws -> [Trace.Claim] {
    try Row.fetchAll(database, sql: sql, arguments: [id]).map { row in
      Trace.Claim(
        row, decision: try ruling(on: row["id"], in: database),
        quotes: try quotes(of: row["id"], in: database))
    }
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
  /// The file and the line.
  case noLine(String, Int)
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
    case .noLine(let file, let line):
      "\(file):\(line): rests on no fact, published figure or observation; name a line with figures of the run"
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

extension Finding {
  /// A row of `discrepancy`.
  fileprivate init(_ row: Row) {
    let gap: String = row["gap"]
    let about = [row["country"] ?? "world", row["measure"], row["period"] ?? "undated"] as [String]
    let figures = "expected \(row["expected"] as String), found \(row["found"] as String)"
    self.init(
      file: row["check"], line: nil,
      message:
        "\(about.joined(separator: " ")): \(figures)\(gap.isEmpty ? "" : " (\(gap))"): \(row["note"] as String)",
      severity: Severity(rawValue: row["severity"]) ?? .warning)
  }
}

extension Origin.Published {
  fileprivate init(_ row: Row) {
    self.init(
      published: row["id"], measure: row["measure"], dimensions: row["dimensions"], country: row["country"],
      period: row["period"], edition: row["edition"], value: row["value"], category: row["category"],
      qualifier: row["qualifier"], source: row["source"])
  }
}
