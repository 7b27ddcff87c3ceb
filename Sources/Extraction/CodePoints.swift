// SPDX-License-Identifier: GPL-3.0-or-later

/// From bytes of UTF-8 to Unicode code points, by counts at every 32nd byte.
struct CodePoints {
  private let text: [UInt8]
  private let counts: [Int32]
  private static let step = 32

  init(_ text: [UInt8]) {
    self.text = text
    var counts: [Int32] = []
    counts.reserveCapacity(text.count / Self.step + 1)
    var count: Int32 = 0
    for start in stride(from: 0, through: text.count, by: Self.step) {
      counts.append(count)
      count += Int32(Self.count(text.span, start..<min(start + Self.step, text.count)))
    }
    self.counts = counts
  }

  /// How many code points begin before the byte.
  func offset(of byte: Int) -> Int {
    let block = byte / Self.step
    return Int(counts[block]) + Self.count(text.span, block * Self.step..<byte)
  }

  /// How many code points begin among the bytes.
  func count(in range: Range<Int>) -> Int { Self.count(text.span, range) }

  private static func count(_ text: borrowing Bytes, _ range: Range<Int>) -> Int {
    let bytes = text.extracting(range)
    var count = 0
    for index in bytes.indices { count &+= bytes[index] & 0xC0 == 0x80 ? 0 : 1 }
    return count
  }
}
