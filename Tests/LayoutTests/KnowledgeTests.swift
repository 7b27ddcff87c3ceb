// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("Knowledge")
struct KnowledgeTests {
  private static let rules = "pipelines/knowledge/rules"

  @Test("names each rule once, with examples", arguments: try PackageFiles.paths(in: rules, ending: ".yml"))
  func rule(path: String) throws {
    let lines = try PackageFiles.lines(path)
    #expect(lines.contains { $0.hasPrefix("rule: ") }, "\(path) has no name")
    #expect(lines.contains("examples:"), "\(path) has no example")
    #expect(lines.first?.hasPrefix("# ") == true, "\(path) does not say in its first line what it reads")
  }

  @Test("has no two rules of one name")
  func names() throws {
    let names = try PackageFiles.paths(in: Self.rules, ending: ".yml").flatMap { path in
      try PackageFiles.lines(path).filter { $0.hasPrefix("rule: ") }
    }
    #expect(names.count == Set(names).count)
  }

  @Test("is used by a pipeline", arguments: ["policies", "templates"])
  func used(folder: String) throws {
    let pipelines = try PackageFiles.paths(in: "pipelines", ending: ".yml")
      .filter { !$0.hasPrefix("pipelines/knowledge/") }.map(PackageFiles.text).joined()
    let known = try ["yml", "txt"].flatMap {
      try PackageFiles.paths(in: "pipelines/knowledge/" + folder, ending: $0)
    }
    #expect(!known.isEmpty)
    for path in known { #expect(pipelines.contains(path), "no pipeline uses \(path)") }
  }

  @Test(
    "has a table of the name of its file",
    arguments: try PackageFiles.paths(in: "pipelines/knowledge/tables", ending: ".yml"))
  func table(path: String) throws {
    let name = try #require(path.split(separator: "/").last).dropLast(4)
    #expect(try PackageFiles.lines(path).contains("table: \(name)"))
  }
}
