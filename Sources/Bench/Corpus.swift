// SPDX-License-Identifier: GPL-3.0-or-later
import Extraction
import Foundation
import Pipeline
import Rewriting
import Store

/// A folder of profiles of natural size, made from the shipped ones with other numbers, states and years.
final class Corpus {
  /// In the order in which they were made: any first part is a corpus of its own.
  private(set) var files: [File] = []
  private(set) var sizes: [Int] = []
  /// A file that names all the others, each followed by a NUL byte.
  let list: String
  private let folder: URL

  /// Makes so many bytes of profiles; the seed determines them.
  init(bytes: Int, seed: UInt64, root: String, _ knowledge: ExtractionKnowledge) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "tally-bench-\(UUID())")
    list = folder.path + "/list"
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let originals = try Self.originals(root, knowledge)
    let rewriter = Rewriter(knowledge)
    var (made, copy) = (0, UInt64(0))
    while made < bytes {
      for (name, manuscript) in originals where made < bytes {
        let kinds: [Rewriting] = [.otherNumbers, .otherCountry, .otherYears]
        let text = rewriter.rewritten(manuscript, gold: [], by: kinds, seed: seed &+ copy).utf8
        try write(text, named: "\(copy)-\(name)")
        made += text.count
        copy += 1
      }
    }
    try Data(files.map { $0.path + "\0" }.joined().utf8).write(to: URL(filePath: list))
  }

  deinit {
    // A folder that cannot be removed is left to the system's care for temporary files.
    do { try FileManager.default.removeItem(at: folder) } catch {}
  }

  private static func originals(
    _ root: String, _ knowledge: ExtractionKnowledge
  ) throws -> [(name: String, Manuscript)] {
    try Folder(root + "/Tests/Fixtures/profiles").files(ending: ".txt").map { file in
      let utf8 = try ProfileFile(file).utf8
      let numbers = knowledge.extractor.extract(utf8, profile: file.name).numbers
      return (file.name, Manuscript(utf8, numbers: numbers))
    }
  }

  private func write(_ text: [UInt8], named name: String) throws {
    let place = folder.appending(path: name)
    try Data(text).write(to: place)
    files.append(File(place.path))
    sizes.append(text.count)
  }

  var bytes: Int { sizes.reduce(0, +) }

  /// How many of the first files hold so many bytes.
  func count(holding bytes: Int) -> Int {
    var sum = 0
    return sizes.prefix { size in
      defer { sum += size }
      return sum < bytes
    }.count
  }
}
