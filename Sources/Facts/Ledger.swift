// SPDX-License-Identifier: GPL-3.0-or-later

/// What reconciliation makes of all observations of a run: the facts, and what did not agree.
public struct Ledger: Hashable, Sendable {
  /// Sorted by key; at most one fact a key.
  public let facts: [Fact]
  public let conflicts: [Conflict]
  public let revisions: [Revision]
  /// What each edition says of each fact; by fact, then edition.
  public let vintages: [Vintage]
  public let discrepancies: [Discrepancy]

  public init(
    facts: [Fact], conflicts: [Conflict], revisions: [Revision], vintages: [Vintage],
    discrepancies: [Discrepancy]
  ) {
    self.facts = facts
    self.conflicts = conflicts
    self.revisions = revisions
    self.vintages = vintages
    self.discrepancies = discrepancies
  }
}
