// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// A sum of amounts, in smallest units, wide enough never to overflow.
struct Sum {
  /// The lows added up; an unknown low counts as 0.
  private(set) var low: Int128 = 0
  /// The highs added up; nil where one is open or unknown.
  private(set) var high: Int128? = 0
  /// The printed numbers added up, the lower end of a range standing for it.
  private(set) var printed: Int128 = 0

  /// The sum of those amounts that are numbers.
  init(of amounts: some Sequence<Amount>) {
    for amount in amounts { add(amount) }
  }

  private mutating func add(_ amount: Amount) {
    guard let value = amount.value, let bounds = amount.bounds else { return }
    if let least = bounds.low { low += Int128(least.smallest) }
    high = high.flatMap { sum in bounds.high.map { sum + Int128($0.smallest) } }
    printed += Int128(value.smallest)
  }

  /// Whether the sum must be greater than what the bounds allow.
  func exceeds(_ bounds: Bounds) -> Bool {
    bounds.high.map { low > Int128($0.smallest) } ?? false
  }

  /// Whether the sum must be less than what the bounds allow.
  func fallsShort(of bounds: Bounds) -> Bool {
    guard let high, let least = bounds.low else { return false }
    return high < Int128(least.smallest)
  }
}
