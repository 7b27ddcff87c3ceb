// SPDX-License-Identifier: GPL-3.0-or-later

/// Words, whatever their case, as numbers from 1 on: an open-addressing table over their bytes.
///
/// The hash of a word of up to eight bytes is the word itself, so that only longer ones are compared byte by byte.
struct WordTable: Sendable {
  /// A word's number beside half of its spread hash, which tells most other words apart; 0 for an empty slot.
  private struct Slot {
    var tag: UInt32 = 0
    var word: Int32 = 0
  }

  private var slots = Array(repeating: Slot(), count: 1 << 14)
  private var hashes: [UInt64] = [0]
  /// Where each word begins in `text`, and after the last where that ends.
  private var starts: [Int32] = [0, 0]
  private var text: [UInt8] = []

  /// The hash of a word; ``mix(_:_:)`` builds it byte by byte.
  static let seed: UInt64 = 0

  @inline(__always)
  static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 { mix(hash, lower: lower(byte)) }

  /// The same for a byte that is no capital.
  @inline(__always)
  static func mix(_ hash: UInt64, lower byte: UInt8) -> UInt64 {
    (hash << 8 | hash >> 56) ^ UInt64(byte)
  }

  @inline(__always)
  static func lower(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 32 : byte }

  /// The word's number, given out anew where the word is new.
  mutating func intern(_ word: [UInt8]) -> Int32 {
    let hash = word.reduce(Self.seed) { Self.mix($0, $1) }
    let found = find(hash: hash, word.span, 0..<word.count)
    guard found == 0 else { return found }
    hashes.append(hash)
    text.append(contentsOf: word.map(Self.lower))
    starts.append(Int32(text.count))
    if hashes.count * 2 > slots.count { grow() } else { place(Int32(hashes.count - 1)) }
    return Int32(hashes.count - 1)
  }

  private mutating func grow() {
    slots = Array(repeating: Slot(), count: slots.count * 2)
    for number in 1..<Int32(hashes.count) { place(number) }
  }

  private mutating func place(_ number: Int32) {
    let spread = Self.spread(hashes[Int(number)])
    var place = Int(truncatingIfNeeded: spread >> 32) & (slots.count - 1)
    while slots[place].word != 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = Slot(tag: UInt32(truncatingIfNeeded: spread), word: number)
  }

  /// The hash with all its bits in all places.
  @inline(__always)
  private static func spread(_ hash: UInt64) -> UInt64 {
    let product = hash &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }

  /// The number of the word in `bytes[range]`, whose hash is given; 0 where it is not in the table.
  @inline(__always)
  func find(hash: UInt64, _ bytes: borrowing Bytes, _ range: Range<Int>) -> Int32 {
    let spread = Self.spread(hash)
    let tag = UInt32(truncatingIfNeeded: spread)
    var place = Int(truncatingIfNeeded: spread >> 32) & (slots.count - 1)
    while case let slot = slots[place], slot.word != 0 {
      if slot.tag == tag, hashes[Int(slot.word)] == hash, matches(slot.word, bytes, range) {
        return slot.word
      }
      place = (place + 1) & (slots.count - 1)
    }
    return 0
  }

  @inline(__always)
  private func matches(_ number: Int32, _ bytes: borrowing Bytes, _ range: Range<Int>) -> Bool {
    let start = Int(starts[Int(number)])
    guard Int(starts[Int(number) + 1]) - start == range.count else { return false }
    if range.count <= 8 { return true }
    for offset in 0..<range.count
    where text[start + offset] != Self.lower(bytes[range.lowerBound + offset]) { return false }
    return true
  }
}
