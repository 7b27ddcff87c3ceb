// SPDX-License-Identifier: GPL-3.0-or-later
internal import GSL

/// The autocorrelations of a sequence about its mean, from lag 0 (always 1) to the given lag.
///
/// Every lag is divided by n, not by the number of pairs. Nil for a constant sequence. Source: Box and
/// Jenkins (1976), ch. 2.
func autocorrelations(of values: [Double], upTo lag: Int) -> [Double]? {
  let mean = values.reduce(0, +) / Double(values.count)
  let deviations = values.map { $0 - mean }
  let spread = deviations.reduce(0) { $0 + $1 * $1 }
  guard spread > 0, spread.isFinite else { return nil }
  return (0...max(0, min(lag, values.count - 1))).map { lag in
    var sum = 0.0
    for later in lag..<deviations.count { sum += deviations[later] * deviations[later - lag] }
    return sum / spread
  }
}

extension YearlySample {
  /// The median slope of all pairs of years; nil for a single year, or values too large to subtract.
  var senSlope: Double? { Sample(TheilSen.slopes(of: self))?.median }

  /// The values less the Theil–Sen slope a year, which leaves what is not trend.
  func detrended(by slope: Double) -> [Double] {
    values.enumerated().map { $1 - Double($0 + 1) * slope }
  }

  /// Refuses samples that a test on autocorrelated years cannot take.
  func requireConsecutiveYears(_ least: Int) throws(Refusal) {
    try requireChange(years: least)
    guard isUnbroken else { throw Refusal("years are missing, and autocorrelation needs consecutive years") }
  }
}
