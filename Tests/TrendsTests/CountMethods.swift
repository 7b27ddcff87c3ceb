// SPDX-License-Identifier: GPL-3.0-or-later
@testable import Trends

extension GoldenTests {
  /// The methods on counts.
  static let countMethods: [String: @Sendable (Golden.Case) throws -> [String: Answer]] = [
    "poisson_trend": { example in
      let trend = PoissonTrend(try example.sample)
      return [
        "intercept": Answer(trend?.intercept), "slope": Answer(trend?.slope),
        "intercept_se": Answer(trend?.interceptError), "slope_se": Answer(trend?.slopeError),
        "z": Answer(trend?.z), "p": Answer(trend?.p), "rate_ratio": Answer(trend?.rateRatio.estimate),
        "rate_ratio_low": Answer(trend?.rateRatio.low), "rate_ratio_high": Answer(trend?.rateRatio.high),
        "percent_per_year": Answer(trend?.rateRatio.percentPerYear), "deviance": Answer(trend?.deviance),
        "pearson_chi2": Answer(trend?.pearson), "log_likelihood": Answer(trend?.logLikelihood),
        "aic": Answer(trend?.aic),
      ]
    },
    "quasi_poisson_trend": { example in
      let trend = QuasiPoissonTrend(try example.sample)
      return [
        "dispersion": Answer(trend?.dispersion), "slope_se": Answer(trend?.slopeError),
        "t": Answer(trend?.t), "p": Answer(trend?.p), "rate_ratio_low": Answer(trend?.rateRatio.low),
        "rate_ratio_high": Answer(trend?.rateRatio.high),
      ]
    },
    "negative_binomial_trend": { example in
      let trend = NegativeBinomialTrend(try example.sample)
      return [
        "intercept": Answer(trend?.intercept), "slope": Answer(trend?.slope), "theta": Answer(trend?.theta),
        "alpha": Answer(trend?.theta.map { 1 / $0 }),
        "slope_se_given_theta": Answer(trend?.slopeErrorGivenTheta),
        "slope_se_full": Answer(trend?.slopeErrorInFull), "rate_ratio": Answer(trend?.rateRatio.estimate),
        "rate_ratio_low": Answer(trend?.rateRatio.low), "rate_ratio_high": Answer(trend?.rateRatio.high),
        "log_likelihood": Answer(trend?.logLikelihood),
      ]
    },
    "dispersion_test": { example in
      let test = DispersionTest(try example.sample)
      return [
        "index": Answer(test?.index), "chi2": Answer(test?.chiSquared), "p_upper": Answer(test?.p),
      ]
    },
  ]
}
