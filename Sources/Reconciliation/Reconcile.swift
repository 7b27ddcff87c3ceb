// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// Makes one fact of all observations of one thing, and keeps beside the facts what did not agree.
///
/// The result does not depend on the order of the observations; their ids are unique. Nothing is added up or
/// repaired here: every fact's amount is that of one observation, which its evidence names first, or what an
/// editor put in its place. A thing of which every claim was rejected has no fact.
/// Facts are sorted by key, all else by the facts concerned.
public func reconcile(
  _ printed: [Observation], by policy: Policy, against controls: [PublishedFigure],
  decided decisions: [Decision] = []
) -> Ledger {
  let decided = Decided(printed, by: decisions)
  let observations = decided.observations
  let judge = Judge(policy, decided)
  let verdicts = Identity(policy).things(of: observations)
    .compactMap { thing in judge.verdict(on: thing.claims) }
    .sortedByKey()
  let checks = Checks(book: Book(verdicts: verdicts, observations: observations), policy: policy)
  return Ledger(
    facts: verdicts.map(\.fact), conflicts: verdicts.flatMap(\.conflicts),
    revisions: verdicts.flatMap(\.revisions),
    vintages: verdicts.flatMap { verdict in
      verdict.editions.map { place in
        let claim = observations[place]
        return Vintage(
          fact: verdict.fact.id, edition: claim.edition, observation: claim.id, amount: claim.amount)
      }
    }, discrepancies: checks.discrepancies(from: controls))
}

extension [Verdict] {
  /// Sorted as `FactKey` orders keys, each key being printed only once.
  fileprivate func sortedByKey() -> [Verdict] {
    let keys = map { SortKey($0.fact.key) }
    return indices.sorted { keys[$0].isBefore(keys[$1]) }.map { self[$0] }
  }
}

/// The parts that order a key, each printed.
private struct SortKey {
  let country: String
  let measure: String
  let dimensions: String
  let scope: String
  let period: String

  init(_ key: FactKey) {
    country = key.country.rawValue
    measure = key.measure.rawValue
    dimensions = key.dimensions.printed
    scope = key.scope
    period = key.period.map(\.edtf) ?? "~"
  }

  func isBefore(_ other: SortKey) -> Bool {
    if country != other.country { return country < other.country }
    if measure != other.measure { return measure < other.measure }
    if dimensions != other.dimensions { return dimensions < other.dimensions }
    if scope != other.scope { return scope < other.scope }
    return period < other.period
  }
}
