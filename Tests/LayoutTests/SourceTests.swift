// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("Source files")
struct SourceTests {
  static var swift: [String] {
    get throws {
      try PackageFiles.paths(in: "Sources", ending: ".swift")
        + PackageFiles.paths(in: "Tests", ending: ".swift")
    }
  }

  @Test("begin with their licence", arguments: try swift)
  func licence(path: String) throws {
    #expect(try PackageFiles.lines(path).first == "// SPDX-License-Identifier: GPL-3.0-or-later")
  }

  @Test("are short", arguments: try swift)
  func length(path: String) throws {
    // Past 300 lines a file wants to be split by idea; past 500 it must be.
    #expect(try PackageFiles.lines(path).count <= 500)
  }

  @Test("force and swallow nothing", arguments: try PackageFiles.paths(in: "Sources", ending: ".swift"))
  func force(path: String) throws {
    for (index, line) in try PackageFiles.lines(path).enumerated() where !Self.isComment(line) {
      let found = line.firstMatch(of: #/\btry[!?]|\bas!|\bfatalError\(/#)
      #expect(found == nil, "\(path):\(index + 1): \(line)")
    }
  }

  @Test(
    "name no country; countries stand in the lexicon",
    arguments: try PackageFiles.paths(in: "Sources", ending: ".swift"))
  func countries(path: String) throws {
    let names = try countryNames()
    for (index, line) in try PackageFiles.lines(path).enumerated() where !Self.isComment(line) {
      let words = Set(line.split { !$0.isLetter }.map(String.init))
      #expect(words.isDisjoint(with: names), "\(path):\(index + 1): \(line)")
    }
  }

  /// The names of one word of all countries.
  private func countryNames() throws -> Set<String> {
    let rows = try PackageFiles.lines("pipelines/knowledge/lexicons/countries.csv").dropFirst()
    let names = rows.compactMap { row in
      row.split(separator: ",", omittingEmptySubsequences: false).dropFirst(2).first
    }
    return Set(names.filter { !$0.contains(" ") && !$0.isEmpty }.map(String.init))
  }

  private static func isComment(_ line: String) -> Bool {
    line.trimmingCharacters(in: .whitespaces).hasPrefix("//")
  }
}
