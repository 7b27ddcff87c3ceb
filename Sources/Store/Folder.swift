// SPDX-License-Identifier: GPL-3.0-or-later
internal import Glibc

/// A folder on disk.
public struct Folder: Hashable, Sendable {
  /// As it was given: absolute, or relative to the current folder.
  public let path: String

  public init(_ path: String) { self.path = path }

  /// Whether there is a folder at the path.
  public var exists: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

extension Folder {
  /// The names in the folder, sorted by their bytes, without `.` and `..`.
  ///
  /// A name that is not UTF-8 comes with U+FFFD in place of what cannot be read.
  /// - Throws: ``FileError`` where there is no such folder or the system refuses.
  public func names() throws(FileError) -> [String] {
    guard let stream = opendir(path) else {
      switch errno {
      case ENOENT: throw .missing(path)
      case ENOTDIR: throw .notAFolder(path)
      default: throw .unreadable(path, systemReason())
      }
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// All files with the ending below the folder, at any depth, sorted by path; hidden ones are left out.
  ///
  /// - Throws: ``FileError`` as ``names()`` does.
  public func files(ending: String) throws(FileError) -> [File] {
    var found: [File] = []
    for name in try names() where !name.hasPrefix(".") {
      let inner = path + "/" + name
      if Folder(inner).exists {
        found += try Folder(inner).files(ending: ending)
      } else if name.hasSuffix(ending) {
        found.append(File(inner))
      }
    }
    return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
