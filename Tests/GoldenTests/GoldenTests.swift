// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Pipeline
import Testing

/// Whole pipelines on a few profiles, held against the files under `Golden/<pipeline>/`.
///
/// `make golden` rewrites those files; their diff is read like code.
@Suite("A pipeline's results")
struct GoldenTests {
  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let package = tests.deletingLastPathComponent().deletingLastPathComponent()
  private static let profiles = [
    "colombia-2017-casualties.txt", "croatia-2018-casualties.txt", "iraq-2018-casualties.txt",
    "japan-2014.txt",
  ]
  private static let isRewriting = ProcessInfo.processInfo.environment["TALLY_REWRITE_GOLDEN"] != nil

  @Test(
    "are those that were read and approved",
    arguments: [
      (pipeline: "annual", omitted: ["ledger.csv"]),
      // All but the trends is as in the annual pipeline.
      (
        pipeline: "trends",
        omitted: ["ledger.csv", "tables/", "observations.csv", "facts.csv", "evidence.csv"]
      ),
    ])
  func golden(pipeline: String, omitted: [String]) async throws {
    let results = try await texts(of: pipeline).filter { name, _ in !omitted.contains { name.hasPrefix($0) } }
    let folder = Self.tests.appendingPathComponent("Golden/\(pipeline)")
    if Self.isRewriting { try rewrite(folder, with: results) }
    let approved = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter(Self.isCompared)
    #expect(approved.sorted() == results.keys.sorted())
    for (name, text) in results {
      let golden = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      if let line = firstDifference(golden, text) {
        Issue.record("\(pipeline)/\(name):\(line.number): was “\(line.golden)”, is “\(line.found)”")
      }
    }
  }

  /// Tables and texts.
  private static func isCompared(_ name: String) -> Bool { name.hasSuffix(".csv") || name.hasSuffix(".txt") }

  /// Runs the pipeline in a folder of its own; the texts of its files by their names.
  private func texts(of pipeline: String) async throws -> [String: String] {
    let files = FileManager.default
    let scratch = files.temporaryDirectory.appendingPathComponent("tally-golden-\(UUID())")
    defer { try? files.removeItem(at: scratch) }
    let profiles = scratch.appendingPathComponent("profiles")
    try files.createDirectory(at: profiles, withIntermediateDirectories: true)
    for name in Self.profiles {
      let source = Self.package.appendingPathComponent("Tests/Fixtures/profiles/" + name)
      try files.copyItem(at: source, to: profiles.appendingPathComponent(name))
    }
    let options = RunOptions(profiles: profiles.path, output: scratch.path + "/output", jobs: 2)
    let root = try Root(Self.package.path, executable: nil)
    let outcome = try await Run(pipeline, root: root, options: options) { _ in }.outcome()
    let names = outcome.files.map { String($0.dropFirst(outcome.folder.count + 1)) }.filter(Self.isCompared)
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try String(contentsOfFile: outcome.folder + "/" + $0, encoding: .utf8))
      })
  }

  private func rewrite(_ folder: URL, with results: [String: String]) throws {
    let files = FileManager.default
    if files.fileExists(atPath: folder.path) { try files.removeItem(at: folder) }
    for (name, text) in results {
      let place = folder.appendingPathComponent(name)
      try files.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: place, atomically: true, encoding: .utf8)
    }
  }

  private func firstDifference(
    _ golden: String, _ found: String
  ) -> (number: Int, golden: String, found: String)? {
    let was = golden.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let now = found.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let index = (0..<max(was.count, now.count)).first { index in
      index >= was.count || index >= now.count || was[index] != now[index]
    }
    return index.map { index in
      (index + 1, index < was.count ? was[index] : "nothing", index < now.count ? now[index] : "nothing")
    }
  }
}
