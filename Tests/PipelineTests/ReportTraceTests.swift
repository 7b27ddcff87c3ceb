// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Foundation
import Store
import Testing

@Suite("Reports")
struct ReportTraceTests {
  private static let profiles = [
    "croatia-2018-casualties.txt", "afghanistan-2010-casualties.txt", "colombia-2018-mine-action.txt",
    "russia-2019.txt", "lao-pdr-2011-casualties.txt", "cambodia-2007-country-report.txt",
    "united-kingdom-2012-support-for-mine-action.txt", "angola-2011-casualties.txt",
  ]

  /// The counts of a run that a template asks for are of no fact.
  private static let counts = ["Profiles 8", "conflicts ", "From 8 country profiles"]

  @Test("have no line with a figure that leads nowhere", arguments: ["annual", "trends"])
  func everyLine(pipeline: String) throws {
    let sandbox = try Sandbox(profiles: Self.profiles)
    #expect(try sandbox.tally(["run", pipeline, "--profiles", "profiles", "--fail-on", "never"]).code == 0)
    let folder = sandbox.path + "/output/" + pipeline
    let database = try RunDatabase(run: folder)
    let reports = try sandbox.contents(of: "output/" + pipeline).keys.filter { $0.hasSuffix(".txt") }.sorted()
    let fixed = try Set(["annual", "headline", "trends"].flatMap { try template($0, in: sandbox) })
    var traced = 0
    for report in reports {
      let lines = try sandbox.text(of: "output/\(pipeline)/" + report).split(
        separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() where line.contains(where: \.isNumber) {
        if fixed.contains(String(line)) || isHeading(line) || Self.counts.contains(where: line.hasPrefix) {
          continue
        }
        let origins = try? database.origins(of: ["\(report):\(index + 1)"])
        #expect(origins?.isEmpty == false, "\(report):\(index + 1) \(line)")
        traced += 1
      }
    }
    #expect(traced > 100)
  }

  @Test("rest on words that stand in the profiles, footnotes with them")
  func words() throws {
    let sandbox = try Sandbox(profiles: Self.profiles)
    #expect(
      try sandbox.tally(["run", "annual", "--profiles", "profiles", "--fail-on", "never"]).code == 0)
    let folder = sandbox.path + "/output/annual"
    let database = try RunDatabase(run: folder)
    let facts = try CSVTable(File(folder + "/facts.csv"))
    let texts = try Dictionary(
      uniqueKeysWithValues: Self.profiles.map { name in
        (name, Array(try sandbox.text(of: "profiles/" + name).unicodeScalars))
      })
    for row in facts.rows {
      for origin in try database.origins(of: [row.fields[0]]) {
        guard case .fact(let trace) = origin else {
          Issue.record("\(row.fields[0]) is no fact")
          continue
        }
        #expect(trace.evidence.first?.role == "chosen")
        for quote in trace.evidence.flatMap(\.quotes) {
          let text = try #require(texts[quote.profile])
          #expect(String(String.UnicodeScalarView(text[quote.start..<quote.end])) == quote.text)
          #expect(quote.footnotes.allSatisfy { !$0.text.isEmpty })
        }
      }
    }
  }

  private func template(_ name: String, in sandbox: Sandbox) throws -> [String] {
    try sandbox.text(of: "pipelines/knowledge/templates/\(name).txt").split(separator: "\n").map(String.init)
  }

  /// Whether all numbers of a line are years, as in the heading of a table by years.
  private func isHeading(_ line: Substring) -> Bool {
    line.split(separator: " ").filter { $0.contains(where: \.isNumber) }
      .allSatisfy { Int($0).map { (1990...2030).contains($0) } ?? false }
  }
}
