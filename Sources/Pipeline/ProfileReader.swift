// SPDX-License-Identifier: GPL-3.0-or-later
public import Extraction
public import Facts
public import Store

/// Reads and extracts profiles, several at a time.
public struct ProfileReader: Sendable {
  private let extractor: Extractor
  private let decisions: DecisionFile?
  private let jobs: Int

  /// What became of one profile.
  public enum Outcome: Sendable {
    case read(ReadProfile, Extract, [Decision])
    /// It could not be read at all.
    case failed(Finding)
    /// It was read, and a decision about it cannot be followed.
    case undecided(SyntaxError)
  }

  /// A reader that works on so many profiles at a time, at least one.
  public init(_ extractor: Extractor, jobs: Int) { self.init(extractor, decisions: nil, jobs: jobs) }

  /// A reader for a run, which also finds the claims that decisions are about and remembers what stands around words.
  ///
  /// Nil: neither.
  init(_ extractor: Extractor, decisions: DecisionFile?, jobs: Int) {
    self.extractor = extractor
    self.decisions = decisions
    self.jobs = max(1, jobs)
  }

  /// The outcomes in the order of the files, whatever order the work is done in.
  ///
  /// Tells after each profile how many are done.
  /// - Throws: `CancellationError` where the task is cancelled.
  public func outcomes(of files: [File], progress: (Int) -> Void) async throws -> [Outcome] {
    var outcomes: [Outcome] = []
    try await forEach(
      files, make: { $0 },
      use: { outcome in
        outcomes.append(outcome)
        progress(outcomes.count)
      })
    return outcomes
  }

  /// Makes something of each outcome and hands it on in the order of the files.
  ///
  /// `make` works on several at a time; no more results are held than their order needs.
  /// - Throws: what `use` throws; no further file is begun then.
  func forEach<Made: Sendable>(
    _ files: [File], make: @escaping @Sendable (Outcome) -> Made, use: (Made) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Made).self) { group in
      var waiting: [Int: Made] = [:]
      var (begun, done) = (0, 0)
      while done < files.count {
        // A slow profile holds up the others after some time, lest their outcomes pile up behind it.
        while begun < files.count, begun - done < 4 * jobs, begun - done - waiting.count < jobs {
          let index = begun
          group.addTask { (index, make(outcome(of: files[index]))) }
          begun += 1
        }
        guard let (index, outcome) = try await group.next() else { return }
        waiting[index] = outcome
        while let next = waiting.removeValue(forKey: done) {
          try use(next)
          done += 1
        }
      }
    }
  }

  /// Reads one profile.
  public func outcome(of file: File) -> Outcome {
    do throws(FileError) {
      let profile = try ProfileFile(file)
      let extract = extractor.extract(profile.utf8, profile: profile.name)
        .adding(Self.notes(on: profile))
      guard let decisions else { return .read(ReadProfile(profile, of: extract.country), extract, []) }
      return decided(profile, extract, decisions.rows[profile.name, default: []])
    } catch {
      let message = error.problem + "; the profile was left out"
      return .failed(Finding(file: error.path, line: error.line, message: message, severity: .error))
    }
  }

  private func decided(_ profile: ProfileFile, _ extract: Extract, _ rows: [DecisionRow]) -> Outcome {
    var made: [Decision] = []
    var expired: [Finding] = []
    do throws(SyntaxError) {
      for row in rows {
        if let decision = try row.decision(about: extract, of: profile.utf8) {
          made.append(decision)
        } else {
          expired.append(
            row.finding("has expired with its edition and was not applied; decide anew or remove it"))
        }
      }
    } catch {
      return .undecided(error)
    }
    let spans = extract.observations.flatMap { $0.quotes.map(\.span) } + extract.numbers.map(\.quote.span)
    return .read(
      ReadProfile(profile, of: extract.country, quoting: Set(spans)), extract.adding(expired), made)
  }

  private static func notes(on profile: ProfileFile) -> [Finding] {
    guard let line = profile.firstForeignLine else { return [] }
    let message = "is not UTF-8 and was read as Windows-1252; save the file as UTF-8 if letters look wrong"
    return [Finding(file: profile.name, line: line, message: message, severity: .note)]
  }
}

extension Extract {
  fileprivate func adding(_ more: [Finding]) -> Extract {
    Extract(
      country: country, observations: observations, numbers: numbers, findings: more + findings)
  }
}
