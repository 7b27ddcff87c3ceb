// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// When two amounts say the same.
struct Agreement {
  /// How far, in percent of the longer number, a rounded number may lie from it.
  let roundingPercent: Int

  /// Whether the two are the same answer, the same number under any hedge, or a number and its rounding.
  ///
  /// A number, none reported and not known never agree with one another; zero agrees with zero alone.
  func holds(_ left: Amount, _ right: Amount) -> Bool {
    switch (left, right) {
    case (.quantity(let one, let hedge), .quantity(let other, let otherHedge)):
      one == other || rounds(one, hedge, to: other) || rounds(other, otherHedge, to: one)
    case (.range(let low, let high, _), .range(let otherLow, let otherHigh, _)):
      low == otherLow && high == otherHigh
    case (.category(let one), .category(let other)): one == other
    case (.notKnown, .notKnown), (.noneReported, .noneReported): true
    case (.quantity, _), (.range, _), (.category, _), (.notKnown, _), (.noneReported, _): false
    }
  }

  /// Whether one is a plain number and the other tells of it as "more than" or "less than" a round one: the number
  /// cut down, or up, at the last digit that the round one has. 1.42 is more than 1; 88 is no retelling of "at least 28".
  func cuts(_ one: Amount, _ other: Amount) -> Bool {
    switch (one, other) {
    case (.quantity(let number, .exact), .quantity(let round, let hedge)),
      (.quantity(let round, let hedge), .quantity(let number, .exact)):
      cut(number, to: round, hedge)
    case (.quantity, _), (.range, _), (.category, _), (.notKnown, _), (.noneReported, _): false
    }
  }

  private func cut(_ number: Quantity, to round: Quantity, _ hedge: Qualifier) -> Bool {
    let (distance, overflow) = number.smallest.subtractingReportingOverflow(round.smallest)
    guard number.unit == round.unit, !overflow, round.smallest > 0 else { return false }
    let step = lastDigit(of: round.smallest)
    return switch hedge {
    case .atLeast, .moreThan: (0..<step).contains(distance)
    case .atMost, .lessThan: (-step + 1...0).contains(distance)
    case .exact, .about: false
    }
  }

  /// Whether the first number may be a rounding of the second.
  ///
  /// Counts are rounded only where a hedge says so; 70 and 72 persons are two claims.
  private func rounds(_ coarse: Quantity, _ hedge: Qualifier, to fine: Quantity) -> Bool {
    guard coarse.unit == fine.unit, hedge != .exact || coarse.unit.decimals > 0,
      coarse.smallest > 0, fine.smallest > 0
    else { return false }
    let step = lastDigit(of: coarse.smallest)
    guard step > lastDigit(of: fine.smallest) else { return false }
    let (distance, overflow) = coarse.smallest.subtractingReportingOverflow(fine.smallest)
    guard !overflow else { return false }
    return distance.magnitude <= step.magnitude / 2 && isNear(distance.magnitude, to: fine.smallest.magnitude)
  }

  private func isNear(_ distance: UInt64, to number: UInt64) -> Bool {
    let scaled = distance.multipliedFullWidth(by: 100)
    let allowed = number.multipliedFullWidth(by: UInt64(roundingPercent))
    return (scaled.high, scaled.low) <= (allowed.high, allowed.low)
  }
}

/// The place value of the last digit that is not zero: 100 for 8,600.
private func lastDigit(of number: Int64) -> Int64 {
  var step: Int64 = 1
  while number != 0, (number / step).isMultiple(of: 10) { step *= 10 }
  return step
}
