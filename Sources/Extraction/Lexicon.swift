// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// How a word must be written to be met.
enum Casing: UInt8 {
  case any, capitalised, allCapitals

  /// The casing that a lexicon asks for by the way it writes the word.
  init(of word: String) {
    let letters = word.unicodeScalars.filter { $0.properties.isAlphabetic }
    let isUpper = { (scalar: Unicode.Scalar) in scalar.properties.isUppercase }
    self =
      letters.count > 1 && letters.dropLast().allSatisfy(isUpper)
      ? .allCapitals
      : letters.first.map(isUpper) == true ? .capitalised : .any
  }
}

/// What a phrase means: the lexicon it stands in, and the pairs of its meaning.
struct Entry: Sendable {
  /// The index of its lexicon.
  let lexicon: Int
  /// The pairs of the meaning; keys that are dimensions narrow a claim.
  let meaning: Dimensions
  /// What a particle does in a sentence; nil for any other word.
  let role: Role?
  let name: String
}

/// All words and phrases that tally knows: word → number, words → longest phrase → entry.
///
/// Built once; looking up a word or following a phrase is one probe of a hash table.
struct Lexicon: Sendable {
  /// Names of the lexicons; the index is what entries refer to.
  private(set) var names: [String] = []
  private(set) var entries: [Entry] = []
  private var words = WordTable()
  private var steps: [UInt64: Int32] = [:]
  private var nodes: [Node] = [Node()]

  private struct Node: Sendable {
    var entry: Int32 = -1
    var casing = Casing.any
  }

  /// The index of the lexicon of that name, or nil.
  func index(of name: String) -> Int? { names.firstIndex(of: name) }

  /// Adds a lexicon and returns its index.
  mutating func open(_ name: String) -> Int {
    if let index = index(of: name) { return index }
    names.append(name)
    return names.count - 1
  }

  /// Adds an entry under one wording; the wording's own casing decides how it must be written.
  ///
  /// Returns the entry that the same words stood for before, if any.
  mutating func add(_ wording: [String], entry: Int) -> Int? {
    var node: Int32 = 0
    for word in wording {
      let step = Self.step(from: node, word: words.intern(Array(word.utf8)))
      let casing = Casing(of: word)
      let key = step &+ UInt64(casing.rawValue)
      if let next = steps[key] {
        node = next
      } else {
        nodes.append(Node(entry: -1, casing: casing))
        node = Int32(nodes.count - 1)
        steps[key] = node
      }
    }
    let before = nodes[Int(node)].entry
    nodes[Int(node)].entry = Int32(entry)
    return before >= 0 && Int(before) != entry ? Int(before) : nil
  }

  mutating func append(_ entry: Entry) -> Int {
    entries.append(entry)
    return entries.count - 1
  }

  private static func step(from node: Int32, word: Int32) -> UInt64 {
    (UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))) << 2
  }

  /// The number of the word in `bytes[range]` whatever its case; 0 for a word of no phrase.
  @inline(__always)
  func word(hash: UInt64, _ bytes: borrowing Bytes, _ range: Range<Int>) -> Int32 {
    words.find(hash: hash, bytes, range)
  }

  /// The node that follows `node` by a word that must be written so; nil for none.
  @inline(__always)
  func step(_ node: Int32, _ word: Int32, _ casing: Casing) -> Int32? {
    steps[Self.step(from: node, word: word) &+ UInt64(casing.rawValue)]
  }

  /// The entry that ends at the node, or nil.
  @inline(__always)
  func entry(at node: Int32) -> Int? {
    let entry = nodes[Int(node)].entry
    return entry >= 0 ? Int(entry) : nil
  }
}
