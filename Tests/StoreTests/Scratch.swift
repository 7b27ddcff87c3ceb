// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Store

/// A folder of its own for one test, removed with the value.
final class Scratch {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "tally-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and names it.
  func file(_ name: String, _ bytes: [UInt8]) throws -> File {
    let place = path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: place))
    return File(place)
  }

  func file(_ name: String, _ text: String) throws -> File { try file(name, Array(text.utf8)) }
}
