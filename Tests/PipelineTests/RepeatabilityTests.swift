// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("A run")
struct RepeatabilityTests {
  private static let profiles = [
    "colombia-2017-casualties.txt", "croatia-2018-casualties.txt", "japan-2014.txt",
    "cambodia-2007-country-report.txt",
    "iraq-2018-casualties.txt", "turkey-2015-casualties.txt",
  ]

  @Test(
    "gives the same bytes in any surroundings",
    arguments: [
      (jobs: "1", environment: [:]),
      (jobs: "2", environment: ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Kathmandu"]),
      (jobs: "7", environment: ["LANG": "de_DE.UTF-8", "NO_COLOR": "1", "SWIFT_DETERMINISTIC_HASHING": "1"]),
    ])
  func sameBytes(jobs: String, environment: [String: String]) throws {
    let sandbox = try Sandbox(profiles: Self.profiles)
    let common = ["run", "annual", "--profiles", "profiles", "--fail-on", "error", "--output"]
    #expect(try sandbox.tally(common + ["one"]).code == 0)
    #expect(try sandbox.tally(common + ["two", "--jobs", jobs], environment: environment).code == 0)
    var one = try sandbox.contents(of: "one/annual")
    var two = try sandbox.contents(of: "two/annual")
    // The record alone keeps what differs: the time, the durations, the number of jobs.
    #expect(one.removeValue(forKey: "run.json") != nil && two.removeValue(forKey: "run.json") != nil)
    #expect(one.keys.sorted() == two.keys.sorted())
    for name in one.keys.sorted() { #expect(one[name] == two[name], "\(name) differs") }
  }
}
