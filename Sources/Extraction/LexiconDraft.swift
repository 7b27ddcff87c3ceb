// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// A ``Lexicon`` in the making.
struct LexiconDraft {
  /// Names of the lexicons; the index is what entries refer to.
  private(set) var names: [String] = []
  private(set) var entries: [Entry] = []
  /// The phrase and the meaning of each entry, as its lexicon writes them.
  private(set) var phrases: [String] = []
  private(set) var meanings: [Dimensions] = []
  /// What the traits of all entries say: entry by entry, in the order of the traits.
  private(set) var values: [Value] = []
  private(set) var words = WordTable()
  private(set) var steps = StepTable()
  private(set) var nodes: [Node] = [Node()]
  /// The nodes that phrases begin with, by the number of their first word.
  private(set) var roots: [Root] = []

  /// The nodes of a word that begins a phrase, by how it must be written; -1 for none.
  struct Root: Sendable {
    var any: Int32 = -1
    var capitalised: Int32 = -1
    var allCapitals: Int32 = -1

    subscript(casing: Casing) -> Int32 {
      get {
        switch casing {
        case .any: any
        case .capitalised: capitalised
        case .allCapitals: allCapitals
        }
      }
      set {
        switch casing {
        case .any: any = newValue
        case .capitalised: capitalised = newValue
        case .allCapitals: allCapitals = newValue
        }
      }
    }
  }

  /// A place in the tree of all phrases.
  struct Node: Sendable {
    var entry: Int32 = -1
    /// The words by which phrases go on from here, each as one of 64 bits that it shares with others.
    var next: UInt64 = 0

    /// Whether no phrase goes on from here.
    var isLast: Bool { next == 0 }

    /// Whether a phrase may go on with a word; certain where it is false.
    func mayGoOn(with word: Int32) -> Bool { next & Self.bit(word) != 0 }

    /// Notes that a phrase goes on with a word.
    mutating func goOn(with word: Int32) { next |= Self.bit(word) }

    @inline(__always)
    static func bit(_ word: Int32) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: word) }
  }

  /// What an entry's meaning says under a trait.
  struct Value: Sendable {
    let text: String
    let number: Int64?
  }

  /// Adds a lexicon and returns its index.
  mutating func open(_ name: String) -> Int {
    if let index = names.firstIndex(of: name) { return index }
    names.append(name)
    return names.count - 1
  }

  /// A word by its number and how it must be written.
  private typealias Key = (word: Int32, casing: Casing)

  /// Adds an entry under every wording of a phrase; a wording's own casing decides how it must be written.
  ///
  /// Returns the first wording that stood for another entry before, with that entry; nil where none did.
  mutating func add(_ phrase: Phrase, entry: Int) -> (words: [Phrase.Word], before: Int)? {
    let places = phrase.places.map { $0.map { $0.map { key(of: $0) } } }
    var runs: [Int] = []
    var taken: (runs: [Int], before: Int)?
    add(places[...], from: 0, &runs, entry: Int32(entry), &taken)
    return taken.map { taken in
      (zip(phrase.places, taken.runs).flatMap { $0[$1] }, taken.before)
    }
  }

  private mutating func key(of word: Phrase.Word) -> Key {
    let number = words.intern(word)
    while roots.count <= Int(number) { roots.append(Root()) }
    return (number, Casing(of: word))
  }

  /// Walks on from a node by every run of the first place, and from there by the places behind it.
  private mutating func add(
    _ places: ArraySlice<[[Key]]>, from node: Int32, _ runs: inout [Int], entry: Int32,
    _ taken: inout (runs: [Int], before: Int)?
  ) {
    guard let first = places.first else {
      let before = nodes[Int(node)].entry
      nodes[Int(node)].entry = entry
      if before >= 0, before != entry, taken == nil { taken = (runs, Int(before)) }
      return
    }
    for (run, keys) in first.enumerated() {
      var next = node
      for key in keys { next = walk(from: next, key) }
      runs.append(run)
      add(places.dropFirst(), from: next, &runs, entry: entry, &taken)
      runs.removeLast()
    }
  }

  /// The node that follows by a word, made anew where there is none.
  private mutating func walk(from node: Int32, _ key: Key) -> Int32 {
    if let next = step(node, key.word, key.casing) { return next }
    nodes[Int(node)].goOn(with: key.word)
    nodes.append(Node())
    let next = Int32(nodes.count - 1)
    if node == 0 {
      roots[Int(key.word)][key.casing] = next
    } else {
      steps.insert(Self.step(from: node, key.word, key.casing), next)
    }
    return next
  }

  /// Adds what a phrase stands for and returns its index.
  mutating func append(_ phrase: String, _ meaning: Dimensions, lexicon: Int, role: Role?) -> Int {
    entries.append(Entry(phrase, meaning, lexicon: lexicon, role: role, firstValue: values.count))
    phrases.append(phrase)
    meanings.append(meaning)
    // A meaning's keys and the traits are both in alphabetical order.
    for pair in meaning.pairs where Trait(key: pair.key) != nil {
      values.append(Value(text: pair.value, number: Int64(pair.value)))
    }
    return entries.count - 1
  }

  /// The node that follows `node` by a word that must be written so; nil for none.
  private func step(_ node: Int32, _ word: Int32, _ casing: Casing) -> Int32? {
    let next = node == 0 ? roots[Int(word)][casing] : steps[Self.step(from: node, word, casing)]
    return next >= 0 ? next : nil
  }

  /// The key of a step in the table.
  @inline(__always)
  static func step(from node: Int32, _ word: Int32, _ casing: Casing) -> UInt64 {
    (UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))) << 2 | UInt64(casing.rawValue)
  }
}
