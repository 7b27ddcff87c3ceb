// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The facts with the preferred claim of each edition, as the checks read them.
struct Book {
  let verdicts: [Verdict]
  let observations: [Observation]

  /// The preferred claim of one edition about one fact.
  struct Claim {
    /// The fact's place among the verdicts.
    let fact: Int
    /// The claim's place among the observations.
    let observation: Int
  }

  /// The claims about each country and measure that is among these; by fact, then edition.
  ///
  /// The verdicts are sorted by country and measure, so that each account is a run of them.
  func accounts(of measures: Set<Measure>) -> [[Claim]] {
    var accounts: [[Claim]] = []
    var rest = verdicts.indices[...]
    while let first = rest.first {
      let key = verdicts[first].fact.key
      let run = rest.prefix { verdicts[$0].fact.key.isAccount(of: key) }
      if measures.contains(key.measure) { accounts.append(run.flatMap(claims(about:))) }
      rest = rest[run.endIndex...]
    }
    return accounts
  }

  private func claims(about fact: Int) -> [Claim] {
    verdicts[fact].editions.map { Claim(fact: fact, observation: $0) }
  }

  /// The newest edition's claim about each fact of the measures.
  func newestClaims(about measures: Set<Measure>) -> [Claim] {
    verdicts.indices.compactMap { fact in
      guard measures.contains(verdicts[fact].fact.key.measure), let newest = verdicts[fact].editions.last
      else {
        return nil
      }
      return Claim(fact: fact, observation: newest)
    }
  }

  /// The observation of this id behind the verdict.
  func observation(named id: String, of verdict: Verdict) -> Observation? {
    verdict.claims.lazy.map { observations[$0] }.first { $0.id == id }
  }

  func key(of claim: Claim) -> FactKey { verdicts[claim.fact].fact.key }
  func id(of claim: Claim) -> String { verdicts[claim.fact].fact.id }
  func edition(of claim: Claim) -> Edition { observations[claim.observation].edition }
  func amount(of claim: Claim) -> Amount { observations[claim.observation].amount }
  func observation(of claim: Claim) -> Observation { observations[claim.observation] }

  /// The sum of what the claims say.
  func sum(of claims: [Claim]) -> Sum { Sum(of: claims.map { amount(of: $0) }) }
}

extension FactKey {
  fileprivate func isAccount(of other: FactKey) -> Bool {
    country == other.country && measure == other.measure
  }
}
