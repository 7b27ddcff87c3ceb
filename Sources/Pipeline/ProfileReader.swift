// SPDX-License-Identifier: GPL-3.0-or-later
public import Extraction
public import Facts
public import Store

/// Reads and extracts profiles, several at a time.
public struct ProfileReader: Sendable {
  private let extractor: Extractor
  private let decisions: DecisionFile
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
  public init(_ extractor: Extractor, jobs: Int) { self.init(extractor, decisions: .none, jobs: jobs) }

  /// A reader that also finds the claims that decisions are about.
  init(_ extractor: Extractor, decisions: DecisionFile, jobs: Int) {
    self.extractor = extractor
    self.decisions = decisions
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
      return decided(profile, extract.adding(Self.notes(on: profile)))
    } catch {
      let message = error.problem + "; the profile was left out"
      return .failed(Finding(file: error.path, line: error.line, message: message, severity: .error))
    }
  }

  private func decided(_ profile: ProfileFile, _ extract: Extract) -> Outcome {
    var made: [Decision] = []
    var expired: [Finding] = []
    do throws(SyntaxError) {
      for row in decisions.rows[profile.name] ?? [] {
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
    return .read(ReadProfile(profile, quoting: Set(spans)), extract.adding(expired), made)
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
