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
}

/// A stretch of a sentence between commas, brackets and conjunctions.
struct Piece {
  enum Opening { case start, comma, conjunction, semicolon, colon, bracket, comparison }
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
}

extension Knowledge {
  func role(_ term: Term) -> Role? {
    guard term.kind == .lexeme, term.lexicon == engine.particles else { return nil }
    return lexicon.entries[Int(term.index)].role
  }

  func meaning(_ term: Term) -> Dimensions { lexicon.entries[Int(term.index)].meaning }
}

extension Sentence {
  /// Cuts the sentence.
  init(_ range: Range<Int>, _ terms: Terms, _ knowledge: Knowledge) {
    self.range = range
    cut(terms, knowledge)
    for index in anchors.indices { bound(index, terms, knowledge) }
  }

  /// Whether the term at `index` can carry a claim.
  private static func isAnchor(_ term: Term, _ terms: Terms, _ knowledge: Knowledge) -> Bool {
    switch term.kind {
    case .number:
      switch terms.numbers[Int(term.index)].kind {
      case .count, .area, .money: true
      case .year, .symbol, .date, .aside: false
      }
    case .lexeme: term.lexicon == knowledge.engine.absences
    default: false
    }
  }

  /// Whether the term is an article before a noun of which one may be told: `a soldier`.
  private func isArticle(_ index: Int, _ terms: Terms, _ knowledge: Knowledge) -> Bool {
    guard knowledge.role(terms.all[index]) == .article,
      index == range.lowerBound || !knowledge.isAuxiliary(terms.all[index - 1])
    else { return false }
    for next in index + 1..<min(index + 5, range.upperBound) {
      let term = terms.all[next]
      guard term.kind == .word || term.kind == .lexeme else { return false }
      if knowledge.role(term) != nil { return false }
      if knowledge.singulars.meets(LexiconSet(term.lexicon)) { return true }
    }
    return false
  }

  private mutating func cut(_ terms: Terms, _ knowledge: Knowledge) {
    var depth = 0
    var start = range.lowerBound
    var opening = Piece.Opening.start
    var firstAnchor = 0
    var skipped = range.lowerBound
    func close(_ sentence: inout Sentence, at end: Int, next: Piece.Opening, from: Int) {
      if end > start {
        sentence.pieces.append(
          Piece(
            range: start..<end, depth: depth, opening: opening, anchors: firstAnchor..<sentence.anchors.count))
        firstAnchor = sentence.anchors.count
      }
      start = from
      opening = next
    }
    for index in range {
      let term = terms.all[index]
      switch term.kind {
      case .comma: close(&self, at: index, next: .comma, from: index + 1)
      case .semicolon: close(&self, at: index, next: .semicolon, from: index + 1)
      case .colon where depth == 0: close(&self, at: index, next: .colon, from: index + 1)
      case .dash where term.isApart || depth == 0: close(&self, at: index, next: .comma, from: index + 1)
      case .open where index < skipped || isShare(from: index, terms): skipped = max(skipped, shareEnd(index, terms))
      case .close where index < skipped: break
      case .open:
        close(&self, at: index, next: .bracket, from: index + 1)
        depth += 1
      case .close:
        close(&self, at: index, next: .comma, from: index + 1)
        depth = max(0, depth - 1)
      case .lexeme:
        if let next = split(at: index, firstAnchor, terms, knowledge) {
          close(&self, at: index, next: next, from: next == .comparison ? index : index + 1)
        }
        if Self.isAnchor(term, terms, knowledge), index == range.lowerBound || terms.all[index - 1].kind != .number {
          add(index, number: nil)
        }
        if knowledge.role(term) == .all, !anchors.isEmpty { add(index, number: nil, isAll: true) }
        if isArticle(index, terms, knowledge) { add(index, number: nil, isArticle: true) }
      case .number where Self.isAnchor(term, terms, knowledge): add(index, number: Int(term.index))
      default: break
      }
    }
    close(&self, at: range.upperBound, next: .start, from: range.upperBound)
  }

  /// Whether a bracket holds no more than a percentage, `(55%)`: it does not part what stands around it.
  private func isShare(from open: Int, _ terms: Terms) -> Bool {
    open + 2 < range.upperBound && terms.all[open + 1].kind == .number && terms.all[open + 2].kind == .close
      && terms.numbers[Int(terms.all[open + 1].index)].reason == .percentage
  }

  private func shareEnd(_ open: Int, _ terms: Terms) -> Int { isShare(from: open, terms) ? open + 3 : open }

  private mutating func add(_ index: Int, number: Int?, isArticle: Bool = false, isAll: Bool = false) {
    anchors.append(
      Anchor(
        term: index, number: number, isArticle: isArticle, isAll: isAll, piece: pieces.count, own: index..<index + 1,
        phrase: index + 1..<index + 1))
  }

  /// Whether a conjunction parts two numbers, or a comparison begins.
  private func split(
    at index: Int, _ firstAnchor: Int, _ terms: Terms, _ knowledge: Knowledge
  ) -> Piece.Opening? {
    guard let role = knowledge.role(terms.all[index]) else { return nil }
    switch role {
    case .comparison: return .comparison
    case .and, .but, .or:
      guard anchors.count > firstAnchor || role == .but else { return nil }
      for next in index + 1..<range.upperBound {
        switch terms.all[next].kind {
        case .comma, .semicolon, .open, .close: return nil
        default: if Self.isAnchor(terms.all[next], terms, knowledge) { return .conjunction }
        }
      }
      return nil
    default: return nil
    }
  }

  /// Finds the anchor's own words and what it counts.
  private mutating func bound(_ index: Int, _ terms: Terms, _ knowledge: Knowledge) {
    let anchor = anchors[index]
    let piece = pieces[anchor.piece]
    let next = index + 1 < piece.anchors.upperBound ? anchors[index + 1].term : piece.range.upperBound
    let phrase = nounPhrase(after: anchor.term, before: next, terms, knowledge)
    anchors[index].phrase = phrase.range
    anchors[index].noun = phrase.noun
    let previous = index > piece.anchors.lowerBound ? anchors[index - 1].phrase.upperBound : piece.range.lowerBound
    anchors[index].own = min(previous, anchor.term)..<next
  }

  /// The words right after a number up to the noun it counts.
  ///
  /// Unknown words may stand between (`new`, `people who`), but no mark, verb or preposition but "of".
  private func nounPhrase(
    after start: Int, before end: Int, _ terms: Terms, _ knowledge: Knowledge
  ) -> (range: Range<Int>, noun: Int?) {
    var noun: Int?
    var index = start + 1
    var unknown = 0
    scan: while index < end {
      let term = terms.all[index]
      switch term.kind {
      case .word:
        if noun != nil { break scan }
        unknown += 1
        if unknown > 2 { break scan }
      case .lexeme:
        if knowledge.nouns.meets(LexiconSet(term.lexicon)) {
          noun = index
          if knowledge.isClosing(term) { break scan }
        } else if term.lexicon == knowledge.engine.particles {
          let role = knowledge.role(term)
          if joinsModifiers(index, noun, end, terms, knowledge) {
            index += 1
            continue scan
          }
          guard role == .of || role == .quantifier || role == .definite || role == .partitive || role == .anaphor,
            noun == nil
          else { break scan }
          unknown = 0
        } else if term.lexicon != knowledge.engine.countries && term.lexicon != knowledge.engine.hedges {
          if noun != nil { break scan }
          guard !knowledge.isClosing(term) else { break scan }
        }
      case .slash, .mark: break
      case .open where noun == nil && isShare(from: index, terms): index += 2
      default: break scan
      }
      index += 1
    }
    guard let noun else { return (start + 1..<start + 1, nil) }
    return (start + 1..<noun + 1, noun)
  }
}

extension Sentence {
  /// Whether a conjunction joins two words before one noun: "mine or ERW casualties".
  private func joinsModifiers(
    _ index: Int, _ noun: Int?, _ end: Int, _ terms: Terms, _ knowledge: Knowledge
  ) -> Bool {
    let role = knowledge.role(terms.all[index])
    guard let noun, role == .and || role == .or, index + 2 < end else { return false }
    let next = (terms.all[index + 1], terms.all[index + 2])
    return next.0.kind == .lexeme && next.0.lexicon == terms.all[noun].lexicon && next.1.kind == .lexeme
      && next.1.lexicon != next.0.lexicon && knowledge.nouns.meets(LexiconSet(next.1.lexicon))
  }
}

extension Knowledge {
  /// Whether a term is a form of "be" or "have".
  func isAuxiliary(_ term: Term) -> Bool {
    term.kind == .lexeme && term.lexicon == engine.particles && meaning(term)["auxiliary"] != nil
  }

  /// Whether a lexeme ends the noun phrase before it: a verb or another word that governs.
  func isClosing(_ term: Term) -> Bool {
    lexicon.entries[Int(term.index)].meaning["verb"] != nil
  }
}
