// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Facts
import Foundation
import Pipeline

/// Messages and progress on standard error.
struct Log: Sendable {
  /// Whether a person watches, and the terminal can go back to the start of a line.
  private let isLive: Bool
  private let hasColour: Bool

  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    isLive = isatty(FileHandle.standardError.fileDescriptor) == 1 && environment["TERM"] != "dumb"
    hasColour = isLive && environment["NO_COLOR", default: ""].isEmpty
  }

  /// Writes a line.
  func tell(_ line: String) { write((isLive ? "\r\u{1B}[K" : "") + line + "\n") }

  func tell(_ finding: Finding) {
    let severity = finding.severity.rawValue
    tell((hasColour ? "\u{1B}[1m\(severity):\u{1B}[0m " : severity + ": ") + finding.text.shown)
  }

  /// Replaces the line of progress; nothing where nobody watches.
  func show(_ progress: RunProgress) {
    guard isLive else { return }
    let count = progress.total > 0 ? " \(progress.done) of \(progress.total)" : ""
    write("\r\u{1B}[K" + progress.stage.rawValue + count)
  }

  /// Clears the line of progress.
  func clear() { if isLive { write("\r\u{1B}[K") } }

  private func write(_ text: String) {
    // Where standard error is closed there is nobody left to tell.
    do { try FileHandle.standardError.write(contentsOf: Data(text.utf8)) } catch {}
  }
}

/// Does the work of a command; what stops it is told, and gives exit code 2.
func reporting(to log: Log, _ work: () async throws -> Void) async throws {
  do {
    try await work()
  } catch let code as ExitCode {
    throw code
  } catch let error as ValidationError {
    throw error
  } catch {
    log.clear()
    log.tell("error: " + "\(error)".lines.map(\.shown).joined(separator: "\n"))
    throw ExitCode(2)
  }
}

extension String {
  var lines: [String] { split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
}
