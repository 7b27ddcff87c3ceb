// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Rewriting
import Trends

/// Prints seeded series and what the methods say of them as JSON, for tools/crosscheck.py to compute again.
@main
struct Crosscheck {
  private static let seed: UInt64 = 20_240_601
  private static let count = 200

  /// A series with its answers, by method and statistic; what a method does not answer is left out.
  private struct Entry: Encodable {
    let years: [Int]
    let counts: [Int]
    let answers: [String: [Double]]
  }

  static func main() throws {
    let entries = SeededSeries.list(count, years: 26, seed: seed, withGaps: true).map { series in
      let sample = YearlySample(years: series.years, values: series.counts.map(Double.init))
      return Entry(
        years: series.years, counts: series.counts, answers: sample.map { answers(of: $0) } ?? [:])
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    FileHandle.standardOutput.write(try encoder.encode(entries))
  }

  private static func answers(of sample: YearlySample) -> [String: [Double]] {
    rankAnswers(of: sample).merging(lineAnswers(of: sample)) { first, _ in first }
      .merging(countAnswers(of: sample)) { first, _ in first }
      .merging(otherAnswers(of: sample)) { first, _ in first }
  }

  private static func rankAnswers(of sample: YearlySample) -> [String: [Double]] {
    let corrected = [
      "mann_kendall_hamed_rao": CorrectedMannKendall.hamedRao(sample),
      "mann_kendall_yue_wang": CorrectedMannKendall.yueWang(sample),
      "mann_kendall_pre_whitened": CorrectedMannKendall.preWhitened(sample),
      "mann_kendall_trend_free_pre_whitened": CorrectedMannKendall.trendFreePreWhitened(sample),
    ].compactMapValues { test in test?.outcome.map { [Double(test?.score ?? 0), $0.variance, $0.z, $0.p] } }
    return corrected.merging(
      [
        "mann_kendall": MannKendall(sample).map { [Double($0.score), $0.variance, $0.z, $0.p, $0.tauA] },
        "mann_kendall_exact": ExactMannKendall(sample).map { [$0.p] },
        "kendall_tau_b": KendallTau(sample).map { [$0.tauB] },
        "spearman": Spearman(sample).map { [$0.rho, $0.p] },
      ].compactMapValues { $0 }
    ) { first, _ in first }
  }

  private static func lineAnswers(of sample: YearlySample) -> [String: [Double]] {
    let theilSen = TheilSen(sample)
    let line = LeastSquares(sample)
    return [
      "theil_sen": theilSen.flatMap { line in
        line.interval.map { [line.slope, line.intercept, $0.low, $0.high] }
      },
      "least_squares": line.flatMap { line in
        line.inference.map {
          [
            line.slope, line.valueAtMeanYear, $0.slopeError, $0.p, $0.low, $0.high, $0.rSquared,
            $0.durbinWatson,
          ]
        }
      },
    ].compactMapValues { $0 }
  }

  private static func countAnswers(of sample: YearlySample) -> [String: [Double]] {
    [
      "poisson": PoissonTrend(sample).map {
        [$0.intercept, $0.slope, $0.slopeError, $0.p, $0.deviance, $0.pearson, $0.logLikelihood]
      },
      "quasi_poisson": QuasiPoissonTrend(sample).map {
        [$0.dispersion, $0.slopeError, $0.p, $0.rateRatio.low, $0.rateRatio.high]
      },
      "negative_binomial": NegativeBinomialTrend(sample).flatMap { trend in
        trend.theta.map {
          [trend.intercept, trend.slope, $0, trend.slopeErrorGivenTheta, trend.logLikelihood]
        }
      },
      "dispersion": DispersionTest(sample).map { [$0.chiSquared, $0.p] },
    ].compactMapValues { $0 }
  }

  private static func otherAnswers(of sample: YearlySample) -> [String: [Double]] {
    let first = Int(sample.values[0])
    let whole = Int(sample.values.reduce(0, +))
    return [
      "pettitt": Pettitt(sample).map { [$0.k, Double($0.yearsBefore), $0.p] },
      "ols_cusum": Cusum(sample).map { [$0.statistic, $0.p, Double($0.yearsBefore)] },
      "poisson_interval": PoissonInterval(count: first).map { [$0.low, $0.high] },
      "wilson": ShareInterval.wilson(first, of: whole).map { [$0.low, $0.high] },
      "clopper_pearson": ShareInterval.clopperPearson(first, of: whole).map { [$0.low, $0.high] },
      "lowess": Lowess(sample)?.fitted,
    ].compactMapValues { $0 }
  }
}
