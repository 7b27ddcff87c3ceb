// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// How the claims of one thing stand to the one that was chosen.
struct Standing {
  let chosen: Observation
  let agreement: Agreement
  let rule: IdentityRule?

  /// The role of a claim beside the chosen one.
  func role(of claim: Observation) -> EvidenceRole {
    if agrees(claim) { return .agrees }
    if isApart(claim) { return .conflicts }
    return claim.edition < chosen.edition || isHistory(claim) ? .superseded : .conflicts
  }

  /// Whether the claim is a rival account of another time: no later edition of it, whatever its section's date.
  func isApart(_ claim: Observation) -> Bool {
    guard rule == nil, let time = claim.period, let own = chosen.period else { return false }
    return !time.overlaps(own)
  }

  private func agrees(_ claim: Observation) -> Bool {
    if agreement.holds(chosen.amount, claim.amount) { return true }
    if claim.edition == chosen.edition, claim.key == chosen.key,
      agreement.cuts(chosen.amount, claim.amount)
    {
      return true
    }
    guard case .category(let one) = chosen.amount, case .category(let other) = claim.amount else {
      return false
    }
    return rule?.implies[one]?.contains(other) == true || rule?.implies[other]?.contains(one) == true
  }

  /// Whether the claim is of an earlier stage, with a date that is not later than the chosen claim's.
  private func isHistory(_ claim: Observation) -> Bool {
    guard case .category(let now) = chosen.amount, case .category(let then) = claim.amount,
      let stage = rule?.stages.firstIndex(of: now), let earlier = rule?.stages.firstIndex(of: then),
      let date = claim.period?.end
    else { return false }
    guard earlier < stage else { return false }
    return chosen.period?.end.map { !$0.isBefore(date) } ?? true
  }

  /// The key of the fact: the chosen claim's, with the detail that claims of the same answer add.
  func key(with claims: [Int], of observations: [Observation]) -> FactKey {
    guard rule != nil, claims.count > 1 else { return chosen.key }
    let same = claims.map { observations[$0] }.filter { $0.amount == chosen.amount }
    let dimensions = same.reduce(chosen.dimensions) { $0.merging($1.dimensions) }
    return FactKey(
      country: chosen.country, measure: chosen.measure, dimensions: dimensions, scope: chosen.scope,
      period: finestPeriod(in: same).map(\.asPlainYear))
  }

  /// The most precise date inside the chosen claim's, its own where no other is more precise.
  private func finestPeriod(in claims: [Observation]) -> Period? {
    let inside = claims.compactMap(\.period).filter { chosen.period?.contains($0) ?? true }
    let finest = inside.min { (coarseness(of: $0), $0) < (coarseness(of: $1), $1) }
    return coarseness(of: finest) < coarseness(of: chosen.period) ? finest : chosen.period
  }
}

extension CalendarDate {
  /// Whether the date ends before the other one does.
  fileprivate func isBefore(_ other: CalendarDate) -> Bool {
    (year, month ?? 12, day ?? 31) < (other.year, other.month ?? 12, other.day ?? 31)
  }
}
