// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@Suite("Imports")
struct ImportTests {
  /// What each module may import. Stages import neither each other nor Store.
  static let allowed: [String: Set<String>] = [
    "Facts": [],
    "Extraction": ["Facts"],
    "Scoring": ["Facts"],
    "Reconciliation": ["Facts"],
    "Aggregation": ["Facts"],
    "Trends": ["Facts", "GSL", "Foundation"],
    "Reporting": ["Facts"],
    "Store": ["Facts", "CXML", "GRDB", "Yams", "Foundation", "Glibc"],
    "GSL": ["CGSL", "Foundation"],
    "Pipeline": [
      "Facts", "Extraction", "Scoring", "Reconciliation", "Aggregation", "Trends", "Reporting", "Store",
      "Foundation",
    ],
    "Rewriting": ["Facts", "Extraction", "Scoring", "Pipeline"],
    "Crosscheck": ["Rewriting", "Trends", "Foundation"],
    "Bench": [
      "Extraction", "Facts", "Pipeline", "Reporting", "Rewriting", "Store", "Trends", "ArgumentParser",
      "Foundation",
    ],
    "tally": ["Facts", "Pipeline", "Scoring", "ArgumentParser", "Foundation"],
  ]

  @Test("go one way", arguments: try PackageFiles.paths(in: "Sources", ending: ".swift"))
  func direction(path: String) throws {
    let module = path.split(separator: "/")[1]
    let allowed = try #require(Self.allowed[String(module)], "the module \(module) is not in the table")
    let imports = try PackageFiles.lines(path).compactMap(Self.imported)
    #expect(Set(imports).isSubset(of: allowed), "\(path) imports \(Set(imports).subtracting(allowed))")
  }

  @Test(
    "of C never reach a public interface", arguments: try PackageFiles.paths(in: "Sources", ending: ".swift"))
  func ofC(path: String) throws {
    for line in try PackageFiles.lines(path) {
      guard let module = Self.imported(line), ["CGSL", "CXML", "GRDB", "Yams"].contains(module) else {
        continue
      }
      #expect(line.hasPrefix("internal import "), "\(path): \(line)")
    }
  }

  @Test("are of every module of the sources")
  func everyModule() throws {
    let modules = try PackageFiles.paths(in: "Sources", ending: ".swift").map {
      String($0.split(separator: "/")[1])
    }
    #expect(Set(modules) == Set(Self.allowed.keys))
  }

  /// The module that a line imports.
  private static func imported(_ line: String) -> String? {
    let words = line.split(separator: " ").map(String.init)
    guard let index = words.firstIndex(of: "import"), index < words.count - 1,
      words[..<index].allSatisfy({
        ["public", "internal", "package", "private", "fileprivate"].contains($0) || $0.hasPrefix("@")
      })
    else { return nil }
    return words[words.count - 1].split(separator: ".").first.map(String.init)
  }
}
