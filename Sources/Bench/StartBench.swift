// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Store

/// How long the command takes for one profile, from the start of its process to its end, with all knowledge loaded.
struct StartBench {
  private static let runs = 20
  let root: String

  func rows() throws -> [Row] {
    let profiles = try Folder(root + "/Tests/Fixtures/profiles").files(ending: ".txt")
    guard let profile = profiles.first else { return [] }
    let tally = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "tally")
    let watches = try (0..<Self.runs).map { _ in
      try Self.time(tally, ["extract", profile.path, "--root", root])
    }
    let seconds = watches.map(\.seconds).sorted()
    let worked = watches.map(\.processorSeconds).reduce(0, +) / Double(Self.runs)
    let what = "process start to output, one profile, \(Self.runs) runs"
    return [
      Row(what + ": best", decimal(seconds[0] * 1000, 1), "ms"),
      Row(what + ": median", decimal((seconds[9] + seconds[10]) * 500, 1), "ms"),
      Row(what + ": mean of CPU time", decimal(worked * 1000, 1), "ms"),
    ]
  }

  /// The time of one run, whose output goes nowhere.
  static func time(_ program: URL, _ arguments: [String]) throws -> Stopwatch {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    var watch = Stopwatch()
    try watch.time {
      try process.run()
      process.waitUntilExit()
    }
    return watch
  }
}
