// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Reads the claims of a table: each number with its row, its header and the titles above.
///
/// A class, since every question about a cell is asked of it: none copies the section.
final class TableReader {
  let knowledge: Knowledge
  let terms: Terms
  let section: Section
  /// What the prose before the table has told.
  let prose: ClaimReader

  init(_ prose: ClaimReader) {
    self.prose = prose
    knowledge = prose.knowledge
    terms = prose.terms
    section = prose.section
  }

  /// The claims of the table below headings, the nearest first; none where nothing tells what it counts.
  func claims(_ table: Table, under headings: [Range<Int>]) -> [Claim] {
    let columns = columns(of: table, headings)
    return table.rows.flatMap { row in
      zip(columns, row.values).compactMap { column, cell in
        cell.content == .value ? claim(cell, row, column, table) : nil
      }
    }
  }

  func number(_ cell: TableCell) -> Number? {
    cell.terms.first { terms.all[$0].kind == .number }.map { terms.numbers[Int(terms.all[$0].index)] }
  }

  // MARK: Claims

  private func claim(_ cell: TableCell, _ row: Table.Row, _ column: Column, _ table: Table) -> Claim? {
    let unit = column.unit ?? row.labels.compactMap(self.unit).first
    guard let rule = rule(cell, row, column, unit), let yield = rule.yields.first,
      let amount = amount(cell, unit, yield.definition.unit)
    else { return nil }
    let number = number(cell)
    var dimensions = dimensions(row, column, yield.definition).merging(yield.dimensions)
    if yield.definition.unit == .currency {
      dimensions["currency"] =
        number.flatMap(prose.currency)
        ?? unit.flatMap { knowledge.lexicon.text(.currency, of: $0) }.flatMap(prose.code)
    }
    var claim = Claim(
      Claim.Content(
        definition: yield.definition, dimensions: dimensions, amount: amount,
        basis: number?.basis ?? .reported,
        period: period(row, column, yield.definition),
        country: prose.ground(of: yield.definition), quote: cell.terms,
        place: .table, rule: rule.name,
        number: cell.terms.first { terms.all[$0].kind == .number }.map { Int(terms.all[$0].index) }))
    claim.cells = row.labels + column.headers.filter { !$0.isEmpty }
    place(&claim, row, table, rule)
    if claim.scopeTerms == nil, isHeld(column), !isTotal(column.headers[0]) {
      claim.scopeTerms = column.headers[0]
    }
    claim.kind = prose.kind(in: column.headers + row.labels + column.titles, yield.definition)
    return claim
  }

  /// Gives the claim the state that received the money, or the part of the country that the row is about.
  private func place(_ claim: inout Claim, _ row: Table.Row, _ table: Table, _ rule: Rule) {
    guard !isTotal(row), let last = row.labels.last else { return }
    let label = table.isSpanned ? last : row.labels[0]
    let countries = label.compactMap { prose.country(at: $0) }
    if claim.definition.unit == .currency, countries.count == 1, names(table, party: "recipient") {
      claim.country = countries[0]
    } else if terms.firstTime(in: label) == nil, ownDimensions(label, claim.definition).isEmpty,
      !told(by: rule, claim.definition).meets(words([label]).union(knowledge.methods(in: label, terms)))
    {
      claim.scopeTerms = label
    }
  }

  /// The words that say what is counted rather than of whom; a rule for money may ask for the name of the donor.
  private func told(by rule: Rule, _ definition: MeasureDefinition) -> LexiconSet {
    definition.unit == .currency ? rule.counts : rule.with.reduce(rule.counts) { $0.union($1) }
  }

  private func isTotal(_ row: Table.Row) -> Bool { row.labels.contains(where: isTotal) }

  func isTotal(_ cell: Range<Int>) -> Bool { cell.contains { knowledge.isTotal(terms.all[$0]) } }

  private func names(_ table: Table, party: String) -> Bool {
    table.titles.contains { range in
      range.contains { knowledge.text(.party, terms.all[$0]) == party }
    }
  }

  // MARK: Measure

  /// The rule that reads the number: by its header and row, else with the titles, else, where it is no area, with the
  /// headers beside it, which say nothing of what only the row names, else with the headings.
  private func rule(_ cell: TableCell, _ row: Table.Row, _ column: Column, _ unit: Entry?) -> Rule? {
    // "Number of hazards": things that no measure counts.
    guard !column.headers[0].contains(where: { knowledge.has(.counted, terms.all[$0]) }),
      !isPlanned(row, column)
    else { return nil }
    // "Killed", "Injured", "Total": the sum counts what its parts count.
    let own = column.own.union(words(row.labels)).union(methods(column.headers + row.labels, column))
    let near = column.splits == nil ? own : own.union(column.others)
    let title = near.union(column.above)
    let isOnly =
      column.isOnly || column.splits != nil || isHeld(column)
      || !column.headers[0].contains { terms.all[$0].kind != .time }
    // Where the noun is looked for; nil for wherever the rule's words are.
    let named = isVerb(column.headers[0]) ? title : isOnly ? nil : near
    let above = column.above.union(column.beyond.last ?? [])
    let clauses: [(words: LexiconSet, counted: LexiconSet?)] =
      [(near, nil), (title, nil), (title.union(column.others), words([column.headers[0]]))]
      + column.beyond.map { (title.union($0), nil) }
    for clause in clauses where clause.counted == nil || unit == nil {
      guard let noun = noun(cell, unit, near, named ?? clause.words) else { continue }
      let found = knowledge.rules(counting: noun).first {
        $0.reads(noun: noun, clause: clause.words) && !$0.isSingular
          && (!$0.without.meets(title) || isNamed($0, by: column))
          && (clause.counted.map($0.counts.meets) ?? true)
          && ($0.under.isEmpty || $0.under.meets(above))
          && $0.reads(in: section.theme)
          && $0.yields.allSatisfy { amount(cell, unit, $0.definition.unit) != nil }
      }
      if let found { return found }
    }
    return nil
  }

  /// "Destroyed (2019–2021)": whether a header says no more than what was done, and when.
  private func isVerb(_ header: Range<Int>) -> Bool {
    header.contains { knowledge.isClosing(terms.all[$0]) }
      && header.allSatisfy {
        terms.all[$0].kind != .word && terms.all[$0].kind != .lexeme || knowledge.isClosing(terms.all[$0])
      }
  }

  /// "Area to be cleared", or any column below "Planned clearance" whose header does not say what was done.
  private func isPlanned(_ row: Table.Row, _ column: Column) -> Bool {
    if ([column.headers[0]] + row.labels).contains(where: { $0.contains(where: prose.isOfPlan) }) {
      return true
    }
    return column.titles.contains { $0.contains(where: prose.isOfPlan) }
      && !column.headers[0].contains { knowledge.isClosing(terms.all[$0]) }
  }

  /// "Contaminated" below "Contaminated and released area": whether the header alone says all that a rule asks for.
  private func isNamed(_ rule: Rule, by column: Column) -> Bool {
    let header = words([column.headers[0]])
    return !rule.with.isEmpty && rule.with.allSatisfy { $0.meets(header) } && !rule.without.meets(header)
  }

  /// What the number counts: its unit, or the nouns of its header and row, else those farther off.
  private func noun(
    _ cell: TableCell, _ unit: Entry?, _ near: LexiconSet, _ clause: LexiconSet
  ) -> LexiconSet? {
    if let unit { return LexiconSet(unit.lexicon) }
    switch number(cell)?.kind {
    case .area: return LexiconSet(knowledge.engine.units)
    case .money: return LexiconSet(knowledge.engine.currencies)
    default:
      let nouns = knowledge.nouns.intersection(knowledge.nouns.meets(near) ? near : clause)
      return nouns.isEmpty ? nil : nouns
    }
  }

  func words(_ ranges: [Range<Int>]) -> LexiconSet {
    ranges.reduce([]) { $0.union(knowledge.words($1, terms)) }
  }

  private func amount(_ cell: TableCell, _ unit: Entry?, _ measured: Unit) -> Amount? {
    guard let number = number(cell) else {
      let word = cell.terms.first { terms.all[$0].lexicon == knowledge.engine.absences }
      return word.map {
        knowledge.text(.absence, terms.all[$0]) == "none_reported" ? .noneReported : .notKnown
      }
    }
    guard let shift = exponent(number, unit, measured),
      let value = Quantity(coefficient: number.coefficient, exponent: number.exponent + shift, unit: measured)
    else { return nil }
    guard
      let high = number.high.flatMap({
        Quantity(coefficient: $0, exponent: number.exponent + shift, unit: measured)
      })
    else { return .quantity(value, number.qualifier) }
    return .range(value, high, number.qualifier)
  }

  /// What the unit of cell or header adds to the exponent; nil where it is no unit of the measure.
  private func exponent(_ number: Number, _ unit: Entry?, _ measured: Unit) -> Int? {
    let power = unit.flatMap { knowledge.lexicon.number(.area, of: $0) }.map(Int.init)
    switch (number.kind, measured) {
    case (.area, .squareKilometres): return -measured.decimals
    case (.count, .squareKilometres):
      return power.map { $0 - measured.decimals } ?? (number.isAbsence ? 0 : nil)
    case (.money, .currency): return 0
    case (.count, .currency): return unit?.has(.currency) == true ? 0 : nil
    case (.count, .persons), (.count, .events), (.count, .items), (.count, .procedures):
      return unit == nil ? 0 : nil
    default: return nil
    }
  }
}

extension Knowledge {
  /// Whether a word tells a sum of rows.
  func isTotal(_ term: Term) -> Bool { has(.total, term) }

  /// "Technical survey": the lexicons that words stand for where they say no more, in a cell or before a number.
  func methods(in range: Range<Int>, _ terms: Terms) -> LexiconSet {
    range.reduce(into: []) { found, index in
      guard let name = text(.cell, terms.all[index]), let place = lexicon.index(of: name) else { return }
      found.formUnion(LexiconSet(Int16(place)))
    }
  }

  /// The lexicons of which a range has a word.
  func words(_ range: Range<Int>, _ terms: Terms) -> LexiconSet {
    var words: LexiconSet = []
    for index in range where terms.all[index].kind == .lexeme {
      words.formUnion(LexiconSet(terms.all[index].lexicon))
    }
    return words
  }
}
