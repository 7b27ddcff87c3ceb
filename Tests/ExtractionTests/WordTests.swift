// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Extraction

/// Words by their bytes, and what is noted of them in sets.
@Suite("Words")
struct WordTests {
  @Test(
    "of any length are told apart, whatever their case",
    arguments: [
      "a", "mine", "clearing", "clearance", "antipersonnel's", "antipersonnelmin", "antipersonnelmine",
      "café",
    ])
  func numbers(word: String) {
    var table = WordTable()
    let bytes = Array(word.utf8)
    let others = bytes.indices.map { index in
      var other = bytes
      other[index] ^= 1
      return other
    }
    let number = table.intern(bytes[...])
    for other in others { #expect(table.intern(other[...]) != number) }
    let capitals = Array(word.uppercased().utf8.prefix(bytes.count))
    guard word.utf8.allSatisfy({ $0 < 0x80 }) else { return }
    #expect(table.intern(capitals[...]) == number)
  }

  @Test("thousands in one table keep their numbers when it grows")
  func growth() {
    var table = WordTable()
    let words = (0..<9_000).map { Array("word\($0)s".utf8) }
    let numbers = words.map { table.intern($0[...]) }
    #expect(Set(numbers).count == words.count)
    #expect(words.map { table.intern($0[...]) } == numbers)
  }

  @Test("have traits that fit their set")
  func traits() {
    #expect(Trait.allCases.count <= TraitSet.RawValue.bitWidth)
    #expect(Set(Trait.allCases.map { TraitSet($0).rawValue }).count == Trait.allCases.count)
  }

  @Test(
    "A phrase has all the wordings of its choices, and no other",
    arguments: [
      (phrase: "mine(s)", wordings: ["mine", "mines"]),
      (phrase: "(is|are) (a |)party", wordings: ["is a party", "is party", "are a party", "are party"]),
      (phrase: "(re|)clear(ed|s)", wordings: ["recleared", "reclears", "cleared", "clears"]),
      (phrase: "(the |)state’s own-budget", wordings: ["the state s own budget", "state s own budget"]),
      (phrase: "not (yet |ever )", wordings: ["not yet", "not ever"]),
      (phrase: "(a|a) mine", wordings: ["a mine"]),
      (phrase: "(a|)", wordings: nil), (phrase: "", wordings: nil),
      (phrase: "mine(s", wordings: nil), (phrase: "mine)s", wordings: nil),
      (phrase: "(a(b)|c)", wordings: nil),
    ] as [(phrase: String, wordings: [String]?)])
  func choices(phrase: String, wordings: [String]?) throws {
    let parsed = Phrase(phrase)
    guard let wordings else { return #expect(parsed == nil) }
    let all = try #require(parsed).places.reduce([[]] as [[Phrase.Word]]) { starts, runs in
      starts.flatMap { start in runs.map { start + $0 } }
    }
    #expect(Set(all.map(Phrase.text)) == Set(wordings))

    var draft = LexiconDraft()
    try draft.add(LexiconFile(name: "t", path: "t.csv", rows: [.init(line: 2, phrase: phrase, meaning: "")]))
    let lexicon = Lexicon(draft)
    for wording in wordings {
      let bytes = Array(wording.utf8)
      let tokens = Scanner.tokens(of: bytes.span, lexicon).all
      #expect(Phrases(of: tokens, lexicon)[0]?.end == tokens.count, "\(wording)")
    }
  }

  @Test("Two lexicons with a wording in common are refused by that wording")
  func common() throws {
    var draft = LexiconDraft()
    try draft.add(
      LexiconFile(
        name: "a", path: "a.csv", rows: [.init(line: 2, phrase: "(cleared|freed) land", meaning: "")]))
    let other = LexiconFile(
      name: "b", path: "b.csv", rows: [.init(line: 7, phrase: "(the |)(lost|freed) land", meaning: "")])
    var message = ""
    do { try draft.add(other) } catch { message = error.description }
    #expect(message.contains("b.csv:7"))
    #expect(message.contains("'freed land' stands already in the lexicon 'a'"))
  }
}
