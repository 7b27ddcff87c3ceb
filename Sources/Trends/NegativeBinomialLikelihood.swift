// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
internal import GSL

/// The likelihood of counts about a log-linear mean with variance μ + μ²/θ.
struct NegativeBinomialLikelihood {
  /// A straight line of ln μ.
  struct Line {
    var intercept: Double
    var slope: Double
  }

  /// A line and a size parameter.
  struct Point {
    let line: Line
    let theta: Double
  }

  private let times: [Double]
  private let counts: [Double]

  init(_ sample: YearlySample) {
    times = sample.elapsed
    counts = sample.values
  }

  /// Where the likelihood is greatest: for each θ the best line, then the θ where the slope in θ is 0.
  func maximum(from poisson: PoissonTrend, theta start: Double) -> Point? {
    var line = Line(intercept: poisson.intercept, slope: poisson.slope)
    func slope(_ logTheta: Double) -> Double {
      line = bestLine(theta: exp(logTheta), from: line)
      return slopeInTheta(Point(line: line, theta: exp(logTheta)))
    }
    guard let bracket = bracket(around: log(start), of: slope) else { return nil }
    do throws(GSLError) {
      let theta = exp(try root(of: slope, in: bracket))
      return Point(line: bestLine(theta: theta, from: line), theta: theta)
    } catch { return nil }
  }

  /// Two ln θ between which a falling function changes its sign.
  private func bracket(around start: Double, of function: (Double) -> Double) -> ClosedRange<Double>? {
    guard start.isFinite else { return nil }
    let isRising = function(start) > 0
    var near = start
    for _ in 0..<20 {
      let far = isRising ? near + 1 : near - 1
      if (function(far) > 0) != isRising { return min(near, far)...max(near, far) }
      near = far
    }
    return nil
  }

  /// The best line for a given θ, by Newton's steps; the likelihood is concave in the line.
  private func bestLine(theta: Double, from start: Line) -> Line {
    var line = start
    for _ in 0..<50 {
      let step = newtonStep(Point(line: line, theta: theta))
      let largest = max(abs(step.intercept), abs(step.slope) * times[times.count - 1])
      guard largest.isFinite, largest > 1e-13 else { break }
      let scale = min(1, 2 / largest)
      line.intercept += scale * step.intercept
      line.slope += scale * step.slope
    }
    return line
  }

  private func newtonStep(_ point: Point) -> Line {
    let theta = point.theta
    var gradient = (0.0, 0.0)
    var curvature = (0.0, 0.0, 0.0)
    for (time, count) in zip(times, counts) {
      let mean = mean(at: time, point.line)
      let pull = (count - mean) * theta / (theta + mean)
      let weight = mean / (theta + mean) * theta * ((theta + count) / (theta + mean))
      gradient = (gradient.0 + pull, gradient.1 + pull * time)
      curvature = (curvature.0 + weight, curvature.1 + weight * time, curvature.2 + weight * time * time)
    }
    let determinant = curvature.0 * curvature.2 - curvature.1 * curvature.1
    return Line(
      intercept: (curvature.2 * gradient.0 - curvature.1 * gradient.1) / determinant,
      slope: (curvature.0 * gradient.1 - curvature.1 * gradient.0) / determinant)
  }

  private func mean(at time: Double, _ line: Line) -> Double { exp(line.intercept + line.slope * time) }
}

extension NegativeBinomialLikelihood {
  /// The log-likelihood without the factorials of the counts.
  func value(_ point: Point) -> Double {
    let theta = point.theta
    return sum(point) { (count, mean) throws(GSLError) in
      try GammaFunction.logarithm(count + theta) - GammaFunction.logarithm(theta)
        + theta * log(theta / (mean + theta)) + (count > 0 ? count * log(mean / (mean + theta)) : 0)
    }
  }

  /// The derivative of the log-likelihood by θ.
  private func slopeInTheta(_ point: Point) -> Double {
    let theta = point.theta
    return sum(point) { (count, mean) throws(GSLError) in
      try GammaFunction.digamma(count + theta) - GammaFunction.digamma(theta)
        - log1p(mean / theta) + (mean - count) / (mean + theta)
    }
  }

  /// The second derivative by θ.
  private func curvatureInTheta(_ point: Point) -> Double {
    let theta = point.theta
    return sum(point) { (count, mean) throws(GSLError) in
      let psi = try GammaFunction.trigamma(count + theta) - GammaFunction.trigamma(theta)
      let all = mean + theta
      return psi + mean / (theta * all) - (mean - count) / (all * all)
    }
  }

  /// The standard error of the slope from the expected information of the line alone.
  func slopeErrorGivenTheta(_ point: Point) -> Double {
    let weights = times.map { time in
      let mean = mean(at: time, point.line)
      return mean * point.theta / (point.theta + mean)
    }
    let moments = moments(weights)
    return (moments.0 / (moments.0 * moments.2 - moments.1 * moments.1)).squareRoot()
  }

  /// The standard error of the slope from the observed information of line and θ together.
  func slopeErrorInFull(_ point: Point) -> Double {
    let theta = point.theta
    let means = times.map { mean(at: $0, point.line) }
    let own = moments(
      zip(counts, means).map { $1 * theta * (theta + $0) / ((theta + $1) * (theta + $1)) })
    let cross = moments(zip(counts, means).map { ($0 - $1) * $1 / ((theta + $1) * (theta + $1)) })
    let last = -curvatureInTheta(point)
    // The information of intercept and slope after θ is swept out of the 3 × 3 matrix.
    let a = own.0 - cross.0 * cross.0 / last
    let b = own.1 - cross.0 * cross.1 / last
    let c = own.2 - cross.1 * cross.1 / last
    return (a / (a * c - b * b)).squareRoot()
  }

  /// Σ w, Σ w t, Σ w t².
  private func moments(_ weights: [Double]) -> (Double, Double, Double) {
    zip(times, weights).reduce((0.0, 0.0, 0.0)) {
      ($0.0 + $1.1, $0.1 + $1.1 * $1.0, $0.2 + $1.1 * $1.0 * $1.0)
    }
  }

  /// The sum of a term of count and mean over all years; NaN where the library has no value.
  private func sum(_ point: Point, _ term: (Double, Double) throws(GSLError) -> Double) -> Double {
    do throws(GSLError) {
      var sum = 0.0
      for (time, count) in zip(times, counts) { sum += try term(count, mean(at: time, point.line)) }
      return sum
    } catch { return .nan }
  }
}
