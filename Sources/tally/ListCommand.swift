// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Pipeline

struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the pipelines, rules and measures that tally knows.")

  @Argument(help: "What to list; everything where left out.")
  var kind: Kind?

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var root: RootOption

  enum Kind: String, ExpressibleByArgument, CaseIterable { case pipelines, rules, measures }

  func run() async throws {
    try await reporting(to: Log()) {
      let catalogue = try Catalogue(root.root())
      let chosen = kind.map { [$0] } ?? Kind.allCases
      let parts = chosen.map { ($0.rawValue, $0.entries(of: catalogue)) }
      if json {
        try printData(Dictionary(parts) { first, _ in first }.json)
      } else {
        try printLines(
          parts.flatMap { name, entries in
            entries.map { [name, $0.name, $0.about].map(\.shown).joined(separator: "\t") }
          })
      }
    }
  }
}

extension ListCommand.Kind {
  fileprivate func entries(of catalogue: Catalogue) -> [Catalogue.Entry] {
    switch self {
    case .pipelines: catalogue.pipelines
    case .rules: catalogue.rules
    case .measures: catalogue.measures
    }
  }
}
