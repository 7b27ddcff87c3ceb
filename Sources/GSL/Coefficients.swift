// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// Room for what a fit answers with: p coefficients and their p × p covariances.
struct Coefficients: ~Copyable {
  let vector: UnsafeMutablePointer<gsl_vector>
  let covariance: UnsafeMutablePointer<gsl_matrix>

  /// Zeros; `gsl_vector_calloc`, `gsl_matrix_calloc`.
  init(count: Int) throws(GSLError) {
    let vector = try gslHandle { gsl_vector_calloc(count) }
    guard let covariance = gsl_matrix_calloc(count, count) else {
      gsl_vector_free(vector)
      throw .noMemory
    }
    self.vector = vector
    self.covariance = covariance
  }

  deinit {
    gsl_vector_free(vector)
    gsl_matrix_free(covariance)
  }

  var count: Int { vector.pointee.size }

  var values: [Double] { (0..<count).map { gsl_vector_get(vector, $0) } }

  /// The square roots of the variances.
  var errors: [Double] { (0..<count).map { gsl_matrix_get(covariance, $0, $0).squareRoot() } }
}
