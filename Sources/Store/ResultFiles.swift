// SPDX-License-Identifier: GPL-3.0-or-later
internal import Facts

extension OutputFolder {
  /// Writes every file of a run but its record.
  ///
  /// - Throws: ``FileError`` where the system refuses, `DatabaseError` where the results contradict each
  ///   other.
  public func write(_ results: Results) throws {
    for (name, table) in Self.tables(of: results) { try write(table.bytes, to: name + ".csv") }
    for report in results.reports { try write(Array(report.text.utf8), to: "report/\(report.name).txt") }
    for profile in results.profiles {
      if let text = profile.convertedText { try write(text, to: "texts/\(profile.name).txt") }
    }
    try write(to: "tally.sqlite") { place in try DatabaseWriter.write(results, to: place) }
  }

  /// Every CSV file by its path without ending.
  private static func tables(of results: Results) -> [(name: String, table: CSVWriter)] {
    let ledger = results.ledger
    let disagreements = Disagreements(results)
    return [
      ("observations", CSVWriter(observations: results.observations, by: results.confidences)),
      ("ledger", CSVWriter(numbers: results.numbers)),
      ("decisions", CSVWriter(decisions: results.decisions)),
      ("facts", CSVWriter(facts: ledger.facts)),
      ("evidence", CSVWriter(evidenceOf: results)),
      ("conflicts", disagreements.conflicts(ledger.conflicts)),
      ("revisions", disagreements.revisions(ledger.revisions)),
      ("editions", CSVWriter(vintagesOf: results)),
      ("discrepancies", CSVWriter(discrepancies: ledger.discrepancies)),
      ("trends", CSVWriter(trends: results.trends)),
    ] + results.tables.map { ("tables/" + $0.name, CSVWriter(table: $0)) }
  }
}
