// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Facts, and sums over all countries, held against totals that somebody published.
///
/// A state's claim is compared with the total of its own edition, else of the newest one. A total of the world
/// is compared, in its newest edition, with the sum over the countries: the sum may not exceed it. That it
/// falls short is no contradiction, since not every country need be among the profiles.
struct ControlCheck {
  let policy: Policy
  let book: Book

  func discrepancies(from controls: [PublishedFigure]) -> [Discrepancy] {
    let identity = Identity(policy)
    let published = Dictionary(grouping: controls) { identity.key(of: $0) }
    let claims = book.newestClaims(about: Set(controls.map(\.measure)))
    let states = claims.compactMap { claim in
      published[identity.reduced(book.key(of: claim))].flatMap { discrepancy(of: claim, from: $0) }
    }
    return states + worlds(claims, published.filter { $0.key.country == .world })
  }

  private func discrepancy(of claim: Book.Claim, from controls: [PublishedFigure]) -> Discrepancy? {
    let amount = book.amount(of: claim)
    let sameEdition = controls.filter { $0.edition == book.edition(of: claim) }
    guard let control = preferred(sameEdition.isEmpty ? controls : sameEdition),
      contradicts(amount, control.amount)
    else { return nil }
    let key = book.key(of: claim)
    return Discrepancy(
      check: policy.controls.name, severity: policy.controls.severity, country: key.country,
      measure: key.measure, period: key.period,
      expected: control.amount.printedValue, found: amount.printedValue, gap: gap(amount, control.amount),
      facts: [book.id(of: claim)],
      note: note(on: control) + ", the claim's is \(book.edition(of: claim).rawValue)")
  }

  /// Whether the claim can be true beside the published amount; "about" allows no more than its roundings.
  private func contradicts(_ claim: Amount, _ control: Amount) -> Bool {
    guard !claim.isSilence,
      !Agreement(roundingPercent: policy.roundingPercent).holds(control, claim)
    else { return false }
    guard let published = control.statedBounds, let bounds = claim.statedBounds else { return true }
    return bounds.exceeds(published) || published.exceeds(bounds)
  }

  /// The newest; of one edition the first by source.
  private func preferred(_ controls: [PublishedFigure]) -> PublishedFigure? {
    controls.min { (~$0.edition.rawValue, $0.source) < (~$1.edition.rawValue, $1.source) }
  }

  private func worlds(_ claims: [Book.Claim], _ published: [FactKey: [PublishedFigure]]) -> [Discrepancy] {
    guard !published.isEmpty else { return [] }
    let numbers = claims.filter { book.amount(of: $0).value != nil && book.key(of: $0).scope.isEmpty }
    let sums = Dictionary(grouping: numbers) { book.key(of: $0).worldwide }
    return published.compactMap { key, controls in
      guard let control = preferred(controls), let parts = sums[key] else { return nil }
      return discrepancy(of: parts, from: control)
    }
  }

  private func discrepancy(of parts: [Book.Claim], from control: PublishedFigure) -> Discrepancy? {
    let sum = book.sum(of: parts)
    guard let bounds = control.amount.statedBounds, let expected = control.amount.value, sum.exceeds(bounds)
    else {
      return nil
    }
    return Discrepancy(
      check: policy.controls.name, severity: policy.controls.severity, country: nil, measure: control.measure,
      period: control.period,
      expected: expected.printed, found: printed(sum.printed, unit: expected.unit),
      gap: printed(sum.printed - Int128(expected.smallest), unit: expected.unit),
      facts: parts.map { book.id(of: $0) }, note: "sum of \(parts.count) countries; " + note(on: control))
  }

  private func note(on control: PublishedFigure) -> String {
    "\(control.source); edition \(control.edition.rawValue)"
  }
}

extension Amount {
  /// The bounds, "about" being taken at its word.
  fileprivate var statedBounds: Bounds? {
    guard case .quantity(let value, .about) = self else { return bounds }
    return Bounds(low: value, best: value, high: value)
  }

  fileprivate var isSilence: Bool {
    switch self {
    case .notKnown, .noneReported: true
    case .quantity, .range, .category: false
    }
  }
}

extension Bounds {
  /// Whether the least of this is more than the most of the other.
  fileprivate func exceeds(_ other: Bounds) -> Bool {
    guard let low, let most = other.high else { return false }
    return low.smallest > most.smallest
  }
}

extension Country {
  /// Stands for all countries together in the index of published totals.
  static let world = Country(rawValue: "")
}

extension FactKey {
  fileprivate var worldwide: FactKey {
    FactKey(country: .world, measure: measure, dimensions: dimensions, scope: scope, period: period)
  }
}
