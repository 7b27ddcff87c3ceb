// SPDX-License-Identifier: GPL-3.0-or-later

/// Words, whatever their case, as numbers from 1 on: an open-addressing table over their bytes.
struct WordTable: Sendable {
  private var slots: [Int32]
  private var starts: [Int32] = [0]
  private var ends: [Int32] = [0]
  private var hashes: [UInt64] = [0]
  private var text: [UInt8] = []

  init() { slots = Array(repeating: 0, count: 1 << 14) }

  /// The hash of a word; ``mix(_:_:)`` builds it byte by byte.
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(lower(byte))) &* 0x0000_0100_0000_01b3
  }

  @inline(__always)
  static func lower(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 32 : byte }

  /// The word's number, given out anew where the word is new.
  mutating func intern(_ word: [UInt8]) -> Int32 {
    let hash = word.reduce(Self.seed, Self.mix)
    let found = find(hash: hash, word.span, 0..<word.count)
    guard found == 0 else { return found }
    if starts.count * 2 > slots.count { grow() }
    starts.append(Int32(text.count))
    text.append(contentsOf: word.map(Self.lower))
    ends.append(Int32(text.count))
    hashes.append(hash)
    place(Int32(starts.count - 1))
    return Int32(starts.count - 1)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in 1..<Int32(starts.count) { place(number) }
  }

  private mutating func place(_ number: Int32) {
    var slot = Int(truncatingIfNeeded: hashes[Int(number)]) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = number
  }

  /// The number of the word in `bytes[range]`, whose hash is given; 0 where it is not in the table.
  @inline(__always)
  func find(hash: UInt64, _ bytes: borrowing Bytes, _ range: Range<Int>) -> Int32 {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while true {
      let number = slots[slot]
      if number == 0 { return 0 }
      if hashes[Int(number)] == hash, matches(number, bytes, range) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  @inline(__always)
  private func matches(_ number: Int32, _ bytes: borrowing Bytes, _ range: Range<Int>) -> Bool {
    let start = Int(starts[Int(number)])
    guard Int(ends[Int(number)]) - start == range.count else { return false }
    for offset in 0..<range.count
    where text[start + offset] != Self.lower(bytes[range.lowerBound + offset]) { return false }
    return true
  }
}
