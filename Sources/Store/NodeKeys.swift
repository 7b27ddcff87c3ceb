// SPDX-License-Identifier: GPL-3.0-or-later
internal import Yams

/// The keys of a YAML mapping, as a type asks for them.
struct NodeKeys<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: NodeDecoder
  /// The keys that are words, with their values.
  private let entries: [(key: String, value: Node)]

  init(decoder: NodeDecoder, mapping: Node.Mapping) {
    self.decoder = decoder
    entries = mapping.compactMap { entry in entry.key.scalar.map { ($0.string, entry.value) } }
  }

  var codingPath: [any CodingKey] { decoder.codingPath }
  var allKeys: [Key] { entries.compactMap { Key(stringValue: $0.key) } }

  func contains(_ key: Key) -> Bool {
    decoder.ask(key.stringValue)
    return place(of: key) != nil
  }

  private func place(of key: Key) -> Int? {
    let name = key.stringValue
    return entries.firstIndex { $0.key == name }
  }

  /// The decoder of the key's value.
  private func inner(_ key: Key) throws -> NodeDecoder {
    decoder.ask(key.stringValue)
    guard let place = place(of: key) else {
      let present = entries.map(\.key).joined(separator: ", ")
      throw decoder.error("lacks the key '\(key.stringValue)'; it has: \(present)")
    }
    return decoder.inner(entries[place].value, at: key)
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
