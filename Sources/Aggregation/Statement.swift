// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// What a state answered: a category such as a vote, the band of a number, or a silence.
struct Statement {
  let country: Country
  /// What it is an answer to, by the definition's dimensions; empty where the facts do not say.
  let labels: [String]
  /// Nil where the answer has no date.
  let year: Int?
  let answer: Answer
  let facts: [String]

  enum Answer: Hashable {
    case category(String)
    case notKnown
    case noneReported
  }

  /// The category; nil for a silence.
  var category: String? {
    switch answer {
    case .category(let name): name
    case .notKnown, .noneReported: nil
    }
  }
}

/// The answers that a table is about.
struct StatementReader {
  private let definition: TableDefinition
  private let facts: [Fact]
  private let resolutions: [ResolutionEntry]

  init(_ definition: TableDefinition, _ facts: [Fact], _ knowledge: TableKnowledge) {
    self.definition = definition
    self.facts = facts
    resolutions = knowledge.resolutions
  }

  /// By country, labels and year, undated ones last.
  var all: [Statement] {
    facts.filter { definition.concerns($0) }.compactMap(statement).sorted { one, other in
      if one.country != other.country { return one.country.rawValue < other.country.rawValue }
      if one.labels != other.labels { return one.labels.lexicographicallyPrecedes(other.labels) }
      return (one.year ?? Int.max) < (other.year ?? Int.max)
    }
  }

  private func statement(_ fact: Fact) -> Statement? {
    let answer: Statement.Answer
    switch fact.amount {
    case .category(let name): answer = .category(name)
    case .notKnown: answer = .notKnown
    case .noneReported: answer = .noneReported
    case .quantity, .range: return nil
    }
    let year = fact.key.period?.year
    let labels = definition.dimensions.map { label($0, of: fact, in: year) }
    return Statement(country: fact.key.country, labels: labels, year: year, answer: answer, facts: [fact.id])
  }

  private func label(_ dimension: String, of fact: Fact, in year: Int?) -> String {
    if dimension == TableDefinition.year { return year.map(String.init) ?? "" }
    if let value = fact.key.dimensions[dimension] { return value }
    guard dimension == definition.complete else { return "" }
    // A treaty has one resolution a year, so that its year tells which one.
    return resolutions.first { entry in
      entry.year == year && fact.key.dimensions.pairs.contains { $0.value == entry.instrument }
    }?.number ?? ""
  }
}

extension TableDefinition {
  /// Whether a fact about a whole country has a measure and the dimensions of the table.
  func concerns(_ fact: Fact) -> Bool {
    measures.contains(fact.key.measure) && fact.key.scope.isEmpty
      && with.pairs.allSatisfy { fact.key.dimensions[$0.key] == $0.value }
  }
}

/// The bands that the numbers of countries lie in, as answers to measure, year and values of the splits.
func banded(
  _ definition: TableDefinition, index: FactIndex, knowing knowledge: TableKnowledge
) throws(AggregationError) -> [Statement] {
  guard let bands = definition.bands.flatMap({ knowledge.bands[$0] }) else { return [] }
  let grid = try TotalsTable(definition, index: index, knowing: knowledge).grid()
  var statements: [Statement] = []
  for (line, years) in grid.lines {
    for cell in years.values.joined() {
      statements.append(
        Statement(
          country: cell.country, labels: [String(cell.year)] + line.values, year: cell.year,
          answer: .category(cell.number.map(bands.name) ?? bands.unknown), facts: cell.facts))
    }
  }
  return statements.sorted { $0.country.rawValue < $1.country.rawValue }
}
