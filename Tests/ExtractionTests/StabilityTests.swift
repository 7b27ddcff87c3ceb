// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Store
import Testing

@testable import Extraction

/// A profile's text alone decides what is read from it, and no text is too long or too deep.
@Suite("Stability")
struct StabilityTests {
  @Test("The same text gives the same, one after the other and side by side")
  func repeats() async throws {
    let extractor = try Known.all.extractor
    let profiles = try Known.profiles.map { try ProfileFile(File($0)) }
    let once = profiles.map { extractor.extract($0.utf8, profile: $0.name) }
    let twice = profiles.reversed().map { extractor.extract($0.utf8, profile: $0.name) }
    #expect(once == twice.reversed())
    let parallel = await withTaskGroup(of: (Int, Extract).self) { group in
      for (index, profile) in profiles.enumerated() {
        group.addTask { (index, extractor.extract(profile.utf8, profile: profile.name)) }
      }
      return await group.reduce(into: [Int: Extract]()) { $0[$1.0] = $1.1 }
    }
    #expect(once.indices.allSatisfy { parallel[$0] == once[$0] })
  }

  /// Each piece is repeated until the line is long.
  static let pieces = [
    "a", "word ", "and ", "(", "[", "[1]", ")", "mine ", "of the ", "2010–", "2010, ", "since ",
    "January ", "$", "A/", "/", "-", "mine-", "\u{A0}", "\u{301}", "hundred ", "million ", "page 5, ", ". ",
    "Dr. ", "State Party ", "| ", "\t", "“", "Mine Ban Treaty ", "at least ", "Chad ", "casualties in 2013 ",
    "in ", "N. ", "5 mines were cleared in 2013. ", "Of the 32, ten were killed.\n",
  ]

  /// Pieces whose reading time grows with the square of the length of a line.
  static let slowPieces = [
    "5 ", "5, ", "no ", "three ", "1a ", "1a 1%", "(5 mines ", "1,234 mines and ", "5 mines were cleared, ",
    "12 people were injured (", "not known ", "voted in favor in 2015 ", "resolution 75/52 ", "5 of the ",
  ]

  @Test("A line of any length is read to its end", arguments: pieces)
  func longLine(piece: String) throws { try Self.read(piece, length: 1 << 16) }

  @Test("A line of many numbers is read to its end", arguments: slowPieces)
  func manyNumbers(piece: String) throws { try Self.read(piece, length: 1 << 12) }

  @Test("Five megabytes in one line are read to their end")
  func longestLine() throws {
    try Self.read("several words and 1,234 things, without end (or [so] it seems) ", length: 5 << 20)
  }

  @Test("A long list of lines that is no table is read to its end")
  func longList() throws {
    let lines = Array(
      repeating: ["sector", "area", "5", "place", "7", "Casualties in 2010", "9"], count: 20_000)
    let extract = try Known.extract(
      Synthetic(theme: "mine_action").text([lines.joined().joined(separator: "\n")]))
    #expect(extract.numbers.count > 60_000)
  }

  /// The sentences of all profiles, cut, shuffled and joined by marks as a seed has it, in sections of every theme.
  @Test("Sentences that are cut and mixed are read to their end", arguments: 1...40 as ClosedRange<UInt64>)
  func mixture(seed: UInt64) throws {
    var state = seed
    func random(below count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let sentences = try Known.profiles.flatMap {
      String(decoding: try ProfileFile(File($0)).utf8, as: UTF8.self).split(separator: ". ")
    }
    let marks = [".", ".", "", ":", ";", ".\n\n", "\n", "\n\n", " | ", " |\n", "\t", " ("]
    let themes = [
      "casualties", "mine_ban_policy", "cluster_munition_ban_policy", "mine_action", "victim_assistance",
    ]
    let text = (0..<120).map { _ in
      var words = sentences[random(below: sentences.count)].split(separator: " ")
      switch random(below: 10) {
      case 0...2: words.removeFirst(random(below: words.count))
      case 3...4: words.swapAt(random(below: words.count), random(below: words.count))
      case 5: words.removeLast(random(below: words.count))
      default: break
      }
      return words.joined(separator: " ") + marks[random(below: marks.count)]
    }.joined(separator: " ")
    let whole = try Synthetic(theme: themes[random(below: themes.count)]).text([text])
    let scalars = Array(whole.unicodeScalars)
    for quote in try Known.extract(whole).observations.flatMap(\.quotes) {
      let found = scalars[quote.span.start..<quote.span.end]
      #expect(quote.text == String(String.UnicodeScalarView(found)))
    }
  }

  @Test("A column without a header has no holder")
  func emptyHeader() throws {
    let text = try Synthetic(theme: "cluster_munition_ban_policy").text([
      "2007.", " | mines", " casualties | 512 |",
    ])
    #expect(try Known.extract(text).observations.allSatisfy { $0.scope.isEmpty })
  }

  private static func read(_ piece: String, length: Int) throws {
    let line = String(repeating: piece, count: length / piece.utf8.count)
    let extract = try Known.extract(Synthetic(theme: "casualties").text([line]))
    #expect(extract.findings == [])
  }
}
