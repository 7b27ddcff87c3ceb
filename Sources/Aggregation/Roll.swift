// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// States down, what they answered across; an empty place says that no profile at hand tells.
struct Roll {
  let definition: TableDefinition
  let names: Gazetteer

  init(_ definition: TableDefinition, names: Gazetteer) {
    self.definition = definition
    self.names = names
  }

  func table(of statements: [Statement]) -> Table {
    let things = Set(statements.map(\.labels)).sorted { $0.lexicographicallyPrecedes($1) }
    let states = Dictionary(grouping: statements, by: \.country).sorted { $0.key.rawValue < $1.key.rawValue }
    return Table(
      name: definition.name, title: definition.title,
      columns: ["country", "name"]
        + things.map { $0.filter { !$0.isEmpty }.joined(separator: " ") } + ["reporting"],
      rows: states.map { state, statements in
        [Table.Cell(state.rawValue), Table.Cell(names.name(of: state))]
          + things.map { thing in answer(statements.filter { $0.labels == thing }) }
          + [
            Table.Cell(
              String(statements.count { $0.category != nil }), facts: statements.flatMap(\.facts))
          ]
      })
  }

  private func answer(_ statements: [Statement]) -> Table.Cell {
    Table.Cell(statements.map(\.shown).joined(separator: " / "), facts: statements.flatMap(\.facts))
  }
}

extension Statement {
  /// The category, or which silence.
  fileprivate var shown: String {
    switch answer {
    case .category(let name): name
    case .notKnown: Amount.notKnown.shown
    case .noneReported: Amount.noneReported.shown
    }
  }
}
