// SPDX-License-Identifier: GPL-3.0-or-later

/// Sixteen small numbers side by side, each below 32,768, worked on all at once.
struct Lanes: Hashable, Sendable {
  private var low: UInt128 = 0
  private var high: UInt128 = 0

  static let count = 16
  /// A one in every lane of a half.
  private static var ones: UInt128 { 0x0001_0001_0001_0001_0001_0001_0001_0001 }

  init() {}

  /// The same number in every lane.
  init(repeating value: UInt16) {
    low = Self.ones &* UInt128(value)
    high = low
  }

  private init(low: UInt128, high: UInt128) {
    self.low = low
    self.high = high
  }

  @inline(__always)
  subscript(lane: Int) -> UInt16 {
    get { UInt16(truncatingIfNeeded: (lane < 8 ? low : high) &>> UInt128(lane % 8 * 16)) }
    set {
      let shift = UInt128(lane % 8 * 16)
      let change = UInt128(self[lane] ^ newValue) &<< shift
      if lane < 8 { low ^= change } else { high ^= change }
    }
  }

  @inline(__always)
  var isEmpty: Bool { low | high == 0 }

  /// All bits of the lanes that are not zero.
  @inline(__always)
  var filled: Lanes { Lanes(low: Self.filled(low), high: Self.filled(high)) }

  // The highest bit of a lane is free: a number that is not zero reaches it when all lower bits are added.
  @inline(__always)
  private static func filled(_ half: UInt128) -> UInt128 {
    let marks = (half &+ ones &* 0x7FFF) & (ones &* 0x8000)
    return (marks &<< 1) &- (marks &>> 15)
  }

  @inline(__always)
  static func & (left: Lanes, right: Lanes) -> Lanes {
    Lanes(low: left.low & right.low, high: left.high & right.high)
  }

  @inline(__always)
  static func | (left: Lanes, right: Lanes) -> Lanes {
    Lanes(low: left.low | right.low, high: left.high | right.high)
  }

  @inline(__always)
  static func ^ (left: Lanes, right: Lanes) -> Lanes {
    Lanes(low: left.low ^ right.low, high: left.high ^ right.high)
  }

  @inline(__always)
  static prefix func ~ (lanes: Lanes) -> Lanes { Lanes(low: ~lanes.low, high: ~lanes.high) }
}
