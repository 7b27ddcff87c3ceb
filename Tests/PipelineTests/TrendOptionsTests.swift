// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

/// What a pipeline and a file of breaks may say about series.
@Suite("Options of trends")
struct TrendOptionsTests {
  @Test(
    "that cannot be followed stop the run with file, line and remedy",
    arguments: [
      (
        old: "measures: [casualties]", new: "measures: [casualtys]",
        message: "the measure 'casualtys' is unknown"
      ),
      ("sets:", "sats:", "sats"), ("[KHM, LAO,", "[KHM, LOA,", "the country 'LOA' is unknown"),
      ("places: [country,", "places: [county,", "is none of: country, region"),
    ])
  func refused(old: String, new: String, message: String) throws {
    let sandbox = try Sandbox()
    try sandbox.replace(old, by: new, in: "pipelines/trends.yml")
    let answer = try sandbox.tally(["run", "trends", "--profiles", "profiles"])
    #expect(answer.code == 2)
    #expect(answer.log.contains("pipelines/trends.yml:") && answer.log.contains(message), "\(answer.log)")
  }

  @Test(
    "as do breaks that do not say what changed, when and where that is written",
    arguments: [
      (row: "casualties,,,,2014,another source,", message: "the column source is empty"),
      ("casualties,,,,soon,another source,a letter", "is no year"),
      ("casualties,,ATLANTIS,,2014,another source,a letter", "the place 'ATLANTIS' is unknown"),
      ("casualties,,,found,2014,another source,a letter", "the origin 'found' is unknown"),
    ])
  func refusedBreaks(row: String, message: String) throws {
    let sandbox = try Sandbox()
    let heading = try sandbox.text(of: "pipelines/knowledge/series-breaks.csv")
    try sandbox.write(heading + row + "\n", to: "pipelines/knowledge/series-breaks.csv")
    let answer = try sandbox.tally(["run", "trends", "--profiles", "profiles"])
    #expect(answer.code == 2)
    #expect(answer.log.contains("series-breaks.csv:2:") && answer.log.contains(message), "\(answer.log)")
  }

  @Test("A declared break cuts the series of a run, and the report says why")
  func cut() throws {
    let sandbox = try Sandbox()
    let heading = try sandbox.text(of: "pipelines/knowledge/series-breaks.csv")
    try sandbox.write(
      heading + "casualties,,world,published,2015,improvised mines are counted,a letter\n",
      to: "pipelines/knowledge/series-breaks.csv")
    let answer = try sandbox.tally(["run", "trends", "--profiles", "profiles", "--fail-on", "never"])
    #expect(answer.code == 0, "\(answer.log)")
    let trends = try sandbox.text(of: "output/trends/trends.csv")
    #expect(trends.contains("published:casualties/world/1999-2014,"))
    #expect(trends.contains("published:casualties/world/2015-2024@first_printed,"))
    #expect(!trends.contains("published:casualties/world,"))
    let report = try sandbox.text(of: "output/trends/report/summary.txt")
    #expect(report.contains("from 2015 on improvised mines are counted (a letter)."))
  }

  @Test(
    "Answers of states, and how many gave them, are series only where somebody asks for them",
    arguments: [(measures: "", isThere: false), (measures: "      measures: [vote]\n", isThere: true)])
  func votes(measures: String, isThere: Bool) throws {
    let sandbox = try Sandbox()
    try sandbox.replace("      measures: [casualties]\n", by: measures, in: "pipelines/trends.yml")
    let answer = try sandbox.tally(["run", "trends", "--profiles", "profiles", "--fail-on", "never"])
    #expect(answer.code == 0, "\(answer.log)")
    let files = ["trends.csv", "tables/year-on-year.csv", "tables/trend-summary.csv"]
    let texts = try files.map { try sandbox.text(of: "output/trends/" + $0) }
    #expect(texts.contains { $0.contains("published:vote") } == isThere)
    #expect(texts.contains { $0.contains("published:casualties/") } != isThere)
  }
}
