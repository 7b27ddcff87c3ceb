// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// From bytes of UTF-8 to Unicode code points, by the bytes that only go on a character: there are few of them.
struct CodePoints {
  /// Where they stand, in order.
  private var followers: [Int32] = []

  /// Notes those of a character or word beyond ASCII; what is noted comes in the order of the text.
  mutating func note(_ range: Range<Int>, of text: borrowing Bytes) {
    for index in range where text[index] & 0xC0 == 0x80 { followers.append(Int32(index)) }
  }

  /// How many code points begin before the byte.
  func offset(of byte: Int) -> Int { byte - followers.partitioningIndex { Int($0) >= byte } }
}
