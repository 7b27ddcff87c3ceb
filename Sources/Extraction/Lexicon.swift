// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// How a word must be written to be met.
enum Casing: UInt8, CaseIterable {
  case any, capitalised, allCapitals

  /// The casing that a lexicon asks for by the way it writes the word.
  init(of word: Phrase.Word) {
    self =
      word.allSatisfy { $0 < 0x80 } ? Self(ofASCII: word) : Self(ofAny: String(decoding: word, as: UTF8.self))
  }

  /// The casing of a word of a text, by its first byte and how many of its letters are capitals.
  @inline(__always)
  init(first: UInt8, letters: Int, upper: Int) {
    self =
      !(65...90).contains(first) && first < 0x80
      ? .any : letters > 1 && upper >= letters - 1 && upper > 1 ? .allCapitals : .capitalised
  }

  private init(ofASCII word: Phrase.Word) {
    var (letters, capitals, isFirst, isLast) = (0, 0, false, false)
    for byte in word where (byte | 0x20) &- 97 < 26 {
      isLast = byte & 0x20 == 0
      if letters == 0 { isFirst = isLast }
      letters += 1
      capitals += isLast ? 1 : 0
    }
    self =
      capitals > 1 && capitals - (isLast ? 1 : 0) == letters - 1
      ? .allCapitals : isFirst ? .capitalised : .any
  }

  private init(ofAny word: String) {
    let letters = word.unicodeScalars.filter { $0.properties.isAlphabetic }
    let isUpper = { (scalar: Unicode.Scalar) in scalar.properties.isUppercase }
    self =
      letters.count > 1 && letters.prefix(2).allSatisfy(isUpper) && letters.dropLast().allSatisfy(isUpper)
      ? .allCapitals
      : letters.first.map(isUpper) == true ? .capitalised : .any
  }
}

/// All words and phrases that tally knows: word → number, words → longest phrase → entry.
///
/// Made once, from a ``LexiconDraft``; looking up a word is one probe of a hash table, and so is each further word of
/// a phrase. A class, since every reader holds it.
final class Lexicon: Sendable {
  /// Names of the lexicons; the index is what entries refer to.
  let names: [String]
  let entries: [Entry]
  /// The phrase and the meaning of each entry, as its lexicon writes them.
  let phrases: [String]
  let meanings: [Dimensions]
  private let values: [LexiconDraft.Value]
  private let words: WordTable
  private let steps: StepTable
  private let nodes: [LexiconDraft.Node]
  private let roots: [LexiconDraft.Root]
  private let heads: [Head]

  /// What a word, written in a certain way, stands for by itself, and whether a phrase may go on after it.
  struct Head: Sendable {
    /// What it stands for; -1 where it is no phrase by itself.
    var entry: Int32 = -1
    /// The place of the word in the tree of phrases: 0 where none begins with it, -1 where it has several.
    var node: Int32 = 0
    /// Whether a phrase goes on after it, and with which words.
    fileprivate var next: UInt64 = 0

    /// Whether phrases begin with it that differ in how it must be written.
    var isAmbiguous: Bool { node < 0 }
    /// Whether a phrase goes on after it.
    var isOpen: Bool { next != 0 }

    fileprivate init(_ word: LexiconDraft.Root, _ casing: Casing, _ nodes: [LexiconDraft.Node]) {
      for written in Casing.allCases
      where written.rawValue <= casing.rawValue && word[written] >= 0 {
        let place = word[written]
        node = node == 0 ? place : -1
        entry = nodes[Int(place)].entry
        next = nodes[Int(place)].next
      }
    }

    /// Whether a phrase may go on with a word; certain where it is false.
    @inline(__always)
    func mayGoOn(with word: Int32) -> Bool { next & LexiconDraft.Node.bit(word) != 0 }
  }

  init(_ draft: LexiconDraft) {
    names = draft.names
    entries = draft.entries
    phrases = draft.phrases
    meanings = draft.meanings
    values = draft.values
    words = draft.words
    steps = draft.steps
    nodes = draft.nodes
    roots = draft.roots
    heads = Casing.allCases.flatMap { casing in
      draft.roots.map { Head($0, casing, draft.nodes) }
    }
  }

  /// The index of the lexicon of that name, or nil.
  func index(of name: String) -> Int? { names.firstIndex(of: name) }

  /// What an entry's meaning says under a trait; nil where it says nothing.
  func text(_ trait: Trait, of entry: Entry) -> String? { place(of: trait, entry).map(text(at:)) }

  /// Where that stands among the values of all entries.
  func place(of trait: Trait, _ entry: Entry) -> Int32? {
    entry.has(trait) ? entry.firstValue + Int32(entry.traits.rank(of: trait)) : nil
  }

  /// The value that stands there.
  func text(at place: Int32) -> String { values[Int(place)].text }

  /// The number that an entry's meaning gives under a trait.
  func number(_ trait: Trait, of entry: Entry) -> Int64? {
    place(of: trait, entry).flatMap { values[Int($0)].number }
  }

  /// The number of the word in `bytes[range]` whatever its case; 0 for a word of no phrase.
  @inline(__always)
  func word(hash: UInt64, _ bytes: borrowing Bytes, _ range: Range<Int>) -> Int32 {
    words.find(hash: hash, bytes, range)
  }

  /// What the word is where it begins a phrase.
  @inline(__always)
  func head(of word: Int32, _ casing: Casing) -> Head {
    heads[Int(casing.rawValue) * roots.count + Int(word)]
  }

  /// The node that follows `node` by a word that must be written so; nil for none.
  @inline(__always)
  func step(_ node: Int32, _ word: Int32, _ casing: Casing) -> Int32? {
    guard node != 0 else {
      let next = roots[Int(word)][casing]
      return next >= 0 ? next : nil
    }
    guard nodes[Int(node)].mayGoOn(with: word) else { return nil }
    let next = steps[LexiconDraft.step(from: node, word, casing)]
    return next >= 0 ? next : nil
  }

  /// Whether a phrase may go on after the node with a word; certain where it is false.
  @inline(__always)
  func mayGoOn(_ node: Int32, with word: Int32) -> Bool { nodes[Int(node)].mayGoOn(with: word) }

  /// The entry that ends at the node, or nil.
  @inline(__always)
  func entry(at node: Int32) -> Int? {
    let entry = nodes[Int(node)].entry
    return entry >= 0 ? Int(entry) : nil
  }

  /// Whether a phrase goes on after the node.
  @inline(__always)
  func isOpen(_ node: Int32) -> Bool { !nodes[Int(node)].isLast }
}
