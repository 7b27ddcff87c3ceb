// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Pipeline

struct TraceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Leads from a figure back to the sentences it rests on.",
    discussion: """
      The figure is a fact, a published figure or an observation by its id; a line of a file of the run, a report too; \
      a series of trends.csv; or a cell of a table: the table's name, labels of the row in their order, and the name of \
      the column.

        tally trace PIPELINE casualties-by-year YEAR best
        tally trace PIPELINE casualties-by-country COUNTRY YEAR best
        tally trace PIPELINE trends casualties/COUNTRY
        tally trace PIPELINE report/summary.txt:LINE
        tally trace PIPELINE conflicts.csv:LINE

      Prints the facts behind the figure; below each the observations it rests on, with the rule that read \
      them, the profile, the line, and the characters from and to (counted from 0 in Unicode code points).
      """)

  @Argument(help: "The name of a pipeline that has run.")
  var pipeline: String

  @Argument(help: ArgumentHelp("A fact, or a table, row and column.", valueName: "figure"))
  var figure: [String]

  @Option(help: ArgumentHelp("Look for the run's folder in this folder.", valueName: "folder"))
  var output = "output"

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    try await reporting(to: Log()) {
      let origins = try FinishedRun(output + "/" + pipeline).origins(of: figure)
      try printData(json ? origins.json : Array(origins.map(\.text).joined(separator: "\n").utf8))
    }
  }
}
