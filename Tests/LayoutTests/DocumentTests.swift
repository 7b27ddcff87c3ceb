// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("Documents")
struct DocumentTests {
  @Test("describe every column of every file of a run")
  func columns() throws {
    let document = try PackageFiles.text("output/README.md")
    for path in try PackageFiles.paths(in: "Tests/GoldenTests/Golden/annual", ending: ".csv") {
      let file = path.dropFirst("Tests/GoldenTests/Golden/annual/".count)
      #expect(file.hasPrefix("tables/") || document.contains("`\(file)`"), "\(file) is not described")
      let header = try #require(try PackageFiles.lines(path).first)
      for column in header.split(separator: ",") {
        #expect(
          document.contains("`\(column)`") || file.hasPrefix("tables/"), "\(file): \(column) is not described"
        )
      }
    }
  }

  @Test("name every command", .enabled(if: PackageFiles.exists("README.md")), arguments: ["README.md"])
  func commands(path: String) throws {
    let document = try PackageFiles.text(path)
    for source in try PackageFiles.paths(in: "Sources/tally", ending: "Command.swift") {
      let text = try PackageFiles.text(source)
      let name = try #require(text.firstMatch(of: #/commandName: "([a-z]+)"/#)).1
      #expect(document.contains("tally \(name)"), "\(path) does not name tally \(name)")
    }
  }

  @Test(
    "define every measure", .enabled(if: PackageFiles.exists("docs/method.md")), arguments: ["docs/method.md"]
  )
  func measures(path: String) throws {
    let document = try PackageFiles.text(path)
    for row in try PackageFiles.lines("pipelines/knowledge/measures.csv").dropFirst() where !row.isEmpty {
      let measure = row.prefix { $0 != "," }
      #expect(document.contains("`\(measure)`"), "\(path) does not define \(measure)")
    }
  }
}
