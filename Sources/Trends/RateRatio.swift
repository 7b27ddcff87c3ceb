// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
internal import GSL

/// What a mean is multiplied with from one year to the next: 1.02 is 2 % a year.
public struct RateRatio: Hashable, Sendable {
  public let estimate: Double
  /// The confidence limits, 95 %.
  public let low: Double
  public let high: Double

  /// The ratio of a slope of logarithms, with limits `width` standard errors away.
  init(slope: Double, error: Double, width: Double) {
    estimate = exp(slope)
    low = exp(slope - width * error)
    high = exp(slope + width * error)
  }

  /// The change in percent a year.
  public var percentPerYear: Double { 100 * (estimate - 1) }

  func statistic(p: Double, note: String = "", isOverstated: Bool = false) -> Statistic {
    Statistic(
      "rate_ratio (per year)", estimate, low: low, high: high, p: p, note: note, isOverstated: isOverstated)
  }
}

extension Normal {
  /// How many standard errors a 95 % interval reaches to each side.
  static let z975 = 1.959963984540054
}
