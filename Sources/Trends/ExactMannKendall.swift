// SPDX-License-Identifier: GPL-3.0-or-later

/// The Mann–Kendall test with the exact distribution of S, for values that all differ.
///
/// P(|S| ≥ |s|) over all n! orders. The better test below ten years, where the normal approximation is
/// coarse. Source: Kendall (1975), ch. 5; Mann (1945).
public struct ExactMannKendall: Hashable, Sendable {
  /// S: rising pairs minus falling pairs.
  public let score: Int
  /// The two-sided p-value.
  public let p: Double

  /// The longest sequence that the exact distribution is worked out for.
  public static let mostYears = 100

  /// The test on the values of a sample; nil for fewer than three or more than ``mostYears``, and where two
  /// values are equal.
  public init?(_ sample: YearlySample) {
    let kendall = KendallScore(sample.values)
    guard (3...Self.mostYears).contains(kendall.count), kendall.tiedPairs == 0 else { return nil }
    score = kendall.score
    let chances = Self.inversionChances(count: kendall.count)
    let extreme = chances.indices.filter { abs(kendall.pairs - 2 * $0) >= abs(kendall.score) }
    p = min(1, extreme.reduce(0) { $0 + chances[$1] })
  }

  /// The chance of each number of inversions, from 0 to n(n−1)/2, among all orders of n values.
  ///
  /// The i-th value adds 0…i−1 inversions with equal chance. All terms are positive, so that the sums keep
  /// their digits.
  private static func inversionChances(count: Int) -> [Double] {
    var chances = [1.0]
    for size in 2...count {
      var longer = [Double](repeating: 0, count: chances.count + size - 1)
      for (inversions, chance) in chances.enumerated() {
        for added in 0..<size { longer[inversions + added] += chance / Double(size) }
      }
      chances = longer
    }
    return chances
  }
}

extension ExactMannKendall {
  static func statistics(of sample: YearlySample) throws(Refusal) -> [Statistic] {
    try sample.requireChange(years: 4)
    guard sample.count <= mostYears else { throw Refusal("more than \(mostYears) years with a value") }
    guard let test = ExactMannKendall(sample) else { throw Refusal("some values are equal") }
    return [Statistic("S", test.score, p: test.p, note: "exact distribution of S")]
  }
}
