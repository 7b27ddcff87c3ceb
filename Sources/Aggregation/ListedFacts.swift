// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The categories that states hold, one row a fact: columns for country, name, the definition's dimensions,
/// year, period, value, status and edition.
func statedFacts(_ definition: TableDefinition, _ facts: [Fact], _ names: Gazetteer) -> Table {
  let shown = facts.filter { fact in
    guard case .category = fact.amount else { return false }
    return definition.concerns(fact)
  }
  return Table(
    name: definition.name, title: definition.title,
    columns: ["country", "name"] + definition.dimensions + ["year", "period", "value", "status", "edition"],
    rows: shown.map { fact in
      [Table.Cell(fact.key.country.rawValue), Table.Cell(names.name(of: fact.key.country))]
        + definition.dimensions.map { Table.Cell(fact.key.dimensions[$0]) }
        + [
          Table.Cell(fact.key.period?.year.map(String.init), facts: [fact.id]),
          Table.Cell(fact.key.period?.edtf, facts: [fact.id]),
          Table.Cell(fact.amount.printedValue, facts: [fact.id]), Table.Cell(fact.status),
          Table.Cell(String(fact.edition.rawValue), facts: [fact.id]),
        ]
    })
}

/// Facts that no table of years holds, one row a fact, as its kind says: silences, figures for parts of a country,
/// figures from the profile of another one, running totals. None of them is ever added.
struct ListedFacts {
  let definition: TableDefinition
  let knowledge: TableKnowledge

  init(_ definition: TableDefinition, knowing knowledge: TableKnowledge) {
    self.definition = definition
    self.knowledge = knowledge
  }

  func table(of facts: [Fact]) -> Table {
    let isAbroad = definition.kind == .abroad
    let figures = definition.kind == .silences ? [] : ["low", "best", "high", "qualifier"]
    let shown = facts.filter(lists)
    return Table(
      name: definition.name, title: definition.title,
      columns: (isAbroad ? ["printed_by", "printed_by_name"] : [])
        + ["country", "name", "measure", "dimensions", "scope", "period", "edition"] + figures + ["status"],
      rows: (isAbroad ? byPrinter(shown) : shown).map { fact in
        (isAbroad ? named(knowledge.printer(of: fact)) : []) + row(fact, withNumbers: !figures.isEmpty)
      })
  }

  private func row(_ fact: Fact, withNumbers: Bool) -> [Table.Cell] {
    let labels = [fact.key.measure.rawValue, fact.key.dimensions.printed].map { Table.Cell($0) }
    let numbers = [fact.amount.bounds?.low, fact.amount.value, fact.amount.bounds?.high].map { $0?.printed }
    let texts: [String?] =
      [fact.key.scope, fact.key.period?.edtf, String(fact.edition.rawValue)]
      + (withNumbers ? numbers + [fact.amount.qualifier.rawValue] : []) + [fact.status]
    return named(fact.key.country) + labels + texts.map { Table.Cell($0, facts: [fact.id]) }
  }

  private func named(_ country: Country?) -> [Table.Cell] {
    [country?.rawValue, country.map(Gazetteer(knowledge.countries).name)].map { Table.Cell($0) }
  }

  /// In the order of the countries whose profiles print them.
  private func byPrinter(_ facts: [Fact]) -> [Fact] {
    Dictionary(grouping: facts) { knowledge.printer(of: $0)?.rawValue }.compactMap { printer, facts in
      printer.map { ($0, facts) }
    }.sorted { $0.0 < $1.0 }.flatMap(\.1)
  }

  private func lists(_ fact: Fact) -> Bool {
    let isOfTable =
      (definition.measures.isEmpty || definition.measures.contains(fact.key.measure))
      && definition.with.pairs.allSatisfy { fact.key.dimensions[$0.key] == $0.value }
    guard isOfTable else { return false }
    let isNumber = fact.amount.value != nil
    return switch definition.kind {
    case .silences: fact.amount == .notKnown || fact.amount == .noneReported
    case .parts: isNumber && !fact.key.scope.isEmpty
    case .abroad: isNumber && knowledge.printer(of: fact).map { $0 != fact.key.country } == true
    case .running: isNumber && fact.key.scope.isEmpty && fact.key.period?.isCumulative == true
    case .totals, .statements, .roll, .tally, .changes, .habits: false
    }
  }
}
