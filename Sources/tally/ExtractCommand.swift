// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Pipeline

struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Prints what profiles say, one observation a row, as CSV.",
    discussion: "The columns are those of observations.csv, which output/README.md describes.")

  @Argument(help: ArgumentHelp("Profiles: .txt, .html or .htm.", valueName: "file"))
  var files: [String]

  @Option(help: ArgumentHelp("Write what became of every number of the profiles as CSV.", valueName: "file"))
  var ledger: String?

  @Option(help: ArgumentHelp("Read so many profiles at a time.", valueName: "number"))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @OptionGroup var failOn: FailOnOption
  @OptionGroup var root: RootOption

  func validate() throws {
    guard jobs > 0 else { throw ValidationError("--jobs: needs a number from 1 on") }
    if let clash = Reading.nameClash(in: files) { throw ValidationError(clash) }
    if let ledger, let profile = files.first(where: { Reading.isSameFile($0, ledger) }) {
      throw ValidationError("--ledger: would overwrite the profile \(profile); choose another file")
    }
  }

  func run() async throws {
    let log = Log()
    try await reporting(to: log) {
      let knowledge = try ExtractionKnowledge(root: root.root())
      var isReached = false
      try await ExtractStage(knowledge, jobs: jobs).run(files, ledger: ledger) { piece in
        try printData(piece.rows)
        for finding in piece.findings { log.tell(finding) }
        isReached = isReached || failOn.least.isReached(by: piece.findings)
      }
      if isReached { throw ExitCode(1) }
    }
  }
}
