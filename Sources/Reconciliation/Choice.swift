// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The lines of the policy at work on claims of one thing, which are named by their places in the list.
struct Choice {
  let lines: [PolicyLine]
  let observations: [Observation]

  /// The claim that the policy prefers to all others; nil for none.
  func best(of claims: some Sequence<Int>) -> Int? {
    claims.min { prefers(observations[$0], to: observations[$1]) }
  }

  /// Whether the first claim goes before the second.
  func prefers(_ one: Observation, to other: Observation) -> Bool {
    for line in lines {
      if case .firstPrinted = line.preference { return one.isRead(before: other) }
      let (rank, otherRank) = (line.rank(of: one), line.rank(of: other))
      if rank != otherRank { return rank < otherRank }
    }
    return one.isRead(before: other)
  }

  /// The name of the first line that tells the two apart, else of the last.
  func line(deciding one: Observation, over other: Observation) -> String? {
    let decisive = lines.first { $0.rank(of: one) != $0.rank(of: other) }
    return (decisive ?? lines.last)?.name
  }
}

extension PolicyLine {
  /// How far from the best the claim is by this line alone; 0 for all where the line is the reading order.
  fileprivate func rank(of claim: Observation) -> Int {
    switch preference {
    case .newestEdition: ~claim.edition.rawValue
    case .place(let order): rank(of: claim.place, in: order)
    case .answer(let order): rank(of: Answer(claim.amount), in: order)
    case .basis(let order): rank(of: claim.basis, in: order)
    case .qualifier(let order): rank(of: claim.amount.qualifier, in: order)
    case .latestTold(let earlier): claim.quotes.first.map { earlier.isIn($0.text) } == true ? 1 : 0
    case .latestDate: -end(of: claim.period?.asPlainYear)
    case .finestDate: coarseness(of: claim.period?.asPlainYear)
    case .firstPrinted: 0
    }
  }

  private func rank<Value: Equatable>(of value: Value, in order: [Value]) -> Int {
    order.firstIndex(of: value) ?? order.count
  }
}

/// A number that orders the ends of periods; the greatest where the period has no end or is undated.
///
/// A day counts as later than its month, and a month than its year, since they are nearer to the end.
private func end(of period: Period?) -> Int {
  let unprinted = 0
  guard let end = period?.end else { return Int.max }
  return (end.year * 100 + (end.month ?? unprinted)) * 100 + (end.day ?? unprinted)
}

/// 0 for a day, 1 for a month, 2 for a year, 3 for anything longer, 4 for no date.
func coarseness(of period: Period?) -> Int {
  guard let period else { return 4 }
  guard case .date(let date) = period else { return 3 }
  return date.day != nil ? 0 : date.month != nil ? 1 : 2
}
