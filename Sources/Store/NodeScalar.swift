// SPDX-License-Identifier: GPL-3.0-or-later
internal import Yams

/// A single word, number or truth value of a YAML file.
struct NodeScalar: SingleValueDecodingContainer {
  let decoder: NodeDecoder

  var codingPath: [any CodingKey] { decoder.codingPath }

  /// Whether nothing is written, or what the core schema of YAML takes for it.
  func decodeNil() -> Bool {
    guard let scalar = decoder.node.scalar, scalar.style == .plain else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  func decode(_ type: String.Type) throws -> String {
    guard let scalar = decoder.node.scalar, !decodeNil() else { throw decoder.error("needs a text") }
    return scalar.string
  }

  func decode(_ type: Bool.Type) throws -> Bool {
    switch decoder.node.scalar?.string {
    case "true": true
    case "false": false
    default: throw decoder.error("needs true or false")
    }
  }

  func decode(_ type: Double.Type) throws -> Double {
    guard let number = decoder.node.scalar.flatMap({ Double($0.string) }), number.isFinite else {
      throw decoder.error("needs a number")
    }
    return number
  }

  func decode(_ type: Float.Type) throws -> Float { Float(try decode(Double.self)) }

  private func whole<Number: FixedWidthInteger>(_ type: Number.Type) throws -> Number {
    guard let number = decoder.node.scalar.flatMap({ Number($0.string) }) else {
      throw decoder.error("needs a whole number from \(Number.min) to \(Number.max)")
    }
    return number
  }

  func decode(_ type: Int.Type) throws -> Int { try whole(type) }
  func decode(_ type: Int8.Type) throws -> Int8 { try whole(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { try whole(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { try whole(type) }
  func decode(_ type: Int64.Type) throws -> Int64 { try whole(type) }
  func decode(_ type: UInt.Type) throws -> UInt { try whole(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try whole(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try whole(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try whole(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try whole(type) }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try decoder.value(as: type) }
}
