// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The exponential weights e^(slope · t) whose mean t is that of the counts.
///
/// This is the maximum of the Poisson likelihood of a log-linear trend: with the intercept solved for,
/// one equation in the slope is left, whose left side rises. Newton's steps, kept inside a bracket.
struct Tilt {
  let slope: Double
  /// The sum of the counts, which is that of the means.
  let total: Double
  /// The mean and the variance of t under the weights.
  let centre: Double
  let spread: Double
  /// The weights scaled to the sum of the counts, one a year.
  let means: [Double]
  /// ln of the mean at t = 0.
  let intercept: Double

  private static let mostSteps = 200

  /// Nil where no finite slope fits: no counts at all, or none but in the first or none but in the last year.
  init?(_ times: [Double], counts: [Double]) {
    let total = counts.reduce(0, +)
    let target = zip(times, counts).reduce(0) { $0 + $1.0 * ($1.1 / total) }
    guard total > 0, total.isFinite, counts.dropFirst().contains(where: { $0 > 0 }),
      counts.dropLast().contains(where: { $0 > 0 })
    else { return nil }
    var bracket = -Double.infinity...Double.infinity
    var weights = Weights(times, slope: 0)
    let longest = 4 / (times[times.count - 1] - times[0])
    for _ in 0..<Self.mostSteps {
      guard abs(target - weights.centre) > weights.rounding else { break }
      weights = Weights(times, slope: weights.next(towards: target, longest: longest, in: &bracket))
    }
    slope = weights.slope
    self.total = total
    centre = weights.centre
    spread = weights.spread
    means = weights.values.map { total * ($0 / weights.sum) }
    intercept = log(total / weights.sum) - weights.shift
    guard abs(target - centre) <= 4 * weights.rounding, spread > 0 else { return nil }
  }
}

/// e^(slope · t − shift), and the mean and variance of t under these weights.
private struct Weights {
  let slope: Double
  let values: [Double]
  /// The largest exponent, which is taken off so that nothing overflows.
  let shift: Double
  let sum: Double
  let centre: Double
  let spread: Double
  /// How exactly the centre can be known.
  let rounding: Double

  init(_ times: [Double], slope: Double) {
    let last = times[times.count - 1]
    let shift = max(slope * times[0], slope * last)
    let values = times.map { exp(slope * $0 - shift) }
    let sum = values.reduce(0, +)
    let centre = zip(times, values).reduce(0) { $0 + $1.0 * $1.1 } / sum
    self.slope = slope
    self.values = values
    self.shift = shift
    self.sum = sum
    self.centre = centre
    spread = zip(times, values).reduce(0) { $0 + ($1.0 - centre) * ($1.0 - centre) * $1.1 } / sum
    rounding = 4 * .ulpOfOne * last
  }

  /// Newton's next slope, no more than `longest` away; the middle of the bracket where it would leave that.
  func next(towards target: Double, longest: Double, in bracket: inout ClosedRange<Double>) -> Double {
    bracket = centre < target ? slope...bracket.upperBound : bracket.lowerBound...slope
    let step = min(longest, max(-longest, (target - centre) / spread))
    if bracket.contains(slope + step) { return slope + step }
    return bracket.lowerBound / 2 + bracket.upperBound / 2
  }
}
