// SPDX-License-Identifier: GPL-3.0-or-later

/// What kinds of words a stretch of text has: what is not among them need not be looked for.
struct WordKinds {
  private(set) var lexicons: LexiconSet = []
  private(set) var traits: TraitSet = []
  private(set) var hasTime = false
  /// Whether it has an "only".
  private(set) var hasOnly = false
  /// Whether it has a "respectively".
  private(set) var hasRespectively = false
  /// Whether it has a mark of a footnote.
  private(set) var hasMark = false

  init() {}

  init(of range: Range<Int>, _ terms: Terms) {
    for index in range {
      let term = terms.all[index]
      if term.kind == .lexeme {
        lexicons.formUnion(LexiconSet(term.lexicon))
        traits.formUnion(term.traits)
        if term.role == .only { hasOnly = true }
        if term.role == .respectively { hasRespectively = true }
      } else if term.kind == .time {
        hasTime = true
      } else if term.kind == .footnoteMark {
        hasMark = true
      }
    }
  }

  func has(_ trait: Trait) -> Bool { traits.contains(trait) }

  func has(_ lexicon: Int16) -> Bool { lexicons.meets(LexiconSet(lexicon)) }
}
