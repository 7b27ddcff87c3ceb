// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Pipeline

struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Lists what needs a person, as CSV, the one with most effect on printed totals first.",
    discussion: """
      Conflicts, failed checks, claims of doubtful rules, and numbers beside words of a measure that no rule read. \
      Each row names the words it is about. Fill in decision (take, reject or replace), value (for replace), reason, \
      who and date, save the file as the pipeline's decisions.csv, and run the pipeline again; rows without a \
      decision are passed over.
      """)

  @Argument(help: "The name of a pipeline that has run.")
  var pipeline: String

  @Option(help: ArgumentHelp("Claims read with less confidence are doubtful.", valueName: "0…1"))
  var confidence = 0.8

  @Option(help: ArgumentHelp("Look for the run's folder in this folder.", valueName: "folder"))
  var output = "output"

  func validate() throws {
    guard (0...1).contains(confidence) else {
      throw ValidationError("--confidence: needs a number from 0 to 1")
    }
  }

  func run() async throws {
    try await reporting(to: Log()) {
      try printData(Review(run: output + "/" + pipeline, confidence: confidence).csv)
    }
  }
}
