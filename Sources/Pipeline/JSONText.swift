// SPDX-License-Identifier: GPL-3.0-or-later
import Store

extension Encodable {
  /// The value as JSON in UTF-8: keys sorted, LF at the end.
  ///
  /// - Throws: `EncodingError` where the value holds a number that JSON cannot print.
  public var json: [UInt8] { get throws { try JSON.bytes(of: self) } }
}
