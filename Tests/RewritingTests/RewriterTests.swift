// SPDX-License-Identifier: GPL-3.0-or-later
import Extraction
import Facts
import Rewriting
import Scoring
import Testing

@Suite("A rewriter")
struct RewriterTests {
  private static let text = """
    Chad

    Casualties

    Last updated: 4 May 2018

    2017 casualties by survival outcome

    14 killed; 1,070 injured (2016: 32 killed; 190 injured)

    In 2017, Chadian deminers cleared 2.5 million square meters and 1,250 mines, and five people were hurt.

    A further 12 men, six women and nine boys fell victim to mines in 2016 and some 7 houses were lost.

    """

  @Test(
    "changes what it is asked to",
    arguments: [
      (kind: Rewriting.wordsAsDigits, was: "and five people", now: "and 5 people"),
      (.wordsAsDigits, "12 men, six women and nine boys", "12 men, 6 women and 9 boys"),
      (.digitsAsWords, "some 7 houses", "some seven houses"),
      (.noSeparators, "and 1,250 mines", "and 1250 mines"),
      (.thinSpaces, "and 1,250 mines", "and 1\u{2009}250 mines"),
      (
        .otherOrder, "14 killed; 1,070 injured (2016: 32 killed; 190",
        "1,070 injured; 14 killed (2016: 190 injured; 32"
      ),
    ])
  func changes(kind: Rewriting, was: String, now: String) async throws {
    #expect(Self.text.contains(was))
    #expect(try await text(by: [kind], seed: 1).contains(now))
  }

  @Test("multiplies every count by one number, and leaves dates", arguments: UInt64(1)...6)
  func numbers(seed: UInt64) async throws {
    let text = try await text(by: [.otherNumbers], seed: seed)
    let factor = try #require([3, 7, 9, 11].first { text.contains("\(14 * $0) killed") }, "\(text)")
    #expect(text.contains("(2016: \(32 * factor) killed; \((190 * factor).formatted()) injured)"), "\(text)")
    #expect(text.contains("Last updated: 4 May 2018"))
    #expect(text.contains(" million square meters and \((1250 * factor).formatted()) mines"), "\(text)")
  }

  @Test("moves to another state, and to other years", arguments: UInt64(1)...6)
  func elsewhere(seed: UInt64) async throws {
    let text = try await text(by: [.otherCountry, .otherYears], seed: seed)
    #expect(!text.contains("Chad") && !text.contains("2016: "), "\(text)")
    #expect(try await text == self.text(by: [.otherCountry, .otherYears], seed: seed))
  }

  private func text(by kinds: [Rewriting], seed: UInt64) async throws -> String {
    let knowledge = try await Shipped.all.knowledge
    let utf8 = Array(Self.text.utf8)
    let extract = knowledge.extractor.extract(utf8, profile: "t.txt")
    let manuscript = Manuscript(utf8, numbers: extract.numbers)
    let rewritten = Rewriter(knowledge).rewritten(manuscript, gold: [], by: kinds, seed: seed)
    return String(decoding: rewritten.utf8, as: UTF8.self)
  }
}

extension Int {
  /// The number with commas between its thousands.
  fileprivate func formatted() -> String {
    self < 1000 ? String(self) : "\(self / 1000),\(String(self % 1000 + 1000).suffix(3))"
  }
}
