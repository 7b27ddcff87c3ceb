// SPDX-License-Identifier: GPL-3.0-or-later

/// Words, whatever their case, as numbers from 1 on: an open-addressing table over their bytes.
///
/// The hash of a word of up to eight bytes is the word itself, so that only long ones are compared byte by byte.
struct WordTable: Sendable {
  /// A word's hash, length in bytes and number; the number is 0 for an empty slot.
  private struct Slot {
    var hash: UInt64 = 0
    var length: Int32 = 0
    var word: Int32 = 0
  }

  private var slots = Array(repeating: Slot(), count: 1 << 13)
  /// How many words there are, and one more.
  private var count: Int32 = 1
  /// Where each word begins in `text`.
  private var starts: [Int32] = [0]
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
  mutating func intern(_ word: Phrase.Word) -> Int32 {
    var hash = Self.seed
    for byte in word { hash = Self.mix(hash, byte) }
    let found = find(hash: hash, word.span, 0..<word.count)
    guard found == 0 else { return found }
    starts.append(Int32(text.count))
    text.append(contentsOf: word.map(Self.lower))
    if Int(count) * 2 > slots.count { grow() }
    place(Slot(hash: hash, length: Int32(word.count), word: count))
    count += 1
    return count - 1
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.word != 0 { place(slot) }
  }

  private mutating func place(_ slot: Slot) {
    var place = home(slot.hash)
    while slots[place].word != 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
  }

  /// Where a hash is looked for first.
  @inline(__always)
  private func home(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
  }

  /// The number of the word in `bytes[range]`, whose hash is given; 0 where it is not in the table.
  @inline(__always)
  func find(hash: UInt64, _ bytes: borrowing Bytes, _ range: Range<Int>) -> Int32 {
    var place = home(hash)
    while case let slot = slots[place], slot.word != 0 {
      if slot.hash == hash, Int(slot.length) == range.count,
        range.count <= 8 || matches(slot.word, bytes, range)
      {
        return slot.word
      }
      place = (place + 1) & (slots.count - 1)
    }
    return 0
  }

  /// Whether a word of the same length is that of `bytes[range]`.
  private func matches(_ number: Int32, _ bytes: borrowing Bytes, _ range: Range<Int>) -> Bool {
    let start = Int(starts[Int(number)])
    for offset in 0..<range.count
    where text[start + offset] != Self.lower(bytes[range.lowerBound + offset]) { return false }
    return true
  }
}
