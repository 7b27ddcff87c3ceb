// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Store
import Testing

@Suite("The command line")
struct CommandTests {
  @Test(
    "has documented exit codes",
    arguments: [
      (["list"], 0), (["--version"], 0), (["--help"], 0), (["run", "--help"], 0),
      (["run"], 64), (["run", "annual", "--jobs", "0"], 64),
      (["run", "annual", "--fail-on", "never-ever"], 64),
      (["fly"], 64), (["run", "annual", "--output", ""], 64), (["extract"], 64),
      (["extract", "profiles/a.txt", "b/a.txt"], 64),
      (
        [
          "extract", "profiles/croatia-2018-casualties.txt", "--ledger",
          "profiles/croatia-2018-casualties.txt",
        ], 64
      ),
      (["trace", "annual"], 64), (["run", "biannual"], 2), (["trace", "annual", "x"], 2),
      (["check"], 64), (["check", "--run", "annual", "--gold", "x"], 64), (["check", "--run", "annual"], 2),
      (["review", "annual"], 2), (["review", "annual", "--confidence", "2"], 64),
      (["extract", "profiles/none.txt"], 2),
      (["extract", "profiles/croatia-2018-casualties.txt", "none.txt"], 1),
      (["extract", "profiles/croatia-2018-casualties.txt", "none.txt", "--fail-on", "never"], 0),
    ] as [([String], Int32)])
  func exitCodes(arguments: [String], code: Int32) throws {
    let answer = try Sandbox().tally(arguments)
    #expect(answer.code == code, "\(answer.log)")
  }

  @Test("traces a cell and a fact to the same sentence")
  func trace() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.tally(["run", "annual", "--profiles", "profiles"]).code == 0)
    let cell = try sandbox.tally([
      "trace", "annual", "casualties-by-country", "HRV", "2017", "best", "--json",
    ])
    let traces = try #require(
      try JSONSerialization.jsonObject(with: Data(cell.output.utf8)) as? [[String: Any]])
    let fact = try #require(traces.first?["fact"] as? String)
    let same = try sandbox.tally(["trace", "annual", fact, "--json"])
    #expect(same.output == cell.output)
    let evidence = try #require(traces[0]["evidence"] as? [[String: Any]])
    let quote = try #require((evidence[0]["quotes"] as? [[String: Any]])?.first)
    let selectors = try #require(quote["selector"] as? [[String: Any]])
    #expect(selectors.map { $0["type"] as? String } == ["TextQuoteSelector", "TextPositionSelector"])
    let (start, end) = try #require(
      (selectors[1]["start"] as? Int, selectors[1]["end"] as? Int) as? (Int, Int))
    let text = try sandbox.text(of: "profiles/croatia-2018-casualties.txt").unicodeScalars
    #expect(
      String(String.UnicodeScalarView(text.dropFirst(start).prefix(end - start))) == selectors[0]["exact"]
        as? String)
  }

  @Test("leads from every number of every table to what it rests on", arguments: ["annual", "trends"])
  func everyCell(pipeline: String) throws {
    let sandbox = try Sandbox(profiles: [
      "croatia-2018-casualties.txt", "colombia-2017-casualties.txt", "colombia-2018-mine-action.txt",
      "russia-2019.txt", "georgia-2023-cluster-munition-ban-policy.txt", "cambodia-2007-country-report.txt",
      "united-kingdom-2012-support-for-mine-action.txt",
    ])
    #expect(try sandbox.tally(["run", pipeline, "--profiles", "profiles", "--fail-on", "never"]).code == 0)
    let folder = sandbox.path + "/output/" + pipeline
    let orphans = try RunDatabase(run: folder).numbersWithoutOrigin()
    #expect(orphans == [])
    let series = try sandbox.tally(["trace", pipeline, "trends", "casualties/HRV"])
    #expect(series.code == 0 && series.output.contains("croatia-2018-casualties.txt"), "\(series.log)")
  }

  /// The lists of a run whose rows name no fact: numbers that nothing read are places in a profile themselves.
  private static let places = ["ledger.csv"]

  @Test(
    "leads from every line with figures of every file to what it rests on", arguments: ["annual", "trends"])
  func everyLine(pipeline: String) throws {
    let sandbox = try Sandbox(profiles: ["sudan-2017-casualties.txt", "colombia-2017-casualties.txt"])
    #expect(try sandbox.tally(["run", pipeline, "--profiles", "profiles", "--fail-on", "never"]).code == 0)
    let folder = sandbox.path + "/output/" + pipeline
    let database = try RunDatabase(run: folder)
    let files = try sandbox.contents(of: "output/" + pipeline).keys.filter { $0.hasSuffix(".csv") }
    #expect(files.count > 20)
    for file in files.sorted() where !Self.places.contains(file) {
      let table = try CSVTable(File(folder + "/" + file))
      for row in table.rows where row.fields.contains(where: { Double($0) != nil }) {
        #expect(throws: Never.self, "\(file):\(row.line)") {
          try database.origins(of: ["\(file):\(row.line)"])
        }
      }
    }
  }

  @Test("leads from a line of a report to its facts, with the footnote of the sentence")
  func reportLine() throws {
    let sandbox = try Sandbox(profiles: ["croatia-2018-casualties.txt"])
    #expect(try sandbox.tally(["run", "annual", "--profiles", "profiles", "--fail-on", "never"]).code == 0)
    let lines = try sandbox.text(of: "output/annual/report/summary.txt").split(
      separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.hasPrefix("   2017") })
    let trace = try sandbox.tally(["trace", "annual", "report/summary.txt:\(line + 1)"])
    #expect(trace.output.contains("fact HRV:casualties:::2017"), "\(trace.log)")
    let footnote = try sandbox.tally(["trace", "annual", "HRV:casualties:outcome=killed::1991/2017"])
    #expect(
      footnote.output.contains("footnote [2], line 35: Emails from CROMAC"),
      "\(footnote.output)\(footnote.log)")
    let json = try sandbox.tally(["trace", "annual", "HRV:casualties:outcome=killed::1991/2017", "--json"])
    #expect(json.output.contains("\"footnotes\""))
    #expect(try sandbox.tally(["trace", "annual", "report/summary.txt:1"]).code == 2)
    #expect(try sandbox.tally(["trace", "annual", "../annual/facts.csv:2"]).code == 2)
  }

  @Test("writes every file of a run, and names it")
  func files() throws {
    let sandbox = try Sandbox()
    let answer = try sandbox.tally(["run", "annual", "--profiles", "profiles"])
    let printed = answer.output.split(separator: "\n").filter { $0.hasPrefix("output/annual/") }
    let written = try sandbox.contents(of: "output/annual").keys.map { "output/annual/" + $0 }
    #expect(Set(printed.map(String.init)) == Set(written))
    let wanted = [
      "observations.csv", "ledger.csv", "facts.csv", "evidence.csv", "conflicts.csv", "revisions.csv",
      "discrepancies.csv", "trends.csv", "tally.sqlite", "run.json", "report/summary.txt",
    ]
    #expect(Set(wanted).isSubset(of: Set(written.map { String($0.dropFirst("output/annual/".count)) })))
  }

  @Test("reads a page and keeps its text")
  func page() throws {
    let sandbox = try Sandbox(profiles: [])
    let source = try String(
      contentsOfFile: Sandbox.package + "/Tests/Fixtures/profiles/croatia-2018-casualties.txt",
      encoding: .utf8)
    let blocks = source.components(separatedBy: "\n\n").map {
      "<p>\($0.trimmingCharacters(in: .newlines))</p>"
    }
    try sandbox.write("<html><body>\(blocks.joined())</body></html>", to: "profiles/page.html")
    #expect(try sandbox.tally(["run", "annual", "--profiles", "profiles"]).code == 0)
    #expect(sandbox.names(in: "output/annual/texts") == ["page.html.txt"])
    #expect(try sandbox.text(of: "output/annual/texts/page.html.txt").hasPrefix("Croatia\n\nCasualties\n\n"))
    #expect(try sandbox.text(of: "output/annual/observations.csv").contains("page.html#1,page.html,"))
  }

  @Test(
    "minds where its output goes",
    arguments: [
      (
        line: "$TALLY list >/dev/full", code: 2,
        log: "error: standard output: cannot be written (No space left"
      ),
      (line: "$TALLY list | head -n 1 >/dev/null", code: 0, log: ""),
      (line: "trap '' PIPE; { $TALLY list; echo code $? >&2; } | true", code: 0, log: "code 0"),
    ] as [(line: String, code: Int32, log: String)])
  func standardOutput(line: String, code: Int32, log: String) throws {
    let answer = try Sandbox().shell(line)
    #expect(answer.code == code)
    #expect(log.isEmpty ? answer.log.isEmpty : answer.log.hasPrefix(log), "\(answer.log)")
  }

  @Test("writes progress and colours to no file")
  func plainLog() throws {
    let sandbox = try Sandbox()
    try sandbox.write("x", to: "profiles/readme.doc")
    let answer = try sandbox.tally(["run", "annual", "--profiles", "profiles"])
    #expect(
      answer.log == "note: profiles/readme.doc: is not read; the names of profiles end in .txt, .html, .htm\n"
    )
  }
}
