// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Store

@Suite("An output folder")
struct OutputFolderTests {
  @Test("appears complete, and replaces the run before")
  func publishes() throws {
    let scratch = try Scratch()
    let place = scratch.path + "/deep/annual"
    for round in ["one", "two"] {
      let folder = try OutputFolder(place)
      try folder.write(Array(round.utf8), to: "tables/a.csv")
      try folder.write([], to: OutputFolder.record)
      try folder.publish()
      #expect(try File(place + "/tables/a.csv").text() == round)
      #expect(try Folder(scratch.path + "/deep").names() == ["annual"])
    }
  }

  @Test("leaves nothing behind where a run fails")
  func vanishes() throws {
    let scratch = try Scratch()
    do {
      let folder = try OutputFolder(scratch.path + "/annual")
      try folder.write([1], to: "a")
    }
    #expect(try Folder(scratch.path).names() == [])
  }

  @Test("never replaces what no run wrote")
  func spares() throws {
    let scratch = try Scratch()
    _ = try scratch.file("letter.txt", "dear")
    #expect(throws: FileError.notOurs(scratch.path)) { try OutputFolder(scratch.path) }
    #expect(try Folder(scratch.path).names() == ["letter.txt"])
  }

  @Test("keeps files within itself", arguments: ["../a", "/a", "a//b", "", ".", "a/../../b", "a\0b", "b/"])
  func keepsIn(name: String) throws {
    let scratch = try Scratch()
    let folder = try OutputFolder(scratch.path + "/annual")
    #expect(throws: FileError.escapes(name)) { try folder.write([], to: name) }
  }

  @Test("is refused without a name of its own", arguments: ["", "/", "..", "a/.."])
  func refuses(path: String) {
    #expect(throws: FileError.escapes(path)) { try OutputFolder(path) }
  }

  @Test("clears up after a run that was killed")
  func sweeps() throws {
    let scratch = try Scratch()
    let killed = scratch.path + "/.annual.unfinished-2147483646"
    for folder in [killed, killed + "-old"] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(folder.utf8).write(to: URL(fileURLWithPath: folder + "/" + OutputFolder.record))
    }
    do { _ = try OutputFolder(scratch.path + "/annual") }
    #expect(try Folder(scratch.path).names() == ["annual"])
    #expect(try File(scratch.path + "/annual/run.json").text() == killed + "-old")
  }
}
