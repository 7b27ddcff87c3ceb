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

  /// Adds an entry under one wording; the wording's own casing decides how it must be written.
  ///
  /// Returns the entry that the same words stood for before, if any.
  mutating func add(_ wording: [Phrase.Word], entry: Int) -> Int? {
    var node: Int32 = 0
    for word in wording {
      let casing = Casing(of: word)
      let number = words.intern(word)
      while roots.count <= Int(number) { roots.append(Root()) }
      if let next = step(node, number, casing) {
        node = next
      } else {
        nodes[Int(node)].goOn(with: number)
        nodes.append(Node())
        let next = Int32(nodes.count - 1)
        if node == 0 {
          roots[Int(number)][casing] = next
        } else {
          steps.insert(Self.step(from: node, number, casing), next)
        }
        node = next
      }
    }
    let before = nodes[Int(node)].entry
    nodes[Int(node)].entry = Int32(entry)
    return before >= 0 && Int(before) != entry ? Int(before) : nil
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
