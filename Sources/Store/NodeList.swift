// SPDX-License-Identifier: GPL-3.0-or-later
internal import Yams

/// The items of a YAML list, taken in order.
struct NodeList: UnkeyedDecodingContainer {
  let decoder: NodeDecoder
  let nodes: [Node]
  private(set) var currentIndex = 0

  init(decoder: NodeDecoder, nodes: [Node]) {
    self.decoder = decoder
    self.nodes = nodes
  }

  var codingPath: [any CodingKey] { decoder.codingPath }
  var count: Int? { nodes.count }
  var isAtEnd: Bool { currentIndex == nodes.count }

  private struct Position: CodingKey {
    let intValue: Int?
    var stringValue: String { intValue.map(String.init) ?? "" }
    init(intValue: Int) { self.intValue = intValue }
    init?(stringValue: String) { nil }
  }

  private func current() throws -> NodeDecoder {
    guard currentIndex < nodes.count else { throw decoder.error("has too few items; add the missing ones") }
    return decoder.inner(nodes[currentIndex], at: Position(intValue: currentIndex))
  }

  mutating func decodeNil() throws -> Bool {
    guard try current().singleValueContainer().decodeNil() else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let value = try current().value(as: type)
    currentIndex += 1
    return value
  }

  mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key>
  {
    let inner = try current().container(keyedBy: type)
    currentIndex += 1
    return inner
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    let inner = try current().unkeyedContainer()
    currentIndex += 1
    return inner
  }

  mutating func superDecoder() throws -> any Decoder {
    let inner = try current()
    currentIndex += 1
    return inner
  }
}
