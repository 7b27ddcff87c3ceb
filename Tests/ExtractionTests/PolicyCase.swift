// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

/// Lines of a section of Cuba's profile, and all that must be read of one measure: `country,…,value,period`.
struct PolicyCase: Sendable, CustomTestStringConvertible {
  var theme = "mine_ban_policy"
  let lines: [String]
  let rows: [String]

  init(_ lines: String..., theme: String = "mine_ban_policy", rows: [String]) {
    self.lines = lines
    self.theme = theme
    self.rows = rows
  }

  var testDescription: String { lines.joined(separator: " / ") }

  /// Compares what is read, as `write` writes it, with the rows; the order does not count.
  func check(_ measure: String, _ write: (Observation) -> String) throws {
    let profile = Synthetic(country: "Cuba", theme: theme, updated: "1 September 2020")
    let found = try Known.extract(profile.text(lines)).observations
    #expect(found.filter { $0.measure.rawValue == measure }.map(write).sorted() == rows.sorted())
  }
}
