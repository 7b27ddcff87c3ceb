// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a file or folder cannot be used. The description names it and says what to do.
public enum FileError: Error, Hashable, Sendable {
  /// There is nothing at this path.
  case missing(String)
  /// The system refuses; the second text is its reason.
  case unreadable(String, String)
  /// A folder, device or pipe stands where a file is wanted.
  case notAFile(String)
  /// A file stands where a folder is wanted.
  case notAFolder(String)
  /// The file has more bytes than the limit: path, limit.
  case tooLarge(String, Int)
  /// The line has more bytes than the limit: path, line counted from 1, limit.
  case lineTooLong(String, Int, Int)
  /// A NUL byte stands in this line: the file is no text.
  case binary(String, Int)
  /// The page nests too deep to be read to its end.
  case unreadablePage(String)
  /// The bytes of this line are not UTF-8.
  case notUTF8(String, Int)
  /// The path leads out of the folder it must stay in.
  case escapes(String)
  /// The folder holds something that no run wrote, so a run must not replace it.
  case notOurs(String)
  /// The results of a run do not fit the database's schema; the second text is what SQLite says.
  case contradictory(String, String)
  /// The system refuses to write; the second text is its reason.
  case notWritten(String, String)
}

extension FileError {
  /// The path, as it was given.
  public var path: String {
    switch self {
    case .missing(let path), .unreadable(let path, _), .notAFile(let path), .notAFolder(let path),
      .tooLarge(let path, _), .lineTooLong(let path, _, _), .binary(let path, _),
      .unreadablePage(let path), .contradictory(let path, _), .notUTF8(let path, _), .escapes(let path),
      .notOurs(let path),
      .notWritten(let path, _):
      path
    }
  }

  /// The line, counted from 1; nil where the whole file is meant.
  public var line: Int? {
    switch self {
    case .lineTooLong(_, let line, _), .binary(_, let line), .notUTF8(_, let line): line
    case .missing, .unreadable, .notAFile, .notAFolder, .tooLarge, .unreadablePage, .escapes, .notOurs,
      .contradictory, .notWritten:
      nil
    }
  }

  /// What the system said; else what is wrong.
  var reason: String {
    switch self {
    case .unreadable(_, let reason), .notWritten(_, let reason): reason
    case .missing, .notAFile, .notAFolder, .tooLarge, .lineTooLong, .binary, .unreadablePage, .notUTF8,
      .escapes, .notOurs, .contradictory:
      problem
    }
  }

  /// What is wrong, and what to do about it.
  public var problem: String {
    switch self {
    case .missing: "there is no such file or folder; check the spelling of the path"
    case .unreadable(_, let reason): "cannot be read (\(reason)); check its permissions"
    case .notAFile: "is not a file; name a text file"
    case .notAFolder: "is not a folder; name the folder that holds the files"
    case .tooLarge(_, let limit): "is larger than \(limit) bytes; split it into one file a profile"
    case .lineTooLong(_, _, let limit):
      "the line is longer than \(limit) bytes; put each paragraph on a line of its own"
    case .binary: "holds a NUL byte and so is no text; save it as plain text in UTF-8"
    case .unreadablePage:
      "nests too deep to be read to its end; save the text of the page as a .txt file"
    case .notUTF8: "is not UTF-8; save the file as UTF-8"
    case .escapes: "leads out of its folder; use a plain name without / or .."
    case .notOurs: "holds files that no run wrote; choose an empty folder or remove them yourself"
    case .contradictory(_, let reason):
      "the results contradict each other (\(reason)); this is a fault of tally: please report it"
    case .notWritten(_, let reason):
      "cannot be written (\(reason)); check permissions and free space"
    }
  }
}

extension FileError: CustomStringConvertible {
  /// `path:line: problem`.
  public var description: String {
    ([path] + (line.map { [String($0)] } ?? [])).joined(separator: ":") + ": " + problem
  }
}
