// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// Makes one fact of all observations of one thing, and keeps beside the facts what did not agree.
///
/// The result does not depend on the order of the observations; their ids are unique. Nothing is added up or
/// repaired here: every fact's amount is that of one observation, which its evidence names first.
/// Facts are sorted by key, all else by the facts concerned.
public func reconcile(
  _ observations: [Observation], by policy: Policy, against controls: [ControlTotal]
) -> Ledger {
  let judge = Judge(policy)
  let verdicts = Identity(policy).things(of: observations)
    .compactMap { thing in judge.verdict(on: thing.claims.map { observations[$0] }) }
    .sortedByKey()
  let checks = Checks(verdicts: verdicts, policy: policy)
  return Ledger(
    facts: verdicts.map(\.fact), conflicts: verdicts.flatMap(\.conflicts),
    revisions: verdicts.flatMap(\.revisions), discrepancies: checks.discrepancies(from: controls))
}

extension [Verdict] {
  /// Sorted as `FactKey` orders keys, each key being printed only once.
  fileprivate func sortedByKey() -> [Verdict] {
    let keyed = enumerated().map { place, verdict in SortKey(verdict.fact.key, place: place) }
    return keyed.sorted().map { self[$0.place] }
  }
}

private struct SortKey: Comparable {
  let parts: (String, String, String, String, String)
  let place: Int

  init(_ key: FactKey, place: Int) {
    parts = (
      key.country.rawValue, key.measure.rawValue, key.dimensions.printed, key.scope,
      key.period.map(\.edtf) ?? "~"
    )
    self.place = place
  }

  static func < (left: SortKey, right: SortKey) -> Bool { left.parts < right.parts }
  static func == (left: SortKey, right: SortKey) -> Bool { left.parts == right.parts }
}
