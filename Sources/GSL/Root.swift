// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// The x in a range where a continuous function is 0, by Brent's method (`gsl_root_fsolver_brent`).
///
/// Found to within twice the rounding error of x. The function is finite in the range and has opposite signs
/// at its ends.
/// - Throws: ``GSLError/invalid`` where the signs agree; ``GSLError/tooManySteps``; what the library reports
///   where the function is not finite.
public func root(of function: (Double) -> Double, in range: ClosedRange<Double>) throws(GSLError) -> Double {
  let solver = try RootSolver()
  var answer: Result<Double, GSLError> = .failure(.tooManySteps)
  withoutActuallyEscaping(function) { function in
    let call = Call(function: function)
    answer = withExtendedLifetime(call) { solver.solve(call, in: range) }
  }
  return try answer.get()
}

/// What C code is handed to call back into a Swift function.
private final class Call {
  let function: (Double) -> Double

  init(function: @escaping (Double) -> Double) { self.function = function }
}

private struct RootSolver: ~Copyable {
  private let pointer: UnsafeMutablePointer<gsl_root_fsolver>
  private static let mostSteps = 200

  init() throws(GSLError) {
    pointer = try gslHandle { gsl_root_fsolver_alloc(cgsl_root_brent()) }
  }

  deinit { gsl_root_fsolver_free(pointer) }

  borrowing func solve(_ call: Call, in range: ClosedRange<Double>) -> Result<Double, GSLError> {
    var function = gsl_function(
      function: { x, call in
        call.map { Unmanaged<Call>.fromOpaque($0).takeUnretainedValue().function(x) } ?? .nan
      }, params: Unmanaged.passUnretained(call).toOpaque())
    // The solver keeps the address, so that it must hold until the last step.
    return withUnsafeMutablePointer(to: &function) { function in
      do throws(GSLError) {
        try gsl { gsl_root_fsolver_set(pointer, function, range.lowerBound, range.upperBound) }
        return .success(try iterate())
      } catch { return .failure(error) }
    }
  }

  private borrowing func iterate() throws(GSLError) -> Double {
    for _ in 0..<Self.mostSteps {
      try gsl { gsl_root_fsolver_iterate(pointer) }
      let low = gsl_root_fsolver_x_lower(pointer)
      let high = gsl_root_fsolver_x_upper(pointer)
      if gsl_root_test_interval(low, high, 0, 4 * .ulpOfOne) == GSL_SUCCESS {
        return gsl_root_fsolver_root(pointer)
      }
    }
    throw .tooManySteps
  }
}
