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
/// minimum from parts of the year or a level at another time in it. Cumulative periods, scopes and overlapping cuts
/// are never added, gaps never filled. Rows are sorted by group, year and value of the split, or by rank; each
/// numeric cell names its facts.
///
/// - Throws: ``AggregationError`` where a sum cannot be counted exactly.
public func annualTables(
  _ definitions: [TableDefinition], from ledger: Ledger, knowing knowledge: TableKnowledge
) throws(AggregationError) -> [Table] {
  let index = FactIndex(ledger.facts)
  let names = Gazetteer(knowledge.countries)
  var tables: [Table] = []
  for definition in definitions {
    let statements = StatementReader(definition, ledger.facts, knowledge)
    switch definition.kind {
    case .totals:
      tables.append(try TotalsTable(definition, index: index, knowing: knowledge).table())
    case .statements: tables.append(statedFacts(definition, ledger.facts, names))
    case .roll: tables.append(Roll(definition, names: names).table(of: statements.all))
    case .tally:
      tables.append(
        Tally(definition, names: names, knowing: knowledge).table(
          of: definition.bands == nil
            ? statements.all : try banded(definition, index: index, knowing: knowledge)))
    case .changes: tables.append(ChangedAnswers(definition, names: names).table(of: statements.all))
    case .habits:
      tables.append(Habits(definition, names: names, facts: ledger.facts).table(of: statements.all))
    case .silences, .parts, .abroad, .running:
      tables.append(ListedFacts(definition, knowing: knowledge).table(of: ledger.facts))
    }
  }
  return tables
}
