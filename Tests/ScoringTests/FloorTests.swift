// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Foundation
import Pipeline
import Scoring
import Testing

/// The shipped profiles held against the shipped gold files, once for all tests.
enum Shipped {
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  static let gold = package + "/Tests/Fixtures/gold"

  private static let checking = Task {
    try await Check(
      gold: gold, profiles: [], ExtractionKnowledge(root: Root(package, executable: nil)), jobs: 4)
  }

  static var check: Check { get async throws { try await checking.value } }
}

@Suite("The score on the shipped profiles")
struct FloorTests {
  /// The rows of `floors.csv`: what is measured, and the figure that must be reached.
  private static func floors() throws -> [(name: String, floor: Double)] {
    let text = try String(contentsOfFile: Shipped.package + "/Tests/Fixtures/floors.csv", encoding: .utf8)
    return try text.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: ",").map(String.init)
      return (cells[0], try #require(Double(cells[1]), "\(line)"))
    }
  }

  /// The figure of a name such as `core F1`.
  private func figure(_ name: String, of score: Score) throws -> Double {
    let words = name.split(separator: " ").map(String.init)
    let figures = score.overall[try #require(Level(rawValue: words[0]), "\(name)")]
    let figure =
      switch words[1] {
      case "F1": figures.f1
      case "precision": figures.precision
      case "recall": figures.recall
      default: nil as Double?
      }
    return try #require(figure, "\(name)")
  }

  @Test("does not fall below the floors")
  func floors() async throws {
    let score = try await Shipped.check.score
    let floors = try Self.floors()
    #expect(!floors.isEmpty)
    for (name, floor) in floors {
      let reached = try figure(name, of: score)
      #expect(reached >= floor, "\(name) is \(reached), below the floor in Tests/Fixtures/floors.csv")
    }
  }

  @Test("adds up: the measures make the whole, matched and missed make the gold")
  func sums() async throws {
    let check = try await Shipped.check
    #expect(check.findings.isEmpty, "\(check.findings)")
    for level in Level.allCases {
      let whole = check.score.overall[level]
      let parts = check.score.measure.values.map { $0[level] }
      #expect(parts.map(\.gold).reduce(0, +) == whole.gold)
      #expect(parts.map(\.matched).reduce(0, +) == whole.matched)
      let comparison = check.comparison(level)
      #expect(comparison.matched + comparison.missed.count == whole.gold)
      #expect(comparison.matched + comparison.surplus.count == whole.found)
    }
  }
}
