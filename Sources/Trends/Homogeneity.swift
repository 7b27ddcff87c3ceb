// SPDX-License-Identifier: GPL-3.0-or-later
internal import GSL

/// Buishand's statistics and the standard normal homogeneity test for a change of level.
///
/// Sums of deviations from the mean: Buishand's Q and range divide by the standard deviation (n) and √n;
/// T₀ of SNHT = max n Sₖ²/(k (n − k)) over the variance (n − 1). Their p-values exist by simulation only and
/// are left out. Source: Buishand (1982); Alexandersson (1986).
public struct Homogeneity: Hashable, Sendable {
  public let buishandQ: Double
  public let buishandRange: Double
  /// T₀.
  public let snht: Double
  /// How many years with values lie before the change that T₀ points at.
  public let snhtYearsBefore: Int

  /// The statistics of a sample; nil for fewer than two years, a constant, or values too large to square.
  public init?(_ sample: YearlySample) {
    guard sample.count > 1, !sample.y.isConstant, let variance = sample.y.variance, variance > 0 else {
      return nil
    }
    let change = ChangeSums(sample)
    let n = Double(sample.count)
    // Standard deviation (n) times √n.
    let scale = change.squares.squareRoot()
    let extremes = change.sums.reduce((low: 0.0, high: 0.0)) { (min($0.low, $1), max($0.high, $1)) }
    buishandQ = change.largest.size / scale
    buishandRange = (extremes.high - extremes.low) / scale
    let tests = change.sums.dropLast().enumerated().map { place, sum in
      let before = Double(place + 1)
      return sum / before * (sum / (n - before)) * n / variance
    }
    let place = placeOfFirstLargest(tests)
    snht = tests[place]
    snhtYearsBefore = place + 1
  }

  static func statistics(of sample: YearlySample) throws(Refusal) -> [Statistic] {
    try sample.requireLevels()
    guard let test = Homogeneity(sample) else { throw .tooLarge }
    return [
      Statistic("buishand_q", test.buishandQ, note: "without p-value"),
      Statistic("buishand_range", test.buishandRange, note: "without p-value"),
      Statistic("snht_t0", test.snht, note: "without p-value"),
      sample.change("snht_change", after: test.snhtYearsBefore),
    ]
  }
}
