// SPDX-License-Identifier: GPL-3.0-or-later

/// The steps from one node of the phrases to the next: an open-addressing table from a key to a node.
struct StepTable: Sendable {
  private struct Slot {
    var key: UInt64
    var node: Int32
  }

  private var slots = Array(repeating: Slot(key: 0, node: -1), count: 1 << 15)
  private var count = 0
  /// One bit for each key, which others may share: most keys that are asked for are none, and end here.
  private var bits = Array(repeating: UInt64(0), count: 1 << 12)

  @inline(__always)
  private static func hash(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }

  /// Where a key is looked for first.
  @inline(__always)
  private func home(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1) }

  /// The word that holds the bit of a key.
  @inline(__always)
  private static func word(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 52) }

  @inline(__always)
  private static func bit(_ hash: UInt64) -> UInt64 { 1 &<< (hash >> 46) }

  /// The node that the key leads to, or -1.
  @inline(__always)
  subscript(key: UInt64) -> Int32 {
    let hash = Self.hash(key)
    guard bits[Self.word(hash)] & Self.bit(hash) != 0 else { return -1 }
    var place = home(hash)
    while slots[place].node >= 0 {
      if slots[place].key == key { return slots[place].node }
      place = (place + 1) & (slots.count - 1)
    }
    return -1
  }

  /// Adds a step; the key must be new.
  mutating func insert(_ key: UInt64, _ node: Int32) {
    let hash = Self.hash(key)
    bits[Self.word(hash)] |= Self.bit(hash)
    count += 1
    if count * 4 > slots.count * 3 { grow() }
    place(Slot(key: key, node: node))
  }

  private mutating func place(_ slot: Slot) {
    var place = home(Self.hash(slot.key))
    while slots[place].node >= 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(key: 0, node: -1), count: old.count * 2)
    for slot in old where slot.node >= 0 { place(slot) }
  }
}
