// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// The least-squares line through points (`gsl_fit_linear`).
///
/// x and y are centred before the sums are formed: calendar years, or values of 10¹⁵ with small steps,
/// would lose their digits otherwise.
public struct LineFit: Hashable, Sendable {
  /// The means of x and y; the line runs through this point.
  public let meanX: Double
  public let meanY: Double
  /// The change of y for one unit of x.
  public let slope: Double
  /// The sum of the squared residuals; 0 where the points lie on the line up to rounding.
  public let residualSum: Double
  /// The standard error of the slope, with divisor n − 2; nil for two points, and for points on the line.
  public let slopeError: Double?
  /// What is left of each y, in order.
  public let residuals: [Double]

  /// The height of the line at x = 0.
  public var intercept: Double { meanY - slope * meanX }

  /// Fits a line.
  ///
  /// - Throws: ``GSLError/lengthsDiffer``; ``GSLError/invalid`` for fewer than two points, for which the
  ///   library reports success; ``GSLError/singular`` where all x are equal; ``GSLError/overflow`` where
  ///   the answer is not finite.
  public init(x: Sample, y: Sample) throws(GSLError) {
    guard x.count == y.count else { throw .lengthsDiffer }
    guard x.count > 1 else { throw .invalid }
    guard !x.isConstant else { throw .singular }
    let meanX = x.mean
    let meanY = y.mean
    let dx = x.values.map { $0 - meanX }
    let dy = y.values.map { $0 - meanY }
    let line = try Line(dx, dy)
    self.meanX = meanX
    self.meanY = meanY
    slope = line.slope
    residuals = zip(dx, dy).map { $1 - line.height - line.slope * $0 }
    let rounding = y.extremes.magnitude * .ulpOfOne
    let isExact = line.sum <= Double(x.count) * rounding * rounding
    residualSum = isExact ? 0 : line.sum
    slopeError = isExact || x.count == 2 ? nil : line.variance.squareRoot()
  }
}

extension ClosedRange<Double> {
  /// The largest absolute value in the range.
  fileprivate var magnitude: Double { Swift.max(abs(lowerBound), abs(upperBound)) }
}

/// The numbers that `gsl_fit_linear` fills in.
private struct Line {
  var height = 0.0
  var slope = 0.0
  var variance = 0.0
  var sum = 0.0

  init(_ x: [Double], _ y: [Double]) throws(GSLError) {
    var heightVariance = 0.0
    var covariance = 0.0
    try gsl {
      gsl_fit_linear(x, 1, y, 1, x.count, &height, &slope, &heightVariance, &covariance, &variance, &sum)
    }
    guard height.isFinite, slope.isFinite, sum.isFinite else { throw .overflow }
  }
}
