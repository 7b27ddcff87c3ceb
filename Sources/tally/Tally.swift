// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Pipeline

@main
struct Tally: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally",
    abstract: "Reads country profiles of the Landmine Monitor and computes annual statistics from them.",
    discussion: """
      Data goes to standard output, progress and messages to standard error.

      Exit codes: 0 done; 1 done, with findings at or above --fail-on; 2 could not run; 64 wrong usage.
      """,
    version: version,
    subcommands: [
      RunCommand.self, ExtractCommand.self, TraceCommand.self, ReviewCommand.self, CheckCommand.self,
      ListCommand.self,
    ])
}
