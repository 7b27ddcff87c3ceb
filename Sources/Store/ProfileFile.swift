// SPDX-License-Identifier: GPL-3.0-or-later

/// A profile's text as all later stages see it, and what must be known of the file it came from.
public struct ProfileFile: Hashable, Sendable {
  /// The file name, without folder.
  public let name: String
  /// The text in UTF-8: of a text file as it lies on disk without byte order mark, of an HTML file the
  /// blocks of the page, one a line. Offsets of observations count its code points.
  public let utf8: [UInt8]
  /// How the file's bytes were read.
  public let encoding: TextEncoding
  /// The line of the first bytes that are not UTF-8; nil for a UTF-8 file.
  public let firstForeignLine: Int?
  /// Whether the text was made from HTML, so that its offsets do not count in the file itself.
  public let isConverted: Bool
  /// The SHA-256 of the file's bytes, in hexadecimal.
  public let digest: String
}

extension ProfileFile {
  /// The endings of the files that are read as profiles, in small letters.
  public static let endings = [".txt", ".html", ".htm"]
  /// The most bytes that a text file may have.
  static let textLimit = 64 << 20
  /// The most bytes that a page may have: libxml2 cuts text off beyond ten million bytes.
  static let pageLimit = 8 << 20
  /// The most bytes that a line may have.
  static let lineLimit = 1 << 20

  /// Reads a profile: HTML where the name ends in `.html` or `.htm`, else text.
  ///
  /// - Throws: ``FileError`` where the file cannot be read, is too large, holds a NUL byte, or has a line
  ///   that is too long.
  public init(_ file: File) throws(FileError) {
    let isPage = file.name.lowercased().hasSuffix(".html") || file.name.lowercased().hasSuffix(".htm")
    let bytes = try file.bytes(atMost: isPage ? Self.pageLimit : Self.textLimit)
    if let nul = bytes.firstIndex(of: 0) { throw .binary(file.path, bytes.line(at: nul)) }
    let (decoded, encoding) = TextEncoding.decode(bytes)
    name = file.name
    utf8 = isPage ? try Self.text(of: decoded, in: file) : decoded
    self.encoding = encoding
    firstForeignLine = encoding == .utf8 ? nil : bytes.line(at: bytes.firstInvalidUTF8)
    isConverted = isPage
    digest = SHA256.hexadecimal(of: bytes)
    if let line = Self.firstLongLine(in: utf8) { throw .lineTooLong(file.path, line, Self.lineLimit) }
  }

  private static func text(of page: [UInt8], in file: File) throws(FileError) -> [UInt8] {
    guard let page = HTMLPage(page) else { throw .unreadablePage(file.path) }
    return page.text
  }

  /// The first line of more bytes than the limit, counted from 1.
  private static func firstLongLine(in utf8: [UInt8]) -> Int? {
    var line = 1
    var start = 0
    for (index, byte) in utf8.enumerated() where byte == 0x0A {
      if index - start > lineLimit { return line }
      line += 1
      start = index + 1
    }
    return utf8.count - start > lineLimit ? line : nil
  }

  /// Where the lines begin.
  public var lines: LineIndex { LineIndex(utf8) }
}
