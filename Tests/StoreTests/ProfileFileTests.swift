// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Store

@Suite("A profile's text")
struct ProfileFileTests {
  @Test(
    "is the file's text as it lies on disk",
    arguments: [
      (bytes: Array("two\r\nlines".utf8), text: "two\r\nlines", encoding: TextEncoding.utf8, foreign: nil),
      (bytes: [0xEF, 0xBB, 0xBF, 0x61], text: "a", encoding: .utf8, foreign: nil),
      (bytes: [], text: "", encoding: .utf8, foreign: nil),
      (bytes: [0x61, 0x0A, 0x93, 0x62, 0x94], text: "a\n“b”", encoding: .windows1252, foreign: 2),
      (bytes: [0x80, 0x9F, 0xFF, 0x81], text: "€Ÿÿ\u{81}", encoding: .windows1252, foreign: 1),
      (bytes: [0xC3, 0x28], text: "Ã(", encoding: .windows1252, foreign: 1),
      (bytes: [0xED, 0xA0, 0x80], text: "í\u{A0}€", encoding: .windows1252, foreign: 1),
    ] as [(bytes: [UInt8], text: String, encoding: TextEncoding, foreign: Int?)])
  func decodes(bytes: [UInt8], text: String, encoding: TextEncoding, foreign: Int?) throws {
    let scratch = try Scratch()
    let profile = try ProfileFile(scratch.file("a.txt", bytes))
    #expect(String(decoding: profile.utf8, as: UTF8.self) == text)
    #expect(profile.encoding == encoding)
    #expect(profile.firstForeignLine == foreign)
    #expect(!profile.isConverted)
  }

  @Test("is refused where it is no text")
  func refuses() throws {
    let scratch = try Scratch()
    let binary = try scratch.file("b.txt", [0x61, 0x0A, 0x00])
    #expect(throws: FileError.binary(binary.path, 2)) { try ProfileFile(binary) }
    let missing = File(scratch.path + "/none.txt")
    #expect(throws: FileError.missing(missing.path)) { try ProfileFile(missing) }
    let folder = File(scratch.path)
    #expect(throws: FileError.notAFile(folder.path)) { try ProfileFile(folder) }
    let pipe = File(scratch.path + "/pipe.txt")
    let status = unsafe mkfifo(pipe.path, 0o600)
    #expect(status == 0)
    #expect(throws: FileError.notAFile(pipe.path)) { try ProfileFile(pipe) }
  }

  @Test("is refused where a line or the file is too long")
  func refusesLength() throws {
    let scratch = try Scratch()
    let long = try scratch.file(
      "long.txt", Array("a\n".utf8) + [UInt8](repeating: 0x61, count: ProfileFile.lineLimit + 1))
    #expect(throws: FileError.lineTooLong(long.path, 2, ProfileFile.lineLimit)) { try ProfileFile(long) }
    let page = try scratch.file("page.html", [UInt8](repeating: 0x61, count: ProfileFile.pageLimit + 1))
    #expect(throws: FileError.tooLarge(page.path, ProfileFile.pageLimit)) { try ProfileFile(page) }
  }

  @Test(
    "has lines",
    arguments: [
      (offset: 0, line: 1), (offset: 2, line: 1), (offset: 3, line: 2), (offset: 4, line: 3),
      (offset: 99, line: 3),
    ])
  func lines(offset: Int, line: Int) {
    #expect(LineIndex(Array("é€\n\nx".utf8)).line(at: offset) == line)
  }

  @Test(
    "has a digest",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        String(repeating: "a", count: 1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ])
  func digest(text: String, digest: String) {
    #expect(SHA256.hexadecimal(of: Array(text.utf8)) == digest)
  }
}
