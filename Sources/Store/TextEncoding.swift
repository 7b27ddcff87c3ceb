// SPDX-License-Identifier: GPL-3.0-or-later

/// How the bytes of a profile were turned into text.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  /// The fallback for bytes that are not UTF-8: every byte is a character, so it never fails.
  case windows1252 = "Windows-1252"
}

extension TextEncoding {
  /// The text of the bytes in UTF-8, and the encoding that they were in.
  ///
  /// A byte order mark is no part of the text. Line ends stay as they are.
  static func decode(_ bytes: [UInt8]) -> (utf8: [UInt8], encoding: TextEncoding) {
    let bytes = bytes.withoutByteOrderMark
    guard !bytes.isUTF8 else { return (bytes, .utf8) }
    return (bytes.flatMap { $0 < 0x80 ? [$0] : Array(characters[Int($0) - 0x80].utf8) }, .windows1252)
  }

  /// The characters of the bytes 80 to FF; the five that have none stand for the control of their number.
  ///
  /// Source: WHATWG Encoding Standard, index windows-1252.
  private static let characters: [String] = {
    let codes: [UInt32] = [
      0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
      0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
      0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]
    return (codes + Array(0xA0...0xFF)).compactMap(Unicode.Scalar.init).map(String.init)
  }()
}

extension [UInt8] {
  /// The bytes without the UTF-8 byte order mark that they may begin with.
  var withoutByteOrderMark: [UInt8] {
    starts(with: [0xEF, 0xBB, 0xBF]) ? Array(dropFirst(3)) : self
  }

  /// Whether the bytes are well-formed UTF-8.
  var isUTF8: Bool { String(validating: self, as: UTF8.self) != nil }

  /// The index of the first byte that is not well-formed UTF-8; the count where all are.
  var firstInvalidUTF8: Int {
    var decoder = UTF8()
    var iterator = makeIterator()
    var index = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): index += UTF8.width(scalar)
      case .emptyInput, .error: return index
      }
    }
  }

  /// The line that the byte at the index stands in, counted from 1.
  func line(at index: Int) -> Int { 1 + self[..<Swift.min(index, count)].count { $0 == 0x0A } }
}
