// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Store

/// The profiles of a folder.
struct ProfileFolder {
  /// Sorted by name.
  let files: [File]
  /// What lies in the folder and is not read.
  let findings: [Finding]

  /// Lists the folder; hidden files are passed over.
  ///
  /// - Throws: ``FileError`` where the folder cannot be read, ``RunError`` where it holds no profile.
  init(_ path: String) throws {
    let names = try Folder(path).names().filter { !$0.hasPrefix(".") }
    let isProfile = { (name: String) in ProfileFile.endings.contains { name.lowercased().hasSuffix($0) } }
    files = names.filter(isProfile).map { File(path + "/" + $0) }
    let endings = ProfileFile.endings.joined(separator: ", ")
    findings = names.filter { !isProfile($0) }.map { name in
      let message = "is not read; the names of profiles end in \(endings)"
      return Finding(file: path + "/" + name, line: nil, message: message, severity: .note)
    }
    guard !files.isEmpty else { throw RunError.noProfiles(path) }
  }
}
