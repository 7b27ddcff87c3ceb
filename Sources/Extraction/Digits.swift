// SPDX-License-Identifier: GPL-3.0-or-later

/// A run of digits as a number: `coefficient · 10^exponent`.
struct Digits {
  let coefficient: Int64
  let exponent: Int
  /// How many digits it has, and whether it is digits from end to end.
  let count: Int
  let isPlain: Bool

  /// Reads a token of digits with separators; nil where it is too long to count or has two points.
  init?(_ text: borrowing Bytes, _ token: Token) {
    var value: Int64 = 0
    var exponent = 0
    var points = 0
    var count = 0
    for index in Int(token.start)..<Int(token.end) {
      let byte = text[index]
      if byte == UInt8(ascii: ".") { points += 1 }
      guard byte &- 48 < 10 else { continue }
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(Int64(byte &- 48))
      guard !overflow, !carry else { return nil }
      value = sum
      count += 1
      if points > 0 { exponent -= 1 }
    }
    guard points < 2 else { return nil }
    coefficient = value
    self.exponent = exponent
    self.count = count
    isPlain = count == Int(token.end - token.start)
  }

  init(coefficient: Int64, exponent: Int) {
    self.coefficient = coefficient
    self.exponent = exponent
    count = 0
    isPlain = false
  }

  /// Two numbers with the same exponent; nil where that cannot be counted.
  static func aligned(_ first: Digits, _ second: Digits) -> (low: Int64, high: Int64, exponent: Int)? {
    let exponent = min(first.exponent, second.exponent)
    guard let low = first.scaled(to: exponent), let high = second.scaled(to: exponent) else { return nil }
    return (low, high, exponent)
  }

  private func scaled(to exponent: Int) -> Int64? {
    var value = coefficient
    for _ in 0..<(self.exponent - exponent) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = product
    }
    return value
  }

  /// The number where it is whole.
  var whole: Int64? { exponent == 0 ? coefficient : nil }

  /// The year that it may be: four plain digits from 1900 to 2099.
  var year: Int? { isPlain && count == 4 && (1900...2099).contains(coefficient) ? Int(coefficient) : nil }
}
