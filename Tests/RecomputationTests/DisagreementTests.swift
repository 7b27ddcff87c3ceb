// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GRDB
import Testing

/// What does not agree in the shipped profiles, line by line, held against what a person says of each.
///
/// `Tests/Fixtures/disagreements.csv` has a line for each conflict and each failed check, with what in the text it
/// comes from. A line that appears is either a contradiction that somebody explains there, or a misreading.
@Suite("What does not agree in the shipped profiles")
struct DisagreementTests {
  /// `real`, the text contradicts itself or what was published; `misread`, the text does not, and tally ought not to
  /// say so.
  private static let verdicts: Set<String> = ["real", "misread"]

  @Test("is what a person has explained, and nothing else")
  func explained() async throws {
    let found = try await Self.found()
    let listed = try Self.listed().map(\.line)
    #expect(Set(listed).count == listed.count, "a line stands twice in disagreements.csv")
    let new = found.filter { !listed.contains($0) }
    let gone = listed.filter { !found.contains($0) }
    #expect(new.isEmpty, "explain these in disagreements.csv, or read them right: \(new)")
    #expect(gone.isEmpty, "these are no more; take them out of disagreements.csv: \(gone)")
  }

  @Test("has a verdict and a reason in words")
  func reasons() throws {
    for row in try Self.listed() {
      #expect(Self.verdicts.contains(row.verdict), "\(row.line)")
      #expect(row.why.count > 20, "\(row.line) is not explained")
    }
  }

  /// Conflicts as `conflict,fact,chosen,other`, failed checks as `check,what,expected,found`; sorted.
  private static func found() async throws -> [String] {
    try await ShippedRun.shared.database.read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT 'conflict,"' || fact || '",' || \(amount("c")) || ',' || \(amount("o")) FROM conflict
          JOIN observation c ON c.id = chosen JOIN observation o ON o.id = other
          UNION ALL
          SELECT "check" || ',"' || coalesce(country, 'world') || ':' || measure || '::' || coalesce(period, '')
            || '",' || expected || ',' || found FROM discrepancy
          ORDER BY 1
          """)
    }
  }

  private static func amount(_ claim: String) -> String {
    """
    (CASE WHEN \(claim).value IS NULL THEN coalesce(\(claim).category, \(claim).status)
      ELSE trim(rtrim(printf('%.6f', \(claim).value), '0'), '.')
        || CASE \(claim).qualifier WHEN 'exact' THEN '' ELSE ' ' || \(claim).qualifier END END)
    """
  }

  private struct Listed {
    let line: String
    let verdict: String
    let why: String
  }

  /// The rows of the fixture.
  private static func listed() throws -> [Listed] {
    let path = ShippedRun.package + "/Tests/Fixtures/disagreements.csv"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst()
    return try lines.map { line in
      let match = try #require(
        line.wholeMatch(of: /(?<line>[a-z-]+,"[^"]*",[^,]*,[^,]*),(?<verdict>[a-z_]+),"(?<why>[^"]*)"/),
        "\(line) is no line of five fields and a reason in quotes")
      return Listed(
        line: String(match.output.line), verdict: String(match.output.verdict),
        why: String(match.output.why))
    }
  }
}
