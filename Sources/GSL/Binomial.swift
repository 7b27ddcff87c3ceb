// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// The number of successes among trials of one chance.
public struct Binomial: Hashable, Sendable {
  public let trials: UInt32
  /// The chance of a success, 0…1.
  public let chance: Double

  /// The distribution; nil for a chance outside 0…1.
  public init?(trials: UInt32, chance: Double) {
    guard (0...1).contains(chance) else { return nil }
    self.trials = trials
    self.chance = chance
  }

  /// P(X = k) (`gsl_ran_binomial_pdf`).
  public func density(_ k: UInt32) -> Double { gslValue { gsl_ran_binomial_pdf(k, chance, trials) } }

  /// P(X ≤ k) (`gsl_cdf_binomial_P`).
  public func lowerTail(_ k: UInt32) -> Double { gslValue { gsl_cdf_binomial_P(k, chance, trials) } }

  /// P(X > k) (`gsl_cdf_binomial_Q`).
  public func upperTail(_ k: UInt32) -> Double { gslValue { gsl_cdf_binomial_Q(k, chance, trials) } }
}
