// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Store
import Testing

@testable import Extraction

/// Spans count Unicode code points: a slice of the text gives the quote.
@Suite("Offsets")
struct OffsetTests {
  /// The quotes of observations and ledger that the text does not have at their span.
  static func misplaced(_ extract: Extract, in text: String) -> [Quote] {
    let points = Array(text.unicodeScalars)
    let quotes = extract.observations.flatMap(\.quotes) + extract.numbers.map(\.quote)
    return quotes.filter { quote in
      guard quote.span.start >= 0, quote.span.end <= points.count else { return true }
      return Array(quote.text.unicodeScalars) != Array(points[quote.span.start..<quote.span.end])
    }
  }

  @Test("A slice of a profile gives the quote", arguments: Known.profiles)
  func profile(path: String) throws {
    let profile = try ProfileFile(File(path))
    let extract = try Known.all.extractor.extract(profile.utf8, profile: profile.name)
    #expect(!extract.numbers.isEmpty)
    #expect(extract.observations.allSatisfy { !$0.quotes.isEmpty })
    let misplaced = Self.misplaced(extract, in: String(decoding: profile.utf8, as: UTF8.self))
    #expect(misplaced.map(\.span) == [])
  }

  @Test(
    "A slice gives the quote behind letters and blanks of any width",
    arguments: [
      "In 2015, 12 people were injured by mines.",
      "\u{1F4A3}\u{1F4A3} In 2015, 12 people were injured by mines. \u{1F4A3}",
      "E\u{301}le\u{300}ves: in 2015, 12 people were injured by mines.",
      "Élèves – “pupils” – in 2015, 12\u{A0}people\u{A0}were injured by mines.",
      "In 2015,\r\n12 people were injured by mines.\r\n\r\nIn 2016, 13 people were injured by mines.",
      "In 2015, 12\u{202F}000 people were injured by mines; in 2016, 1\u{2009}300 people were killed.",
      "\u{FEFF}In 2015, 12 people were injured by mines.",
      "地雷 In 2015, 12 people 地雷 were injured by mines.",
    ])
  func synthetic(body: String) throws {
    let text = try Synthetic().text([body])
    let extract = try Known.extract(text)
    #expect(!extract.observations.isEmpty)
    #expect(Self.misplaced(extract, in: text) == [])
  }

  /// Pieces of which seeded texts are made: what profiles have, and what they should not have.
  static let pieces = [
    "In 2015", "since 2010", "1999–2017", "12", "1,234", "0.5", "3–4", "US$5 million", "€", "$2", "km²",
    "people", "were injured", "killed", "by mines", "of the", "and", "no", "none", "not known", "two million",
    "[12]", "[", "]", "(", ")", ",", ".", ";", ":", "-", "–", "/", "%", "|", "\t", "\n", "\r\n", "\u{A0}",
    "\u{202F}", "\u{1F4A3}", "e\u{301}", "\u{301}", "地雷", "“", "”", "’s", "A/53/79", "75/52", "M14",
    "122mm", "Chad", "Last updated: 1 May 2019", "Mine Action", "page 5, 6 and 7", "voted in favor",
    "\u{FEFF}",
    "Casualties in 2013", "99999999999999999999", "7th", "State Party", "Mine Ban Treaty", "resolution",
  ]

  @Test("A slice of any mixture gives the quote", arguments: 0..<300 as Range<UInt64>)
  func mixture(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let body = (0..<random.next(120)).map { _ in
      Self.pieces[random.next(Self.pieces.count)] + [" ", "", "\n"][random.next(3)]
    }
    let text = try Synthetic().text([body.joined()])
    #expect(Self.misplaced(try Known.extract(text), in: text) == [], "seed \(seed)")
  }

  @Test("No bytes at all lead out of the text", arguments: 0..<300 as Range<UInt64>)
  func bytes(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let header = random.next(2) == 0 ? try Array(Synthetic().text([]).utf8) : []
    let body = (0..<random.next(600)).map { _ in UInt8(random.next(256)) }
    let words = Array(Self.pieces[random.next(Self.pieces.count)].utf8)
    let utf8 = header + body + words + body
    let extract = try Known.extract(utf8)
    let length = utf8.count { $0 & 0xC0 != 0x80 }
    let spans = extract.observations.flatMap(\.quotes).map(\.span) + extract.numbers.map(\.quote.span)
    #expect(spans.filter { $0.start < 0 || $0.start > $0.end || $0.end > length } == [], "seed \(seed)")
  }
}

/// Numbers that a seed determines.
struct Seeded {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
