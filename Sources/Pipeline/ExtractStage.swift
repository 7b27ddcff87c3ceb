// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts
import Store

/// The extract stage on its own: profiles in, rows out as soon as they are read, so that no corpus is too large.
public struct ExtractStage: Sendable {
  private let confidences: Confidences
  private let reader: ProfileReader

  /// What became of one profile.
  public struct Piece: Sendable {
    /// Rows of `observations.csv`, the first time with its header; empty where the profile says nothing.
    public let rows: [UInt8]
    /// What a person should know about the profile.
    public let findings: [Finding]
  }

  /// A stage that reads so many profiles at a time.
  public init(_ knowledge: ExtractionKnowledge, jobs: Int) {
    confidences = knowledge.confidences
    reader = ProfileReader(knowledge.extractor, jobs: jobs)
  }

  /// Reads the profiles at the paths and hands over what they say, in their order.
  ///
  /// Where a path is given for it, what became of every number is written there as `ledger.csv`.
  /// - Throws: ``RunError`` where none of the profiles can be read; ``FileError`` where the ledger cannot be
  ///   written; what `use` throws.
  public func run(_ paths: [String], ledger path: String?, _ use: (Piece) throws -> Void) async throws {
    let file = try path.map { path throws(FileError) in try GrowingFile(path) }
    try file?.append(CSVWriter(numbers: []).bytes)
    var header = CSVWriter(observations: [], by: confidences).bytes
    var failures: [Finding] = []
    try await reader.forEach(paths.map { File($0) }, make: read) { profile in
      failures += profile.failure.map { [$0] } ?? []
      guard header.isEmpty || profile.failure == nil else { return }
      try file?.append(profile.numbers)
      try use(Piece(rows: header + profile.rows, findings: failures + profile.findings))
      header = []
      failures = []
    }
    guard header.isEmpty else { throw RunError.noReadableProfile(paths.joined(separator: ", "), failures) }
    try file?.finish()
  }

  /// A profile as rows.
  private struct Read: Sendable {
    var rows: [UInt8] = []
    var numbers: [UInt8] = []
    var findings: [Finding] = []
    var failure: Finding?
  }

  private func read(_ outcome: ProfileReader.Outcome) -> Read {
    switch outcome {
    case .failed(let finding): Read(failure: finding)
    case .undecided(let error):
      Read(failure: Finding(file: error.file, line: error.line, message: error.problem, severity: .error))
    case .read(_, let extract, _):
      Read(
        rows: CSVWriter.rows(extract.observations, by: confidences),
        numbers: CSVWriter.rows(extract.numbers), findings: extract.findings)
    }
  }
}
