// SPDX-License-Identifier: GPL-3.0-or-later

/// A set of lexicons, by their place.
struct LexiconSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt128

  init(rawValue: UInt128) { self.rawValue = rawValue }

  @inline(__always)
  init(_ index: Int16) { rawValue = index < 0 ? 0 : 1 &<< UInt128(truncatingIfNeeded: index) }

  init(_ indices: [Int16]) { self = indices.reduce([]) { $0.union(LexiconSet($1)) } }

  /// Whether the two share a lexicon.
  func meets(_ other: LexiconSet) -> Bool { rawValue & other.rawValue != 0 }
}
