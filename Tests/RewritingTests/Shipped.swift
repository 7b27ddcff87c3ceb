// SPDX-License-Identifier: GPL-3.0-or-later
import Extraction
import Facts
import Foundation
import Pipeline
import Rewriting
import Scoring

/// The shipped profiles with their gold, read once.
struct Shipped: Sendable {
  let knowledge: ExtractionKnowledge
  let profiles: [Profile]

  struct Profile: Sendable {
    let name: String
    let manuscript: Manuscript
    let gold: [Statement]
    let found: [Statement]
  }

  private static let reading = Task { try Shipped() }

  static var all: Shipped { get async throws { try await reading.value } }

  /// What is read in a profile after it was rewritten.
  func statements(in utf8: [UInt8], like profile: Profile) -> [Statement] {
    guard utf8 != profile.manuscript.utf8 else { return profile.found }
    return knowledge.extractor.extract(utf8, profile: profile.name).observations.map(Statement.init)
  }

  private init() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let knowledge = try ExtractionKnowledge(root: Root(package, executable: nil))
    let gold = try GoldFolder(package + "/Tests/Fixtures/gold", measures: knowledge.measures)
    let byProfile = Dictionary(grouping: gold.statements, by: \.profile)
    profiles = try byProfile.keys.sorted().map { name in
      let path = package + "/Tests/Fixtures/profiles/" + name
      let utf8 = [UInt8](try Data(contentsOf: URL(filePath: path)))
      let extract = knowledge.extractor.extract(utf8, profile: name)
      return Profile(
        name: name, manuscript: Manuscript(utf8, numbers: extract.numbers),
        gold: byProfile[name, default: []], found: extract.observations.map(Statement.init))
    }
    self.knowledge = knowledge
  }
}
