// SPDX-License-Identifier: GPL-3.0-or-later
import Store
import Testing

@Suite("A file that grows")
struct GrowingFileTests {
  @Test("replaces what was there when it is finished")
  func finished() throws {
    let scratch = try Scratch()
    let old = try scratch.file("a.csv", "old")
    do {
      let file = try GrowingFile(old.path)
      try file.append(Array("new ".utf8))
      #expect(try old.text() == "old")
      try file.append(Array("words".utf8))
      try file.finish()
    }
    #expect(try old.text() == "new words")
    #expect(try Folder(scratch.path).names() == ["a.csv"])
  }

  @Test("leaves what was there where it is not")
  func unfinished() throws {
    let scratch = try Scratch()
    let old = try scratch.file("a.csv", "old")
    do { try GrowingFile(old.path).append(Array("new".utf8)) }
    #expect(try old.text() == "old")
    #expect(try Folder(scratch.path).names() == ["a.csv"])
  }

  @Test("says where it cannot be written")
  func refused() throws {
    let path = try Scratch().path + "/none/a.csv"
    #expect(throws: FileError.self) { try GrowingFile(path) }
  }
}
