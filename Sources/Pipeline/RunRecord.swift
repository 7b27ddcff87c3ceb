// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Store

/// `run.json`: what ran on what, and what it made.
struct RunRecord: Encodable {
  let tally: String
  let pipeline: String
  let options: Options
  /// The SHA-256 of every file read, by its path below the root or, for profiles, by name.
  let inputs: Inputs
  /// The SHA-256 of every other file of the folder, by its path in it.
  let outputs: [String: String]
  let counts: [String: Int]
  let findings: [Entry]
  /// When the run ended, in UTC by ISO 8601.
  let finished: String
  /// How long each stage took.
  let seconds: [String: Double]

  struct Options: Encodable {
    /// Nil where the pipeline's own folder was read.
    let profiles: String?
    let jobs: Int

    init(_ options: RunOptions) {
      profiles = options.profiles
      jobs = options.jobs
    }
  }

  struct Inputs: Encodable {
    let knowledge: [String: String]
    let profiles: [String: String]

    init(knowledge: [String: String], profiles: [ReadProfile]) {
      self.knowledge = knowledge
      self.profiles = Dictionary(profiles.map { ($0.name, $0.digest) }) { first, _ in first }
    }
  }

  struct Entry: Encodable {
    let severity: String
    let file: String
    let line: Int?
    let message: String

    init(_ finding: Finding) {
      severity = finding.severity.rawValue
      file = finding.file
      line = finding.line
      message = finding.message
    }
  }
}

extension Results {
  /// How many of each thing a run found.
  var counts: [String: Int] {
    [
      "profiles": profiles.count, "observations": observations.count, "numbers": numbers.count,
      "unread_numbers": numbers.count { $0.fate == .setAside(.unread) }, "facts": ledger.facts.count,
      "conflicts": ledger.conflicts.count, "revisions": ledger.revisions.count,
      "discrepancies": ledger.discrepancies.count, "tables": tables.count, "trends": trends.count,
    ]
  }
}
