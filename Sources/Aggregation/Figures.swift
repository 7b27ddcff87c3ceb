// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The figures of a row: low, best, high, qualifier and status.
///
/// The figures of one country are as its facts give them; else they are the sum over several, which is open as
/// soon as the number of one of its countries is not known, and partial where one of them has no number.
struct Figures: ColumnBlock {
  let isOneCountry: Bool

  let columns = ["low", "best", "high", "qualifier", "status"]

  func cells(of row: TotalsRow) throws(QuantityError) -> [Table.Cell] {
    if isOneCountry, let part = row.cells.first,
      case .number(let bounds, let printed, let hedge, let status) = part.answer
    {
      return cells(bounds, printed: printed, hedge, status: status, facts: row.facts)
    }
    if let total = try Total.sum(of: row.cells) {
      let bounds = Bounds(low: total.low, best: total.best, high: total.high)
      return cells(
        bounds, printed: total.best, total.qualifier, status: status(of: row), facts: total.facts)
    }
    let status = row.cells.contains { $0.isNotKnown } ? "not_known" : "none_reported"
    let empty = Table.Cell("", facts: row.facts)
    return [empty, empty, empty, Table.Cell(""), Table.Cell(status, facts: row.facts)]
  }

  private func status(of row: TotalsRow) -> String {
    let isWhole =
      row.cells.allSatisfy { $0.number != nil } && row.grid.silentCells(row.line, row.year).isEmpty
    return isWhole ? "sum" : "partial_sum"
  }

  private func cells(
    _ bounds: Bounds, printed: Quantity, _ qualifier: Qualifier, status: String, facts: [String]
  ) -> [Table.Cell] {
    [bounds.low, printed, bounds.high].map {
      Table.Cell($0?.printed, facts: facts)
    }
      + [Table.Cell(qualifier.rawValue), Table.Cell(status)]
  }
}
