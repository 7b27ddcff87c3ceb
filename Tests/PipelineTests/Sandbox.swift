// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// A folder with a copy of `pipelines/` and a folder of profiles, in which the built `tally` runs.
final class Sandbox {
  let path: String

  /// The root of the package.
  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  init(profiles: [String] = ["croatia-2018-casualties.txt"]) throws {
    path = NSTemporaryDirectory() + "tally-sandbox-" + UUID().uuidString
    let files = FileManager.default
    try files.createDirectory(atPath: path + "/profiles", withIntermediateDirectories: true)
    try files.copyItem(atPath: Self.package + "/pipelines", toPath: path + "/pipelines")
    for name in profiles {
      try files.copyItem(
        atPath: Self.package + "/Tests/Fixtures/profiles/" + name, toPath: path + "/profiles/" + name)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file below the sandbox.
  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  /// The text of a file below the sandbox.
  func text(of name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  /// Replaces the first occurrence of a text in a file.
  func replace(_ old: String, by new: String, in name: String) throws {
    let text = try text(of: name)
    let range = try #require(text.range(of: old), "\(name) does not hold “\(old)”")
    try write(text.replacingCharacters(in: range, with: new), to: name)
  }

  /// The names in a folder below the sandbox, hidden ones too; none where there is no folder.
  func names(in folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)
    return (names ?? []).sorted()
  }

  /// The bytes of all files of a folder below the sandbox, by their path in it.
  func contents(of folder: String) throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: path + "/" + folder)
    var contents: [String: Data] = [:]
    for name in names {
      contents[name] = FileManager.default.contents(atPath: "\(path)/\(folder)/\(name)")
    }
    return contents
  }
}

/// What the built `tally` answered.
struct Answer {
  let code: Int32
  let output: String
  let log: String
}

extension Sandbox {
  /// Runs the built executable in the sandbox.
  func tally(_ arguments: [String], environment: [String: String] = [:]) throws -> Answer {
    try run(Self.binary, arguments, environment: environment)
  }

  /// Runs a line of shell in the sandbox; `$TALLY` is the built executable.
  func shell(_ line: String) throws -> Answer {
    try run(URL(fileURLWithPath: "/bin/sh"), ["-c", line], environment: ["TALLY": Self.binary.path])
  }

  private static var binary: URL {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("tally")
  }

  private func run(_ program: URL, _ arguments: [String], environment: [String: String]) throws -> Answer {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let (output, log) = (path + "/.output-\(UUID())", path + "/.log-\(UUID())")
    for name in [output, log] { try Data().write(to: URL(fileURLWithPath: name)) }
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
    try process.run()
    process.waitUntilExit()
    return Answer(
      code: process.terminationStatus, output: try String(contentsOfFile: output, encoding: .utf8),
      log: try String(contentsOfFile: log, encoding: .utf8))
  }
}
