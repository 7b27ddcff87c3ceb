// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// A straight line that far-off points pull less than near ones (`gsl_multifit_robust`).
///
/// Iterated weights on leverage-adjusted residuals, with the library's tuning constants, so that it differs
/// a little from other packages.
public struct RobustFit: Hashable, Sendable {
  /// How the weight of a point falls with its distance from the line.
  public enum Weighting: String, Sendable, Hashable, CaseIterable {
    case bisquare, cauchy, fair, huber, welsch
    /// All weights are 1.
    case leastSquares = "ols"
  }

  public let intercept: Double
  public let slope: Double
  /// The standard error of the slope.
  public let slopeError: Double
  /// The library's estimate of the standard deviation about the line.
  public let sigma: Double

  /// Fits a line.
  ///
  /// - Throws: ``GSLError/lengthsDiffer``; ``GSLError/invalid`` for fewer than three points;
  ///   ``GSLError/singular`` where all x are equal; ``GSLError/tooManySteps`` where the weights do not settle
  ///   within `mostSteps`; ``GSLError/overflow`` where the answer is not finite.
  public init(x: Sample, y: Sample, weighting: Weighting, mostSteps: Int = 500) throws(GSLError) {
    guard x.count == y.count else { throw .lengthsDiffer }
    guard x.count > 2, mostSteps > 0 else { throw .invalid }
    guard !x.isConstant, let design = Matrix(powersOf: x.values, upTo: 1) else { throw .singular }
    let workspace = try RobustWorkspace(points: x.count, weighting)
    self = try workspace.fit(design, y, mostSteps: mostSteps)
    guard [intercept, slope, slopeError, sigma].allSatisfy(\.isFinite) else { throw .overflow }
  }

  fileprivate init(_ line: borrowing Coefficients, sigma: Double) {
    intercept = line.values[0]
    slope = line.values[1]
    slopeError = line.errors[1]
    self.sigma = sigma
  }
}

private struct RobustWorkspace: ~Copyable {
  private let pointer: UnsafeMutablePointer<gsl_multifit_robust_workspace>

  init(points: Int, _ weighting: RobustFit.Weighting) throws(GSLError) {
    pointer = try gslHandle { gsl_multifit_robust_alloc(weighting.type, points, 2) }
  }

  deinit { gsl_multifit_robust_free(pointer) }

  borrowing func fit(_ design: Matrix, _ y: Sample, mostSteps: Int) throws(GSLError) -> RobustFit {
    try gsl { gsl_multifit_robust_maxiter(mostSteps, pointer) }
    let line = try Coefficients(count: 2)
    try gsl {
      design.withView { design in
        withView(of: y.values) { gsl_multifit_robust(design, $0, line.vector, line.covariance, pointer) }
      }
    }
    return RobustFit(line, sigma: gsl_multifit_robust_statistics(pointer).sigma)
  }
}

extension RobustFit.Weighting {
  fileprivate var type: UnsafePointer<gsl_multifit_robust_type>? {
    switch self {
    case .bisquare: cgsl_robust_bisquare()
    case .cauchy: cgsl_robust_cauchy()
    case .fair: cgsl_robust_fair()
    case .huber: cgsl_robust_huber()
    case .welsch: cgsl_robust_welsch()
    case .leastSquares: cgsl_robust_ols()
    }
  }
}
