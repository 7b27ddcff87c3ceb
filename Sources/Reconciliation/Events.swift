// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Things of a part of a year that are one thing: events told twice, and rival accounts of one year.
struct Events {
  private let policy: Policy

  init(_ policy: Policy) { self.policy = policy }

  /// Pairs of things, by their places in the list, that are one.
  func links(between things: [Thing], of observations: [Observation]) -> [(Int, Int)] {
    let retellings = policy.retold.flatMap { rule in
      accounts(of: things, for: rule).flatMap { account in
        Retelling(policy: policy, rule: rule, observations: observations).links(between: account)
      }
    }
    let rivals = policy.rivals.flatMap { rule in
      accounts(of: things, for: rule).flatMap { account in
        Rivalry(policy: policy, rule: rule, observations: observations).links(between: account)
      }
    }
    return retellings + rivals
  }

  /// Things of a part of one year that differ in nothing but the date and the rule's dimension.
  private func accounts(of things: [Thing], for rule: EventRule) -> [[PlacedThing]] {
    let measures = Set(rule.measures)
    var accounts: [FactKey: [PlacedThing]] = [:]
    for (place, thing) in things.enumerated() where measures.contains(thing.key.measure) {
      guard let period = thing.key.period, let year = period.year, period.calendarYear == nil else {
        continue
      }
      let value = thing.key.dimensions[rule.dimension]
      accounts[thing.key.account(without: rule.dimension, in: year), default: []]
        .append(PlacedThing(place: place, period: period, value: value, claims: thing.claims))
    }
    return accounts.values.filter { $0.count > 1 }
  }
}

extension FactKey {
  fileprivate func account(without dimension: String, in year: Int) -> FactKey {
    FactKey(
      country: country, measure: measure, dimensions: dimensions.keeping { $0.key != dimension },
      scope: scope,
      period: Period(year: year))
  }
}

/// A thing of a part of a year: its place in the list of things, its date and its value of one dimension.
struct PlacedThing {
  let place: Int
  let period: Period
  let value: String?
  let claims: [Int]
}

/// One event told in different words: the same number, nested dates, nested values of the dimension.
struct Retelling {
  let policy: Policy
  let rule: EventRule
  let observations: [Observation]

  /// Links each broad telling to the one closer telling of the same number, where there is exactly one.
  func links(between account: [PlacedThing]) -> [(Int, Int)] {
    var byNumber: [Quantity: [PlacedThing]] = [:]
    for thing in account {
      for number in Set(thing.claims.compactMap({ observations[$0].amount.value })) {
        byNumber[number, default: []].append(thing)
      }
    }
    return byNumber.values.flatMap(links(amongEqual:))
  }

  private func links(amongEqual things: [PlacedThing]) -> [(Int, Int)] {
    guard things.count > 1 else { return [] }
    return things.compactMap { broad in
      let closer = things.filter { $0.place != broad.place && takesIn(broad, $0) }
      guard let only = closer.first, closer.count == 1 else { return nil }
      return (broad.place, only.place)
    }
  }

  private func takesIn(_ broad: PlacedThing, _ close: PlacedThing) -> Bool {
    broad.period.contains(close.period)
      && policy.takesIn(broad.value, close.value, dimension: rule.dimension)
  }
}
