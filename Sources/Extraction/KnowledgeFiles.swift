// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// One lexicon: words and phrases of a kind, with what each means.
///
/// A phrase may hold choices, `land(mine|mines)`, and optional parts, `mine(s)`. A word written with a
/// capital is met only with a capital, one in capitals only in capitals.
public struct LexiconFile: Sendable {
  /// The name that rules refer to: the file's name without ending.
  public let name: String
  /// The path, for messages.
  public let path: String
  public let rows: [Row]

  /// A line of a lexicon: the phrase, and its meaning as `key=value;key=value`.
  public struct Row: Sendable {
    /// The line in the file, counted from 1.
    public let line: Int
    public let phrase: String
    public let meaning: String

    public init(line: Int, phrase: String, meaning: String) {
      self.line = line
      self.phrase = phrase
      self.meaning = meaning
    }
  }

  public init(name: String, path: String, rows: [Row]) {
    self.name = name
    self.path = path
    self.rows = rows
  }
}

/// What makes a knowledge file unusable.
public struct KnowledgeError: Error, Hashable, CustomStringConvertible {
  public let file: String
  /// The line, counted from 1; nil where the whole file is meant.
  public let line: Int?
  /// What is wrong and what to do.
  public let message: String

  public init(file: String, line: Int?, message: String) {
    self.file = file
    self.line = line
    self.message = message
  }

  /// A lexicon that is not there.
  static func missing(_ lexicon: String) -> KnowledgeError {
    KnowledgeError(
      file: "lexicons/\(lexicon).csv", line: nil,
      message: "the lexicon '\(lexicon)' is missing; restore the file")
  }

  /// `file:line: message`.
  public var description: String { Finding(file: file, line: line, message: message).text }
}
