// SPDX-License-Identifier: GPL-3.0-or-later
internal import Yams

/// The keys of a YAML mapping, as a type asks for them.
struct NodeKeys<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: NodeDecoder
  let mapping: Node.Mapping

  var codingPath: [any CodingKey] { decoder.codingPath }
  var allKeys: [Key] { mapping.keys.compactMap { $0.scalar?.string }.compactMap(Key.init(stringValue:)) }

  func contains(_ key: Key) -> Bool {
    decoder.ask(key.stringValue)
    return mapping.keys.contains { $0.scalar?.string == key.stringValue }
  }

  /// The decoder of the key's value.
  private func inner(_ key: Key) throws -> NodeDecoder {
    decoder.ask(key.stringValue)
    let entry = mapping.first { $0.key.scalar?.string == key.stringValue }
    guard let entry else {
      let present = mapping.keys.compactMap { $0.scalar?.string }.joined(separator: ", ")
      throw decoder.error("lacks the key '\(key.stringValue)'; it has: \(present)")
    }
    return decoder.inner(entry.value, at: key)
  }

  func decodeNil(forKey key: Key) throws -> Bool { try inner(key).singleValueContainer().decodeNil() }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try inner(key).value(as: type)
  }

  func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Inner> {
    try inner(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try inner(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { decoder }
  func superDecoder(forKey key: Key) throws -> any Decoder { try inner(key) }
}
