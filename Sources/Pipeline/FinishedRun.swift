// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts
import Store

/// The folder of a run that has ended.
public struct FinishedRun: Sendable {
  private let folder: String

  public init(_ folder: String) { self.folder = folder }

  /// What does not add up in it, in the order of `discrepancies.csv`.
  ///
  /// - Throws: an error whose description says what the run does not have.
  public func failedChecks() throws -> [Finding] { try RunDatabase(run: folder).failedChecks() }
}
