// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// The trends of the published totals in `casualties-global.csv`.
@Suite("Trends of the world's casualties")
struct WorldTrendTests {
  /// The report on published totals that are those of the reference file alone, blanks and line ends made one.
  private func report() throws -> String {
    let sandbox = try Sandbox(profiles: ["croatia-2018-casualties.txt"])
    try sandbox.write(try totals(), to: "pipelines/knowledge/control-totals/casualties.csv")
    let answer = try sandbox.tally(["run", "trends", "--profiles", "profiles", "--fail-on", "never"])
    #expect(answer.code == 0, "\(answer.log)")
    return try sandbox.text(of: "output/trends/report/summary.txt")
      .split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  /// The reference file in the columns of control totals.
  private func totals() throws -> String {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.appending(path: "Fixtures/reference/casualties-global.csv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
    let lines = rows.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      .filter { $0.count > 2 && !$0[2].isEmpty }
      .map { "casualties,,,\($0[0]),\($0[1]),\($0[2]),exact,reference" }
    #expect(lines.count > 40)
    let heading = "measure,dimensions,country,period,edition,value,qualifier,source"
    return ([heading] + lines).joined(separator: "\n") + "\n"
  }

  @Test("name the rise to 2016, the break, the fall after, and what depends on the vintage basis")
  func world() throws {
    let report = try report()
    let parts = report.split(separator: "World: casualties, published figures")
    #expect(parts.count == 2)
    let world = try #require(parts.last)
    let latest = try #require(world.firstRange(of: "Basis latest figures"))
    let first = try #require(world.firstRange(of: "Basis first-printed figures"))
    #expect(latest.lowerBound < first.lowerBound)
    let onLatest = world[latest.lowerBound..<first.lowerBound]
    let onFirst = world[first.lowerBound...]
    #expect(onLatest.contains("rose to 9,440 (2016, +173.1 %), fell to 4,709 (2022, -50.1 %)"))
    #expect(onFirst.contains("rose to 8,605 (2016, +160.1 %), fell to 5,554 (2019, -35.5 %)"))
    for part in [onLatest, onFirst] {
      #expect(part.contains("and after 2014: "))
      #expect(part.contains("1999-2024, 25 with a figure; none for 2005"))
      #expect(part.contains("Trend no clear direction: -1."))
      #expect(part.contains("dispersion 5"))
      #expect(part.contains("FORECAST for 2025, no observation: "))
    }
    #expect(report.contains("published:casualties/world 2017 -15.9 -23.2 -23.3 2018 7.4"))
  }
}
