// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// What stops an annual table.
public enum AggregationError: Error, Hashable, CustomStringConvertible {
  /// A sum of the table does not fit 64 bits, or adds different units.
  case uncountable(table: String, year: Int, QuantityError)

  /// What is wrong, where, and what to do about it.
  public var description: String {
    switch self {
    case .uncountable(let table, let year, .overflow):
      "table \(table), year \(year): the sum is too large to count exactly; look for a misread number among its facts"
    case .uncountable(let table, let year, .unitsDiffer(let one, let other)):
      "table \(table), year \(year): \(one.rawValue) cannot be added to \(other.rawValue); "
        + "give the measure one unit in measures.csv"
    }
  }
}

/// The annual tables that the definitions describe, from the facts of a run.
///
/// Totals take facts of calendar years about whole countries, each country once: the fact whose dimensions are
/// exactly those of the row, else a whole derived from a complete cut, else, where the definition says so, a
/// minimum from parts of the year. Cumulative periods, scopes and overlapping cuts are never added, gaps never
/// filled. Rows are sorted by group, year and value of the split; each numeric cell names its facts.
///
/// - Throws: ``AggregationError`` where a sum cannot be counted exactly.
public func annualTables(
  _ definitions: [TableDefinition], from ledger: Ledger, countries: [CountryEntry]
) throws(AggregationError) -> [Table] {
  let index = FactIndex(ledger.facts)
  let names = Gazetteer(countries)
  var tables: [Table] = []
  for definition in definitions {
    switch definition.kind {
    case .totals: tables.append(try TotalsTable(definition, index: index, names: names).table())
    case .statements: tables.append(statements(definition, ledger.facts, names))
    case .silences: tables.append(silences(definition, ledger.facts, names))
    }
  }
  return tables
}

/// The categories that states hold, one row a fact: columns for country, name, the definition's dimensions,
/// year, period, value, status and edition.
private func statements(_ definition: TableDefinition, _ facts: [Fact], _ names: Gazetteer) -> Table {
  let shown = facts.filter { fact in
    guard case .category = fact.amount, definition.measures.contains(fact.key.measure) else { return false }
    return definition.with.pairs.allSatisfy { fact.key.dimensions[$0.key] == $0.value }
  }
  let columns =
    ["country", "name"] + definition.dimensions + ["year", "period", "value", "status", "edition"]
  return Table(
    name: definition.name, title: definition.title, columns: columns,
    rows: shown.map { fact in
      [Table.Cell(fact.key.country.rawValue), Table.Cell(names.name(of: fact.key.country))]
        + definition.dimensions.map { Table.Cell(fact.key.dimensions[$0] ?? "") }
        + [
          Table.Cell(fact.key.period?.year.map(String.init) ?? "", facts: [fact.id]),
          Table.Cell(fact.key.period?.edtf ?? "", facts: [fact.id]),
          Table.Cell(fact.amount.printedValue, facts: [fact.id]), Table.Cell(fact.status),
          Table.Cell(String(fact.edition.rawValue), facts: [fact.id]),
        ]
    })
}

/// What is not known or none reported, one row a fact.
private func silences(_ definition: TableDefinition, _ facts: [Fact], _ names: Gazetteer) -> Table {
  let shown = facts.filter { fact in
    switch fact.amount {
    case .notKnown, .noneReported:
      definition.measures.isEmpty || definition.measures.contains(fact.key.measure)
    case .quantity, .range, .category: false
    }
  }
  return Table(
    name: definition.name, title: definition.title,
    columns: ["country", "name", "measure", "dimensions", "scope", "period", "edition", "status"],
    rows: shown.map { fact in
      [
        Table.Cell(fact.key.country.rawValue), Table.Cell(names.name(of: fact.key.country)),
        Table.Cell(fact.key.measure.rawValue), Table.Cell(fact.key.dimensions.printed),
        Table.Cell(fact.key.scope), Table.Cell(fact.key.period?.edtf ?? "", facts: [fact.id]),
        Table.Cell(String(fact.edition.rawValue), facts: [fact.id]),
        Table.Cell(fact.status, facts: [fact.id]),
      ]
    })
}
