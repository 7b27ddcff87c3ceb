// SPDX-License-Identifier: GPL-3.0-or-later

/// Something a person should know about an input: where, what, and what to do.
///
/// A finding never stops a run; it is printed, and makes the run end with the exit code for findings.
public struct Finding: Hashable, Sendable {
  /// How much it matters, from least to most.
  public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Good to know; nothing is missing.
    case note
    /// Something may be missing or wrong in what was read.
    case warning
    /// An input could not be used at all.
    case error

    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// The file's name as the user gave it.
  public let file: String
  /// The line, counted from 1; nil where the whole file is meant.
  public let line: Int?
  /// What is wrong, and what to do about it.
  public let message: String
  public let severity: Severity

  public init(file: String, line: Int?, message: String, severity: Severity = .warning) {
    self.file = file
    self.line = line
    self.message = message
    self.severity = severity
  }

  /// `file:line: message`.
  public var text: String {
    [file, line.map(String.init)].compactMap { $0 }.joined(separator: ":") + ": " + message
  }
}
