// SPDX-License-Identifier: GPL-3.0-or-later
import Extraction
import Foundation
import Pipeline
import Store

/// Reading and extraction of a corpus, with yardsticks over the same files.
struct ExtractionBench {
  let root: String
  let megabytes: Int
  let seed: UInt64

  func rows() async throws -> [Row] {
    let knowledge = try ExtractionKnowledge(root: Root(root, executable: nil))
    let corpus = try Corpus(bytes: megabytes * 1_000_000, seed: seed, root: root, knowledge)
    _ = try read(corpus.files)
    let about = Row(
      "corpus, seed \(seed), \(corpus.files.count) files", decimal(Double(corpus.bytes) / 1e6, 1), "MB")
    return [about] + (try yardsticks(corpus)) + (try oneCore(corpus, knowledge.extractor))
      + (try await allCores(corpus, knowledge))
  }

  // MARK: - Yardsticks

  private func yardsticks(_ corpus: Corpus) throws -> [Row] {
    let words = try StartBench.time(
      URL(filePath: "/usr/bin/wc"), ["-w", "--files0-from=" + corpus.list])
    var scan = Stopwatch()
    var blanks = 0
    for file in corpus.files {
      let bytes = try file.bytes(atMost: .max)
      scan.time { for byte in bytes where byte == 0x20 { blanks += 1 } }
    }
    precondition(blanks > 0, "the corpus has no blank")
    return [
      Row("wc -w, files opened", bytes: corpus.bytes, in: words),
      Row("plain byte scan in memory", bytes: corpus.bytes, in: scan),
      Row("reading: file, encoding, digest", bytes: corpus.bytes, in: try read(corpus.files)),
    ]
  }

  private func read(_ files: [File]) throws -> Stopwatch {
    var watch = Stopwatch()
    for file in files { _ = try watch.time { try ProfileFile(file) } }
    return watch
  }

  // MARK: - One core

  private func oneCore(_ corpus: Corpus, _ extractor: Extractor) throws -> [Row] {
    try Memory.forgetPeak()
    let few = corpus.count(holding: corpus.bytes / 10)
    var (first, all) = (Stopwatch(), Stopwatch())
    for (index, file) in corpus.files.enumerated() {
      let profile = try ProfileFile(file)
      let start = Stopwatch.Start()
      _ = extractor.extract(profile.utf8, profile: profile.name)
      all.add(since: start)
      if index < few { first.add(since: start) }
    }
    let growth = all.processorSeconds / first.processorSeconds
    let part = corpus.sizes.prefix(few).reduce(0, +)
    return [
      Row("extraction in memory, one core", bytes: corpus.bytes, in: all),
      Row("extraction of the first tenth, one core", bytes: part, in: first),
      Row("growth of CPU seconds from the first tenth to all", decimal(growth, 2), "times"),
      Row("growth of bytes", decimal(Double(corpus.bytes) / Double(part), 2), "times"),
      Memory.row("peak memory of that, reading and corpus list included"),
    ]
  }

  // MARK: - All cores

  /// The whole stage: files in, rows of observations and numbers out to disk.
  private func allCores(_ corpus: Corpus, _ knowledge: ExtractionKnowledge) async throws -> [Row] {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    try Memory.forgetPeak()
    var watch = Stopwatch()
    let start = Stopwatch.Start()
    let ledger = FileManager.default.temporaryDirectory.appending(path: "tally-bench-\(UUID()).csv").path
    let stage = ExtractStage(knowledge, jobs: cores)
    var bytes = 0
    try await stage.run(corpus.files.map(\.path), ledger: ledger) { bytes += $0.rows.count }
    watch.add(since: start)
    let peak = Memory.row("peak memory of that")
    try FileManager.default.removeItem(atPath: ledger)
    let what =
      "extract stage, \(cores) cores, \(decimal(Double(bytes) / 1e6, 1)) MB of observations, and ledger"
    return [Row(what, bytes: corpus.bytes, in: watch), peak]
  }
}
