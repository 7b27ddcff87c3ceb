// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// How many states gave each answer to one thing, and which.
///
/// An answer of the definition's list that no state gave has the count 0, which says nothing of states that no
/// profile at hand speaks of.
struct Tally {
  private let definition: TableDefinition
  private let coverage: Coverage
  private let bands: [String]?

  init(_ definition: TableDefinition, names: Gazetteer, knowing knowledge: TableKnowledge) {
    self.definition = definition
    coverage = Coverage(names: names, isOneCountry: true)
    bands = definition.bands.flatMap { knowledge.bands[$0]?.names }
  }

  func table(of statements: [Statement]) -> Table {
    let counted = statements.filter { $0.category.map { answers(in: [$0]).contains($0) } ?? true }
    let things = Dictionary(grouping: counted, by: \.labels).sorted {
      $0.key.lexicographicallyPrecedes($1.key)
    }
    let labels =
      definition.bands == nil
      ? definition.dimensions : [TableDefinition.year] + definition.splits.map(\.dimension)
    return Table(
      name: definition.name, title: definition.title,
      columns: labels + ["value", "states", "names"] + coverage.columns,
      rows: things.flatMap { labels, statements in rows(labels, statements) })
  }

  private func rows(_ labels: [String], _ statements: [Statement]) -> [[Table.Cell]] {
    let facts = statements.flatMap(\.facts)
    let silent = { (answer: Statement.Answer) in statements.filter { $0.answer == answer } }
    let given = statements.filter { $0.category != nil }
    let covered = coverage.cells(
      of: [given, silent(.notKnown), silent(.noneReported)].map { $0.map(\.named) }, all: facts)
    return answers(in: given.compactMap(\.category)).map { answer in
      let states = given.filter { $0.category == answer }
      return labels.map { Table.Cell($0, facts: facts) } + [
        Table.Cell(answer),
        Table.Cell(String(states.count), facts: (states.isEmpty ? statements : states).flatMap(\.facts)),
        coverage.list(states.map(\.named)),
      ] + covered
    }
  }

  /// The answers that get a row: those of the definition or the bands, else those given, by name.
  private func answers(in given: [String]) -> [String] {
    if let bands { return bands }
    return definition.values.isEmpty ? Set(given).sorted() : definition.values
  }
}

extension Statement {
  /// The state with the facts of its answer.
  var named: Coverage.Named { Coverage.Named(country: country, facts: facts) }
}
