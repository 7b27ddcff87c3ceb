// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// How states that stand outside answered over the years: each answer counted, the last one, and since when it is
/// the same in every answer known.
///
/// A state outside with no answer at hand has a row of zeros. The habit is the one answer it always gave, else
/// `mixed`.
struct Habits {
  private let definition: TableDefinition
  private let names: Gazetteer
  private let outsiders: [Fact]

  init(_ definition: TableDefinition, names: Gazetteer, facts: [Fact]) {
    self.definition = definition
    self.names = names
    outsiders = facts.filter { fact in
      guard let outside = definition.outside, fact.key.measure == outside.measure,
        case .category(let name) = fact.amount
      else { return false }
      return outside.categories.contains(name)
        && definition.dimensions.allSatisfy { fact.key.dimensions[$0] != nil }
    }
  }

  func table(of statements: [Statement]) -> Table {
    let answered = Set(statements.flatMap(\.labels))
    // Of things that nobody answers to, such as another treaty, there is no habit.
    let shown = outsiders.filter { labels(of: $0).allSatisfy(answered.contains) }
    return Table(
      name: definition.name, title: definition.title,
      columns: ["country", "name"] + definition.dimensions
        + ["standing", "edition", "habit", "latest", "same_since", "first_year", "last_year"]
        + definition.values,
      rows: shown.map { fact in
        row(fact, statements.filter { $0.country == fact.key.country && $0.labels == labels(of: fact) })
      })
  }

  private func labels(of fact: Fact) -> [String] {
    definition.dimensions.map { fact.key.dimensions[$0] ?? "" }
  }

  private func row(_ outsider: Fact, _ statements: [Statement]) -> [Table.Cell] {
    let given = statements.filter { $0.category != nil && $0.year != nil }
    let habits = Set(given.compactMap(\.category))
    let same = given.reversed().prefix { $0.category == given.last?.category }
    let facts = [outsider.id] + given.flatMap(\.facts)
    let texts = [
      habits.count > 1 ? "mixed" : habits.first, given.last?.category, year(same.last),
      year(given.first), year(given.last),
    ]
    return ([outsider.key.country.rawValue, names.name(of: outsider.key.country)] + labels(of: outsider))
      .map { Table.Cell($0) }
      + [outsider.amount.printedValue, String(outsider.edition.rawValue)].map {
        Table.Cell($0, facts: [outsider.id])
      }
      + texts.map { Table.Cell($0, facts: facts) }
      + definition.values.map { value in
        Table.Cell(String(given.count { $0.category == value }), facts: facts)
      }
  }

  private func year(_ statement: Statement?) -> String? { statement?.year.map(String.init) }
}
