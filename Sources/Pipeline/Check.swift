// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts
public import Scoring
import Store

/// What extraction reads, held against what a person read in the same profiles.
public struct Check: Sendable {
  public let score: Score
  /// What a person should know about the profiles and files.
  public let findings: [Finding]
  private let gold: [Statement]
  private let found: [Statement]

  /// Holds a reading against gold files; profiles that no person has read take no part.
  ///
  /// Where a person has read a profile that is not in the reading, all of it is missed.
  public init(_ reading: Reading, gold: GoldFolder) {
    let profiles = gold.profiles
    self.gold = gold.statements
    found = reading.observations.filter { profiles.contains($0.profile) }.map(Statement.init)
    score = Score(gold: self.gold, found: found)
    let read = Set(reading.profiles.map(\.name))
    findings =
      reading.findings.filter { $0.severity == .error }
      + profiles.subtracting(read).sorted().map { Self.finding($0, "has gold and was not read") }
      + read.subtracting(profiles).sorted().map { Self.finding($0, "has no gold and takes no part") }
  }

  private static func finding(_ profile: String, _ message: String) -> Finding {
    Finding(file: profile, line: nil, message: message)
  }

  /// What is missed, surplus or forgiven at a level.
  public func comparison(_ level: Level) -> Comparison { Comparison(gold: gold, found: found, level: level) }
}

extension Check {
  /// Reads profiles and holds them against the gold files of a folder.
  ///
  /// Without paths, all profiles of the folder `profiles` beside that of the gold; else the gold of the
  /// profiles at the paths alone.
  /// - Throws: an error whose description names file and remedy.
  public init(
    gold folder: String, profiles paths: [String], _ knowledge: ExtractionKnowledge, jobs: Int
  ) async throws {
    let gold = try GoldFolder(folder, measures: knowledge.measures)
    let beside = paths.isEmpty ? try ProfileFolder(folder + "/../profiles").files.map(\.path) : paths
    let reading = try await Reading(beside, knowledge, jobs: jobs)
    self.init(reading, gold: paths.isEmpty ? gold : gold.of(paths.map { File($0).name }))
  }
}

extension GoldFolder {
  /// What a person read in the profiles of these names.
  fileprivate func of(_ names: [String]) -> GoldFolder {
    let names = Set(names)
    return GoldFolder(statements: statements.filter { names.contains($0.profile) })
  }

  private init(statements: [Statement]) { self.statements = statements }
}
