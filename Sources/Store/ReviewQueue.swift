// SPDX-License-Identifier: GPL-3.0-or-later
internal import GRDB

/// Something in a run that needs a person, with the words of a profile that a decision would be anchored to.
public struct ReviewItem: Hashable, Sendable {
  /// Why it needs a person: `conflict`, the name of a check, `low-confidence` or `unread`.
  public let kind: String
  /// How far the printed total that the claim enters could change, in percent of it; nil where it enters none.
  public let effect: Double?
  /// What the claim is about; empty for a number that nothing read.
  public let country: String
  public let measure: String
  public let dimensions: String
  public let period: String
  /// What the words say, and what stands against it.
  public let says: String
  public let against: String
  public let note: String
  public let words: Trace.Words
}

extension RunDatabase {
  /// What needs a person, the one with most effect on printed totals first; numbers that nothing read come last.
  ///
  /// - Parameter confidence: claims that a rule read with less than this are doubtful.
  /// - Throws: `DatabaseError` where the database is damaged.
  public func reviewQueue(confidence: Double) throws -> [ReviewItem] {
    let items = try read { database in
      try ReviewQuery(database: database).items(confidence: confidence)
    }
    return items.sorted { $0.comesBefore($1) }
  }
}

extension ReviewItem {
  fileprivate func comesBefore(_ other: ReviewItem) -> Bool {
    let (effect, otherEffect) = (effect ?? -1, other.effect ?? -1)
    if effect != otherEffect { return effect > otherEffect }
    if words.profile != other.words.profile { return words.profile < other.words.profile }
    if words.start != other.words.start { return words.start < other.words.start }
    return (kind, measure, dimensions, note) < (other.kind, other.measure, other.dimensions, other.note)
  }
}

/// The questions that the queue asks of a run's database.
private struct ReviewQuery {
  let database: Database

  func items(confidence: Double) throws -> [ReviewItem] {
    try conflicts() + failedChecks() + doubtful(below: confidence) + unread()
  }

  /// The totals that facts of one measure, time and narrowing come to.
  private static let totals = """
    WITH total AS (
      SELECT measure, dimensions, period, sum(best) AS best FROM fact
      WHERE scope = '' AND period IS NOT NULL GROUP BY measure, dimensions, period)
    """

  private func conflicts() throws -> [ReviewItem] {
    try items(
      Self.totals + """
         SELECT 'conflict' AS kind, 100.0 * abs(conflict.gap) / nullif(total.best, 0) AS effect, fact.*,
          conflict.other AS claim, coalesce(other.value, other.category, other.status) AS says,
          coalesce(chosen.value, chosen.category, chosen.status) AS against,
          'the policy took the other by ' || fact.policy AS note
        FROM conflict JOIN fact ON fact.id = conflict.fact
        JOIN observation chosen ON chosen.id = conflict.chosen
        JOIN observation other ON other.id = conflict.other
        LEFT JOIN total USING (measure, dimensions, period)
        """)
  }

  private func failedChecks() throws -> [ReviewItem] {
    try items(
      Self.totals + """
         SELECT discrepancy."check" AS kind, 100.0 * abs(discrepancy.gap) / nullif(total.best, 0) AS effect,
          fact.*, evidence.observation AS claim, discrepancy.expected AS says, discrepancy.found AS against,
          discrepancy.note AS note
        FROM discrepancy
        JOIN discrepancy_fact ON discrepancy_fact.discrepancy = discrepancy.id
        JOIN fact ON fact.id = discrepancy_fact.fact
        JOIN evidence ON evidence.fact = fact.id AND evidence.position = 0
        LEFT JOIN total USING (measure, dimensions, period)
        WHERE discrepancy.severity <> 'note'
        """)
  }

  private func doubtful(below confidence: Double) throws -> [ReviewItem] {
    try items(
      Self.totals + """
         SELECT 'low-confidence' AS kind,
          100.0 * (1 - claim.confidence) * abs(fact.best) / nullif(total.best, 0) AS effect, fact.*,
          claim.id AS claim, coalesce(claim.value, claim.category, claim.status) AS says, '' AS against,
          'read by ' || claim.rule || ' with confidence ' || claim.confidence AS note
        FROM fact JOIN evidence ON evidence.fact = fact.id AND evidence.position = 0
        JOIN observation claim ON claim.id = evidence.observation
        LEFT JOIN total USING (measure, dimensions, period)
        WHERE claim.confidence < ?
        """, [confidence])
  }

  private func unread() throws -> [ReviewItem] {
    try Row.fetchAll(database, sql: "SELECT * FROM number WHERE reason = 'unread'").map { row in
      ReviewItem(
        kind: "unread", effect: nil, country: "", measure: "", dimensions: "", period: "", says: row["value"],
        against: "", note: "a number beside words of a measure that no rule read", words: Trace.Words(row))
    }
  }

  /// The items of a query with the columns of a fact and kind, effect, claim, says, against and note.
  private func items(_ sql: String, _ arguments: StatementArguments = []) throws -> [ReviewItem] {
    try Row.fetchAll(database, sql: sql, arguments: arguments).compactMap { row in
      guard let words = try words(of: row["claim"]) else { return nil }
      return ReviewItem(
        kind: row["kind"], effect: row["effect"], country: row["country"], measure: row["measure"],
        dimensions: row["dimensions"], period: row["period"] ?? "", says: text(row["says"]),
        against: text(row["against"]), note: row["note"], words: words)
    }
  }

  /// The number that the claim takes its value from, else its first words.
  private func words(of claim: String) throws -> Trace.Words? {
    let number = try Row.fetchOne(
      database,
      sql: """
        SELECT number.* FROM number JOIN number_use ON number_use.number = number.id
        WHERE number_use.observation = ? ORDER BY number."start" LIMIT 1
        """, arguments: [claim])
    return try number.map(Trace.Words.init) ?? RunDatabase.quotes(of: claim, in: database).first
  }

  /// A value as text; a whole number without a fraction.
  private func text(_ value: DatabaseValue) -> String {
    switch value.storage {
    case .double(let number) where number == number.rounded() && abs(number) < 1e15: String(Int64(number))
    case .double(let number): "\(number)"
    case .int64(let number): String(number)
    case .string(let text): text
    case .blob, .null: ""
    }
  }
}

extension Trace.Words {
  /// The words of a row of `quote` or `number` with the name of the profile.
  init(_ row: Row) { self.init(row, footnotes: []) }

  init(_ row: Row, footnotes: [Trace.Footnote]) {
    self.init(
      profile: row["profile"], text: row["text"], start: row["start"], end: row["end"], line: row["line"],
      prefix: row["prefix"], suffix: row["suffix"], footnotes: footnotes)
  }
}
