// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("Documents")
struct DocumentTests {
  @Test("describe every column of every file of a run")
  func columns() throws {
    let document = try PackageFiles.text("output/README.md")
    let measures = try PackageFiles.text("pipelines/knowledge/measures.csv")
    let known = Set(measures.split { !$0.isLetter && $0 != "_" })
    for path in try PackageFiles.paths(in: "Tests/GoldenTests/Golden/annual", ending: ".csv") {
      let file = path.dropFirst("Tests/GoldenTests/Golden/annual/".count)
      let isDescribed = file.hasPrefix("tables/") || document.contains("`\(file)`")
      #expect(isDescribed, "\(file) is not described")
      let header = try #require(try PackageFiles.lines(path).first)
      // A column that is named by a year, a resolution, a dimension or a category is described with its file.
      let ownWords = file.hasPrefix("tables/") ? known : []
      for column in header.split(separator: ",")
      where !column.contains(where: \.isNumber) && !ownWords.contains(column) {
        let isDescribed = document.contains("`\(column)`")
        #expect(isDescribed, "\(file): \(column) is not described")
      }
    }
  }

  @Test("name every command", .enabled(if: PackageFiles.exists("README.md")), arguments: ["README.md"])
  func commands(path: String) throws {
    let document = try PackageFiles.text(path)
    for source in try PackageFiles.paths(in: "Sources/tally", ending: "Command.swift") {
      let text = try PackageFiles.text(source)
      let name = try #require(text.firstMatch(of: #/commandName: "([a-z]+)"/#)).1
      let isNamed = document.contains("tally \(name)")
      #expect(isNamed, "\(path) does not name tally \(name)")
    }
  }

  @Test("of measures are the descriptions in measures.csv")
  func measures() throws {
    for row in try PackageFiles.lines("pipelines/knowledge/measures.csv").dropFirst() where !row.isEmpty {
      let description = row.split(separator: ",", omittingEmptySubsequences: false).last
      #expect(description?.isEmpty == false, "\(row)")
    }
  }
}
