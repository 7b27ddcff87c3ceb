// SPDX-License-Identifier: GPL-3.0-or-later

/// Kendall's τ-b between the years and the values: S over the geometric mean of untied pairs.
///
/// Years never tie. Source: Kendall (1975), ch. 3.
public struct KendallTau: Hashable, Sendable {
  /// −1 for a falling sequence, 1 for a rising one.
  public let tauB: Double

  /// τ-b of a sample; nil for fewer than two years, or a constant.
  public init?(_ sample: YearlySample) {
    let kendall = KendallScore(sample.values)
    let untied = kendall.pairs - kendall.tiedPairs
    guard untied > 0 else { return nil }
    tauB = Double(kendall.score) / (Double(untied) * Double(kendall.pairs)).squareRoot()
  }

  static func statistics(of sample: YearlySample) throws(Refusal) -> [Statistic] {
    try sample.requireChange(years: 4)
    guard let tau = KendallTau(sample) else { throw .constant }
    return [Statistic("tau_b", tau.tauB, note: "its test is that of mann_kendall")]
  }
}
