// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// A year beside the year before: raw, and over the countries alone that report a number in both.
///
/// Changes are those of the printed numbers; a hedge of either holds for the change.
struct Comparison: ColumnBlock {
  let names: Gazetteer
  let isOneCountry: Bool

  private static let raw = ["previous", "change", "percent"]
  private static let alike = [
    "common", "common_best", "common_previous", "common_change", "common_percent", "common_names",
  ]

  var columns: [String] { isOneCountry ? Self.raw : Self.raw + Self.alike }

  func cells(of row: TotalsRow) throws(QuantityError) -> [Table.Cell] {
    let before = row.grid.cells(row.line, row.year - 1)
    let raw = try pair(of: row.cells, and: before)
    guard !isOneCountry else { return raw.dropFirst() + [] }
    let common = Set(row.cells.filter { $0.number != nil }.map(\.country))
      .intersection(before.filter { $0.number != nil }.map(\.country))
    let now = row.cells.filter { common.contains($0.country) }
    let both = now + before.filter { common.contains($0.country) }
    let count = Table.Cell(String(common.count), facts: (common.isEmpty ? row.cells : both).flatMap(\.facts))
    let list = Coverage(names: names, isOneCountry: false).list(
      now.map { Coverage.Named(country: $0.country, facts: $0.facts) })
    return raw.dropFirst() + [count]
      + (try pair(of: now, and: before.filter { common.contains($0.country) })) + [list]
  }

  /// The sum, that of the year before, the difference and its percentage; empty where one is missing.
  private func pair(
    of now: [YearCell], and before: [YearCell]
  ) throws(QuantityError) -> [Table.Cell] {
    let (sum, previous) = (try Total.sum(of: now), try Total.sum(of: before))
    let best = Table.Cell(sum?.best.printed, facts: sum?.facts ?? [])
    let earlier = Table.Cell(previous?.best.printed, facts: previous?.facts ?? [])
    guard let sum, let previous else { return [best, earlier, Table.Cell(""), Table.Cell("")] }
    let facts = sum.facts + previous.facts
    return [
      best, earlier, Table.Cell(try sum.best.subtracting(previous.best).printed, facts: facts),
      Table.Cell(sum.best.percentChange(from: previous.best), facts: facts),
    ]
  }
}
