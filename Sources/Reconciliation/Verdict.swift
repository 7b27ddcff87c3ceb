// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// What the policy makes of one thing.
struct Verdict {
  let fact: Fact
  let conflicts: [Conflict]
  let revisions: [Revision]
  /// The preferred claim of each edition, oldest first.
  let editions: [Observation]
}

/// The policy as it judges the claims of one thing after another.
struct Judge {
  private let policy: Policy
  private let choice: Choice
  private let agreement: Agreement

  init(_ policy: Policy) {
    self.policy = policy
    choice = Choice(lines: policy.lines)
    agreement = Agreement(roundingPercent: policy.roundingPercent)
  }

  /// The fact of these claims, and what did not agree; nil for no claims.
  func verdict(on claims: [Observation]) -> Verdict? {
    let claims = claims.sorted { $0.isRead(before: $1) }
    let parts = Wholes(agreement: agreement).parts(among: claims)
    let contenders = parts.isEmpty ? claims : claims.filter { !parts.contains($0.id) }
    guard let chosen = choice.best(of: contenders) else { return nil }
    let standing = Standing(
      chosen: chosen, agreement: agreement, rule: policy.identityRule(of: chosen.measure))
    let fact = fact(choosing: chosen, from: claims, parts: parts, standing: standing)
    let editions = preferredByEdition(contenders)
    return Verdict(
      fact: fact, conflicts: conflicts(in: contenders, about: fact, preferred: editions),
      revisions: revisions(editions, of: fact), editions: editions)
  }

  private func fact(
    choosing chosen: Observation, from claims: [Observation], parts: Set<String>, standing: Standing
  ) -> Fact {
    let key = standing.key(of: claims)
    let others = claims.filter { $0.id != chosen.id }.map { claim in
      Evidence(observation: claim.id, role: parts.contains(claim.id) ? .part : standing.role(of: claim))
    }
    return Fact(
      id: key.id, key: key, edition: chosen.edition, amount: chosen.amount, basis: chosen.basis,
      policy: line(choosing: chosen, from: claims.filter { !parts.contains($0.id) }, standing: standing),
      evidence: [Evidence(observation: chosen.id, role: .chosen)] + others)
  }

  /// The line that set the chosen claim above the best of those that say something else.
  private func line(choosing chosen: Observation, from contenders: [Observation], standing: Standing)
    -> String
  {
    let others = contenders.filter { $0.id != chosen.id && standing.role(of: $0) != .agrees }
    guard let rival = choice.best(of: others), let line = choice.line(deciding: chosen, over: rival) else {
      return policy.undisputed
    }
    return line
  }

  private func preferredByEdition(_ claims: [Observation]) -> [Observation] {
    let editions = Dictionary(grouping: claims, by: \.edition).sorted { $0.key < $1.key }
    return editions.compactMap { choice.best(of: $0.value) }
  }

  /// One conflict for each different answer of an edition beside its preferred one.
  private func conflicts(
    in claims: [Observation], about fact: Fact, preferred: [Observation]
  ) -> [Conflict] {
    guard claims.count > preferred.count else { return [] }
    return preferred.flatMap { chosen in
      let standing = Standing(
        chosen: chosen, agreement: agreement, rule: policy.identityRule(of: chosen.measure))
      let others = claims.filter { $0.edition == chosen.edition && standing.role(of: $0) == .conflicts }
      return distinct(others).map { other in
        Conflict(
          fact: fact.id, chosen: chosen.id, other: other.id, gap: gap(other.amount, chosen.amount))
      }
    }
  }

  /// The first claim of each amount.
  private func distinct(_ claims: [Observation]) -> [Observation] {
    var seen: Set<Amount> = []
    return claims.filter { seen.insert($0.amount).inserted }
  }

  /// Where the preferred claim of an edition says something else than that of the edition before.
  ///
  /// An undated claim is as of its edition, so another answer in a later one is news and no revision.
  private func revisions(_ editions: [Observation], of fact: Fact) -> [Revision] {
    guard fact.key.period != nil, policy.identityRule(of: fact.key.measure)?.period != .any else { return [] }
    return zip(editions, editions.dropFirst()).compactMap { old, new in
      guard !agreement.holds(old.amount, new.amount) else { return nil }
      return Revision(fact: fact.id, old: old.id, new: new.id, gap: gap(new.amount, old.amount))
    }
  }
}
