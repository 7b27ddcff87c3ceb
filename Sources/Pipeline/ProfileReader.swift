// SPDX-License-Identifier: GPL-3.0-or-later
public import Extraction
public import Facts
public import Store

/// Reads and extracts profiles, several at a time.
public struct ProfileReader: Sendable {
  private let extractor: Extractor
  private let jobs: Int

  /// What became of one profile.
  public enum Outcome: Sendable {
    case read(ReadProfile, Extract)
    /// It could not be read at all.
    case failed(Finding)
  }

  /// A reader that works on so many profiles at a time, at least one.
  public init(_ extractor: Extractor, jobs: Int) {
    self.extractor = extractor
    self.jobs = max(1, jobs)
  }

  /// The outcomes in the order of the files, whatever order the work is done in.
  ///
  /// Tells after each profile how many are done.
  public func outcomes(of files: [File], progress: @Sendable (Int) -> Void) async -> [Outcome] {
    await withTaskGroup(of: (Int, Outcome).self) { group in
      var outcomes: [Int: Outcome] = [:]
      var waiting = files.enumerated().makeIterator()
      let start = { (group: inout TaskGroup<(Int, Outcome)>) in
        guard let (index, file) = waiting.next() else { return }
        group.addTask { (index, outcome(of: file)) }
      }
      for _ in 0..<jobs { start(&group) }
      while let (index, outcome) = await group.next() {
        outcomes[index] = outcome
        progress(outcomes.count)
        start(&group)
      }
      return outcomes.sorted { $0.key < $1.key }.map(\.value)
    }
  }

  /// Reads one profile.
  public func outcome(of file: File) -> Outcome {
    do throws(FileError) {
      let profile = try ProfileFile(file)
      let extract = extractor.extract(profile.utf8, profile: profile.name)
      return .read(ReadProfile(profile), extract.adding(Self.notes(on: profile)))
    } catch {
      let message = error.problem + "; the profile was left out"
      return .failed(Finding(file: error.path, line: error.line, message: message, severity: .error))
    }
  }

  private static func notes(on profile: ProfileFile) -> [Finding] {
    guard let line = profile.firstForeignLine else { return [] }
    let message = "is not UTF-8 and was read as Windows-1252; save the file as UTF-8 if letters look wrong"
    return [Finding(file: profile.name, line: line, message: message, severity: .note)]
  }
}

extension Extract {
  fileprivate func adding(_ more: [Finding]) -> Extract {
    Extract(observations: observations, numbers: numbers, findings: more + findings)
  }
}
