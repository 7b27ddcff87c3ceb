// SPDX-License-Identifier: GPL-3.0-or-later

/// Something a person should know about an input: where, what, and what to do.
///
/// A finding never stops a run; it is printed, and makes the run end with the exit code for findings.
public struct Finding: Hashable, Sendable {
  /// The file's name as the user gave it.
  public let file: String
  /// The line, counted from 1; nil where the whole file is meant.
  public let line: Int?
  /// What is wrong, and what to do about it.
  public let message: String

  public init(file: String, line: Int?, message: String) {
    self.file = file
    self.line = line
    self.message = message
  }

  /// `file:line: message`.
  public var text: String { [file, line.map(String.init)].compactMap { $0 }.joined(separator: ":") + ": " + message }
}
