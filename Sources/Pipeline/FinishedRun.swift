// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts
public import Store

/// The folder of a run that has ended.
public struct FinishedRun: Sendable {
  private let folder: String

  public init(_ folder: String) { self.folder = folder }

  /// What does not add up in it, in the order of `discrepancies.csv`.
  ///
  /// - Throws: an error whose description says what the run does not have.
  public func failedChecks() throws -> [Finding] { try RunDatabase(run: folder).failedChecks() }

  /// What a figure goes back to; none where it is a label.
  ///
  /// The figure is a fact, published figure or observation by its id; a line of a file of the run as `<file>:<line>`;
  /// or a cell by its table, labels of its row, and its column.
  /// - Throws: an error whose description says what the run does not have.
  public func origins(of figure: [String]) throws -> [Origin] {
    try RunDatabase(run: folder).origins(of: figure)
  }
}
