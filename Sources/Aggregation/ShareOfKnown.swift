// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// What share a value of the last split has of all that is known, in percent.
///
/// Only countries that print every value that the whole needs enter both sides, so that one that prints a single
/// value makes no share of 100 percent. Printed numbers count; where one of them is hedged the share is `about`.
struct ShareOfKnown: ColumnBlock {
  let share: TableDefinition.Share
  let names: Gazetteer

  let columns = ["share", "share_qualifier", "share_part", "share_whole", "share_reporting", "share_names"]

  func cells(of row: TotalsRow) throws(QuantityError) -> [Table.Cell] {
    guard let value = row.line.values.last, share.values.contains(value) else { return empty }
    let known = known(in: row)
    let countries = complete(known)
    let kept = known.mapValues { $0.filter { countries.contains($0.country) } }
    let all = share.values.compactMap { kept[$0] }.flatMap { $0 }
    guard let part = try Total.sum(of: kept[value] ?? [YearCell]()), let whole = try Total.sum(of: all) else {
      return empty
    }
    let isExact = part.qualifier == .exact && whole.qualifier == .exact
    let reporting = all.filter { $0.number != nil }
    let named = countries.sorted { $0.rawValue < $1.rawValue }.map { country in
      Coverage.Named(
        country: country, facts: reporting.filter { $0.country == country }.flatMap(\.facts))
    }
    return [
      Table.Cell(part.best.percent(of: whole.best), facts: whole.facts),
      Table.Cell((isExact ? Qualifier.exact : .about).rawValue),
      Table.Cell(part.best.printed, facts: part.facts), Table.Cell(whole.best.printed, facts: whole.facts),
      Table.Cell(String(countries.count), facts: whole.facts),
      Coverage(names: names, isOneCountry: false).list(named),
    ]
  }

  private var empty: [Table.Cell] { columns.map { _ in Table.Cell("") } }

  /// The numbers of the year by value.
  private func known(in row: TotalsRow) -> [String: [YearCell]] {
    var known: [String: [YearCell]] = [:]
    for value in share.values {
      let values = row.line.values.dropLast() + [value]
      guard let line = row.grid.line(like: row.line, values: Array(values)) else { continue }
      known[value] = row.grid.cells(line, row.year).filter { $0.number != nil }
    }
    return known
  }

  /// The countries that print all that the whole needs.
  private func complete(_ known: [String: [YearCell]]) -> Set<Country> {
    let printing = share.needs.map { Set((known[$0] ?? [YearCell]()).map(\.country)) }
    return printing.dropFirst().reduce(printing.first ?? Set<Country>()) { $0.intersection($1) }
  }
}
