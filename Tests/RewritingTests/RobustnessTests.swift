// SPDX-License-Identifier: GPL-3.0-or-later
import Extraction
import Facts
import Foundation
import Pipeline
import Rewriting
import Scoring
import Testing

/// Profiles rewritten in ways that leave them as readable as they were are read as well as before.
@Suite("Profiles that are rewritten")
struct RobustnessTests {
  private static let seed: UInt64 = 2025
  /// How much lower the score may be.
  private static let tolerance = 0.03

  @Test("are read as well as they were", arguments: Rewriting.allCases)
  func robust(kind: Rewriting) async throws {
    let shipped = try await Shipped.all
    let rewriter = Rewriter(shipped.knowledge)
    var gold: [Statement] = []
    var found: [Statement] = []
    for (index, profile) in shipped.profiles.enumerated() {
      let rewritten = rewriter.rewritten(
        profile.manuscript, gold: profile.gold, by: [kind], seed: Self.seed &+ UInt64(index))
      gold += rewritten.gold
      found += shipped.statements(in: rewritten.utf8, like: profile)
    }
    let before = Score(gold: shipped.profiles.flatMap(\.gold), found: shipped.profiles.flatMap(\.found))
    let after = Score(gold: gold, found: found)
    for level in Level.allCases {
      let (was, now) = (try #require(before.overall[level].f1), try #require(after.overall[level].f1))
      #expect(now >= was - Self.tolerance, "\(level) F1 was \(was) and is \(now), seed \(Self.seed)")
    }
  }
}
