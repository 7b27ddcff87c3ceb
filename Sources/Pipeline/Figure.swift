// SPDX-License-Identifier: GPL-3.0-or-later
public import Store

/// A printed figure of a finished run.
public struct Figure: Hashable, Sendable {
  private let words: [String]
  private let folder: String

  /// A fact by its id; or a cell by its table, labels of its row, and its column.
  public init(_ words: [String], run folder: String) {
    self.words = words
    self.folder = folder
  }

  /// The ways from the figure to the sentences it rests on, one a fact; none where it rests on no fact.
  ///
  /// - Throws: an error whose description says what the run does not have.
  public func traces() throws -> [Trace] { try RunDatabase(run: folder).traces(of: words) }
}
