// SPDX-License-Identifier: GPL-3.0-or-later
internal import GSL

/// A Mann–Kendall test whose variance or values were corrected for autocorrelation.
///
/// Positive autocorrelation makes the plain test reject too often. Each correction stands in a file of its
/// own: ``hamedRao(_:lag:alpha:)``, ``yueWang(_:lag:)``, ``preWhitened(_:)``, ``trendFreePreWhitened(_:)``.
public struct CorrectedMannKendall: Hashable, Sendable {
  /// S: rising pairs minus falling pairs.
  public let score: Int
  /// What the test says; nil where the corrected variance is not positive, or nothing but the
  /// trend is left to correct by, which leaves it undefined.
  public let outcome: Outcome?

  /// A corrected variance, and what follows from it.
  public struct Outcome: Hashable, Sendable {
    /// The variance of S after correction, above 0.
    public let variance: Double
    /// S moved one step towards 0, in standard deviations.
    public let z: Double
    /// The two-sided p-value of z under the normal distribution.
    public let p: Double
  }

  init(_ kendall: KendallScore, variance: Double?) {
    score = kendall.score
    guard let variance, variance > 0, variance.isFinite else {
      outcome = nil
      return
    }
    let z = kendall.z(variance: variance)
    outcome = Outcome(variance: variance, z: z, p: Normal.twoSided(z))
  }

  /// How the test is reported.
  func statistics(note: String) throws(Refusal) -> [Statistic] {
    guard let outcome else { throw Refusal("the corrected variance is undefined or not positive") }
    return [Statistic("S", score, p: outcome.p, note: note), Statistic("z", outcome.z)]
  }
}
