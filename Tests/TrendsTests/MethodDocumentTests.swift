// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Trends

/// `docs/method-trends.md` names every method and every word for a p-value.
@Suite("Document of methods")
struct MethodDocumentTests {
  private func text() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "docs/method-trends.md"), encoding: .utf8)
  }

  @Test("Every method has its row", arguments: TrendMethod.allCases)
  func methods(method: TrendMethod) throws {
    #expect(try text().contains("| `\(method.rawValue)` |"))
  }

  @Test("Every strength of evidence has its row", arguments: StrengthOfEvidence.allCases)
  func words(evidence: StrengthOfEvidence) throws {
    #expect(try text().contains("| \(evidence.rawValue) |"))
  }
}
