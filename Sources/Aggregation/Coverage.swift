// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// How many countries a figure rests on, how many are not known or reported nothing, and which; of a sum over
/// countries also which have a number in another year and nothing in this one.
struct Coverage: ColumnBlock {
  let names: Gazetteer
  let isOneCountry: Bool

  var columns: [String] {
    let groups = ["reporting", "not_known", "none_reported"] + (isOneCountry ? [] : ["silent"])
    return groups + groups.map { $0 + "_names" }
  }

  func cells(of row: TotalsRow) -> [Table.Cell] {
    let answers = [
      row.cells.filter { $0.number != nil }, row.cells.filter(\.isNotKnown),
      row.cells.filter(\.isNoneReported),
    ].map { $0.map { Named(country: $0.country, facts: $0.facts) } }
    guard !isOneCountry else { return cells(of: answers, all: row.facts) }
    let silent = row.grid.silentCells(row.line, row.year).sorted { $0.key.rawValue < $1.key.rawValue }
      .map { Named(country: $0.key, facts: $0.value.flatMap(\.facts)) }
    return cells(of: answers + [silent], all: row.facts)
  }

  /// A country and the facts by which it belongs to a group.
  struct Named {
    let country: Country
    let facts: [String]
  }

  /// How many countries are in each group, then which.
  ///
  /// - Parameter all: what a count of 0 rests on.
  func cells(of groups: [[Named]], all: [String]) -> [Table.Cell] {
    let counts = groups.map { group in
      Table.Cell(String(group.count), facts: group.isEmpty ? all : group.flatMap(\.facts))
    }
    return counts + groups.map(list)
  }

  /// The names of countries.
  func list(_ group: [Named]) -> Table.Cell {
    Table.Cell(
      group.map { names.name(of: $0.country) }.joined(separator: "; "), facts: group.flatMap(\.facts))
  }
}
