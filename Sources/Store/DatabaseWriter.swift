// SPDX-License-Identifier: GPL-3.0-or-later
internal import Facts
internal import GRDB

/// Fills `tally.sqlite`.
struct DatabaseWriter {
  private let database: Database

  /// Makes the database at the place, in one transaction.
  ///
  /// - Throws: ``FileError`` where the results contradict the schema, such as evidence without its observation,
  ///   or the system refuses.
  static func write(_ results: Results, to place: String) throws(FileError) {
    do {
      try fill(place, with: results)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw .contradictory(File(place).name, "\(error)")
    } catch {
      throw .notWritten(File(place).name, "\(error)")
    }
  }

  private static func fill(_ place: String, with results: Results) throws {
    let queue = try DatabaseQueue(path: place)
    try queue.write { database in
      try database.execute(sql: Schema.sql)
      let writer = DatabaseWriter(database: database)
      try writer.writeKnowledge(results)
      try writer.writeClaims(results)
      try writer.write(results.decisions)
      try writer.writeJudgements(results.ledger)
      try writer.write(results.published)
      let published = Set(results.published.map(\.id))
      for table in results.tables { try writer.write(table, published) }
      try writer.write(results.seriesSources, published)
      try writer.writeTrends(results.trends)
      for report in results.reports { try writer.write(report, published) }
    }
    try queue.close()
  }

  /// Inserts rows of so many columns into a table.
  private func insert(into table: String, _ rows: [[(any DatabaseValueConvertible)?]]) throws {
    guard let width = rows.first?.count else { return }
    let marks = Array(repeating: "?", count: width).joined(separator: ", ")
    let statement = try database.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
    for row in rows { try statement.execute(arguments: StatementArguments(row)) }
  }

  private func writeKnowledge(_ results: Results) throws {
    try insert(into: "measure", results.measures.map { [$0.measure.rawValue, $0.unit.rawValue] })
    try insert(
      into: "country",
      results.countries.map { [$0.country.rawValue, $0.name, $0.region, $0.unRegion, $0.unSubregion] })
    try insert(
      into: "profile",
      results.profiles.map {
        [$0.name, $0.digest, $0.encoding.rawValue, $0.country?.rawValue]
      })
  }

  private func writeClaims(_ results: Results) throws {
    try insert(into: "observation", results.observations.map { Self.row($0, results.confidences) })
    let profiles = Dictionary(results.profiles.map { ($0.name, $0) }) { first, _ in first }
    for claim in results.observations {
      try insert(
        into: "quote",
        claim.quotes.enumerated().map { position, quote in
          [claim.id, position, quote.text, quote.span.start, quote.span.end]
            + Self.place(of: quote, in: profiles[claim.profile])
        })
      try insert(into: "footnote", Self.footnotes(of: claim, in: profiles[claim.profile]))
    }
    for (index, number) in results.numbers.enumerated() {
      try write(number, in: profiles[number.profile], id: index + 1)
    }
  }

  /// The footnotes that the sentences of a claim's quotes refer to.
  private static func footnotes(
    of claim: Observation, in profile: ReadProfile?
  ) -> [[(any DatabaseValueConvertible)?]] {
    claim.quotes.enumerated().flatMap { position, quote in
      (profile?.contexts[quote.span]?.footnotes ?? [Footnote]()).map { note in
        [
          claim.id, position, note.mark, note.text, note.span.start, note.span.end,
          profile?.lines.line(at: note.span.start),
        ]
      }
    }
  }

  /// The line, and what stands before and after.
  private static func place(of quote: Quote, in profile: ReadProfile?) -> [(any DatabaseValueConvertible)?] {
    let context = profile?.contexts[quote.span]
    return [profile?.lines.line(at: quote.span.start), context?.before ?? "", context?.after ?? ""]
  }

  private static func row(_ claim: Observation, _ confidences: Confidences) -> [(
    any DatabaseValueConvertible
  )?] {
    [
      claim.id, claim.profile, claim.edition.rawValue, claim.theme.rawValue, claim.country.rawValue,
      claim.measure.rawValue, claim.dimensions.printed, claim.amount.value?.approximate, claim.amount.high,
      claim.amount.category, claim.amount.qualifier.rawValue, claim.status, claim.period?.edtf, claim.scope,
      claim.place.rawValue, claim.rule.rawValue,
      Double(confidences.confidence(in: claim).thousandths) / 1000,
    ]
  }

  private func write(_ number: NumberFate, in profile: ReadProfile?, id: Int) throws {
    let reason = number.fate.reason
    let span = number.quote.span
    let row: [(any DatabaseValueConvertible)?] = [
      id, number.profile, span.start, span.end, number.quote.text, number.value,
    ]
    try insert(
      into: "number", [row + Self.place(of: number.quote, in: profile) + [reason.isEmpty ? nil : reason]])
    try insert(into: "number_use", Set(number.fate.observations).sorted().map { [id, $0] })
  }

  private func write(_ decisions: [Decision]) throws {
    for decision in decisions {
      try insert(
        into: "decision",
        [
          [
            decision.id, decision.verb.rawValue, decision.amount?.shown ?? "", decision.reason, decision.who,
            decision.date,
          ]
        ])
      try insert(into: "decision_observation", decision.observations.map { [decision.id, $0] })
    }
  }

  private func writeJudgements(_ ledger: Ledger) throws {
    try insert(into: "fact", ledger.facts.map(Self.row))
    for fact in ledger.facts {
      try insert(
        into: "evidence",
        fact.evidence.enumerated().map { [fact.id, $0, $1.observation, $1.role.rawValue] })
    }
    try insert(into: "conflict", ledger.conflicts.map { [$0.fact, $0.chosen, $0.other, $0.gap] })
    try insert(
      into: "revision",
      ledger.revisions.map { [$0.fact, $0.old, $0.new, $0.gap, $0.percent, $0.cause.rawValue] })
    try insert(
      into: "vintage", ledger.vintages.map { [$0.fact, $0.edition.rawValue, $0.observation] })
    for (index, found) in ledger.discrepancies.enumerated() {
      try insert(into: "discrepancy", [Self.row(found, id: index + 1)])
      try insert(into: "discrepancy_fact", Set(found.facts).sorted().map { [index + 1, $0] })
    }
  }

  private static func row(_ fact: Fact) -> [(any DatabaseValueConvertible)?] {
    let bounds = fact.amount.bounds
    return [
      fact.id, fact.key.country.rawValue, fact.key.measure.rawValue, fact.key.dimensions.printed,
      fact.key.scope, fact.key.period?.edtf, fact.edition.rawValue, bounds?.low?.approximate,
      bounds?.best?.approximate, bounds?.high?.approximate, fact.amount.category,
      fact.amount.qualifier.rawValue, fact.status, fact.policy,
    ]
  }

  private static func row(_ found: Discrepancy, id: Int) -> [(any DatabaseValueConvertible)?] {
    [
      id, found.check, found.severity.rawValue, found.country?.rawValue, found.measure.rawValue,
      found.period?.edtf, found.expected,
      found.found, found.gap, found.note,
    ]
  }

  private func write(_ figures: [PublishedFigure]) throws {
    try insert(
      into: "published",
      figures.map { figure in
        [
          figure.id, figure.measure.rawValue, figure.dimensions.printed, figure.country?.rawValue,
          figure.period.edtf, figure.edition.rawValue, figure.amount.value?.approximate,
          figure.amount.category,
          figure.amount.qualifier.rawValue, figure.source,
        ]
      })
  }

  private func write(_ sources: [String: [String]], _ published: Set<String>) throws {
    for (series, ids) in sources.sorted(by: { $0.key < $1.key }) {
      let ids = Set(ids)
      try insert(into: "series_fact", ids.subtracting(published).sorted().map { [series, $0] })
      try insert(into: "series_published", ids.intersection(published).sorted().map { [series, $0] })
    }
  }

  private func write(_ table: Facts.Table, _ published: Set<String>) throws {
    try insert(into: "report_table", [[table.name, table.title]])
    try insert(into: "report_column", table.columns.enumerated().map { [table.name, $0, $1] })
    for (index, row) in table.rows.enumerated() {
      try insert(into: "cell", row.enumerated().map { [table.name, index, $0, $1.text] })
      for (position, cell) in row.enumerated() {
        let (figures, facts) = (published.intersection(cell.facts), Set(cell.facts).subtracting(published))
        try insert(into: "cell_fact", facts.sorted().map { [table.name, index, position, $0] })
        try insert(into: "cell_published", figures.sorted().map { [table.name, index, position, $0] })
      }
    }
  }

  private func write(_ report: Report, _ published: Set<String>) throws {
    for (index, line) in report.passage.lines.enumerated() where !line.sources.isEmpty {
      let (figures, facts) = (published.intersection(line.sources), Set(line.sources).subtracting(published))
      try insert(into: "report_fact", facts.sorted().map { [report.name, index + 1, $0] })
      try insert(into: "report_published", figures.sorted().map { [report.name, index + 1, $0] })
    }
  }

  private func writeTrends(_ trends: [Trend]) throws {
    try insert(
      into: "trend",
      trends.map { trend in
        [
          trend.series, trend.method, trend.statistic, trend.estimate, trend.low, trend.high, trend.p,
          trend.corrected,
          trend.n, trend.firstYear, trend.lastYear, trend.note,
        ]
      })
  }
}

extension Amount {
  /// The upper end of a range in printed units.
  fileprivate var high: Double? {
    if case .range(_, let high, _) = self { high.approximate } else { nil }
  }

  /// The word of a vote or treaty status.
  fileprivate var category: String? {
    if case .category(let name) = self { name } else { nil }
  }
}
