// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The words right after a number up to the noun it counts.
///
/// Unknown words may stand between (`new`, `people who`), but no mark, verb or preposition but "of".
struct NounPhrase {
  let terms: Terms
  let knowledge: Knowledge
  /// The term before which the phrase ends.
  let end: Int
  /// The term of the counted noun, once found.
  private(set) var noun: Int?
  private var unknownWords = 0
  private var index = 0

  init(terms: Terms, knowledge: Knowledge, end: Int) {
    self.terms = terms
    self.knowledge = knowledge
    self.end = end
  }

  /// The phrase after the term; empty where no noun is counted.
  mutating func read(after start: Int) -> Range<Int> {
    index = start + 1
    while index < end, passes(terms.all[index]) { index += 1 }
    return start + 1..<(noun.map { $0 + 1 } ?? start + 1)
  }

  /// Takes a term in; false where the phrase ends before or with it.
  private mutating func passes(_ term: Term) -> Bool {
    switch term.kind {
    case .word:
      unknownWords += 1
      return noun == nil && unknownWords <= 2
    case .lexeme: return passesLexeme(term)
    case .slash, .mark: return true
    case .open where noun == nil && terms.isShare(from: index, before: end):
      index += 2
      return true
    default: return false
    }
  }

  private mutating func passesLexeme(_ term: Term) -> Bool {
    if knowledge.nouns.meets(LexiconSet(term.lexicon)) {
      noun = index
      return !knowledge.isClosing(term)
    }
    if term.lexicon == knowledge.engine.particles { return passesParticle(term) }
    if term.lexicon == knowledge.engine.countries || term.lexicon == knowledge.engine.hedges { return true }
    return noun == nil && !knowledge.isClosing(term)
  }

  private mutating func passesParticle(_ term: Term) -> Bool {
    if joinsModifiers(term) { return true }
    switch knowledge.role(term) {
    case .of, .quantifier, .definite, .partitive, .anaphor:
      unknownWords = 0
      return noun == nil
    default: return false
    }
  }

  /// Whether a conjunction joins two words before one noun: "mine or ERW casualties".
  private func joinsModifiers(_ term: Term) -> Bool {
    let role = knowledge.role(term)
    guard let noun, role == .and || role == .or, index + 2 < end else { return false }
    let next = (terms.all[index + 1], terms.all[index + 2])
    return next.0.kind == .lexeme && next.0.lexicon == terms.all[noun].lexicon && next.1.kind == .lexeme
      && next.1.lexicon != next.0.lexicon && knowledge.nouns.meets(LexiconSet(next.1.lexicon))
  }
}
