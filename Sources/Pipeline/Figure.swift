// SPDX-License-Identifier: GPL-3.0-or-later
public import Store

/// A printed figure of a finished run.
public struct Figure: Hashable, Sendable {
  private let words: [String]
  private let folder: String

  /// A fact, published figure or observation by its id; or a cell by its table, labels of its row, and its column.
  public init(_ words: [String], run folder: String) {
    self.words = words
    self.folder = folder
  }

  /// What the figure goes back to; none where it is a label.
  ///
  /// - Throws: an error whose description says what the run does not have.
  public func origins() throws -> [Origin] { try RunDatabase(run: folder).origins(of: words) }
}
