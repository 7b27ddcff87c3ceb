// SPDX-License-Identifier: GPL-3.0-or-later
internal import GSL

/// Spearman's rank correlation of the values with the years; equal values share the mean of their ranks.
///
/// p by Student's t with n − 2 degrees of freedom, t = ρ √((n−2)/(1−ρ²)); 0 for ρ = ±1. Source: Spearman
/// (1904); Kendall (1975), ch. 4.
public struct Spearman: Hashable, Sendable {
  /// −1…1.
  public let rho: Double
  /// The two-sided p-value of the t approximation.
  public let p: Double

  /// The correlation of a sample; nil for fewer than three years, or a constant.
  public init?(_ sample: YearlySample) {
    guard !sample.y.isConstant, let student = StudentT(freedom: Double(sample.count - 2)) else { return nil }
    let middle = Double(sample.count + 1) / 2
    let dx = (1...sample.count).map { Double($0) - middle }
    let dy = sample.y.midRanks.map { $0 - middle }
    // Ranks are halves of whole numbers, so that these sums are exact, and a perfect order gives exactly 1.
    let sums = zip(dx, dy).reduce((xy: 0.0, xx: 0.0, yy: 0.0)) {
      ($0.xy + $1.0 * $1.1, $0.xx + $1.0 * $1.0, $0.yy + $1.1 * $1.1)
    }
    rho = sums.xy / (sums.xx * sums.yy).squareRoot()
    p = abs(rho) < 1 ? student.twoSided(rho * (student.freedom / (1 - rho * rho)).squareRoot()) : 0
  }

  static func statistics(of sample: YearlySample) throws(Refusal) -> [Statistic] {
    try sample.requireChange(years: 4)
    guard let test = Spearman(sample) else { throw .constant }
    return [Statistic("rho", test.rho, p: test.p, note: "t approximation")]
  }
}
