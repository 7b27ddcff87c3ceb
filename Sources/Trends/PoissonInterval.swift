// SPDX-License-Identifier: GPL-3.0-or-later
internal import GSL

/// The exact confidence limits of the mean behind one count.
///
/// low = χ²(α/2; 2k)/2, 0 for no count; high = χ²(1 − α/2; 2k + 2)/2. Source: Garwood (1936).
public struct PoissonInterval: Hashable, Sendable {
  public let low: Double
  public let high: Double

  /// The limits for a count; nil for a negative count or a confidence that is not between 0 and 1.
  public init?(count: Int, confidence: Double = 0.95) {
    let tail = (1 - confidence) / 2
    guard count >= 0, confidence > 0, let above = GammaDistribution(shape: Double(count) + 1) else {
      return nil
    }
    do throws(GSLError) {
      high = try above.quantile(upper: tail)
      low = try Self.low(count, tail: tail)
    } catch { return nil }
  }

  private static func low(_ count: Int, tail: Double) throws(GSLError) -> Double {
    // A shape of 0 makes no gamma distribution.
    guard let below = GammaDistribution(shape: Double(count)) else { return 0 }
    return try below.quantile(lower: tail)
  }
}
