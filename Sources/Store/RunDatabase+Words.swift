// SPDX-License-Identifier: GPL-3.0-or-later
internal import GRDB

extension RunDatabase {
  /// The words that an observation quotes, with the footnotes that their sentences refer to.
  static func quotes(of observation: String, in database: Database) throws -> [Trace.Words] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT quote.*, observation.profile FROM quote
        JOIN observation ON observation.id = quote.observation
        WHERE quote.observation = ? ORDER BY position
        """, arguments: [observation]
    ).map { row in
      Trace.Words(row, footnotes: try footnotes(of: observation, quote: row["position"], in: database))
    }
  }

  private static func footnotes(
    of observation: String, quote position: Int, in database: Database
  ) throws -> [Trace.Footnote] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM footnote WHERE observation = ? AND position = ? ORDER BY mark",
      arguments: [observation, position]
    ).map { row in
      Trace.Footnote(
        mark: row["mark"], text: row["text"], start: row["start"], end: row["end"], line: row["line"])
    }
  }
}
