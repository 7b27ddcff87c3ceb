// SPDX-License-Identifier: GPL-3.0-or-later

/// A key of a meaning that the engine asks for by its name; any other key can only be a dimension.
///
/// In alphabetical order, as the keys of a meaning are.
enum Trait: UInt8, Sendable, CaseIterable {
  case absence, act, after, agent, area, aside, asks, attributive, auxiliary, ballot, both, candidates, cell
  case counted, country, currency, device, differs, either, event, excludes, falls, finite, gives, heading
  case instrument, light, month, nation
  case needs, negated, negation, onward, opposite, organ, part, party, place, pluperfect, power, present
  case qualifier
  case ratio, reach, reports, rest, revises, same, scale, scaled, single, splits, standing, status, subject
  case through, total, until, value, verb, vote, weight, whole, years

  /// The key as lexicons write it.
  var key: String { Self.keys[Int(rawValue)] }

  private static let keys = allCases.map { "\($0)" }
  private static let byKey = Dictionary(uniqueKeysWithValues: zip(keys, allCases))

  /// The trait of that key; nil for a key that can only be a dimension.
  init?(key: String) {
    guard let trait = Self.byKey[key] else { return nil }
    self = trait
  }
}

/// A set of traits.
struct TraitSet: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  @inline(__always)
  init(_ trait: Trait) { rawValue = 1 &<< UInt64(trait.rawValue) }

  /// Those of states, and of words for those who give and receive.
  static let named = TraitSet(.party).union(TraitSet(.country))
  static let asks = TraitSet(.asks)
  static let absence = TraitSet(.absence)

  @inline(__always)
  func contains(_ trait: Trait) -> Bool { rawValue & TraitSet(trait).rawValue != 0 }

  /// Whether the two share a trait.
  @inline(__always)
  func meets(_ other: TraitSet) -> Bool { rawValue & other.rawValue != 0 }

  /// How many of the traits come before this one.
  func rank(of trait: Trait) -> Int { (rawValue & (TraitSet(trait).rawValue - 1)).nonzeroBitCount }
}
