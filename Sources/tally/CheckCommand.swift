// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Pipeline
import Scoring

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tells what does not add up in a run, or scores what is read against what a person read.",
    discussion: """
      With --run: the discrepancies of a finished run, and exit code 1 where one is at or above --fail-on.

      With --gold: how well profiles are read. \
      A gold file lists the observations of a profile by hand. Read and listed claims are compared at two levels: \
      core (country, measure, value, year) and full (also dimensions, qualifier, status and the whole period). \
      Areas may differ by half a percent; what is read with a scope and not listed is forgiven.

      Prints precision, recall and F1 by measure, theme and profile, and the precision of every rule.
      """)

  @Option(
    name: .customLong("run"),
    help: ArgumentHelp("The name of a pipeline that has run.", valueName: "pipeline"))
  var pipeline: String?

  @Option(help: ArgumentHelp("Look for the run's folder in this folder.", valueName: "folder"))
  var output = "output"

  @Option(help: ArgumentHelp("The folder of gold files.", valueName: "folder"))
  var gold: String?

  @Argument(
    help: ArgumentHelp(
      "Profiles (where left out: all in the folder profiles beside that of the gold).", valueName: "file"))
  var files: [String] = []

  @Flag(help: "List what is missed and what is surplus, with quotes.")
  var misses = false

  @Option(help: "The level at which misses are listed.")
  var level = Level.full

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "Write the precision of every rule into pipelines/knowledge/confidence.csv.")
  var writeConfidence = false

  @Option(help: ArgumentHelp("Read so many profiles at a time.", valueName: "number"))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @OptionGroup var failOn: FailOnOption
  @OptionGroup var root: RootOption

  func validate() throws {
    guard (pipeline == nil) != (gold == nil) else { throw ValidationError("name either --run or --gold") }
    guard files.isEmpty || !writeConfidence else {
      throw ValidationError("--write-confidence: needs all profiles; leave out the files")
    }
    guard jobs > 0 else { throw ValidationError("--jobs: needs a number from 1 on") }
    if let clash = Reading.nameClash(in: files) { throw ValidationError(clash) }
  }

  func run() async throws {
    let log = Log()
    try await reporting(to: log) {
      if let pipeline {
        return try failOn.judge(FinishedRun(output + "/" + pipeline).failedChecks(), on: log)
      }
      guard let gold else { return }
      let root = try root.root()
      let knowledge = try ExtractionKnowledge(root: root)
      let check = try await Check(gold: gold, profiles: files, knowledge, jobs: jobs)
      if writeConfidence { try check.writeConfidence(below: root) }
      try printData(json ? check.json(misses: misses) : Array(text(of: check).utf8))
      try failOn.judge(check.findings, on: log)
    }
  }

  private func text(of check: Check) -> String { check.text + (misses ? check.misses(level) : "") }
}

extension Level: ExpressibleByArgument {}
