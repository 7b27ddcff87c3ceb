// SPDX-License-Identifier: GPL-3.0-or-later

/// What one of a measure is, and how finely it is counted.
public enum Unit: String, Hashable, Sendable, CaseIterable {
  case persons, events, items, procedures
  /// Counted in square metres, printed in square kilometres.
  case squareKilometres = "km2"
  /// Counted in hundredths, printed in units of the currency.
  case currency
  /// Not counted: the claim is a word of a closed list (a vote, a treaty status).
  case category

  /// How many digits after the decimal point one printed unit has in the smallest unit.
  public var decimals: Int {
    switch self {
    case .persons, .events, .items, .procedures, .category: 0
    case .squareKilometres: 6
    case .currency: 2
    }
  }
}

/// An exact count in the smallest unit of a measure: persons, items, square metres, cents.
public struct Quantity: Hashable, Sendable {
  /// The whole number of smallest units.
  public let smallest: Int64
  /// The unit it is printed in.
  public let unit: Unit

  /// So many smallest units.
  public init(smallest: Int64, unit: Unit) {
    self.smallest = smallest
    self.unit = unit
  }

  /// The decimal number `coefficient · 10^exponent` printed units.
  ///
  /// Nil where it is no whole number of smallest units or too large to count.
  public init?(coefficient: Int64, exponent: Int, unit: Unit) {
    var value = coefficient
    var shift = exponent + unit.decimals
    while shift > 0 {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = product
      shift -= 1
      if value == 0 { break }
    }
    while shift < 0 && value != 0 {
      guard value % 10 == 0 else { return nil }
      value /= 10
      shift += 1
    }
    self.init(smallest: value, unit: unit)
  }

  /// Reads a plain decimal number of printed units, such as `0.97`; nil for anything else.
  public init?(_ text: some StringProtocol, unit: Unit) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    guard (1...2).contains(parts.count),
      (parts.joined().utf8.dropFirst(isNegative ? 1 : 0)).allSatisfy({ (48...57).contains($0) }),
      let coefficient = Int64(parts.joined())
    else { return nil }
    self.init(
      coefficient: coefficient, exponent: parts.count == 2 ? -parts[1].utf8.count : 0, unit: unit)
  }

  /// The number of printed units as a plain decimal: no separators, a point, no trailing zeros.
  public var printed: String {
    smallest.decimal(places: unit.decimals)
  }

  /// The number of printed units in floating point, for estimates only.
  public var approximate: Double {
    var value = Double(smallest)
    for _ in 0..<unit.decimals { value /= 10 }
    return value
  }
}

/// What cannot be computed exactly.
public enum QuantityError: Error, Hashable {
  /// The result does not fit 64 bits.
  case overflow
  /// Persons were added to square metres.
  case unitsDiffer(Unit, Unit)
}

extension Quantity {
  /// The sum.
  public func adding(_ other: Quantity) throws(QuantityError) -> Quantity {
    guard unit == other.unit else { throw .unitsDiffer(unit, other.unit) }
    let (sum, overflow) = smallest.addingReportingOverflow(other.smallest)
    guard !overflow else { throw .overflow }
    return Quantity(smallest: sum, unit: unit)
  }

  /// The signed difference, this minus the other.
  public func subtracting(_ other: Quantity) throws(QuantityError) -> Quantity {
    guard unit == other.unit else { throw .unitsDiffer(unit, other.unit) }
    let (difference, overflow) = smallest.subtractingReportingOverflow(other.smallest)
    guard !overflow else { throw .overflow }
    return Quantity(smallest: difference, unit: unit)
  }
}

extension Quantity {
  /// The change from another number to this one in percent of that, with one decimal, halves away from zero.
  ///
  /// Nil where the units differ or the other number is 0.
  public func percentChange(from old: Quantity) -> String? {
    tenthsOfPercentChange(from: old)?.decimal(places: 1, keepingZeros: true)
  }

  /// This number in percent of a whole, with one decimal, halves away from zero.
  ///
  /// Nil where the units differ or the whole is 0.
  public func percent(of whole: Quantity) -> String? {
    tenthsOfPercent(Int128(smallest), of: whole)?.decimal(places: 1, keepingZeros: true)
  }

  /// The change from another number to this one in thousandths of that, halves away from zero; nil as
  /// ``percentChange(from:)``.
  public func tenthsOfPercentChange(from old: Quantity) -> Int128? {
    tenthsOfPercent(Int128(smallest) - Int128(old.smallest), of: old)
  }

  private func tenthsOfPercent(_ part: Int128, of whole: Quantity) -> Int128? {
    guard unit == whole.unit, whole.smallest != 0 else { return nil }
    return (part * 1000).dividedAwayFromZero(by: Int128(whole.smallest))
  }
}

extension Int128 {
  /// The nearest whole number to the quotient, halves away from zero.
  ///
  /// - Precondition: the divisor is not 0.
  public func dividedAwayFromZero(by divisor: Int128) -> Int128 {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    let isUp = rest.magnitude * 2 >= divisor.magnitude
    return quotient + (isUp ? signum() * divisor.signum() : 0)
  }
}

extension FixedWidthInteger where Self: SignedInteger {
  /// The number of so many decimal places that this counts in the smallest one: 125 with two places is 1.25.
  ///
  /// Without zeros at the end of the places, unless they are kept.
  public func decimal(places: Int, keepingZeros: Bool = false) -> String {
    guard places > 0 else { return String(self) }
    let scale = (0..<places).reduce(1 as Magnitude) { power, _ in power * 10 }
    let (whole, rest) = magnitude.quotientAndRemainder(dividingBy: scale)
    let sign = self < 0 ? "-" : ""
    guard rest > 0 || keepingZeros else { return sign + String(whole) }
    var (fraction, width) = (rest, places)
    while !keepingZeros, fraction % 10 == 0 { (fraction, width) = (fraction / 10, width - 1) }
    let digits = String(fraction)
    return sign + String(whole) + "." + String(repeating: "0", count: width - digits.utf8.count) + digits
  }
}
