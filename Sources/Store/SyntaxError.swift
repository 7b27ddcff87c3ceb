// SPDX-License-Identifier: GPL-3.0-or-later

/// What is wrong with the text of a CSV or YAML file, where, and what to do.
public struct SyntaxError: Error, Hashable, Sendable {
  /// The file's path as it was given.
  public let file: String
  /// The line, counted from 1.
  public let line: Int
  /// The column in Unicode code points, counted from 1; nil where the whole line is meant.
  public let column: Int?
  /// What is wrong, and what to do about it.
  public let problem: String

  public init(file: String, line: Int, column: Int? = nil, problem: String) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
  }
}

extension SyntaxError: CustomStringConvertible {
  /// `file:line:column: problem`.
  public var description: String {
    let place = [file, String(line)] + (column.map { [String($0)] } ?? [])
    return place.joined(separator: ":") + ": " + problem
  }
}
