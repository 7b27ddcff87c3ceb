// SPDX-License-Identifier: GPL-3.0-or-later

/// From bytes of UTF-8 to Unicode code points, by counts at every 1,024th byte.
struct CodePoints {
  private let text: [UInt8]
  private let counts: [Int]
  private static let step = 1024

  init(_ text: [UInt8]) {
    self.text = text
    var counts = [0]
    counts.reserveCapacity(text.count / Self.step + 1)
    var count = 0
    for (index, byte) in text.enumerated() {
      if index > 0, index % Self.step == 0 { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    self.counts = counts
  }

  /// How many code points begin before the byte.
  func offset(of byte: Int) -> Int {
    let block = min(byte / Self.step, counts.count - 1)
    var count = counts[block]
    for index in block * Self.step..<byte where text[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
