// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Where the lines of a text begin, to tell the line of an offset.
public struct LineIndex: Hashable, Sendable {
  /// The offset of the first code point of each line; the first is 0.
  private let starts: [Int]

  /// The lines of a text in UTF-8; a line ends with LF.
  public init(_ utf8: [UInt8]) {
    var starts = [0]
    var offset = 0
    for byte in utf8 {
      // Every code point has exactly one byte that is not a continuation.
      if byte & 0xC0 != 0x80 { offset += 1 }
      if byte == 0x0A { starts.append(offset) }
    }
    self.starts = starts
  }

  /// The line, counted from 1, of the code point at the offset; the last line for an offset past the end.
  public func line(at offset: Int) -> Int {
    max(1, starts.partitioningIndex { $0 > offset })
  }
}
