// SPDX-License-Identifier: GPL-3.0-or-later
internal import Glibc

/// A folder with everything below it, or whatever else stands at the path.
struct DirectoryTree {
  private let path: String

  init(_ path: String) { self.path = path }

  /// Whether there is anything at the path, be it a link to nowhere.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Removes it; links are removed, never followed. Nothing to remove is no error.
  func remove() throws(FileError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      guard unlink(path) == 0 else { throw .notWritten(path, systemReason()) }
      return
    }
    for name in try Folder(path).names() { try DirectoryTree(path + "/" + name).remove() }
    guard rmdir(path) == 0 else { throw .notWritten(path, systemReason()) }
  }
}
