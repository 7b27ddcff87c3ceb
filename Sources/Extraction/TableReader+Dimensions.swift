// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

extension TableReader {
  /// What narrows a number: the words of its header, then of its row, then of the titles.
  func dimensions(_ row: Table.Row, _ column: Column, _ definition: MeasureDefinition) -> Dimensions {
    var found = (column.headers + row.labels + column.titles).reduce(Dimensions()) { found, range in
      found.merging(ownDimensions(range, definition))
    }
    // "Contaminated area by province" below "Mine contamination": the heading names the kind of land.
    if definition.unit == .squareKilometres, definition.timing == .level, let heading = column.headings.first
    {
      found = found.merging(ownDimensions(heading, definition).keeping(["hazard"]))
    }
    if let key = column.splits, column.headers[0].contains(where: isAbsence) { found[key] = "unknown" }
    return found
  }

  /// What the words of one cell narrow; nothing by a dimension of which they name two values that do not mix.
  func ownDimensions(_ range: Range<Int>, _ definition: MeasureDefinition) -> Dimensions {
    var found = Dimensions()
    for index in range where terms.all[index].kind == .lexeme {
      found.mix(knowledge.meaning(terms.all[index]), definition, knowledge.mixtures)
    }
    return found.settled
  }

  // MARK: Methods

  /// "Technical survey | 0.21": the lexicons of what is done by the methods that cells name, in a table about land that
  /// was dealt with.
  func methods(_ cells: [Range<Int>], _ column: Column) -> LexiconSet {
    let told = cells.reduce(LexiconSet()) { $0.union(knowledge.methods(in: $1, terms)) }
    guard !told.isEmpty else { return [] }
    let around = column.above.union(column.others).union(column.beyond.last ?? [])
    return prose.releases(around) ? told : []
  }

  // MARK: Time

  /// The time of a number: that of its header, its row, the rows that a total adds up, or the titles.
  func period(
    _ row: Table.Row, _ column: Column, _ definition: MeasureDefinition
  ) -> Period? {
    let own = [column.headers[0]] + row.labels
    let near = own.lazy.compactMap { self.terms.firstTime(in: $0) }.first
    let above = (column.titles + column.headings).lazy.compactMap { self.terms.firstTime(in: $0) }.first
    let found =
      near ?? (above?.mode == .interval ? nil : column.hull) ?? above
      ?? (definition.timing == .period ? prose.discourse.time : nil)
    return found.flatMap { prose.period($0, definition) }
  }

  /// The time from the first to the last row of a table with a row for each year.
  func hull(_ table: Table) -> TimePhrase? {
    let times = table.rows.compactMap { row in
      row.labels.lazy.compactMap { self.terms.firstTime(in: $0) }.first?.first
    }
    guard times.count > 1, let first = times.min(by: { $0.year < $1.year }),
      let last = times.max(by: { $0.year < $1.year })
    else { return nil }
    return TimePhrase(mode: .interval, first: first, last: last)
  }
}
