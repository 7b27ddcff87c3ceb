// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// A status of the GNU Scientific Library other than success.
public struct GSLError: Error, RawRepresentable, Hashable, Sendable {
  /// The status as `gsl_errno.h` numbers it.
  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  private init(_ status: Int) { self.init(rawValue: Int32(truncatingIfNeeded: status)) }

  /// The argument has no answer (`GSL_EDOM`).
  public static let domain = GSLError(GSL_EDOM)
  /// An argument of a kind that the routine does not take (`GSL_EINVAL`).
  public static let invalid = GSLError(GSL_EINVAL)
  /// Memory ran out (`GSL_ENOMEM`).
  public static let noMemory = GSLError(GSL_ENOMEM)
  /// No convergence within the allowed steps (`GSL_EMAXITER`).
  public static let tooManySteps = GSLError(GSL_EMAXITER)
  /// The answer is too large for a Double (`GSL_EOVRFLW`).
  public static let overflow = GSLError(GSL_EOVRFLW)
  /// Lengths that ought to agree do not (`GSL_EBADLEN`).
  public static let lengthsDiffer = GSLError(GSL_EBADLEN)
  /// The system has no single solution, such as a line through equal x (`GSL_ESING`).
  public static let singular = GSLError(GSL_ESING)
}

extension GSLError: CustomStringConvertible {
  /// The library's own words for the status.
  public var description: String { String(cString: gsl_strerror(rawValue)) }
}

/// What holds for the whole process.
private enum Library {
  /// Switches off the handler that would end the process at the first error; runs once.
  static let handlerIsOff: Void = { _ = gsl_set_error_handler_off() }()
}

/// Calls a routine that answers with a status.
///
/// - Throws: ``GSLError`` for every status but success.
func gsl(_ call: () -> Int32) throws(GSLError) {
  Library.handlerIsOff
  let status = call()
  guard status == Int32(GSL_SUCCESS) else { throw GSLError(rawValue: status) }
}

/// Calls a routine that answers with a number and has no other way to complain than NaN, which it passes on.
func gslValue(_ call: () -> Double) -> Double {
  Library.handlerIsOff
  return call()
}

/// Calls a routine that allocates.
///
/// - Throws: ``GSLError/noMemory`` where it allocated nothing.
func gslHandle<Handle>(_ call: () -> Handle?) throws(GSLError) -> Handle {
  Library.handlerIsOff
  guard let handle = call() else { throw .noMemory }
  return handle
}
