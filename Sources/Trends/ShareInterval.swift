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
  /// low = β(α/2; k, n − k + 1), high = β(1 − α/2; k + 1, n − k). Nil as ``wilson(_:of:confidence:)``.
  /// Source: Clopper and Pearson (1934).
  public static func clopperPearson(
    _ successes: Int, of trials: Int, confidence: Double = 0.95
  ) -> ShareInterval? {
    guard trials > 0, (0...trials).contains(successes), confidence > 0 else { return nil }
    let tail = (1 - confidence) / 2
    let hits = Double(successes)
    let misses = Double(trials - successes)
    do throws(GSLError) {
      // A shape of 0 makes no distribution: the limit is the end of the range.
      let low = try BetaDistribution(hits, misses + 1)?.quantile(lower: tail) ?? 0
      let high = try BetaDistribution(hits + 1, misses)?.quantile(upper: tail) ?? 1
      return ShareInterval(share: hits / Double(trials), low: low, high: high)
    } catch { return nil }
  }
}
