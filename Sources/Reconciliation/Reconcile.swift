// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// Makes one fact of all observations of one thing, and keeps beside the facts what did not agree.
///
/// The result does not depend on the order of the observations, whose ids are unique, nor on the number of cores:
/// countries are independent of each other and are worked on side by side. Nothing is added up or repaired here:
/// every fact's amount is that of one observation, which its evidence names first, or what an editor put in its
/// place. A thing of which every claim was rejected has no fact.
/// Facts are sorted by key, all else by the facts concerned.
public func reconcile(
  _ observations: [Observation], by policy: Policy, against controls: [PublishedFigure],
  decided decisions: [Decision] = []
) async -> Ledger {
  let court = Court(policy: policy, controls: ControlIndex(controls, policy), decisions: decisions)
  let shares = shares(of: observations)
  let rulings = await withTaskGroup(of: (Int, Ruling).self) { group in
    for (place, claims) in shares.enumerated() {
      group.addTask { (place, court.ruling(on: claims.map { observations[$0] })) }
    }
    return await group.reduce(into: [Int: Ruling]()) { $0[$1.0] = $1.1 }
  }
  return Ledger(shares.indices.compactMap { rulings[$0] }, court)
}

/// How many claims a share of the work has at least, but for the last.
private let shareSize = 1 << 14

/// The places of all claims about some countries each; countries in their order, claims in that of the list.
private func shares(of observations: [Observation]) -> [[Int]] {
  let countries = Dictionary(grouping: observations.indices) { observations[$0].country.rawValue }
  var shares: [[Int]] = [[]]
  for (_, claims) in countries.sorted(by: { $0.key < $1.key }) {
    if shares[shares.count - 1].count >= shareSize { shares.append([]) }
    shares[shares.count - 1] += claims
  }
  return shares
}

/// All that claims are judged by.
private struct Court {
  let policy: Policy
  let controls: ControlIndex
  let decisions: [Decision]

  /// What the policy makes of the claims about some countries; they are all that there is about them.
  func ruling(on printed: [Observation]) -> Ruling {
    let decided = Decided(printed, by: decisions)
    let observations = decided.observations
    let judge = Judge(policy, decided)
    let verdicts = Identity(policy).things(of: observations)
      .compactMap { thing in judge.verdict(on: thing.claims) }
      .sortedByKey()
    let book = Book(verdicts: verdicts, observations: observations)
    let control = ControlCheck(policy: policy, controls: controls, book: book)
    return Ruling(
      facts: verdicts.map(\.fact), conflicts: verdicts.flatMap(\.conflicts),
      revisions: verdicts.flatMap(\.revisions), vintages: verdicts.flatMap { $0.vintages(observations) },
      discrepancies: Checks(book: book, policy: policy).discrepancies + control.discrepancies,
      contributions: control.contributions)
  }
}

/// What comes of the claims about some countries.
private struct Ruling {
  let facts: [Fact]
  let conflicts: [Conflict]
  let revisions: [Revision]
  let vintages: [Vintage]
  let discrepancies: [Discrepancy]
  let contributions: [Contribution]
}

extension Ledger {
  /// What the shares come to together, and what only shows when all countries are added.
  fileprivate init(_ rulings: [Ruling], _ court: Court) {
    let worlds = WorldCheck(policy: court.policy, controls: court.controls)
      .discrepancies(of: rulings.flatMap(\.contributions))
    self.init(
      facts: rulings.flatMap(\.facts), conflicts: rulings.flatMap(\.conflicts),
      revisions: rulings.flatMap(\.revisions), vintages: rulings.flatMap(\.vintages),
      discrepancies: (rulings.flatMap(\.discrepancies) + worlds).inOrder)
  }
}

extension Verdict {
  fileprivate func vintages(_ observations: [Observation]) -> [Vintage] {
    editions.map { place in
      let claim = observations[place]
      return Vintage(fact: fact.id, edition: claim.edition, observation: claim.id, amount: claim.amount)
    }
  }
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
