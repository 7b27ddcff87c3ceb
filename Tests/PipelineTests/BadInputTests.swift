// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("Bad input")
struct BadInputTests {
  @Test(
    "that leaves nothing to read stops the run and writes nothing",
    arguments: [
      (arguments: ["--profiles", "nowhere"], message: "error: nowhere: there is no such file or folder;"),
      (
        arguments: ["--profiles", "pipelines/annual.yml"],
        message: "error: pipelines/annual.yml: is not a folder;"
      ),
      (arguments: ["--profiles", "empty"], message: "error: empty: holds no profile;"),
      (arguments: ["--profiles", "binaries"], message: "binaries/b.txt:1: holds a NUL byte"),
      (arguments: ["--root", "empty"], message: "error: empty: has no folder pipelines/knowledge;"),
      (arguments: ["--output", "full"], message: "full/annual: holds files that no run wrote;"),
      (arguments: ["--output", "pipelines/annual.yml"], message: "pipelines/annual.yml: "),
    ])
  func stops(arguments: [String], message: String) throws {
    let sandbox = try Sandbox()
    for folder in ["empty", "binaries", "full/annual"] {
      try FileManager.default.createDirectory(
        atPath: sandbox.path + "/" + folder, withIntermediateDirectories: true)
    }
    try sandbox.write([0x61, 0x00], to: "binaries/b.txt")
    try sandbox.write("dear", to: "full/annual/letter.txt")
    let rest = arguments.contains("--profiles") ? [] : ["--profiles", "profiles"]
    let answer = try sandbox.tally(["run", "annual"] + rest + arguments)
    #expect(answer.code == 2, "\(answer.log)")
    #expect(answer.log.contains(message), "\(answer.log)")
    #expect(answer.output.isEmpty)
    #expect(sandbox.names(in: "output") == [])
    #expect(sandbox.names(in: "full") == ["annual"])
    #expect(sandbox.names(in: "full/annual") == ["letter.txt"])
  }

  @Test(
    "in one profile is reported, and the others are read",
    arguments: [
      (
        name: "bad.txt", bytes: [0x61, 0x0A, 0x00], message: "error: profiles/bad.txt:2: holds a NUL byte",
        code: 1
      ),
      (
        name: "bad.html", bytes: Array(String(repeating: "<div>", count: 9000).utf8) + [0x61],
        message: "error: profiles/bad.html: nests too deep", code: 1
      ),
      (name: "bad.txt", bytes: Array("Nobody knows.\n".utf8), message: "bad.txt:1: ", code: 1),
      (name: "bad.txt", bytes: [], message: "bad.txt:1: ", code: 1),
      (
        name: "bad.txt",
        bytes: Array("Ch\nCroatia\n\nCasualties\n\nLast updated: 1 May 2018\n".utf8) + [0xE9, 0x0A],
        message: "note: bad.txt:7: is not UTF-8 and was read as Windows-1252;", code: nil
      ),
      (name: "bad.doc", bytes: [0x61], message: "note: profiles/bad.doc: is not read;", code: 0),
    ] as [(name: String, bytes: [UInt8], message: String, code: Int32?)])
  func isReported(name: String, bytes: [UInt8], message: String, code: Int32?) throws {
    let sandbox = try Sandbox()
    try sandbox.write(bytes, to: "profiles/" + name)
    let answer = try sandbox.tally(["run", "annual", "--profiles", "profiles"])
    #expect(answer.log.contains(message), "\(answer.log)")
    if let code { #expect(answer.code == code, "\(answer.log)") }
    #expect(try sandbox.text(of: "output/annual/observations.csv").contains("croatia-2018-casualties.txt#1,"))
    #expect(sandbox.names(in: "output") == ["annual"])
  }

  @Test("with a line of 50 MB is reported with its line")
  func longLine() throws {
    let sandbox = try Sandbox()
    try sandbox.write([0x61, 0x0A] + [UInt8](repeating: 0x61, count: 50 << 20), to: "profiles/long.txt")
    let answer = try sandbox.tally(["run", "annual", "--profiles", "profiles"])
    #expect(answer.code == 1)
    #expect(answer.log.contains("error: profiles/long.txt:2: the line is longer than 1048576 bytes; put"))
  }

  @Test("of links, pipes and folders among the profiles is reported")
  func oddFiles() throws {
    let sandbox = try Sandbox()
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path + "/profiles/link.txt", withDestinationPath: "nowhere")
    try FileManager.default.createDirectory(
      atPath: sandbox.path + "/profiles/folder.txt", withIntermediateDirectories: false)
    let answer = try sandbox.tally(["run", "annual", "--profiles", "profiles"])
    #expect(answer.code == 1)
    #expect(answer.log.contains("error: profiles/link.txt: there is no such file"))
    #expect(answer.log.contains("error: profiles/folder.txt: is not a file"))
  }

  @Test(
    "in pipelines and knowledge is refused with its place",
    arguments: [
      (
        "pipelines/annual.yml", "title:", "titel:",
        "pipelines/annual.yml:2:1: lacks the key 'title'; it has: pipeline, titel, steps"
      ),
      (
        "pipelines/annual.yml", "title:", "colour: red\ntitle:",
        "pipelines/annual.yml:3:1: the key 'colour' is unknown; known are: pipeline, steps, title"
      ),
      (
        "pipelines/annual.yml", "{folder: Tests", "{fast: true, folder: Tests",
        "the key 'fast' is unknown; known are: folder"
      ),
      (
        "pipelines/annual.yml", "pipeline: annual", "pipeline: b",
        "pipelines/annual.yml:2:11: the pipeline must have the name"
      ),
      ("pipelines/annual.yml", "stage: read", "stage: reed", "'stage' is none of: read, extract,"),
      ("pipelines/annual.yml", "    result: annual\n", "    result: ../x\n", "'../x' is no plain name"),
      ("pipelines/annual.yml", "result: headline", "result: a/b", "'a/b' is no plain name"),
      ("pipelines/annual.yml", "    result: profiles\n", "", "lacks the key 'result'"),
      (
        "pipelines/annual.yml", "profiles: profiles", "profiles: profile",
        "'profile' is no result of an earlier step"
      ),
      ("pipelines/annual.yml", "mann_kendall,", "man_kendal,", "is none of: mann_kendall,"),
      (
        "pipelines/annual.yml", "policies/default.yml", "policies/none.yml",
        "policies/none.yml: there is no such file"
      ),
      ("pipelines/annual.yml", "steps:", "steps: [", "pipelines/annual.yml:"),
      (
        "pipelines/knowledge/measures.csv", "casualties,persons", "casualties,heads",
        "measures.csv:2: the unit 'heads' is unknown"
      ),
      (
        "pipelines/knowledge/measures.csv", "measure,", "messure,", "measures.csv:1: has the columns messure,"
      ),
      ("pipelines/knowledge/lexicons/months.csv", "\n", ",x\n", "lexicons/months.csv:"),
      (
        "pipelines/knowledge/lexicons/months.csv", "phrase,", "\"phrase,",
        "lexicons/months.csv:1: opens a quote that is never closed"
      ),
      (
        "pipelines/knowledge/confidence.csv", "found\n", "found\na.rule,casualties,3,2\n",
        "confidence.csv:2: matched and found are no counts, or more is matched than found"
      ),
      ("pipelines/knowledge/policies/default.yml", "lines:", "linez:", "policies/default.yml:"),
      (
        "pipelines/knowledge/tables/casualties-by-year.yml", "kind:", "kint:",
        "tables/casualties-by-year.yml:"
      ),
      ("pipelines/knowledge/templates/annual.txt", "<profiles>", "<profilez>", "templates/annual.txt:"),
      (
        "pipelines/knowledge/templates/annual.txt", "<discrepancies>", "<discrepancies",
        "templates/annual.txt:"
      ),
    ])
  func malformed(file: String, old: String, new: String, message: String) throws {
    let sandbox = try Sandbox()
    try sandbox.replace(old, by: new, in: file)
    let answer = try sandbox.tally(["run", "annual", "--profiles", "profiles"])
    #expect(answer.code == 2)
    #expect(answer.log.hasPrefix("error: "))
    #expect(answer.log.contains(message), "\(answer.log)")
    #expect(sandbox.names(in: "output") == [])
  }

  @Test(
    "in rules is refused with its place",
    arguments: [
      "rul: x\n", "rule: [\n", "", "rule: x\ncounts: [no-such-lexicon]\nyields: []\nexamples: []\n",
    ])
  func malformedRule(text: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write(text, to: "pipelines/knowledge/rules/casualties/aaa.yml")
    let answer = try sandbox.tally(["extract", "profiles/croatia-2018-casualties.txt"])
    #expect(answer.code == 2, "\(answer.log)")
    #expect(answer.log.contains("pipelines/knowledge/rules/casualties/aaa.yml:"), "\(answer.log)")
    #expect(answer.output.isEmpty)
  }

  @Test("does not disturb the results of the run before")
  func keepsOldResults() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.tally(["run", "annual", "--profiles", "profiles"]).code == 0)
    let before = try sandbox.contents(of: "output")
    #expect(try sandbox.tally(["run", "annual", "--profiles", "nowhere"]).code == 2)
    #expect(try sandbox.contents(of: "output") == before)
  }

  @Test("cannot act on a terminal or a spreadsheet")
  func hostileText() throws {
    let sandbox = try Sandbox(profiles: [])
    let text =
      "Croatia\n\nCasualties\n\nLast updated: 1 May 2018\n\nCasualties in 2017\n\n84\u{1B}[31m people\u{202E} were killed in 2017.\n"
    try sandbox.write(text, to: "profiles/=cmd\u{1B}.txt")
    let answer = try sandbox.tally(["run", "annual", "--profiles", "profiles"])
    #expect(!answer.output.contains("\u{1B}") && !answer.log.contains("\u{1B}"))
    for name in ["observations", "ledger", "facts", "evidence"] {
      let table = try sandbox.text(of: "output/annual/\(name).csv")
      #expect(!table.contains("\u{1B}") && !table.contains("\u{202E}"))
      #expect(!table.contains("\n=") && !table.contains(",="))
    }
  }
}
