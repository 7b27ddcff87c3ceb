// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation

/// Prints values as JSON.
public enum JSON {
  /// The value in UTF-8: keys sorted, two spaces of indentation, LF at the end.
  ///
  /// - Throws: `EncodingError` where the value holds a number that JSON cannot print.
  public static func bytes(of value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
  }
}
