// SPDX-License-Identifier: GPL-3.0-or-later
internal import Glibc

/// A folder that a run fills: it appears complete under its name, or not at all.
///
/// The files are written to a hidden folder beside it, which ``publish()`` puts in the place of what an
/// earlier run left there. Without that call everything written goes away with the value.
public final class OutputFolder {
  /// Where the folder appears.
  public let path: String
  /// The SHA-256 of every file written so far, by its path in the folder.
  public private(set) var digests: [String: String] = [:]
  /// Where the files are until then.
  private let hidden: String
  /// What the results that are replaced are called for a moment.
  private static let retired = "-old"

  /// The file that shows that a run wrote a folder.
  public static let record = "run.json"

  /// Prepares the folder and those above it.
  ///
  /// - Throws: ``FileError`` where the system refuses, or where there is something at the path that no run
  ///   wrote, which is never replaced.
  public init(_ path: String) throws(FileError) {
    let parts = path.split(separator: "/")
    guard let name = parts.last, name != "..", name != "." else { throw .escapes(path) }
    let parent = (path.hasPrefix("/") ? "/" : "") + parts.dropLast().joined(separator: "/")
    self.path = path
    hidden = (parts.count > 1 || path.hasPrefix("/") ? parent + "/" : "") + Self.mark(name) + "\(getpid())"
    try Self.checkOwnership(of: path)
    if !parent.isEmpty { try Self.makeFolders(to: parent) }
    try Self.sweep(parent.isEmpty ? "." : parent, name: String(name))
    try DirectoryTree(hidden).remove()
    try Self.makeFolders(to: hidden)
  }

  deinit {
    // Nobody is left to hear that the rest could not be removed; the next run of the name tries again.
    do { try DirectoryTree(hidden).remove() } catch {}
  }

  /// How the names of unfinished folders begin; the process's number follows.
  private static func mark(_ name: some StringProtocol) -> String { ".\(name).unfinished-" }

  /// Removes what killed runs left behind; results that such a run had put aside come back to their place.
  private static func sweep(_ parent: String, name: String) throws(FileError) {
    for leftover in try Folder(parent).names() where leftover.hasPrefix(mark(name)) {
      let words = leftover.dropFirst(mark(name).count).split(separator: "-")
      guard let number = words.first.flatMap({ Int32($0) }), kill(number, 0) != 0, errno == ESRCH else {
        continue
      }
      let isRetired = leftover.hasSuffix(retired)
      if isRetired, rename(parent + "/" + leftover, parent + "/" + name) == 0 { continue }
      try DirectoryTree(parent + "/" + leftover).remove()
    }
  }

  private static func checkOwnership(of path: String) throws(FileError) {
    guard DirectoryTree.exists(path) else { return }
    let names = try Folder(path).names()
    guard names.isEmpty || names.contains(record) else { throw .notOurs(path) }
  }

  /// Makes the folder and all that are missing above it.
  private static func makeFolders(to path: String) throws(FileError) {
    var current = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      current += part
      guard mkdir(current, 0o777) == 0 || errno == EEXIST else { throw .notWritten(current, systemReason()) }
      current += "/"
    }
    guard Folder(path).exists else { throw .notAFolder(path) }
  }
}

extension OutputFolder {
  /// Writes a file; the name may have folders in it, as `tables/votes.csv`.
  ///
  /// - Throws: ``FileError`` where the name leads out of the folder or the system refuses.
  public func write(_ bytes: [UInt8], to name: String) throws(FileError) {
    let target = try place(for: name)
    do throws(FileError) {
      try File(target).create(with: bytes)
    } catch {
      throw .notWritten(path + "/" + name, error.reason)
    }
    digests[name] = SHA256.hexadecimal(of: bytes)
  }

  /// Lends the place of a file that another library writes, and takes its digest afterwards.
  ///
  /// - Throws: ``FileError`` as ``write(_:to:)`` does, and what the body throws.
  func write(to name: String, by body: (_ place: String) throws -> Void) throws {
    let target = try place(for: name)
    try body(target)
    digests[name] = SHA256.hexadecimal(of: try File(target).bytes(atMost: .max))
  }

  /// Where a file of the name is written, in folders that exist.
  private func place(for name: String) throws(FileError) -> String {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isTame = parts.allSatisfy { part in
      !part.isEmpty && part != "." && part != ".." && !part.unicodeScalars.contains("\0")
    }
    guard isTame else { throw .escapes(name) }
    if parts.count > 1 { try Self.makeFolders(to: hidden + "/" + parts.dropLast().joined(separator: "/")) }
    return hidden + "/" + name
  }

  /// Puts the folder in its place, and removes what stood there.
  ///
  /// - Throws: ``FileError`` where the system refuses; what stood there then stays.
  public func publish() throws(FileError) {
    try Self.checkOwnership(of: path)
    let old = hidden + Self.retired
    let isReplacement = DirectoryTree.exists(path)
    if isReplacement, rename(path, old) != 0 { throw .notWritten(path, systemReason()) }
    guard rename(hidden, path) == 0 else {
      let reason = systemReason()
      if isReplacement { rename(old, path) }
      throw .notWritten(path, reason)
    }
    if isReplacement { try DirectoryTree(old).remove() }
  }
}
