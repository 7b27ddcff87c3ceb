// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// From the queue of a run to decisions, and to the next run that follows them.
@Suite("Decisions")
struct DecisionTests {
  private static let path = "pipelines/knowledge/decisions.csv"
  private static let header = "profile,prefix,quote,suffix,decision,value,reason,who,date,expires\n"
  private static let profile = """
    Chad

    Casualties

    Last updated: 1 December 2018

    Casualties overview

    In 2017, the database recorded 84 mine casualties, of whom 14 were killed and 70 injured.

    Another source counted 80 mine casualties in 2017.

    """

  /// A sandbox with the profile and these decisions.
  private func sandbox(_ rows: String) throws -> Sandbox {
    let sandbox = try Sandbox(profiles: [])
    try sandbox.write(Self.profile, to: "profiles/chad-2018-casualties.txt")
    try sandbox.write(Self.header + rows, to: Self.path)
    return sandbox
  }

  private func run(_ sandbox: Sandbox) throws -> Answer {
    try sandbox.tally(["run", "annual", "--profiles", "profiles", "--fail-on", "error"])
  }

  private func fact(_ sandbox: Sandbox) throws -> [Substring] {
    let lines = try sandbox.text(of: "output/annual/facts.csv").split(separator: "\n")
    let line = try #require(
      lines.first {
        $0.hasPrefix("\"TCD:casualties:device=mine::2017\"")
          || $0.hasPrefix("TCD:casualties:device=mine::2017,")
      })
    return line.split(separator: ",", omittingEmptySubsequences: false)
  }

  @Test(
    "outrank the policy, and show in the trace",
    arguments: [
      (row: "counted,80,mine casualties,take,,checked,J. Doe,2020-01-31,", best: "80"),
      (row: "recorded,84,mine casualties,replace,48,digits turned,J. Doe,2020-01-31,", best: "48"),
      (row: "recorded , 84 ,\"mine\n casualties\",reject,,wrong year,J. Doe,2020-01-31,", best: "80"),
      (row: "counted,80,mine casualties,,,,,,", best: "84"),
      (row: "counted,80,mine casualties,take,,checked,J. Doe,2020-01-31,2017", best: "84"),
    ])
  func followed(row: String, best: String) throws {
    let sandbox = try sandbox("chad-2018-casualties.txt,\(row)\n")
    let answer = try run(sandbox)
    #expect(answer.code == 0, "\(answer.log)")
    let fact = try fact(sandbox)
    #expect(fact[8] == best)
    let isApplied = row.contains("J. Doe") && !row.hasSuffix("2017")
    #expect(answer.log.contains("expired") == row.hasSuffix("2017"))
    guard isApplied else { return }
    let trace = try sandbox.tally(["trace", "annual", String(fact[0])])
    #expect(trace.output.contains("J. Doe on 2020-01-31"), "\(trace.output)")
  }

  @Test(
    "stop the run where they cannot be followed, by file, line and remedy",
    arguments: [
      ("counted,81,mine casualties,take,,x,J. Doe,2020-01-31,", "changed or vanished"),
      (",mine,,take,,x,J. Doe,2020-01-31,", "times in the profile"),
      (",Casualties overview,,take,,x,J. Doe,2020-01-31,", "quote the claim itself"),
      ("counted,80,,keep,,x,J. Doe,2020-01-31,", "take, reject, replace"),
      ("counted,80,,take,,,J. Doe,2020-01-31,", "reason is empty"),
      ("counted,80,,take,,x,,2020-01-31,", "who is empty"),
      ("counted,80,,take,,x,J. Doe,31/01/20,", "YYYY-MM-DD"),
      ("counted,80,,replace,,x,J. Doe,2020-01-31,", "needs a value"),
      ("counted,80,,replace,many,x,J. Doe,2020-01-31,", "does not fit"),
      ("counted,80,,take,,x,J. Doe,2020-01-31,soon", "year of an edition"),
    ])
  func refused(row: String, says: String) throws {
    let sandbox = try sandbox("chad-2018-casualties.txt,\(row)\n")
    let answer = try run(sandbox)
    #expect(answer.code == 2)
    #expect(answer.log.contains("decisions.csv:2") && answer.log.contains(says), "\(answer.log)")
    #expect(sandbox.names(in: "output").isEmpty)
  }

  @Test("two about one claim stop the run")
  func twice() throws {
    let row = "chad-2018-casualties.txt,counted,80,,take,,x,J. Doe,2020-01-31,\n"
    let answer = try run(try sandbox(row + row))
    #expect(answer.code == 2)
    #expect(answer.log.contains("same claim"), "\(answer.log)")
  }

  @Test("about a profile that is not there are named and passed over")
  func elsewhere() throws {
    let answer = try run(try sandbox("mali-2018.txt,counted,80,,take,,x,J. Doe,2020-01-31,\n"))
    #expect(answer.code == 0)
    #expect(answer.log.contains("mali-2018.txt, which is not among the profiles"), "\(answer.log)")
  }

  @Test("come from the queue, filled in, as a spreadsheet writes it", arguments: [false, true])
  func queue(quotesAll: Bool) throws {
    let sandbox = try sandbox("")
    #expect(try run(sandbox).code == 0)
    let queue = try sandbox.tally(["review", "annual", "--confidence", "1"])
    #expect(queue.code == 0, "\(queue.log)")
    let lines = queue.output.split(separator: "\n")
    let conflict = try #require(lines.first { $0.hasPrefix("conflict,") })
    let effects = lines.dropFirst().compactMap { Double($0.split(separator: ",")[1]) }
    #expect(effects.count > 1 && effects == effects.sorted(by: >))
    let empty = try #require(conflict.range(of: ",,,,,,", options: .backwards))
    let filled = conflict.replacingCharacters(
      in: empty, with: ",take,,\"the \"\"second\"\" source\",J. Doe,2020-01-31,")
    let rows = [String(lines[0]), filled].map { quotesAll ? quoted($0) : $0 }
    try sandbox.write(rows.joined(separator: quotesAll ? "\r\n" : "\n") + "\n", to: Self.path)
    let answer = try run(sandbox)
    #expect(answer.code == 0, "\(answer.log)")
    #expect(try fact(sandbox)[8] == "80")
    #expect(try sandbox.text(of: "output/annual/decisions.csv").contains("the \"\"second\"\" source"))
  }

  @Test(
    "come back from LibreOffice as they were, with quotes, leading zeros, separators and dates",
    arguments: ["libreoffice-plain.csv", "libreoffice-special-numbers.csv", "libreoffice-quoted.csv"])
  func libreOffice(file: String) throws {
    let fixtures = Sandbox.package + "/Tests/Fixtures/spreadsheets/"
    let sandbox = try Sandbox(profiles: [])
    try sandbox.write(
      String(contentsOfFile: fixtures + "chad-2018-casualties.txt", encoding: .utf8),
      to: "profiles/chad-2018-casualties.txt")
    try sandbox.write(String(contentsOfFile: fixtures + file, encoding: .utf8), to: Self.path)
    let answer = try run(sandbox)
    #expect(answer.code == 0, "\(answer.log)")
    let decisions = try sandbox.text(of: "output/annual/decisions.csv")
    #expect(
      decisions.contains(
        "take,,chad-2018-casualties.txt#3,\"the \"\"second\"\" source, asked again\",J. Doe,2020-01-31"))
    #expect(decisions.contains("reject,,chad-2018-casualties.txt#2,\"a code, no count\",J. Doe,2020-02-01"))
    #expect(try fact(sandbox)[8] == "2080")
    #expect(try !sandbox.text(of: "output/annual/facts.csv").contains("2016"))
  }

  /// The line with every field in quotes, as a spreadsheet writes it where it is asked to quote all text.
  private func quoted(_ line: String) -> String {
    var fields: [String] = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" { isQuoted.toggle() }
      if character == ",", !isQuoted { fields.append("") } else { fields[fields.count - 1].append(character) }
    }
    return fields.map { $0.hasPrefix("\"") ? $0 : "\"\($0)\"" }.joined(separator: ",")
  }
}
