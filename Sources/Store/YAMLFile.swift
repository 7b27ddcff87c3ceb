// SPDX-License-Identifier: GPL-3.0-or-later
internal import Yams

/// A YAML file, to be decoded strictly: what the type does not ask for is an error, at any depth.
public struct YAMLFile {
  /// The file's path as it was given.
  public let file: String
  private let root: Node

  /// Parses a file of one document.
  ///
  /// - Throws: ``SyntaxError`` where the text is no YAML, is empty, or gives a key twice.
  public init(file: String, text: String) throws(SyntaxError) {
    self.file = file
    do {
      // What a value is, the type says that it is decoded as.
      guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
        throw SyntaxError(
          file: file, line: 1, problem: "is empty; see the files beside it for what it must say")
      }
      self.root = root
    } catch let error as SyntaxError {
      throw error
    } catch let error as YamlError {
      throw SyntaxError(error, file: file, text: text)
    } catch {
      throw SyntaxError(file: file, line: 1, problem: "is no YAML (\(error)); correct it")
    }
  }

  /// Reads the file at the path.
  ///
  /// - Throws: ``FileError`` or ``SyntaxError``.
  public init(_ file: File) throws {
    try self.init(file: file.path, text: file.text())
  }

  /// The value that the file describes.
  ///
  /// - Throws: ``SyntaxError`` with line and column where a key is missing or unknown, or a value has
  ///   another form than the type wants.
  public func decode<Value: Decodable>(_ type: Value.Type) throws(SyntaxError) -> Value {
    do {
      return try NodeDecoder(node: root, file: file, codingPath: []).value(as: type)
    } catch let error as SyntaxError {
      throw error
    } catch {
      throw SyntaxError(file: file, line: 1, problem: "\(error)")
    }
  }
}

/// A value and where it stands in its file, for messages about what it means.
public struct Located<Value: Decodable & Sendable>: Decodable, Sendable {
  public let value: Value
  /// The file's path as it was given; line and column count from 1.
  public let file: String
  public let line: Int
  public let column: Int

  public init(from decoder: any Decoder) throws {
    value = try Value(from: decoder)
    let place = (decoder as? NodeDecoder)?.place
    (file, line, column) = place ?? ("", 1, 1)
  }

  /// An error about this value.
  public func error(_ problem: String) -> SyntaxError {
    SyntaxError(file: file, line: line, column: column, problem: problem)
  }
}

extension SyntaxError {
  init(_ error: YamlError, file: String, text: String) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(
        file: file, line: mark.line, column: mark.column,
        problem: "\(problem); correct the YAML here or in the line above")
    case .duplicatedKeysInMapping(let names, let context):
      self.init(
        file: file, line: context.mark.line, column: context.mark.column,
        problem: "the key '\(names.sorted().joined(separator: "', '"))' comes twice; remove one")
    case .reader(let problem, let offset, _, _):
      let line = offset.map { text.prefix($0).utf8.count { $0 == 0x0A } + 1 }
      self.init(
        file: file, line: line ?? 1, problem: "\(problem); remove characters that are no text")
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      self.init(file: file, line: 1, problem: "is no YAML (\(error)); correct it")
    }
  }
}
