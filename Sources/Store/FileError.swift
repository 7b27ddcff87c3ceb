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
  /// The system refuses to write; the second text is its reason.
  case notWritten(String, String)
}

extension FileError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let path): "\(path): there is no such file or folder; check the spelling of the path"
    case .unreadable(let path, let reason):
      "\(path): cannot be read (\(reason)); check its permissions"
    case .notAFile(let path): "\(path): is not a file; name a text file"
    case .notAFolder(let path): "\(path): is not a folder; name the folder that holds the files"
    case .tooLarge(let path, let limit):
      "\(path): is larger than \(limit) bytes; split it into one file a profile"
    case .lineTooLong(let path, let line, let limit):
      "\(path):\(line): the line is longer than \(limit) bytes; put each paragraph on a line of its own"
    case .binary(let path, let line):
      "\(path):\(line): holds a NUL byte and so is no text; save it as plain text in UTF-8"
    case .unreadablePage(let path):
      "\(path): nests too deep to be read to its end; save the text of the page as a .txt file"
    case .notUTF8(let path, let line): "\(path):\(line): is not UTF-8; save the file as UTF-8"
    case .escapes(let path): "\(path): leads out of its folder; use a plain name without / or .."
    case .notOurs(let path):
      "\(path): holds files that no run wrote; choose an empty folder or remove them yourself"
    case .notWritten(let path, let reason):
      "\(path): cannot be written (\(reason)); check permissions and free space"
    }
  }
}
