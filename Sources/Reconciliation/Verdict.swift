// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// What the policy makes of one thing.
struct Verdict {
  let fact: Fact
  let conflicts: [Conflict]
  let revisions: [Revision]
  /// The preferred claim of each edition, oldest first, by its place in the list of observations.
  let editions: [Int]
  /// All claims about the thing, by their places in the list of observations.
  let claims: [Int]
}

/// The policy as it judges the claims of one thing after another.
struct Judge {
  private let policy: Policy
  private let observations: [Observation]
  private let decided: Decided
  private let choice: Choice
  private let agreement: Agreement

  init(_ policy: Policy, _ decided: Decided) {
    self.policy = policy
    self.decided = decided
    observations = decided.observations
    choice = Choice(lines: policy.lines, observations: observations)
    agreement = Agreement(roundingPercent: policy.roundingPercent)
  }

  /// The fact of these claims, and what did not agree; nil for no claims.
  func verdict(on claims: [Int]) -> Verdict? {
    let left = decided.rejected.isEmpty ? claims : claims.filter { !decided.rejected.contains($0) }
    if let only = left.first, claims.count == 1 { return verdict(onOnly: only) }
    let claims = claims.sorted(by: isRead)
    let parts = Wholes(agreement: agreement, observations: observations).parts(among: left.sorted(by: isRead))
    let contenders = claims.filter { !parts.contains($0) && !decided.rejected.contains($0) }
    guard let chosen = best(of: contenders) else { return nil }
    let standing = standing(around: chosen)
    let fact = fact(choosing: chosen, from: claims, parts: parts, standing: standing)
    let apart = contenders.filter { standing.isApart(observations[$0]) }
    let same = apart.isEmpty ? contenders : contenders.filter { !apart.contains($0) }
    let editions = preferredByEdition(same)
    return Verdict(
      fact: fact,
      conflicts: conflicts(in: same, about: fact, preferred: editions)
        + conflicts(of: apart, with: standing, about: fact),
      revisions: revisions(editions, of: fact, among: same), editions: editions,
      claims: claims)
  }

  private func verdict(onOnly place: Int) -> Verdict {
    let claim = observations[place]
    let key = claim.key
    let fact = Fact(
      id: key.id, key: key, edition: claim.edition, amount: claim.amount, basis: claim.basis,
      policy: decided.taken.contains(place) ? Decided.line : policy.undisputed,
      evidence: [Evidence(observation: claim.id, role: .chosen)])
    return Verdict(fact: fact, conflicts: [], revisions: [], editions: [place], claims: [place])
  }

  /// The claim that an editor took, else the one that the policy prefers.
  private func best(of contenders: [Int]) -> Int? {
    choice.best(of: contenders.filter(decided.taken.contains)) ?? choice.best(of: contenders)
  }

  private func isRead(_ one: Int, before other: Int) -> Bool {
    observations[one].isRead(before: observations[other])
  }

  private func standing(around chosen: Int) -> Standing {
    let claim = observations[chosen]
    return Standing(chosen: claim, agreement: agreement, rule: policy.identityRule(of: claim.measure))
  }

  private func fact(choosing chosen: Int, from claims: [Int], parts: Set<Int>, standing: Standing) -> Fact {
    let key = standing.key(with: claims, of: observations)
    let others = claims.filter { $0 != chosen }.map { place in
      let claim = observations[place]
      let role: EvidenceRole =
        decided.rejected.contains(place)
        ? .rejected : parts.contains(place) ? .part : standing.role(of: claim)
      return Evidence(observation: claim.id, role: role)
    }
    let claim = standing.chosen
    return Fact(
      id: key.id, key: key, edition: claim.edition, amount: claim.amount, basis: claim.basis,
      policy: line(choosing: chosen, from: claims.filter { !parts.contains($0) }, standing: standing),
      evidence: [Evidence(observation: claim.id, role: .chosen)] + others)
  }

  /// The line that set the chosen claim above the best of those that say something else.
  private func line(choosing chosen: Int, from contenders: [Int], standing: Standing) -> String {
    if decided.taken.contains(chosen) { return Decided.line }
    let others = contenders.filter {
      $0 != chosen && !decided.rejected.contains($0) && standing.role(of: observations[$0]) != .agrees
    }
    guard let rival = choice.best(of: others),
      let line = choice.line(deciding: standing.chosen, over: observations[rival])
    else { return policy.undisputed }
    return line
  }

  private func preferredByEdition(_ claims: [Int]) -> [Int] {
    guard claims.count > 1 else { return claims }
    let editions = Dictionary(grouping: claims) { observations[$0].edition }.sorted { $0.key < $1.key }
    return editions.compactMap { best(of: $0.value) }
  }

  /// One conflict for each different answer of an edition beside its preferred one.
  private func conflicts(in claims: [Int], about fact: Fact, preferred: [Int]) -> [Conflict] {
    guard claims.count > preferred.count else { return [] }
    return preferred.flatMap { place in
      let standing = standing(around: place)
      let chosen = standing.chosen
      let rest = claims.lazy.map { observations[$0] }.filter { $0.edition == chosen.edition }
      return distinct(rest.filter { standing.role(of: $0) == .conflicts }).map { other in
        Conflict(fact: fact.id, chosen: chosen.id, other: other.id, gap: gap(other.amount, chosen.amount))
      }
    }
  }

  /// One conflict for each different answer of rival accounts of other times.
  private func conflicts(of apart: [Int], with standing: Standing, about fact: Fact) -> [Conflict] {
    let others = apart.lazy.map { observations[$0] }.filter { standing.role(of: $0) == .conflicts }
    return distinct(others).map { other in
      Conflict(
        fact: fact.id, chosen: standing.chosen.id, other: other.id,
        gap: gap(other.amount, standing.chosen.amount))
    }
  }

  /// The first claim of each amount.
  private func distinct(_ claims: some Sequence<Observation>) -> [Observation] {
    var seen: Set<Amount> = []
    return claims.filter { seen.insert($0.amount).inserted }
  }

  /// Where the preferred claim of an edition says something else than that of the edition before.
  ///
  /// An undated claim is as of its edition, so another answer in a later one is news and no revision.
  private func revisions(_ editions: [Int], of fact: Fact, among claims: [Int]) -> [Revision] {
    guard editions.count > 1, fact.key.period != nil,
      policy.identityRule(of: fact.key.measure)?.period != .any
    else { return [] }
    return zip(editions, editions.dropFirst()).compactMap { earlier, later in
      let (old, new) = (observations[earlier], observations[later])
      guard !agreement.holds(old.amount, new.amount) else { return nil }
      return Revision(
        fact: fact.id, old: old.id, new: new.id, gap: gap(new.amount, old.amount),
        percent: percent(from: old.amount, to: new.amount),
        cause: cause(from: earlier, to: later, among: claims))
    }
  }

  private func cause(from old: Int, to new: Int, among claims: [Int]) -> Revision.Cause {
    guard decided.taken.isDisjoint(with: [old, new]) else { return .decision }
    let (old, new) = (observations[old], observations[new])
    let isPrintedTwice = claims.contains { place in
      let claim = observations[place]
      return claim.edition == old.edition && agreement.holds(claim.amount, new.amount)
        || claim.edition == new.edition && agreement.holds(claim.amount, old.amount)
    }
    return isPrintedTwice ? .otherReading : .newText
  }
}
