// SPDX-License-Identifier: GPL-3.0-or-later

/// What narrows a measure: `key=value` pairs, each key once, in alphabetical order of the keys.
public struct Dimensions: Hashable, Sendable {
  /// The pairs, sorted by key.
  public private(set) var pairs: [Pair] = []

  /// One dimension and its value.
  public struct Pair: Hashable, Sendable {
    public let key: String
    public let value: String
  }

  /// No narrowing at all.
  public init() {}

  /// The dimensions of a dictionary.
  public init(_ values: [String: String]) {
    pairs = values.sorted { $0.key < $1.key }.map { Pair(key: $0.key, value: $0.value) }
  }

  /// Reads `key=value;key=value`; nil where a part has no `=` or a key comes twice.
  public init?(printed text: String) {
    for part in text.utf8.split(separator: UInt8(ascii: ";")) {
      guard let mark = part.firstIndex(of: UInt8(ascii: "=")) else { return nil }
      let key = String(Substring(part[..<mark]))
      guard self[key] == nil else { return nil }
      self[key] = String(Substring(part[part.index(after: mark)...]))
    }
  }

  /// The pairs as `key=value;key=value`; empty for none.
  public var printed: String { pairs.map { "\($0.key)=\($0.value)" }.joined(separator: ";") }

  public var isEmpty: Bool { pairs.isEmpty }

  /// The value of a dimension; setting nil removes it.
  public subscript(key: String) -> String? {
    get { pairs.first { $0.key.isSame(as: key) }?.value }
    set {
      let found = pairs.firstIndex { $0.key.isSame(as: key) }
      guard let newValue else {
        if let found { pairs.remove(at: found) }
        return
      }
      let pair = Pair(key: key, value: newValue)
      if let found {
        pairs[found] = pair
        return
      }
      pairs.insert(pair, at: pairs.firstIndex { $0.key > key } ?? pairs.endIndex)
    }
  }

  /// The pairs that pass.
  public func keeping(_ passes: (Pair) -> Bool) -> Dimensions {
    if pairs.allSatisfy(passes) { return self }
    var result = self
    result.pairs.removeAll { !passes($0) }
    return result
  }

  /// The pairs whose key a measure takes.
  public func limited(to words: DimensionWords) -> Dimensions {
    if pairs.allSatisfy({ words.has($0.key) }) { return self }
    return Dimensions(sorted: pairs.filter { words.has($0.key) })
  }

  private init(sorted pairs: [Pair]) { self.pairs = pairs }

  /// These dimensions and, for keys they lack, those of the other.
  public func merging(_ other: Dimensions) -> Dimensions {
    if pairs.isEmpty { return other }
    var result = self
    for pair in other.pairs where result[pair.key] == nil { result[pair.key] = pair.value }
    return result
  }
}

extension String {
  /// Whether the two are the same key: most keys differ in their length already.
  func isSame(as other: String) -> Bool { utf8.count == other.utf8.count && self == other }
}
