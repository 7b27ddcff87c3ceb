// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// The least-squares solution of a linear model by singular values (`gsl_multifit_linear`, and
/// `gsl_multifit_wlinear` with weights).
public struct LinearFit: Hashable, Sendable {
  /// One coefficient a column of the design.
  public let coefficients: [Double]
  /// The standard error of each; divisor n − p without weights; with weights they are taken for 1/σ².
  public let standardErrors: [Double]
  /// The sum of the squared residuals, weighted where there are weights.
  public let residualSum: Double

  /// Fits y = design · coefficients.
  ///
  /// The design has n rows, one a value of y, and p columns.
  /// - Throws: ``GSLError/lengthsDiffer``; ``GSLError/invalid`` for fewer rows than columns;
  ///   ``GSLError/singular`` where columns depend on each other; ``GSLError/overflow`` where the answer is
  ///   not finite.
  public init(design: Matrix, response: Sample) throws(GSLError) {
    try self.init(design, response) { design, response, solution in
      gsl_multifit_linear(
        design, response, solution.coefficients.vector, solution.coefficients.covariance,
        &solution.residualSum,
        solution.space.pointer)
    }
  }

  /// Fits y = design · coefficients where each squared residual counts with a weight of 0 or more.
  ///
  /// - Throws: as the fit without weights.
  public init(design: Matrix, response: Sample, weights: Sample) throws(GSLError) {
    guard weights.count == response.count else { throw .lengthsDiffer }
    try self.init(design, response) { design, response, solution in
      withView(of: weights.values) { weights in
        gsl_multifit_wlinear(
          design, weights, response, solution.coefficients.vector, solution.coefficients.covariance,
          &solution.residualSum,
          solution.space.pointer)
      }
    }
  }

  private typealias Routine = (
    UnsafePointer<gsl_matrix>, UnsafePointer<gsl_vector>, inout Solution
  ) -> Int32

  private init(_ design: Matrix, _ response: Sample, by routine: Routine) throws(GSLError) {
    guard design.rows == response.count else { throw .lengthsDiffer }
    guard design.rows >= design.columns else { throw .invalid }
    var solution = try Solution(rows: design.rows, columns: design.columns)
    try gsl {
      design.withView { matrix in withView(of: response.values) { routine(matrix, $0, &solution) } }
    }
    guard solution.space.rank == design.columns else { throw .singular }
    coefficients = solution.coefficients.values
    standardErrors = solution.coefficients.errors
    residualSum = solution.residualSum
    guard (coefficients + standardErrors + [residualSum]).allSatisfy(\.isFinite) else { throw .overflow }
  }
}

/// What the routine fills in, and its workspace.
private struct Solution: ~Copyable {
  let coefficients: Coefficients
  let space: Workspace
  var residualSum = 0.0

  init(rows: Int, columns: Int) throws(GSLError) {
    let coefficients = try Coefficients(count: columns)
    let space = try Workspace(rows: rows, columns: columns)
    self.coefficients = coefficients
    self.space = space
  }
}

private struct Workspace: ~Copyable {
  let pointer: UnsafeMutablePointer<gsl_multifit_linear_workspace>

  init(rows: Int, columns: Int) throws(GSLError) {
    pointer = try gslHandle { gsl_multifit_linear_alloc(rows, columns) }
  }

  deinit { gsl_multifit_linear_free(pointer) }

  /// How many singular values are not negligible, as the routine itself judges.
  var rank: Int { gsl_multifit_linear_rank(.ulpOfOne, pointer) }
}
