// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The place of a row among those of its year, the largest printed number first.
///
/// Equal numbers share a place and the next one is left out (1, 2, 2, 4). `rank_from` and `rank_to` are the best and
/// the last place that what is doubtful leaves open. What has no number has no place.
struct Ranking: ColumnBlock {
  let columns = ["rank", "tied", "rank_from", "rank_to"]

  func cells(of row: TotalsRow) throws(QuantityError) -> [Table.Cell] {
    guard let total = try Total.sum(of: row.cells) else { return columns.map { _ in Table.Cell("") } }
    let rivals = try rivals(of: row)
    let own = Extent(total)
    let facts = row.facts + rivals.flatMap(\.facts)
    let places = [
      1 + rivals.count { $0.best > own.best }, 1 + rivals.count { $0.best == own.best },
      1 + rivals.count { $0.low > own.high }, 1 + rivals.count { $0.high > own.low },
    ]
    return places.map { Table.Cell(String($0), facts: facts) }
  }

  /// The place by which rows are ordered; those without a number come last.
  func order(of row: TotalsRow) throws(QuantityError) -> Int {
    guard let total = try Total.sum(of: row.cells) else { return Int.max }
    return try rivals(of: row).count { $0.best > total.best.smallest }
  }

  private func rivals(of row: TotalsRow) throws(QuantityError) -> [Extent] {
    var extents: [Extent] = []
    for line in row.grid.rivals(of: row.line) where line != row.line {
      if let total = try Total.sum(of: row.grid.cells(line, row.year)) { extents.append(Extent(total)) }
    }
    return extents
  }

  /// The least, the printed and the greatest number in smallest units; what is open has no bound.
  private struct Extent {
    let low: Int64
    let best: Int64
    let high: Int64
    let facts: [String]

    init(_ total: Total) {
      low = total.low.smallest
      best = total.best.smallest
      high = total.high?.smallest ?? Int64.max
      facts = total.facts
    }
  }
}
