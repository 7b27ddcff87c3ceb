// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Pipeline
import Reporting

/// Measures speed and memory; `make bench` runs it.
@main
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Bench",
    abstract: "Measures how fast profiles are read, what memory it takes, and how fast series are looked at.",
    discussion: """
      Builds a corpus by rewriting the shipped profiles with a seed, in a temporary folder that goes when the command \
      ends. All files are read once before anything is measured, so that they come from the page cache.
      """)

  @Argument(help: "What to measure; everything where left out.")
  var sections: [Section] = Section.allCases

  @Option(help: ArgumentHelp("The size of the corpus in millions of bytes.", valueName: "number"))
  var megabytes = 100

  @Option(help: ArgumentHelp("What determines the corpus.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("The folder that holds pipelines/.", valueName: "folder"))
  var root = "."

  /// One file each.
  enum Section: String, ExpressibleByArgument, CaseIterable {
    case extraction, start, reconciliation, trends
  }

  func validate() throws {
    guard megabytes >= 10 else { throw ValidationError("--megabytes: needs a number from 10 on") }
  }

  func run() async throws {
    for section in sections {
      let rows =
        switch section {
        case .extraction: try await ExtractionBench(root: root, megabytes: megabytes, seed: seed).rows()
        case .start: try StartBench(root: root).rows()
        case .reconciliation: try await ReconcileBench(root: root).rows()
        case .trends: try TrendBench(root: root, seed: seed).rows()
        }
      print(TextGrid(heading: Row.heading, rows: rows.map(\.words)).text + "\n")
    }
  }
}
