// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// A number or a word of absence that a claim may rest on.
struct Anchor {
  /// The term.
  let term: Int
  /// The number, among the profile's numbers; nil for a word of absence.
  let number: Int?
  /// Whether it is an "a" that counts as one.
  let isArticle: Bool
  /// Whether it is an "all", which stands for the number said before.
  let isAll: Bool
  /// The piece it stands in.
  let piece: Int
  /// The words that are its own: those of the piece that belong to no other anchor.
  var own: Range<Int>
  /// The noun phrase after it.
  var phrase: Range<Int>
  /// The term of the counted noun, if there is one.
  var noun: Int?
  /// The words after it that name a model.
  var model: Range<Int>?
}

/// A stretch of a sentence between commas, brackets and conjunctions.
struct Piece {
  enum Opening {
    case start, comma, conjunction, semicolon, colon, bracket, comparison
    /// A word of a plan after a number: what follows has not happened.
    case plan
  }
  var range: Range<Int>
  /// How many brackets it stands in.
  let depth: Int
  let opening: Opening
  var anchors: Range<Int>
}

/// A sentence, cut into pieces around its numbers.
struct Sentence {
  let range: Range<Int>
  var pieces: [Piece] = []
  var anchors: [Anchor] = []
  /// The numbers that count something that no measure counts.
  var foreign: [Int] = []
}

extension Sentence {
  /// Cuts the sentence, then gives each number its own words and the noun it counts.
  init(_ range: Range<Int>, _ terms: Terms, _ knowledge: Knowledge) {
    var cutter = SentenceCutter(range, terms, knowledge)
    cutter.cut()
    self.range = range
    pieces = cutter.pieces
    anchors = cutter.anchors
    foreign = cutter.foreign
    for index in anchors.indices { bound(index, terms, knowledge) }
  }

  /// Finds the anchor's own words and what it counts.
  private mutating func bound(_ index: Int, _ terms: Terms, _ knowledge: Knowledge) {
    let anchor = anchors[index]
    let piece = pieces[anchor.piece]
    let next = index + 1 < piece.anchors.upperBound ? anchors[index + 1].term : piece.range.upperBound
    var phrase = NounPhrase(terms: terms, knowledge: knowledge, end: next)
    anchors[index].phrase = phrase.read(after: anchor.term)
    anchors[index].noun = phrase.noun
    anchors[index].model = phrase.model
    let previous =
      index > piece.anchors.lowerBound ? anchors[index - 1].phrase.upperBound : piece.range.lowerBound
    anchors[index].own = min(previous, anchor.term)..<next
  }
}

extension Knowledge {
  func entry(_ term: Term) -> Entry { lexicon.entries[Int(term.index)] }

  func role(_ term: Term) -> Role? { term.role }

  /// All that a lexeme means; ``has(_:_:)`` and ``text(_:_:)`` ask for a part of it at less cost.
  func meaning(_ term: Term) -> Dimensions { lexicon.meanings[Int(term.index)] }

  /// Whether the meaning of a lexeme names a trait.
  func has(_ trait: Trait, _ term: Term) -> Bool { term.kind == .lexeme && entry(term).has(trait) }

  /// What the meaning of a lexeme says under a trait; nil for any other term.
  func text(_ trait: Trait, _ term: Term) -> String? {
    term.kind == .lexeme ? lexicon.text(trait, of: entry(term)) : nil
  }

  /// Whether a term is a form of "be" or "have".
  func isAuxiliary(_ term: Term) -> Bool { term.lexicon == engine.particles && has(.auxiliary, term) }

  /// Whether a lexeme ends the noun phrase before it: a verb or another word that governs.
  func isClosing(_ term: Term) -> Bool { has(.verb, term) }
}

extension Terms {
  /// Whether a bracket holds no more than a percentage, `(55%)`: it does not part what stands around it.
  func isShare(from open: Int, before end: Int) -> Bool {
    open + 2 < end && all[open + 1].kind == .number && all[open + 2].kind == .close
      && numbers[Int(all[open + 1].index)].reason == .percentage
  }
}
