// SPDX-License-Identifier: GPL-3.0-or-later
internal import GSL

/// A rate as it would be in a standard population, with gamma limits.
///
/// Σ wᵢ dᵢ/nᵢ, w = the share of each group in the standard. Limits by the gamma distribution with the same
/// mean and variance, 95 %. Source: Fay and Feuer (1997).
public struct DirectStandardisation: Hashable, Sendable {
  /// One group, such as an age band or a region.
  public struct Group: Hashable, Sendable {
    /// Events, 0 or more.
    public let count: Double
    /// Persons or years that the events come from, above 0.
    public let exposure: Double
    /// The size of the group in the standard population, 0 or more.
    public let standard: Double

    public init(count: Double, exposure: Double, standard: Double) {
      self.count = count
      self.exposure = exposure
      self.standard = standard
    }

    fileprivate var isValid: Bool {
      count >= 0 && count.isFinite && exposure > 0 && exposure.isFinite && standard >= 0 && standard.isFinite
    }
  }

  /// All events over all exposure.
  public let crude: Double
  public let adjusted: Double
  public let low: Double
  public let high: Double

  /// The standardised rate of groups; nil for none, for numbers out of range, and an empty standard.
  public init?(_ groups: [Group]) {
    let total = groups.reduce(0) { $0 + $1.standard }
    guard !groups.isEmpty, groups.allSatisfy(\.isValid), total > 0, total.isFinite else { return nil }
    let weights = groups.map { $0.standard / total / $0.exposure }
    let adjusted = zip(weights, groups).reduce(0) { $0 + $1.0 * $1.1.count }
    let variance = zip(weights, groups).reduce(0) { $0 + $1.0 * $1.0 * $1.1.count }
    let largest = weights.reduce(0) { max($0, $1) }
    crude = groups.reduce(0) { $0 + $1.count } / groups.reduce(0) { $0 + $1.exposure }
    self.adjusted = adjusted
    do throws(GSLError) {
      low = try Self.limit(mean: adjusted, variance: variance) { gamma throws(GSLError) in
        try gamma.quantile(lower: 0.025)
      }
      high = try Self.limit(mean: adjusted + largest, variance: variance + largest * largest) {
        gamma throws(GSLError) in try gamma.quantile(upper: 0.025)
      }
    } catch { return nil }
  }

  /// The quantile of the gamma distribution with this mean and variance; 0 without any events.
  private static func limit(
    mean: Double, variance: Double, _ quantile: (GammaDistribution) throws(GSLError) -> Double
  ) throws(GSLError) -> Double {
    guard mean > 0 else { return 0 }
    guard let gamma = GammaDistribution(shape: mean * mean / variance) else { throw .domain }
    return try quantile(gamma) * variance / mean
  }
}
