// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// States whose answer is another one than the last time that one is known.
///
/// Years between the two answers for which no profile at hand tells are counted, since the change may have come in
/// any of them.
struct ChangedAnswers {
  let definition: TableDefinition
  let names: Gazetteer

  init(_ definition: TableDefinition, names: Gazetteer) {
    self.definition = definition
    self.names = names
  }

  func table(of statements: [Statement]) -> Table {
    let columns =
      ["country", "name"] + definition.dimensions
      + ["previous_year", "previous_value", "year", "value", "years_between"]
    return Table(
      name: definition.name, title: definition.title, columns: columns,
      rows: zip(statements, statements.dropFirst()).compactMap(row))
  }

  /// The row of two answers in succession; nil where they are the same or to different things.
  private func row(_ previous: Statement, _ statement: Statement) -> [Table.Cell]? {
    guard previous.country == statement.country, previous.labels == statement.labels,
      let before = previous.category, let now = statement.category, before != now,
      let earlier = previous.year, let year = statement.year
    else { return nil }
    let labels = [statement.country.rawValue, names.name(of: statement.country)] + statement.labels
    return labels.map { Table.Cell($0) } + [
      Table.Cell(String(earlier), facts: previous.facts), Table.Cell(before, facts: previous.facts),
      Table.Cell(String(year), facts: statement.facts), Table.Cell(now, facts: statement.facts),
      Table.Cell(String(max(0, year - earlier - 1)), facts: previous.facts + statement.facts),
    ]
  }
}
