// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

extension TableReader {
  /// What narrows a number: the words of its header, then of its row, then of the titles.
  func dimensions(_ row: Table.Row, _ column: Column, _ definition: KnownMeasure) -> Narrowing {
    (column.headers + row.labels + column.titles).reduce(Narrowing()) { found, range in
      found.merging(ownDimensions(range, definition))
    }
  }

  /// What the words of one cell narrow; nothing by a dimension of which they name two values that do not mix.
  func ownDimensions(_ range: Range<Int>, _ definition: KnownMeasure) -> Narrowing {
    var found = Narrowing()
    for index in range where terms.all[index].narrows {
      knowledge.mixtures.mix(&found, with: knowledge.entry(terms.all[index]).narrowing)
    }
    return found.limited(to: definition).settled
  }

  // MARK: Time

  func time(in range: Range<Int>) -> TimePhrase? {
    range.first { terms.all[$0].kind == .time }.map { terms.times[Int(terms.all[$0].index)] }
  }

  /// The time of a number: that of its header, its row, the rows that a total adds up, or the titles.
  func period(
    _ row: Table.Row, _ column: Column, _ definition: KnownMeasure
  ) -> Period? {
    let own = [column.headers[0]] + row.labels
    let near = own.lazy.compactMap { time(in: $0) }.first
    let above = (column.titles + column.headings).lazy.compactMap { time(in: $0) }.first
    let found =
      near ?? (above?.mode == .interval ? nil : column.table.span) ?? above
      ?? (definition.timing == .period ? prose.discourse.time : nil)
    return found.flatMap { prose.period($0, definition) }
  }

  /// The time from the first to the last row of a table with a row for each year.
  func span(of table: Table) -> TimePhrase? {
    let times = table.rows.compactMap { row in row.labels.lazy.compactMap { time(in: $0) }.first?.first }
    guard times.count > 1, let first = times.min(by: { $0.year < $1.year }),
      let last = times.max(by: { $0.year < $1.year })
    else { return nil }
    return TimePhrase(mode: .interval, first: first, last: last)
  }
}
