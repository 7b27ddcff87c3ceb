// SPDX-License-Identifier: GPL-3.0-or-later
import Store

/// The files that a run reads besides profiles, and what they held, so that the run's record can name them.
struct Sources {
  private let root: Root
  /// The text of every file read, by its path below the root.
  private var texts: [String: String] = [:]

  /// The SHA-256 of every file read, by its path below the root.
  var digests: [String: String] { texts.mapValues { SHA256.hexadecimal(of: Array($0.utf8)) } }

  init(_ root: Root) { self.root = root }

  /// Where something below the root stands.
  func place(_ path: String) -> String { root.place(path) }

  /// The text of a file below the root.
  ///
  /// - Throws: ``FileError``.
  mutating func text(_ path: String) throws(FileError) -> String {
    let text = try File(root.place(path)).text()
    texts[path] = text
    return text
  }

  /// A CSV file below the root.
  ///
  /// - Throws: ``FileError``, ``SyntaxError``.
  mutating func table(_ path: String) throws -> CSVTable {
    try CSVTable(file: root.place(path), text: text(path))
  }

  /// A YAML file below the root as a value.
  ///
  /// - Throws: ``FileError``, ``SyntaxError``.
  mutating func value<Value: Decodable>(_ path: String, as type: Value.Type) throws -> Value {
    try YAMLFile(file: root.place(path), text: text(path)).decode(type)
  }

  /// The paths below the root of all files with the ending in a folder, sorted.
  ///
  /// - Throws: ``FileError``.
  func paths(in folder: String, ending: String) throws(FileError) -> [String] {
    let prefix = root.place("").utf8.count
    return try Folder(root.place(folder)).files(ending: ending).map {
      String($0.path.utf8.dropFirst(prefix)) ?? $0.path
    }
  }
}
