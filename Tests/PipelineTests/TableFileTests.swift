// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("Files of tables")
struct TableFileTests {
  @Test(
    "that ask for what is not there stop the run by name",
    arguments: [
      (
        file: "tables/casualties-by-age.yml", old: "measures: [casualties]", new: "measures: [casualty]",
        message: "casualties-by-age.yml:1: the measure 'casualty' is unknown;"
      ),
      (
        file: "tables/casualties-by-age.yml", old: "[child, adult, unknown]", new: "[child, adlt, unknown]",
        message: "casualties-by-age.yml:1: 'adlt' is no age; known are: child, adult, unknown"
      ),
      (
        file: "tables/casualties-by-age.yml", old: "{dimension: age", new: "{dimension: ages",
        message: "casualties-by-age.yml:1: casualties has no dimension 'ages'"
      ),
      (
        file: "tables/vote-tally.yml", old: "against", new: "agains",
        message: "vote-tally.yml:1: 'agains' is no category of vote"
      ),
      (
        file: "tables/contaminated-area-by-band.yml", old: "bands: contaminated-area", new: "bands: extent",
        message:
          "contaminated-area-by-band.yml:1: the bands 'extent' are unknown; known are: contaminated-area"
      ),
      (
        file: "tables/casualties-by-age.yml", old: "beside: [change]", new: "beside: [chance]",
        message: "casualties-by-age.yml:"
      ),
      (
        file: "bands/contaminated-area.csv", old: "heavy,km2,20,", new: "heavy,km2,200,",
        message: "contaminated-area.csv:3: the band 'heavy' is not below the one before"
      ),
      (
        file: "bands/contaminated-area.csv", old: "heavy,km2,20,", new: "heavy,km2,20,20",
        message: "contaminated-area.csv:3: a band has a number under either at_least or more_than"
      ),
      (
        file: "bands/contaminated-area.csv", old: "unknown,km2,,", new: "unknown,km2,-1,",
        message: "contaminated-area.csv:7: the last band has no bound"
      ),
    ])
  func refused(file: String, old: String, new: String, message: String) throws {
    let sandbox = try Sandbox()
    try sandbox.replace(old, by: new, in: "pipelines/knowledge/" + file)
    let answer = try sandbox.tally(["run", "annual", "--profiles", "profiles"])
    #expect(answer.code == 2)
    #expect(answer.log.contains(message), "\(answer.log)")
    #expect(sandbox.names(in: "output") == [])
  }

  private static let profile = "united-kingdom-2012-support-for-mine-action.txt"

  /// A run in which amounts can be converted by these rates.
  private func run(rates: String) throws -> (sandbox: Sandbox, answer: Answer) {
    let sandbox = try Sandbox(profiles: [Self.profile])
    try sandbox.write("currency,to,year,rate,source\n" + rates, to: "pipelines/knowledge/rates.csv")
    try sandbox.replace(
      "bands: pipelines/knowledge/bands",
      by: "bands: pipelines/knowledge/bands\n      rates: pipelines/knowledge/rates.csv",
      in: "pipelines/annual.yml")
    return (sandbox, try sandbox.tally(["run", "annual", "--profiles", "profiles", "--fail-on", "never"]))
  }

  @Test("of rates give amounts in another currency, for the years that they have")
  func rates() throws {
    let (sandbox, answer) = try run(rates: "GBP,USD,2010,1.5,somebody\n")
    #expect(answer.code == 0, "\(answer.log)")
    let lines = try sandbox.text(of: "output/annual/tables/funding-by-country.csv").split(separator: "\n")
    let pounds = lines.filter { $0.contains(",international,GBP,") }
    #expect(pounds.contains { $0.contains(",2010,") && $0.contains(",1.5,15859848") }, "\(pounds)")
    #expect(pounds.filter { $0.contains(",2009,") }.allSatisfy { $0.contains(",reported,,,,,1,0,0,") })
  }

  @Test(
    "of rates that cannot be read stop the run by line",
    arguments: [
      (rates: "GBP,USD,2010,1,5,somebody\n", message: "rates.csv:2"),
      (rates: "GBP,USD,2010,dear,somebody\n", message: "rates.csv:2: the rate 'dear' of '2010' is no number"),
      (rates: "GBP,USD,2010,0,somebody\n", message: "rates.csv:2: the rate '0' of '2010' is no number"),
      (
        rates: "GBP,USD,2010,1.5,a\nGBP,USD,2010,1.6,b\n",
        message: "rates.csv:3: a second rate of GBP for the year; leave one"
      ),
    ])
  func badRates(rates: String, message: String) throws {
    let answer = try run(rates: rates).answer
    #expect(answer.code == 2)
    #expect(answer.log.contains(message), "\(answer.log)")
  }
}
