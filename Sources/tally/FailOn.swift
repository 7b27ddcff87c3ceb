// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Facts

/// From which findings on a command ends with exit code 1.
enum FailOn: String, ExpressibleByArgument, CaseIterable {
  case note, warning, error, never

  /// Whether one of the findings counts.
  func isReached(by findings: [Finding]) -> Bool {
    guard let least = Finding.Severity(rawValue: rawValue) else { return false }
    return findings.contains { $0.severity >= least }
  }
}

struct FailOnOption: ParsableArguments {
  @Option(name: .customLong("fail-on"), help: "From which findings on the exit code is 1.")
  var least = FailOn.warning

  /// Prints the findings, and ends the command with exit code 1 where one counts.
  func judge(_ findings: [Finding], on log: Log) throws {
    for finding in findings { log.tell(finding) }
    if least.isReached(by: findings) { throw ExitCode(1) }
  }
}
