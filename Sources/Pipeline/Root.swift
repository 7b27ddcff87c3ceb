// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Store

/// The folder that holds `pipelines/`; all paths in pipeline files are relative to it.
public struct Root: Hashable, Sendable {
  public let path: String

  /// The given folder; without one the current folder, else the nearest folder above the executable that
  /// holds `pipelines/knowledge`.
  ///
  /// - Throws: ``RunError`` where no such folder is found.
  public init(_ given: String?, executable: String?) throws(RunError) {
    let above = executable.map(Self.foldersAbove) ?? []
    let candidates = given.map { [$0] } ?? (["."] + above)
    let found = candidates.first { Folder($0 + "/pipelines/knowledge").exists }
    guard let found else { throw .noRoot(candidates[0]) }
    path = found
  }

  private static func foldersAbove(_ executable: String) -> [String] {
    let folder = URL(fileURLWithPath: executable).resolvingSymlinksInPath().deletingLastPathComponent()
    let parts = folder.path.split(separator: "/")
    return (0...parts.count).reversed().map { "/" + parts.prefix($0).joined(separator: "/") }
  }

  /// The path of something below the root, short where the root is the current folder.
  func place(_ relative: String) -> String { path == "." ? relative : path + "/" + relative }
}
