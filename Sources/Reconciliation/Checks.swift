// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The preferred claim of one edition about one thing.
struct Claim {
  /// The fact's id and key.
  let fact: String
  let key: FactKey
  let observation: Observation

  /// The bounds; nil where the claim is no number.
  var bounds: Bounds? { observation.amount.bounds }
}

/// Figures that ought to agree, held against each other edition by edition: like with like.
struct Checks {
  private let policy: Policy
  private let claims: ClaimIndex

  init(verdicts: [Verdict], policy: Policy) {
    self.policy = policy
    claims = ClaimIndex(verdicts)
  }

  /// What does not agree, sorted by check, country, measure, period and facts.
  func discrepancies(from controls: [ControlTotal]) -> [Discrepancy] {
    let parts = policy.parts.flatMap { PartsCheck(rule: $0, policy: policy).discrepancies(in: claims) }
    let years = policy.years.map { YearsCheck(rule: $0).discrepancies(in: claims) } ?? [Discrepancy]()
    let published = ControlCheck(policy: policy).discrepancies(in: claims, against: controls)
    return (parts + years + published).sorted { $0.order < $1.order }
  }
}

extension Discrepancy {
  fileprivate var order: (String, String, String, String, String, String) {
    (
      check, country?.rawValue ?? "", measure.rawValue, period?.edtf ?? "", facts.joined(separator: " "),
      note
    )
  }
}

/// The preferred claims of all editions, to be found by measure or by key and edition.
struct ClaimIndex {
  private struct Place: Hashable {
    let key: FactKey
    let edition: Edition
  }

  private let all: [Claim]
  private let places: [Place: Int]
  private let byMeasure: [Measure: [Int]]

  init(_ verdicts: [Verdict]) {
    all = verdicts.flatMap { verdict in
      verdict.editions.map { Claim(fact: verdict.fact.id, key: verdict.fact.key, observation: $0) }
    }
    let pairs = all.enumerated().map { (Place(key: $1.key, edition: $1.observation.edition), $0) }
    places = Dictionary(pairs) { first, _ in first }
    byMeasure = Dictionary(grouping: all.indices) { [all] in all[$0].key.measure }
  }

  /// The claims about these measures, ordered by key, then by edition.
  func about(_ measures: [Measure]) -> [Claim] {
    measures.flatMap { byMeasure[$0] ?? [Int]() }.map { all[$0] }
  }

  /// The claim of the edition about the key.
  func about(_ key: FactKey, in edition: Edition) -> Claim? {
    places[Place(key: key, edition: edition)].map { all[$0] }
  }
}

extension FactKey {
  /// The same key with other dimensions.
  func with(_ dimensions: Dimensions) -> FactKey {
    FactKey(country: country, measure: measure, dimensions: dimensions, scope: scope, period: period)
  }

  /// The same key at another time.
  func at(_ period: Period?) -> FactKey {
    FactKey(country: country, measure: measure, dimensions: dimensions, scope: scope, period: period)
  }
}
