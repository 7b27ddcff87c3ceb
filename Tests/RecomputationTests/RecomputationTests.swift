// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// Every table of a run on all shipped profiles, made again from the facts by plain SQL over `tally.sqlite`.
///
/// `SQL/tables/NAME.sql` makes the table NAME; it shares no code and no definition with tally.
@Suite("Every table")
struct RecomputationTests {
  /// What methods estimate from series is no table of facts; it is held against other packages instead.
  private static let estimates = ["trend-summary"]

  @Test("has a recomputation, and no recomputation lacks its table")
  func complete() async throws {
    let tables = try await ShippedRun.shared.tables.filter { !Self.estimates.contains($0) }
    #expect(tables == (try Recomputation.names()))
  }

  @Test("is what SQL makes of the facts", arguments: try Recomputation.names())
  func agrees(name: String) async throws { try compare(name, in: try await ShippedRun.shared) }

  @Test(
    "of years and their changes is so with published figures and sums over regions as well, and has rows",
    arguments: ["year-on-year", "change-by-basis", "contributions"])
  func agreesOnTrends(name: String) async throws {
    let run = try await ShippedRun.trends
    #expect(try run.table(name).rows.count > 10)
    try compare(name, in: run)
  }

  private func compare(_ name: String, in run: ShippedRun) throws {
    let table = try run.table(name)
    let found = try Recomputation(name, in: run)
    var (rows, others) = (table.rows, found.rows)
    if found.columns == Recomputation.cellByCell {
      (rows, others) = (table.cellByCell.sorted(by: isBefore), others.sorted(by: isBefore))
    } else {
      #expect(found.columns == table.columns)
    }
    #expect(rows.count == others.count)
    let difference = zip(rows, others).first { !isSame($0, $1) }
    #expect(difference == nil, "the table has \(difference?.0 ?? []), SQL makes \(difference?.1 ?? [])")
    // A comparison that notices nothing would pass as well.
    if let row = rows.first { #expect(!isSame(row.dropLast() + ["another"], others[0])) }
  }

  private func isSame(_ row: [String], _ other: [String]) -> Bool {
    row.count == other.count && zip(row, other).allSatisfy { isSame($0, $1) }
  }

  /// The same text, or the same number to the millionth, which is a square metre.
  private func isSame(_ one: String, _ other: String) -> Bool {
    guard one != other else { return true }
    guard let number = Double(one), let otherNumber = Double(other) else { return false }
    return (number * 1e6).rounded() == (otherNumber * 1e6).rounded()
  }

  private func isBefore(_ one: [String], _ other: [String]) -> Bool { one.lexicographicallyPrecedes(other) }
}
