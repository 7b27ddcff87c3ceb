// SPDX-License-Identifier: GPL-3.0-or-later
internal import GSL

/// The exact comparison of two Poisson rates, such as the counts of two years.
///
/// Given their sum, the first count is binomial. p adds the chances of all outcomes that are no likelier
/// than the one seen; the limits of the ratio are those of Clopper and Pearson. Source: Przyborowski and
/// Wilenski (1940); as `poisson.test` of R has it.
public struct RateComparison: Hashable, Sendable {
  /// Count over exposure.
  public struct Rate: Hashable, Sendable {
    /// 0 or more.
    public let count: Int
    /// Years, persons or areas that the count comes from, above 0.
    public let exposure: Double

    public init(count: Int, exposure: Double) {
      self.count = count
      self.exposure = exposure
    }
  }

  /// The first rate over the second; nil where it is infinite, as the second count is 0.
  public let ratio: Double?
  /// The confidence limits of the ratio; the upper one is nil where it is infinite.
  public let low: Double
  public let high: Double?
  /// The two-sided p-value of equal rates.
  public let p: Double

  /// Compares two rates; nil where both counts are 0, one is negative, their sum passes 2³² − 1, an
  /// exposure is not above 0, or the counts are too large for the library.
  public init?(_ first: Rate, _ second: Rate, confidence: Double = 0.95) {
    let exposures = first.exposure / second.exposure
    let chance = first.exposure / (first.exposure + second.exposure)
    guard let counts = Counts(first.count, second.count), first.exposure > 0, second.exposure > 0,
      exposures.isFinite, exposures > 0, let binomial = Binomial(trials: counts.sum, chance: chance),
      let limits = ShareInterval.clopperPearson(first.count, of: Int(counts.sum), confidence: confidence)
    else { return nil }
    ratio = second.count == 0 ? nil : Double(first.count) / Double(second.count) / exposures
    low = limits.low / (1 - limits.low) / exposures
    high = second.count == 0 ? nil : limits.high / (1 - limits.high) / exposures
    let chances = binomial.twoSided(counts.first)
    guard !chances.isNaN else { return nil }
    p = min(1, chances)
  }
}

/// Two counts that the binomial distribution takes.
private struct Counts {
  let first: UInt32
  let sum: UInt32

  init?(_ first: Int, _ second: Int) {
    guard let first = UInt32(exactly: first), let second = UInt32(exactly: second) else { return nil }
    let (sum, overflow) = first.addingReportingOverflow(second)
    guard !overflow, sum > 0 else { return nil }
    self.first = first
    self.sum = sum
  }
}

extension Binomial {
  /// The chance of all outcomes that are no likelier than `seen`; as likely counts with a margin of 10⁻⁷.
  fileprivate func twoSided(_ seen: UInt32) -> Double {
    let mean = Double(trials) * chance
    let limit = density(seen) * (1 + 1e-7)
    if Double(seen) == mean { return 1 }
    return Double(seen) < mean
      ? lowerTail(seen) + unlikely(above: UInt32(mean.rounded(.up)), limit)
      : atLeast(seen) + unlikely(below: UInt32(mean.rounded(.down)), limit)
  }

  /// P(X ≥ k).
  private func atLeast(_ k: UInt32) -> Double { k == 0 ? 1 : upperTail(k - 1) }

  /// The chance of the outcomes from `first` on whose density, which falls, is no more than the limit.
  private func unlikely(above first: UInt32, _ limit: Double) -> Double {
    guard let start = firstPlace(from: first, to: trials, where: { density($0) <= limit }) else { return 0 }
    return atLeast(start)
  }

  /// The chance of the outcomes up to `last` whose density, which rises, is no more than the limit.
  private func unlikely(below last: UInt32, _ limit: Double) -> Double {
    guard let end = firstPlace(from: 0, to: last, where: { density($0) > limit }) else {
      return lowerTail(last)
    }
    return end == 0 ? 0 : lowerTail(end - 1)
  }

  /// The first place of a range where a condition holds that, once true, stays true; by halving.
  private func firstPlace(from first: UInt32, to last: UInt32, where holds: (UInt32) -> Bool) -> UInt32? {
    guard first <= last, holds(last) else { return nil }
    var low = first
    var high = last
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
