// SPDX-License-Identifier: GPL-3.0-or-later
@testable import Trends

extension GoldenTests {
  /// The methods that fit a line.
  static let lineMethods: [String: @Sendable (Golden.Case) throws -> [String: Answer]] = [
    "ols_trend": { example in
      let line = LeastSquares(try example.sample)
      let known = line?.inference
      return [
        "slope": Answer(line?.slope), "intercept": Answer(line?.intercept),
        "value_at_mean_year": Answer(line?.valueAtMeanYear), "rss": Answer(line?.residualSum),
        "slope_se": Answer(known?.slopeError), "t": Answer(known?.t), "p": Answer(known?.p),
        "low": Answer(known?.low), "high": Answer(known?.high), "r_squared": Answer(known?.rSquared),
        "residual_sd": Answer(known?.residualDeviation), "durbin_watson": Answer(known?.durbinWatson),
      ]
    }
  ]
}
