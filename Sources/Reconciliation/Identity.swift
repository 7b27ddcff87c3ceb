// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// One thing that claims are made about, and the claims: their places in the list of observations.
struct Thing {
  let key: FactKey
  var claims: [Int]
}

/// Which observations speak of the same thing.
struct Identity {
  private let policy: Policy
  private let rules: [Measure: IdentityRule]

  init(_ policy: Policy) {
    self.policy = policy
    let pairs = policy.identity.flatMap { rule in rule.measures.map { ($0, rule) } }
    rules = Dictionary(pairs) { first, _ in first }
  }

  /// The things that the observations speak of, in no particular order; some may be without claims.
  func things(of observations: [Observation]) -> [Thing] {
    let things = grouped(observations)
    let sameEvents = Events(policy).links(between: things, of: observations)
    return merged(things, by: sameEvents)
  }

  private func grouped(_ observations: [Observation]) -> [Thing] {
    var places: [FactKey: Int] = [:]
    var things: [Thing] = []
    places.reserveCapacity(observations.count)
    for index in observations.indices {
      let key = reduced(observations[index].key)
      let place = places[key, default: things.count]
      if place < things.count {
        things[place].claims.append(index)
      } else {
        places[key] = place
        things.append(Thing(key: key, claims: [index]))
      }
    }
    return things
  }

  /// What the published total is about, in the same terms.
  func key(of control: PublishedFigure) -> FactKey {
    reduced(
      FactKey(
        country: control.country ?? .world, measure: control.measure, dimensions: control.dimensions,
        scope: "", period: control.period.asPlainYear))
  }

  /// The key without the dimensions and the precision that do not tell things of its measure apart.
  func reduced(_ key: FactKey) -> FactKey {
    guard let rule = rules[key.measure] else { return key }
    return FactKey(
      country: key.country, measure: key.measure,
      dimensions: key.dimensions.keeping { rule.same.contains($0.key) }, scope: key.scope,
      period: rule.period.widened(key.period))
  }

  /// The things with the claims of linked ones at the first of them; the others are left without claims.
  private func merged(_ things: [Thing], by links: [(Int, Int)]) -> [Thing] {
    var sets = DisjointSets(count: things.count)
    for (one, other) in links { sets.join(one, other) }
    var things = things
    for place in Set(links.flatMap { [$0.0, $0.1] }).sorted() {
      let root = sets.root(of: place)
      guard root != place else { continue }
      things[root].claims += things[place].claims
      things[place].claims = []
    }
    return things
  }
}

extension IdentityRule.Reach {
  fileprivate func widened(_ period: Period?) -> Period? {
    switch self {
    case .any: nil
    case .year: period?.year.flatMap { Period(year: $0) } ?? period
    }
  }
}
