// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Published totals by what they are about.
struct ControlIndex: Sendable {
  let measures: Set<Measure>
  private let published: [FactKey: [PublishedFigure]]

  init(_ controls: [PublishedFigure], _ policy: Policy) {
    let identity = Identity(policy)
    measures = Set(controls.map(\.measure))
    published = Dictionary(grouping: controls) { identity.key(of: $0) }
  }

  subscript(key: FactKey) -> [PublishedFigure]? { published[key] }

  /// The totals of the world.
  var worlds: [(key: FactKey, controls: [PublishedFigure])] {
    published.filter { $0.key.country == .world }.map { ($0.key, $0.value) }
  }
}

/// Facts held against totals that somebody published of their states.
///
/// A state's newest claim is compared with the total of its own edition, else of the newest one.
struct ControlCheck {
  let policy: Policy
  let controls: ControlIndex
  let book: Book

  var discrepancies: [Discrepancy] {
    let identity = Identity(policy)
    return book.newestClaims(about: controls.measures).flatMap { claim in
      controls[identity.reduced(book.key(of: claim))].map { discrepancies(of: claim, from: $0) }
        ?? [Discrepancy]()
    }
  }

  /// What the countries add to the totals of the world.
  var contributions: [Contribution] {
    let identity = Identity(policy)
    return book.newestClaims(about: controls.measures).compactMap { claim in
      let key = identity.reduced(book.key(of: claim)).worldwide
      guard key.scope.isEmpty, controls[key] != nil else { return nil }
      return Contribution(key: key, fact: book.id(of: claim), amount: book.amount(of: claim))
    }
  }

  private func discrepancies(of claim: Book.Claim, from controls: [PublishedFigure]) -> [Discrepancy] {
    let sameEdition = controls.filter { $0.edition == book.edition(of: claim) }
    guard let control = (sameEdition.isEmpty ? controls : sameEdition).preferred else { return [] }
    let amount = book.amount(of: claim)
    let answer =
      contradicts(amount, control.amount)
      ? [
        discrepancy(
          of: claim, from: control, expected: control.amount.printedValue, found: amount.printedValue,
          gap: gap(amount, control.amount))
      ] : []
    return answer + details(of: claim, from: control)
  }

  /// A dimension that adds detail and is another one than the published, such as the number of a resolution.
  private func details(of claim: Book.Claim, from control: PublishedFigure) -> [Discrepancy] {
    book.key(of: claim).dimensions.pairs.compactMap { pair in
      guard let published = control.dimensions[pair.key], published.unspaced != pair.value.unspaced else {
        return nil
      }
      return discrepancy(
        of: claim, from: control, expected: "\(pair.key) \(published)", found: "\(pair.key) \(pair.value)",
        gap: "")
    }
  }

  private func discrepancy(
    of claim: Book.Claim, from control: PublishedFigure, expected: String, found: String, gap: String
  ) -> Discrepancy {
    let key = book.key(of: claim)
    return Discrepancy(
      check: policy.controls.name, severity: policy.controls.severity, country: key.country,
      measure: key.measure, period: key.period, expected: expected, found: found, gap: gap,
      facts: [book.id(of: claim)],
      note: control.note + ", the claim's is \(book.edition(of: claim).rawValue)")
  }

  /// Whether the claim can be true beside the published amount; "about" allows no more than its roundings.
  private func contradicts(_ claim: Amount, _ control: Amount) -> Bool {
    guard !claim.isSilence,
      !Agreement(roundingPercent: policy.roundingPercent).holds(control, claim)
    else { return false }
    guard let published = control.statedBounds, let bounds = claim.statedBounds else { return true }
    return bounds.exceeds(published) || published.exceeds(bounds)
  }
}

extension [PublishedFigure] {
  /// The newest; of one edition the first by source.
  var preferred: PublishedFigure? {
    self.min { (~$0.edition.rawValue, $0.source) < (~$1.edition.rawValue, $1.source) }
  }
}

extension PublishedFigure {
  /// Who published it, and when.
  var note: String { "\(source); edition \(edition.rawValue)" }
}

extension Amount {
  /// The bounds, "about" being taken at its word.
  var statedBounds: Bounds? {
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

extension String {
  /// Without blanks: `52/38 A` and `52/38A` are one number.
  fileprivate var unspaced: String { filter { $0 != " " } }
}
