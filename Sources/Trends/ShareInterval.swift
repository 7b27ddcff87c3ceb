// SPDX-License-Identifier: GPL-3.0-or-later
internal import GSL

/// A share, such as civilians among casualties of known status, with its confidence limits.
public struct ShareInterval: Hashable, Sendable {
  /// Successes over trials.
  public let share: Double
  public let low: Double
  public let high: Double

  /// Wilson's score limits, without continuity correction; the ones to print for shares.
  ///
  /// Nil for no trials, for successes outside 0…trials, or a confidence that is not between 0 and 1.
  /// Source: Wilson (1927).
  public static func wilson(_ successes: Int, of trials: Int, confidence: Double = 0.95) -> ShareInterval? {
    guard trials > 0, (0...trials).contains(successes), confidence > 0, confidence < 1,
      let z = Normal.quantile((1 + confidence) / 2)
    else { return nil }
    let n = Double(trials)
    let share = Double(successes) / n
    let scale = 1 + z * z / n
    let centre = (share + z * z / (2 * n)) / scale
    let half = z / scale * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    return ShareInterval(
      share: share, low: successes == 0 ? 0 : max(0, centre - half),
      high: successes == trials ? 1 : min(1, centre + half))
  }

  /// The exact limits, which hold at least the confidence.
  ///
  /// low = β(α/2; k, n − k + 1), high = β(1 − α/2; k + 1, n − k). Nil as ``wilson(_:of:confidence:)``, and
  /// for numbers near 10⁸ and above where the library finds no value. Source: Clopper and Pearson (1934).
  public static func clopperPearson(
    _ successes: Int, of trials: Int, confidence: Double = 0.95
  ) -> ShareInterval? {
    guard trials > 0, (0...trials).contains(successes), confidence > 0 else { return nil }
    let tail = (1 - confidence) / 2
    let hits = Double(successes)
    let misses = Double(trials - successes)
    do throws(GSLError) {
      return ShareInterval(
        share: hits / Double(trials), low: try low(hits, misses, tail: tail),
        high: try high(hits, misses, tail: tail))
    } catch { return nil }
  }

  // A shape of 0 makes no beta distribution: the limit is then the end of the range.

  private static func low(_ hits: Double, _ misses: Double, tail: Double) throws(GSLError) -> Double {
    guard let beta = BetaDistribution(hits, misses + 1) else { return 0 }
    return try beta.quantile(lower: tail)
  }

  private static func high(_ hits: Double, _ misses: Double, tail: Double) throws(GSLError) -> Double {
    guard let beta = BetaDistribution(hits + 1, misses) else { return 1 }
    return try beta.quantile(upper: tail)
  }
}
