// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Facts, and sums over all countries, held against totals that somebody published.
///
/// A state's claim is compared with the total of its own edition, else of the newest one. A total of the world
/// is compared, in its newest edition, with the sum over the countries: the sum may not exceed it. That it
/// falls short is no contradiction, since not every country need be among the profiles.
struct ControlCheck {
  let policy: Policy

  func discrepancies(in claims: ClaimIndex, against controls: [ControlTotal]) -> [Discrepancy] {
    let identity = Identity(policy)
    let published = Dictionary(grouping: controls) { control in
      identity.key(of: control)
    }
    let measures = Set(controls.map(\.measure)).sorted { $0.rawValue < $1.rawValue }
    let newest = newestByKey(claims.about(measures))
    let states = newest.compactMap { key, claim in
      published[identity.reduced(key)].flatMap { discrepancy(of: claim, from: $0) }
    }
    return states + worlds(newest.values, published)
  }

  private func newestByKey(_ claims: [Claim]) -> [FactKey: Claim] {
    Dictionary(claims.map { ($0.key, $0) }) { $0.observation.edition < $1.observation.edition ? $1 : $0 }
  }

  private func discrepancy(of claim: Claim, from controls: [ControlTotal]) -> Discrepancy? {
    let sameEdition = controls.filter { $0.edition == claim.observation.edition }
    guard let control = preferred(sameEdition.isEmpty ? controls : sameEdition),
      !Agreement(roundingPercent: policy.roundingPercent).holds(control.amount, claim.observation.amount),
      claim.bounds != nil || claim.observation.amount.isCategory
    else { return nil }
    return Discrepancy(
      check: policy.controls, country: claim.key.country, measure: control.measure, period: claim.key.period,
      expected: control.amount.printedValue, found: claim.observation.amount.printedValue,
      gap: gap(claim.observation.amount, control.amount), facts: [claim.fact], note: note(on: control))
  }

  /// The newest; of one edition the first by source.
  private func preferred(_ controls: [ControlTotal]) -> ControlTotal? {
    controls.min { (~$0.edition.rawValue, $0.source) < (~$1.edition.rawValue, $1.source) }
  }

  private func worlds(
    _ claims: some Collection<Claim>, _ published: [FactKey: [ControlTotal]]
  ) -> [Discrepancy] {
    let numbers = claims.filter { $0.bounds != nil && $0.key.scope.isEmpty }
    let sums = Dictionary(grouping: numbers) { $0.key.of(.world) }
    return published.compactMap { key, controls in
      guard key.country == .world, let control = preferred(controls), let parts = sums[key] else {
        return nil
      }
      return discrepancy(of: parts.sorted { $0.key < $1.key }, from: control)
    }
  }

  private func discrepancy(of parts: [Claim], from control: ControlTotal) -> Discrepancy? {
    let sum = Sum(of: parts)
    guard let bounds = control.amount.bounds, let expected = control.amount.value, sum.exceeds(bounds) else {
      return nil
    }
    return Discrepancy(
      check: policy.controls, country: nil, measure: control.measure, period: control.period,
      expected: expected.printed, found: printed(sum.printed, unit: expected.unit),
      gap: printed(sum.printed - Int128(expected.smallest), unit: expected.unit), facts: parts.map(\.fact),
      note: "sum of \(parts.count) countries; " + note(on: control))
  }

  private func note(on control: ControlTotal) -> String {
    "\(control.source); edition \(control.edition.rawValue)"
  }
}

extension Amount {
  fileprivate var isCategory: Bool {
    if case .category = self { true } else { false }
  }
}

extension Country {
  /// Stands for all countries together in the index of published totals.
  static let world = Country(rawValue: "")
}

extension FactKey {
  fileprivate func of(_ country: Country) -> FactKey {
    FactKey(country: country, measure: measure, dimensions: dimensions, scope: scope, period: period)
  }
}
