// SPDX-License-Identifier: GPL-3.0-or-later
internal import Yams

/// Decodes one node of a YAML tree, and knows which of its keys were asked for.
struct NodeDecoder: Decoder {
  let node: Node
  let file: String
  let codingPath: [any CodingKey]
  let userInfo: [CodingUserInfoKey: Any] = [:]
  private let asked = AskedKeys()

  init(node: Node, file: String, codingPath: [any CodingKey]) {
    self.node = node
    self.file = file
    self.codingPath = codingPath
  }

  /// The keys that a type asked for; nil until it treats the node as a mapping.
  final class AskedKeys {
    var names: Set<String>?
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard let mapping = node.mapping else { throw error("needs keys with values") }
    if asked.names == nil { asked.names = [] }
    return KeyedDecodingContainer(NodeKeys(decoder: self, mapping: mapping))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard let sequence = node.sequence else { throw error("needs a list") }
    return NodeList(decoder: self, nodes: Array(sequence))
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { NodeScalar(decoder: self) }

  /// Notes that the type knows the key.
  func ask(_ key: String) { asked.names?.insert(key) }

  /// The decoder of a node below this one.
  func inner(_ node: Node, at key: any CodingKey) -> NodeDecoder {
    NodeDecoder(node: node, file: file, codingPath: codingPath + [key])
  }
}

extension NodeDecoder {
  /// The node's value, of which the type must have asked for every key.
  func value<Value: Decodable>(as type: Value.Type) throws -> Value {
    do {
      let value = try type.init(from: self)
      try refuseUnknownKeys()
      return value
    } catch let error as SyntaxError {
      throw error
    } catch let error as DecodingError {
      throw self.error(error, of: type)
    } catch {
      throw self.error("\(error)")
    }
  }

  /// An error at the key that the type complains of, else at the node.
  private func error(_ error: DecodingError, of type: Any.Type) -> SyntaxError {
    let context = error.context
    let isOwnKey = context.codingPath.count == codingPath.count + 1
    let name = isOwnKey ? context.codingPath.last?.stringValue : nil
    let key = node.mapping?.keys.first { $0.scalar?.string == name }
    guard let key else { return self.error(Self.problem(context, of: type)) }
    return Self.error(context.debugDescription, at: key, of: file)
  }

  private func refuseUnknownKeys() throws(SyntaxError) {
    guard let known = asked.names, let mapping = node.mapping else { return }
    for (key, _) in mapping where !known.contains(key.scalar?.string ?? "") {
      let names = known.sorted().joined(separator: ", ")
      throw Self.error(
        "the key '\(key.scalar?.string ?? "(not a word)")' is unknown; known are: \(names)", at: key, of: file
      )
    }
  }

  private static func problem(_ context: DecodingError.Context, of type: Any.Type) -> String {
    guard let choice = type as? any CaseIterable.Type else { return context.debugDescription }
    return "is none of: \(names(of: choice).joined(separator: ", "))"
  }

  private static func names(of type: any CaseIterable.Type) -> [String] {
    type.allCases.map { choice in
      (choice as? any RawRepresentable).map { "\($0.rawValue)" } ?? "\(choice)"
    }
  }

  /// Where the node stands; line and column count from 1.
  var place: (file: String, line: Int, column: Int) {
    let mark = node.mark
    return (file, mark?.line ?? 1, mark?.column ?? 1)
  }

  /// An error about the node.
  func error(_ problem: String) -> SyntaxError {
    let name = codingPath.last.map { $0.intValue == nil ? "'\($0.stringValue)' " : "" } ?? ""
    return Self.error(name + problem, at: node, of: file)
  }

  private static func error(_ problem: String, at node: Node, of file: String) -> SyntaxError {
    SyntaxError(file: file, line: node.mark?.line ?? 1, column: node.mark?.column, problem: problem)
  }
}

extension DecodingError {
  /// Where and why.
  fileprivate var context: Context {
    switch self {
    case .dataCorrupted(let context), .keyNotFound(_, let context), .typeMismatch(_, let context),
      .valueNotFound(_, let context):
      context
    @unknown default: Context(codingPath: [], debugDescription: "\(self)")
    }
  }
}
