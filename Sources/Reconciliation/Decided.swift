// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// What editors decided, by the places of the observations in their list.
struct Decided {
  /// The policy line that facts name where an editor chose their claim.
  static let line = "decision"

  /// The observations with the amounts that editors put in the place of printed ones.
  let observations: [Observation]
  /// Those that an editor took, as printed or with another amount.
  let taken: Set<Int>
  let rejected: Set<Int>

  init(_ observations: [Observation], by decisions: [Decision]) {
    let pairs = decisions.flatMap { decision in decision.observations.map { ($0, decision) } }
    let byClaim = Dictionary(pairs) { first, _ in first }
    guard !byClaim.isEmpty else {
      (self.observations, taken, rejected) = (observations, [], [])
      return
    }
    let verbs = observations.map { byClaim[$0.id]?.verb }
    taken = Set(observations.indices.filter { verbs[$0] == .take || verbs[$0] == .replace })
    rejected = Set(observations.indices.filter { verbs[$0] == .reject })
    self.observations = observations.map { claim in byClaim[claim.id]?.amount.map(claim.saying) ?? claim }
  }
}

extension Observation {
  /// The same claim with another amount.
  func saying(_ amount: Amount) -> Observation {
    Observation(
      id: id, profile: profile, edition: edition, theme: theme, country: country, measure: measure,
      dimensions: dimensions, amount: amount, basis: basis, period: period, scope: scope, quotes: quotes,
      place: place, rule: rule)
  }
}
