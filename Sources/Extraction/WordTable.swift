// SPDX-License-Identifier: GPL-3.0-or-later

/// Words, whatever their case, as numbers from 1 on: an open-addressing table over their bytes.
///
/// The hash of a word of up to eight bytes is the word itself, so that only long ones are compared byte by byte.
struct WordTable: Sendable {
  private struct Key {
    let hash: UInt64
    /// Where it begins in `text`.
    let start: Int32
    let length: Int32
  }

  /// The words by their hashes; 0 for an empty slot.
  private var slots = Array(repeating: Int32(0), count: 1 << 13)
  private var keys = [Key(hash: 0, start: 0, length: 0)]
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
    keys.append(Key(hash: hash, start: Int32(text.count), length: Int32(word.count)))
    text.append(contentsOf: word.map(Self.lower))
    let number = Int32(keys.count - 1)
    if keys.count * 2 > slots.count { grow() } else { place(number) }
    return number
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in 1..<Int32(keys.count) { place(number) }
  }

  private mutating func place(_ number: Int32) {
    var place = home(keys[Int(number)].hash)
    while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = number
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
    while case let number = slots[place], number != 0 {
      let key = keys[Int(number)]
      if key.hash == hash, Int(key.length) == range.count, range.count <= 8 || matches(key, bytes, range) {
        return number
      }
      place = (place + 1) & (slots.count - 1)
    }
    return 0
  }

  /// Whether a word of the same length is that of `bytes[range]`.
  private func matches(_ key: Key, _ bytes: borrowing Bytes, _ range: Range<Int>) -> Bool {
    let start = Int(key.start)
    for offset in 0..<range.count
    where text[start + offset] != Self.lower(bytes[range.lowerBound + offset]) { return false }
    return true
  }
}
