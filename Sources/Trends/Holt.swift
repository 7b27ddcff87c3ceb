// SPDX-License-Identifier: GPL-3.0-or-later
internal import GSL

/// Holt's linear forecast: level and slope that follow the series with weights α and β.
///
/// Starts with level y₂ and slope y₂ − y₁. Bands by the variance of ETS(A,A,N),
/// σ² (1 + Σ (α + α β j)²) over j < h, σ² = the squared errors over n − 2, normal 95 %. Years must be
/// consecutive. Source: Holt (1957); Hyndman and others (2008), ch. 6.
public struct Holt: Hashable, Sendable {
  /// The weights of the newest value and of the newest slope, 0…1.
  public let alpha: Double
  public let beta: Double
  /// The level and the slope after the last year.
  public let level: Double
  public let slope: Double
  /// The sum of the squared errors of the forecasts for one year ahead, from the third year on.
  public let squaredErrors: Double
  private let freedom: Double

  /// What is to be expected so many years after the last.
  public struct Forecast: Hashable, Sendable {
    public let yearsAhead: Int
    public let estimate: Double
    public let low: Double
    public let high: Double
    /// The variance over that of one year ahead.
    public let varianceFactor: Double
  }

  /// The recursion with given weights; nil for fewer than three years, years with gaps, weights outside 0…1,
  /// and values too large to square.
  public init?(_ sample: YearlySample, alpha: Double, beta: Double) {
    guard sample.count >= 3, sample.isUnbroken, (0...1).contains(alpha), (0...1).contains(beta) else {
      return nil
    }
    var level = sample.values[1]
    var slope = sample.values[1] - sample.values[0]
    var squares = 0.0
    for value in sample.values.dropFirst(2) {
      let error = value - level - slope
      squares += error * error
      level += slope + alpha * error
      slope += alpha * beta * error
    }
    guard level.isFinite, slope.isFinite, squares.isFinite else { return nil }
    self.alpha = alpha
    self.beta = beta
    self.level = level
    self.slope = slope
    squaredErrors = squares
    freedom = Double(sample.count - 2)
  }

  /// The weights, in hundredths, that leave the least squared errors; nil as the recursion.
  ///
  /// The best of a grid in tenths, then of the hundredths around it; the smaller weights where two are as
  /// good.
  public init?(fitting sample: YearlySample) {
    guard let rough = Self.best(sample, 0...100, 0...100, step: 10) else { return nil }
    let near = { (center: Double) in
      let place = Int((center * 100).rounded())
      return max(0, place - 9)...min(100, place + 9)
    }
    guard let best = Self.best(sample, near(rough.alpha), near(rough.beta), step: 1) else { return nil }
    self = best
  }

  private static func best(
    _ sample: YearlySample, _ alphas: ClosedRange<Int>, _ betas: ClosedRange<Int>, step: Int
  ) -> Holt? {
    var best: Holt?
    for alpha in stride(from: alphas.lowerBound, through: alphas.upperBound, by: step) {
      for beta in stride(from: betas.lowerBound, through: betas.upperBound, by: step) {
        let holt = Holt(sample, alpha: Double(alpha) / 100, beta: Double(beta) / 100)
        guard let holt else { continue }
        if best.map({ holt.squaredErrors < $0.squaredErrors }) ?? true { best = holt }
      }
    }
    return best
  }

  /// The longest forecast, in years.
  public static let mostYears = 100

  /// The forecasts for 1, 2 … years after the last; none for fewer than 1, and no more than ``mostYears``.
  ///
  /// The model knows no lower end: limits of counts may lie below 0.
  public func forecasts(years: Int) -> [Forecast] {
    var factor = 1.0
    return (0..<min(Self.mostYears, max(0, years))).map { before in
      let gain = alpha + alpha * beta * Double(before)
      if before > 0 { factor += gain * gain }
      let half = Normal.z975 * (squaredErrors / freedom * factor).squareRoot()
      let estimate = level + Double(before + 1) * slope
      return Forecast(
        yearsAhead: before + 1, estimate: estimate, low: estimate - half, high: estimate + half,
        varianceFactor: factor)
    }
  }

  static func statistics(of sample: YearlySample) throws(Refusal) -> [Statistic] {
    try sample.requireConsecutiveYears(YearlySample.leastYearsOfForecast)
    guard let holt = Holt(fitting: sample) else { throw .tooLarge }
    let last = sample.years[sample.count - 1]
    let note = "a forecast, not an observation; 95 % band of the model"
    return holt.forecasts(years: 1).map {
      Statistic(
        "forecast \(Int(last) + $0.yearsAhead)", $0.estimate, unit: .plain, low: $0.low, high: $0.high,
        note: note)
    } + [Statistic("alpha", holt.alpha), Statistic("beta", holt.beta)]
  }
}

extension YearlySample {
  /// As few consecutive years as a forecast rests on.
  static var leastYearsOfForecast: Int { 8 }
}
