// SPDX-License-Identifier: GPL-3.0-or-later
internal import GSL

/// A log-linear trend of counts with variance μ + μ²/θ, by maximum likelihood.
///
/// ln μ = intercept + slope · t, t = years since the first one with a value. Where the counts vary no more
/// than Poisson counts the likelihood rises with θ without end: then θ is nil, and the rest is that of
/// ``PoissonTrend``. Source: Lawless (1987), NB2; Venables and Ripley (2002), ch. 7.4.
public struct NegativeBinomialTrend: Hashable, Sendable {
  public let intercept: Double
  public let slope: Double
  /// The size parameter; smaller is more dispersed. Nil where the counts are not overdispersed.
  public let theta: Double?
  /// The standard error of the slope for the θ found, and with the uncertainty of θ added.
  public let slopeErrorGivenTheta: Double
  public let slopeErrorInFull: Double
  /// The log-likelihood, factorials included.
  public let logLikelihood: Double

  /// The trend of counts; nil where ``PoissonTrend`` is, or where no maximum is found.
  public init?(_ sample: YearlySample) {
    guard let poisson = PoissonTrend(sample) else { return nil }
    self.init(sample, poisson)
  }

  init?(_ sample: YearlySample, _ poisson: PoissonTrend) {
    let excess = zip(sample.values, poisson.means).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) - $1.0 }
    guard excess > 0 else {
      self.init(poisson)
      return
    }
    let likelihood = NegativeBinomialLikelihood(sample)
    let moment = poisson.means.reduce(0) { $0 + $1 * $1 } / excess
    guard let best = likelihood.maximum(from: poisson, theta: moment),
      let constant = PoissonTrend.logFactorials(sample.values)
    else { return nil }
    self.init(likelihood, best, constant: constant)
  }

  private init?(
    _ likelihood: NegativeBinomialLikelihood, _ best: NegativeBinomialLikelihood.Point, constant: Double
  ) {
    intercept = best.line.intercept
    slope = best.line.slope
    theta = best.theta
    slopeErrorGivenTheta = likelihood.slopeErrorGivenTheta(best)
    slopeErrorInFull = likelihood.slopeErrorInFull(best)
    logLikelihood = likelihood.value(best) - constant
    guard [slopeErrorGivenTheta, slopeErrorInFull, logLikelihood].allSatisfy(\.isFinite) else { return nil }
  }

  private init(_ poisson: PoissonTrend) {
    intercept = poisson.intercept
    slope = poisson.slope
    theta = nil
    slopeErrorGivenTheta = poisson.slopeError
    slopeErrorInFull = poisson.slopeError
    logLikelihood = poisson.logLikelihood
  }

  /// What the mean is multiplied with from one year to the next, with limits for the θ found.
  public var rateRatio: RateRatio {
    RateRatio(slope: slope, error: slopeErrorGivenTheta, width: Normal.z975)
  }

  static func statistics(of sample: YearlySample) throws(Refusal) -> [Statistic] {
    guard let trend = NegativeBinomialTrend(sample, try sample.poissonTrend()) else {
      throw Refusal("no greatest likelihood was found")
    }
    let note = trend.theta == nil ? "the counts are not overdispersed, so that this is the Poisson trend" : ""
    let p = Normal.twoSided(trend.slope / trend.slopeErrorGivenTheta)
    return [trend.rateRatio.statistic(p: p, note: note), Statistic("theta", trend.theta)]
      .filter { $0.estimate != nil }
  }
}
