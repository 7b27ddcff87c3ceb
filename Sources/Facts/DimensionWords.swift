// SPDX-License-Identifier: GPL-3.0-or-later

/// The dimensions that a measure takes and the values that each may have; no values = any word.
///
/// A measure has a handful of them, which are found sooner one by one than by a hash.
public struct DimensionWords: Hashable, Sendable {
  private let entries: [Entry]
  /// The keys as a set that tells quickly what is not among them.
  public let keySet: KeySet

  private struct Entry: Hashable, Sendable {
    let key: String
    let values: [String]
  }

  /// The dimensions of a dictionary.
  public init(_ words: [String: [String]]) {
    entries = words.sorted { $0.key < $1.key }.map { Entry(key: $0.key, values: $0.value) }
    keySet = KeySet(words.keys)
  }

  public var isEmpty: Bool { entries.isEmpty }

  /// The keys in alphabetical order.
  public var keys: [String] { entries.map(\.key) }

  /// Whether the measure takes the dimension.
  public func has(_ key: String) -> Bool { entries.contains { $0.key.isSame(as: key) } }

  /// The values that a dimension may have; nil where the measure does not take it.
  public subscript(key: String) -> [String]? {
    for entry in entries where entry.key.isSame(as: key) { return entry.values }
    return nil
  }
}

extension DimensionWords: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, [String])...) {
    self.init(Dictionary(uniqueKeysWithValues: elements))
  }
}
