// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation

/// Writes data to standard output; a reader that has gone away, as `head` does, ends the command quietly.
///
/// - Throws: ``OutputError`` where the system refuses, as on a full disk.
func printData(_ bytes: [UInt8]) throws {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = unsafe rest.withUnsafeBytes { unsafe write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    if count < 0 && errno == EINTR { continue }
    guard count >= 0 else {
      if errno == EPIPE { throw ExitCode.success }
      throw OutputError(reason: unsafe String(cString: strerror(errno)))
    }
    rest = rest.dropFirst(count)
  }
}

/// Why standard output does not take the data.
struct OutputError: Error, CustomStringConvertible {
  let reason: String
  var description: String { "standard output: cannot be written (\(reason)); check the free space" }
}

/// Writes lines to standard output.
func printLines(_ lines: [String]) throws {
  try printData(Array(lines.map { $0 + "\n" }.joined().utf8))
}
