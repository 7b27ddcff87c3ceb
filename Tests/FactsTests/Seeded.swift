// SPDX-License-Identifier: GPL-3.0-or-later
@testable import Facts

/// Values that a seed determines.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func date() -> CalendarDate? {
    let month = Bool.random(using: &self) ? Int.random(in: 1...12, using: &self) : nil
    let day = month.flatMap { _ in Bool.random(using: &self) ? Int.random(in: 1...28, using: &self) : nil }
    return CalendarDate(year: .random(in: 1995...2005, using: &self), month: month, day: day)
  }

  mutating func period() -> Period? {
    guard let first = date(), let second = date() else { return nil }
    switch Int.random(in: 0..<4, using: &self) {
    case 0: return .date(first)
    case 1: return .until(first)
    case 2: return .since(first)
    default: return first.firstDay <= second.lastDay ? .interval(first, second) : .interval(second, first)
    }
  }
}
