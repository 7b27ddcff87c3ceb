// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Trends

extension GoldenTests {
  /// Robust lines, curves, forecasts and drawings.
  static let curveMethods: [String: @Sendable (Golden.Case) throws -> [String: Answer]] = [
    "robust_line": { example in
      let name = try #require(example.options["weight"]?.text)
      let weighting = try #require(RobustLine.Weighting(rawValue: name))
      let line = RobustLine(try example.sample, weighting: weighting)
      return [
        "intercept": Answer(line?.intercept), "slope": Answer(line?.slope),
        "slope_se": Answer(line?.slopeError), "sigma": Answer(line?.sigma),
      ]
    },
    "robust_line_rlm": { example in
      let limit = try #require(example.options["tuning"]?.number)
      let isHuber = example.options["weight"]?.text == "huber"
      let line = HuberLine(
        try example.sample, weighting: isHuber ? .huber(limit: limit) : .bisquare(limit: limit))
      return [
        "intercept": Answer(line?.intercept), "slope": Answer(line?.slope), "scale": Answer(line?.scale),
      ]
    },
    "lowess": { example in
      let fraction = try #require(example.options["fraction"]?.number)
      let steps = try #require(example.options["robust_iterations"]?.number)
      return [
        "fitted": Answer(Lowess(try example.sample, fraction: fraction, robustSteps: Int(steps))?.fitted)
      ]
    },
    "loess": { example in
      let span = try #require(example.options["span"]?.number)
      return ["fitted": Answer(Loess(try example.sample, span: span)?.fitted)]
    },
    "holt": { example in
      let alpha = try #require(example.options["alpha"]?.number)
      let beta = try #require(example.options["beta"]?.number)
      let holt = Holt(try example.sample, alpha: alpha, beta: beta)
      let forecasts = holt?.forecasts(years: 5)
      return [
        "level": Answer(holt?.level), "slope": Answer(holt?.slope), "sse": Answer(holt?.squaredErrors),
        "forecasts": Answer(forecasts?.map(\.estimate)), "low": Answer(forecasts?.map(\.low)),
        "high": Answer(forecasts?.map(\.high)), "variance_factors": Answer(forecasts?.map(\.varianceFactor)),
      ]
    },
    "bootstrap_percentile": { example in
      let name = try #require(example.options["statistic"]?.text)
      let measure = try #require(Bootstrap.Measure(rawValue: name))
      let count = try #require(example.options["resamples"]?.number)
      let draws = Bootstrap.Draws(Int(count), seed: 20_240_601, generator: .minimalStandard)
      let drawn = Bootstrap(try example.sample, of: measure, draws: draws)
      return [
        "point": Answer(drawn?.point), "low": Answer(drawn?.low), "high": Answer(drawn?.high),
        "basic_low": Answer(drawn?.basicLow), "basic_high": Answer(drawn?.basicHigh),
        "se": Answer(drawn?.standardError),
      ]
    },
  ]
}
