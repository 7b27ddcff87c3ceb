// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Pipeline

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Runs a pipeline, from profiles to tables and reports.",
    discussion: """
      The results appear in a folder of the pipeline's name below the output folder, complete or not at all, \
      in the place of those of the run before. Prints the headline table and the paths of all files.
      """)

  @Argument(help: "The name of a file in pipelines/, without .yml.")
  var pipeline: String

  @Option(help: ArgumentHelp("Read the profiles of this folder.", valueName: "folder"))
  var profiles: String?

  @Option(help: ArgumentHelp("Write the folder of the run into this folder.", valueName: "folder"))
  var output = "output"

  @Option(help: ArgumentHelp("Read so many profiles at a time.", valueName: "number"))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @OptionGroup var failOn: FailOnOption
  @OptionGroup var root: RootOption

  func validate() throws {
    guard jobs > 0 else { throw ValidationError("--jobs: needs a number from 1 on") }
    guard !output.isEmpty else { throw ValidationError("--output: needs the name of a folder") }
  }

  func run() async throws {
    let log = Log()
    try await reporting(to: log) {
      let options = RunOptions(profiles: profiles, output: output, jobs: jobs)
      let run = try Run(pipeline, root: root.root(), options: options) { log.show($0) }
      let outcome = try await run.outcome()
      log.clear()
      try printLines(outcome.headline.lines.map(\.shown) + outcome.files.map(\.shown))
      try failOn.judge(outcome.findings, on: log)
    }
  }
}
