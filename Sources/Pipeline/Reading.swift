// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts
public import Store

/// What all profiles of a run said.
public struct Reading: Sendable {
  public private(set) var profiles: [ReadProfile] = []
  public private(set) var observations: [Observation] = []
  public private(set) var numbers: [NumberFate] = []
  /// By profile, in the order of their file.
  public private(set) var decisions: [Decision] = []
  /// By profile.
  public private(set) var findings: [Finding]

  /// Puts the outcomes together, in their order.
  ///
  /// - Throws: ``SyntaxError`` where a decision cannot be followed.
  init(_ outcomes: [ProfileReader.Outcome], after findings: [Finding]) throws(SyntaxError) {
    self.findings = findings
    for outcome in outcomes {
      switch outcome {
      case .read(let profile, let extract, let made):
        profiles.append(profile)
        observations += extract.observations
        numbers += extract.numbers
        decisions += made
        self.findings += extract.findings
      case .failed(let finding): self.findings.append(finding)
      case .undecided(let error): throw error
      }
    }
  }
}

extension Reading {
  /// What the profiles at the paths say, in the order of the paths.
  ///
  /// - Throws: ``RunError`` where none of them can be read.
  public init(_ paths: [String], _ knowledge: ExtractionKnowledge, jobs: Int) async throws {
    let reader = ProfileReader(knowledge.extractor, jobs: jobs)
    try self.init(await reader.outcomes(of: paths.map { File($0) }) { _ in }, after: [])
    guard !profiles.isEmpty else { throw RunError.noReadableProfile(paths.joined(separator: ", "), findings) }
  }

  /// Why profiles at these paths cannot be read together: two have one name, by which a profile is known.
  public static func nameClash(in paths: [String]) -> String? {
    let names = paths.map { File($0).name }
    var known: Set<String> = []
    let again = Set(names.filter { !known.insert($0).inserted })
    return names.first(where: again.contains).map {
      "two files have the name \($0), by which a profile is known; rename one"
    }
  }

  /// Whether both paths lead to one existing file.
  public static func isSameFile(_ one: String, _ other: String) -> Bool { File(one).isSame(as: File(other)) }
}
