// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// Every table of a run on all shipped profiles, made again from the facts by plain SQL over `tally.sqlite`.
///
/// `SQL/tables/NAME.sql` makes the table NAME; it shares no code and no definition with tally.
@Suite("Every table")
struct RecomputationTests {
  @Test("has a recomputation, and no recomputation lacks its table")
  func complete() async throws {
    #expect(try await ShippedRun.shared.tables == Recomputation.names())
  }

  @Test("is what SQL makes of the facts", arguments: try Recomputation.names())
  func agrees(name: String) async throws {
    let run = try await ShippedRun.shared
    let table = try run.table(name)
    let found = try Recomputation(name, in: run)
    if found.columns == Recomputation.cellByCell {
      return compare(table.cellByCell.sorted(by: isBefore), found.rows.sorted(by: isBefore), name)
    }
    #expect(found.columns == table.columns, "\(name)")
    compare(table.rows, found.rows, name)
  }

  private func compare(_ table: [[String]], _ found: [[String]], _ name: String) {
    #expect(table.count == found.count, "\(name): \(table.count) rows, SQL makes \(found.count)")
    for (index, (row, other)) in zip(table, found).enumerated() {
      let differing = zip(row, other).filter { !isSame($0, $1) }
      guard differing.isEmpty else {
        Issue.record("\(name), row \(index + 1): the table has \(row), SQL makes \(other)")
        return
      }
    }
  }

  /// The same text, or the same number to the millionth, which is a square metre.
  private func isSame(_ one: String, _ other: String) -> Bool {
    guard one != other else { return true }
    guard let number = Double(one), let otherNumber = Double(other) else { return false }
    return (number * 1e6).rounded() == (otherNumber * 1e6).rounded()
  }

  private func isBefore(_ one: [String], _ other: [String]) -> Bool { one.lexicographicallyPrecedes(other) }
}
