// SPDX-License-Identifier: GPL-3.0-or-later
internal import Glibc

/// A file on disk.
public struct File: Hashable, Sendable {
  /// As it was given: absolute, or relative to the current folder.
  public let path: String

  public init(_ path: String) { self.path = path }

  /// The last part of the path.
  public var name: String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

extension File {
  /// All bytes of a regular file.
  ///
  /// Pipes and devices are refused rather than waited for.
  /// - Throws: ``FileError`` where there is none, it is no regular file, the system refuses, or it has more
  ///   bytes than the limit.
  public func bytes(atMost limit: Int) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .missing(path) : .unreadable(path, systemReason())
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path, systemReason()) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path) }
    guard status.st_size <= limit else { throw .tooLarge(path, limit) }
    return try contents(of: descriptor, size: Int(status.st_size), atMost: limit)
  }

  /// Reads to the end of the file, which may have grown or shrunk since its size was asked.
  private func contents(of descriptor: Int32, size: Int, atMost limit: Int) throws(FileError) -> [UInt8] {
    var contents: [UInt8] = []
    contents.reserveCapacity(size)
    var chunk = [UInt8](repeating: 0, count: min(max(size, 1) + 1, 1 << 20))
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      guard count >= 0 else { throw .unreadable(path, systemReason()) }
      if count == 0 { return contents }
      contents.append(contentsOf: chunk[..<count])
      guard contents.count <= limit else { throw .tooLarge(path, limit) }
    }
  }

  /// The file's text, which must be UTF-8; a byte order mark is no part of it.
  ///
  /// - Throws: what ``bytes(atMost:)`` throws, and where the bytes are no UTF-8 text.
  public func text(atMost limit: Int = 16 << 20) throws(FileError) -> String {
    let bytes = try bytes(atMost: limit).withoutByteOrderMark
    if let nul = bytes.firstIndex(of: 0) { throw .binary(path, bytes.line(at: nul)) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .notUTF8(path, bytes.line(at: bytes.firstInvalidUTF8))
    }
    return text
  }
}

extension File {
  /// Whether both paths lead to one existing file.
  public func isSame(as other: File) -> Bool {
    var (one, two) = (stat(), stat())
    guard stat(path, &one) == 0, stat(other.path, &two) == 0 else { return false }
    return one.st_dev == two.st_dev && one.st_ino == two.st_ino
  }

  /// Puts a file with these bytes in the place of what is there, complete or not at all.
  ///
  /// - Throws: ``FileError`` where the system refuses.
  public func replace(with bytes: [UInt8]) throws(FileError) {
    let unfinished = path + ".unfinished-\(getpid())"
    do throws(FileError) {
      try File(unfinished).create(with: bytes)
      guard rename(unfinished, path) == 0 else { throw .notWritten(path, systemReason()) }
    } catch {
      unlink(unfinished)
      throw .notWritten(path, error.reason)
    }
  }

  /// Makes a new file of these bytes, safe on disk when it returns.
  func create(with bytes: [UInt8]) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .notWritten(path, systemReason()) }
    defer { close(descriptor) }
    guard writeAll(bytes, to: descriptor), fsync(descriptor) == 0 else {
      throw .notWritten(path, systemReason())
    }
  }
}

/// Writes all bytes; false where the system refuses, which ``systemReason()`` then explains.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard count > 0 else { return false }
    rest = rest.dropFirst(count)
  }
  return true
}

/// What the system says about its last refusal.
func systemReason() -> String { String(cString: strerror(errno)) }
