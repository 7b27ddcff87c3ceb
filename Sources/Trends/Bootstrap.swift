// SPDX-License-Identifier: GPL-3.0-or-later
internal import GSL

/// How a mean or median varies when the years are drawn again with replacement.
///
/// It takes the years to be exchangeable, so that its limits say nothing of a trend. The same seed gives the
/// same numbers on every machine. Source: Efron and Tibshirani (1993), ch. 12–13.
public struct Bootstrap: Hashable, Sendable {
  /// What is computed from each drawing.
  public enum Measure: String, Hashable, Sendable, CaseIterable {
    case mean, median
  }

  /// How numbers are drawn: the seed, and the generator.
  public struct Draws: Hashable, Sendable {
    /// The generators in use.
    public enum Generator: Hashable, Sendable {
      /// MT19937.
      case mersenneTwister
      /// x ← 16807 x mod (2³¹ − 1).
      case minimalStandard
    }

    /// The largest number of drawings.
    public static let most = 1_000_000

    public let count: Int
    public let seed: UInt32
    public let generator: Generator

    /// So many drawings of as many years as the sample has; each place is the next number modulo n.
    public init(_ count: Int, seed: UInt32, generator: Generator = .mersenneTwister) {
      self.count = count
      self.seed = seed
      self.generator = generator
    }
  }

  /// The measure of the sample itself.
  public let point: Double
  /// The 2.5 % and 97.5 % quantiles (type 7) of the drawings.
  public let low: Double
  public let high: Double
  /// The standard deviation of the drawings, divisor count − 1.
  public let standardError: Double

  /// The limits mirrored at the point: 2 · point − high and 2 · point − low.
  public var basicLow: Double { 2 * point - high }
  public var basicHigh: Double { 2 * point - low }

  /// Draws from a sample; nil for fewer than two drawings or more than ``Draws/most``, or values too large to
  /// square.
  public init?(_ sample: YearlySample, of measure: Measure, draws: Draws) {
    guard (2...Draws.most).contains(draws.count),
      let results = Sample(Self.results(sample.values, measure, draws)),
      let error = results.standardDeviation
    else { return nil }
    let sorted = results.sorted
    guard let low = sorted.quantile(0.025), let high = sorted.quantile(0.975) else { return nil }
    var values = sample.values
    point = measure.value(&values)
    self.low = low
    self.high = high
    standardError = error
  }

  private static func results(_ values: [Double], _ measure: Measure, _ draws: Draws) -> [Double] {
    do throws(GSLError) {
      var generator = try RandomGenerator(draws.generator.kind, seed: draws.seed)
      var drawn = values
      var results: [Double] = []
      results.reserveCapacity(draws.count)
      for _ in 0..<draws.count {
        generator.draw(from: values, into: &drawn)
        results.append(measure.value(&drawn))
      }
      return results
    } catch { return [] }
  }

  /// The drawings of the default summary.
  static let standard = Draws(1_000, seed: 1)

  static func statistics(of sample: YearlySample) throws(Refusal) -> [Statistic] {
    try sample.requireChange(years: 6)
    return try Measure.allCases.map { measure throws(Refusal) in
      guard let drawn = Bootstrap(sample, of: measure, draws: standard) else { throw .tooLarge }
      return Statistic(
        measure.rawValue, drawn.point, unit: .plain, low: drawn.low, high: drawn.high,
        note: "\(standard.count) drawings, seed \(standard.seed); the order of the years takes no part")
    }
  }
}

extension Bootstrap.Measure {
  /// The measure of one or more values, which may be put into another order.
  fileprivate func value(_ values: inout [Double]) -> Double {
    switch self {
    case .mean: return values.reduce(0, +) / Double(values.count)
    case .median:
      values.sort()
      let middle = values.count / 2
      return values.count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2
    }
  }
}

extension Bootstrap.Draws.Generator {
  fileprivate var kind: RandomGenerator.Kind {
    switch self {
    case .mersenneTwister: .mersenneTwister
    case .minimalStandard: .minimalStandard
    }
  }
}
