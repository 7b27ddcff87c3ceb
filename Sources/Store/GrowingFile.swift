// SPDX-License-Identifier: GPL-3.0-or-later
internal import Glibc

/// A file that is written piece by piece, and stands in its place complete or not at all.
public final class GrowingFile {
  private let path: String
  private let unfinished: String
  private let descriptor: Int32

  /// Begins a file beside the path; what stands at the path remains until it is finished.
  ///
  /// - Throws: ``FileError`` where the system refuses.
  public init(_ path: String) throws(FileError) {
    self.path = path
    unfinished = path + ".unfinished-\(getpid())"
    descriptor = open(unfinished, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .notWritten(path, systemReason()) }
  }

  deinit {
    close(descriptor)
    unlink(unfinished)
  }

  /// Writes the bytes after those that are there.
  ///
  /// - Throws: ``FileError`` where the system refuses.
  public func append(_ bytes: [UInt8]) throws(FileError) {
    guard writeAll(bytes, to: descriptor) else { throw .notWritten(path, systemReason()) }
  }

  /// Puts the file in the place of what is at its path; nothing can be written after that.
  ///
  /// - Throws: ``FileError`` where the system refuses.
  public func finish() throws(FileError) {
    guard fsync(descriptor) == 0, rename(unfinished, path) == 0 else {
      throw .notWritten(path, systemReason())
    }
  }
}
