// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// A method that says something of one yearly series.
public enum TrendMethod: String, CaseIterable, Hashable, Sendable {
  /// ``MannKendall``: S with its p-value, tau, z.
  case mannKendall = "mann_kendall"
  /// ``ExactMannKendall``: S with its exact p-value.
  case exactMannKendall = "mann_kendall_exact"
  /// ``CorrectedMannKendall/hamedRao(_:lag:alpha:)`` with all lags: S with p-value, z.
  case hamedRao = "mann_kendall_hamed_rao"
  /// ``CorrectedMannKendall/yueWang(_:lag:)`` with lag 1: S with p-value, z.
  case yueWang = "mann_kendall_yue_wang"
  /// ``CorrectedMannKendall/preWhitened(_:)``: S with p-value, z.
  case preWhitened = "mann_kendall_pre_whitened"
  /// ``CorrectedMannKendall/trendFreePreWhitened(_:)``: S with p-value, z.
  case trendFreePreWhitened = "mann_kendall_trend_free_pre_whitened"
  /// ``KendallTau``: τ-b.
  case kendallTau = "kendall_tau_b"
  /// ``Spearman``: ρ with its p-value.
  case spearman = "spearman"
  /// ``TheilSen``: slope with its interval, intercept.
  case theilSen = "theil_sen"
  /// ``LeastSquares``: slope with interval and p-value, intercept, R², Durbin–Watson.
  case leastSquares = "least_squares"
  /// ``PoissonTrend``: rate ratio with interval and p-value, dispersion, deviance, AIC.
  case poisson
  /// ``QuasiPoissonTrend``: rate ratio with interval and p-value, dispersion.
  case quasiPoisson = "quasi_poisson"
  /// ``NegativeBinomialTrend``: rate ratio with interval and p-value, θ.
  case negativeBinomial = "negative_binomial"
  /// ``DispersionTest``: variance over mean with its p-value, χ².
  case dispersion
  /// ``Pettitt``: the last year before the change with p-value, K.
  case pettitt
  /// ``Cusum``: the largest sum with p-value, the last year before it.
  case cusum = "ols_cusum"
  /// ``Homogeneity``: Buishand's Q and range, T₀ of SNHT, the last year before its change.
  case homogeneity
  /// ``MeanBreaks``: how many breaks of level, the last year before each.
  case meanBreaks = "mean_breaks"
  /// ``RobustLine`` with bisquare weights: slope with interval, σ.
  case robustLine = "robust_line"
  /// ``HuberLine`` with Huber's weights: slope, scale.
  case huberLine = "robust_line_rlm"
  /// ``Lowess``: the height of the curve in each year.
  case lowess
  /// ``Loess``: the height of the curve in each year.
  case loess
  /// ``Holt`` with fitted weights: the forecast for the coming year with its band, α, β.
  case holt
  /// ``Bootstrap`` with a fixed seed: mean and median, each with its interval.
  case bootstrap = "bootstrap_percentile"
}

extension TrendMethod {
  /// What the method says of a sample.
  func statistics(of sample: YearlySample) throws(Refusal) -> [Statistic] {
    switch self {
    case .mannKendall: try MannKendall.statistics(of: sample)
    case .exactMannKendall: try ExactMannKendall.statistics(of: sample)
    case .hamedRao: try CorrectedMannKendall.hamedRaoStatistics(of: sample)
    case .yueWang: try CorrectedMannKendall.yueWangStatistics(of: sample)
    case .preWhitened: try CorrectedMannKendall.preWhitenedStatistics(of: sample)
    case .trendFreePreWhitened: try CorrectedMannKendall.trendFreePreWhitenedStatistics(of: sample)
    case .kendallTau: try KendallTau.statistics(of: sample)
    case .spearman: try Spearman.statistics(of: sample)
    case .theilSen: try TheilSen.statistics(of: sample)
    case .leastSquares: try LeastSquares.statistics(of: sample)
    case .poisson: try PoissonTrend.statistics(of: sample)
    case .quasiPoisson: try QuasiPoissonTrend.statistics(of: sample)
    case .negativeBinomial: try NegativeBinomialTrend.statistics(of: sample)
    case .dispersion: try DispersionTest.statistics(of: sample)
    case .pettitt: try Pettitt.statistics(of: sample)
    case .cusum: try Cusum.statistics(of: sample)
    case .homogeneity: try Homogeneity.statistics(of: sample)
    case .meanBreaks: try MeanBreaks.statistics(of: sample)
    case .robustLine: try RobustLine.statistics(of: sample)
    case .huberLine: try HuberLine.statistics(of: sample)
    case .lowess: try Lowess.statistics(of: sample)
    case .loess: try Loess.statistics(of: sample)
    case .holt: try Holt.statistics(of: sample)
    case .bootstrap: try Bootstrap.statistics(of: sample)
    }
  }
}

extension TrendMethod {
  /// Whether it is about counts alone. Whole square kilometres look like counts and are none.
  private static let forCounts: Set<TrendMethod> = [.poisson, .quasiPoisson, .negativeBinomial, .dispersion]

  fileprivate var isForCounts: Bool { Self.forCounts.contains(self) }
}

/// What each method says of each series.
///
/// In the order of the series, for each in the order of the methods; one trend a statistic. Gaps take no
/// part, and the years stay the real ones. A method answers only where it is valid; else it gives a single
/// trend without an estimate, whose note says why not.
public func trends(of series: [Series], by methods: [TrendMethod]) -> [Trend] {
  series.flatMap { series in
    let sample = YearlySample(series)
    return methods.flatMap { trends(of: series, sample, by: $0) }
  }
}

private func trends(of series: Series, _ sample: YearlySample?, by method: TrendMethod) -> [Trend] {
  do throws(Refusal) {
    guard let sample else { throw .unusable }
    guard !method.isForCounts || series.unit.isCount else { throw .measured }
    return try method.statistics(of: sample).map { Trend(series, method, $0) }
  } catch {
    return [Trend(series, method, Statistic("none", nil, note: "no answer: " + error.reason))]
  }
}

extension Trend {
  fileprivate init(_ series: Series, _ method: TrendMethod, _ statistic: Statistic) {
    self.init(
      series: series.name, method: method.rawValue, statistic: statistic.title(unit: series.unit),
      estimate: statistic.estimate, low: statistic.low, high: statistic.high, p: statistic.p,
      n: series.values.count { $0 != nil }, firstYear: series.firstYear,
      lastYear: series.firstYear + series.values.count - 1, note: statistic.fullNote)
  }
}
