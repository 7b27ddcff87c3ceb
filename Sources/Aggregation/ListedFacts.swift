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
/// running totals. None of them is ever added.
func listedFacts(_ definition: TableDefinition, _ facts: [Fact], _ names: Gazetteer) -> Table {
  let isListed = { (fact: Fact) in
    (definition.measures.isEmpty || definition.measures.contains(fact.key.measure))
      && definition.with.pairs.allSatisfy { fact.key.dimensions[$0.key] == $0.value }
      && definition.kind.lists(fact)
  }
  let figures = definition.kind == .silences ? [] : ["low", "best", "high", "qualifier"]
  return Table(
    name: definition.name, title: definition.title,
    columns: ["country", "name", "measure", "dimensions", "scope", "period", "edition"] + figures + [
      "status"
    ],
    rows: facts.filter(isListed).map { fact in
      let labels = [
        fact.key.country.rawValue, names.name(of: fact.key.country), fact.key.measure.rawValue,
        fact.key.dimensions.printed,
      ]
      let numbers = [fact.amount.bounds?.low, fact.amount.value, fact.amount.bounds?.high].map { $0?.printed }
      let texts: [String?] =
        [fact.key.scope, fact.key.period?.edtf, String(fact.edition.rawValue)]
        + (figures.isEmpty ? [] : numbers + [fact.amount.qualifier.rawValue]) + [fact.status]
      return labels.map { Table.Cell($0) } + texts.map { Table.Cell($0, facts: [fact.id]) }
    })
}

extension TableDefinition.Kind {
  /// Whether a list of this kind has the fact.
  fileprivate func lists(_ fact: Fact) -> Bool {
    let isSilence =
      switch fact.amount {
      case .notKnown, .noneReported: true
      case .quantity, .range, .category: false
      }
    return switch self {
    case .silences: isSilence
    case .parts: fact.amount.value != nil && !fact.key.scope.isEmpty
    case .running:
      fact.amount.value != nil && fact.key.scope.isEmpty && fact.key.period?.isCumulative == true
    case .totals, .statements, .roll, .tally, .changes, .habits: false
    }
  }
}
