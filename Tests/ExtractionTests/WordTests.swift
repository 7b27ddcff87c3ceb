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
}
