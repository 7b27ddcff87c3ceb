// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The words right after a number up to the noun it counts.
///
/// Unknown words may stand between (`new`, `people who`), and the name of a model (`PMD-6`), but no mark, verb or
/// preposition but "of".
struct NounPhrase {
  let terms: Terms
  let knowledge: Knowledge
  /// The term before which the phrase ends.
  let end: Int
  /// The term of the counted noun, once found.
  private(set) var noun: Int?
  /// The words that name a model, such as a weapon's: `M14`, `of type 72`.
  private(set) var model: Range<Int>?
  /// Whether it counts something that no measure counts: "three meetings".
  private(set) var isForeign = false
  /// The first of the words that may name a model.
  private var name: Int?
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
    case .word: return passesWord(term)
    case .lexeme: return passesLexeme(term)
    case .number where noun == nil && terms.isModel(index):
      takeModel()
      return true
    case .slash, .mark: return true
    case .number: return noun == nil && terms.numbers[Int(term.index)].reason == .ageOfPerson
    case .open where noun == nil && terms.isShare(from: index, before: end):
      index += 2
      return true
    default: return false
    }
  }

  private mutating func passesWord(_ term: Term) -> Bool {
    guard noun == nil else { return false }
    if term.casing != .any { name = name ?? index }
    if terms.isModel(index) {
      takeModel()
    } else if term.isApart {
      unknownWords += 1
    }
    return unknownWords <= 2
  }

  /// Ends a model's name with the term.
  private mutating func takeModel() {
    model = (model?.lowerBound ?? name ?? index)..<index + 1
    unknownWords = 0
  }

  private mutating func passesLexeme(_ term: Term) -> Bool {
    if knowledge.nouns.meets(LexiconSet(term.lexicon)), !knowledge.has(.counted, term) {
      noun = index
      return !knowledge.isClosing(term)
    }
    if term.lexicon == knowledge.engine.particles { return passesParticle(term) }
    if term.lexicon == knowledge.engine.countries { return true }
    if term.lexicon == knowledge.engine.hedges { return unknownWords == 0 }
    guard noun == nil, !knowledge.isClosing(term) else { return false }
    if term.lexicon == knowledge.engine.references { name = name ?? index }
    isForeign = isHead(term)
    return !isForeign
  }

  /// Whether a word for other things is what is counted, rather than a part of the noun after it.
  private func isHead(_ term: Term) -> Bool {
    guard knowledge.has(.counted, term) else { return false }
    guard index + 1 < end, case let next = terms.all[index + 1], next.kind == .lexeme else { return true }
    return !knowledge.nouns.meets(LexiconSet(next.lexicon)) || knowledge.isClosing(next)
  }

  private mutating func passesParticle(_ term: Term) -> Bool {
    if joinsNouns(term) || joinsModifiers(term) || joinsModels(term) { return true }
    switch knowledge.role(term) {
    // "Twelve were victims of mines and five of UXO": what they were victims of.
    case .of where terms.all[index - 1].kind == .number && isDevice(index + 1): return false
    case .of, .quantifier, .perfect, .possession, .definite, .partitive, .anaphor:
      unknownWords = 0
      return noun == nil
    // "45% (21) of all casualties".
    case .all where terms.all[index - 1].role == .of: return noun == nil
    default: return false
    }
  }

  private func isDevice(_ index: Int) -> Bool { index < end && knowledge.has(.device, terms.all[index]) }

  /// Whether a conjunction joins two nouns of one number: "40 mines and bomblets".
  private func joinsNouns(_ term: Term) -> Bool {
    let role = knowledge.role(term)
    guard let noun, role == .and || role == .or, noun == index - 1, index + 1 < end else { return false }
    return terms.all[index + 1].kind == .lexeme && terms.all[index + 1].lexicon == terms.all[noun].lexicon
      && !knowledge.isClosing(terms.all[index + 1])
  }

  /// Whether a conjunction joins two words before one noun: "mine or ERW casualties".
  private func joinsModifiers(_ term: Term) -> Bool {
    let role = knowledge.role(term)
    guard let noun, role == .and || role == .or, index + 2 < end else { return false }
    let next = (terms.all[index + 1], terms.all[index + 2])
    return next.0.kind == .lexeme && next.0.lexicon == terms.all[noun].lexicon && next.1.kind == .lexeme
      && next.1.lexicon != next.0.lexicon && knowledge.nouns.meets(LexiconSet(next.1.lexicon))
  }

  /// Whether a conjunction joins two models: "69 and M14 mines".
  private func joinsModels(_ term: Term) -> Bool {
    let role = knowledge.role(term)
    return noun == nil && model?.upperBound == index && (role == .and || role == .or) && index + 1 < end
      && (terms.isModel(index + 1) || terms.isStemOfModel(index + 1))
  }
}

extension Terms {
  /// Whether a term is part of a model's name by its digits, `M14`, or the 6 of `PMD-6`, or is one without digits
  /// that ends what is counted: "200 PMN, 40 M14".
  func isModel(_ index: Int) -> Bool {
    let term = all[index]
    return term.hasDigits || term.kind == .number && numbers[Int(term.index)].reason == .model
      || term.kind == .word && term.casing == .allCapitals && isClosed(index)
  }

  /// Whether a term is a word in capitals before the mark and the digits of a model's name: the "PMD" of `PMD-6`.
  func isStemOfModel(_ index: Int) -> Bool {
    index + 2 < all.count && all[index].kind == .word && all[index].casing == .allCapitals
      && all[index + 1].kind == .mark && isModel(index + 2)
  }

  /// "3,000 of two older types": the words behind a number that say of which types it is, without naming them.
  func types(after term: Int, before end: Int, _ knowledge: Knowledge) -> Range<Int>? {
    // "3,000 of type No. 6".
    if term + 1 < end, all[term + 1].lexicon == knowledge.engine.references,
      let name = (term + 2..<max(term + 2, min(term + 6, all.count))).first(where: { isModel($0) })
    {
      return term + 1..<name + 1
    }
    guard term + 1 < end, all[term + 1].role == .of || all[term + 1].role == .partitive,
      let types = (term + 2..<max(term + 2, min(term + 7, end))).first(where: {
        knowledge.text(.counted, all[$0]) == "types"
      })
    else { return nil }
    return term + 2..<types + 1
  }

  /// "PMN-2 (300)": the model's name that stands right before a bracket.
  func model(before bracket: Int) -> Range<Int>? {
    guard bracket > 0, case let last = all[bracket - 1],
      last.hasDigits || last.kind == .word && last.casing == .allCapitals
        || last.kind == .number && numbers[Int(last.index)].reason == .model
    else { return nil }
    var start = bracket - 1
    while start > 0, !all[start].isApart { start -= 1 }
    return start..<bracket
  }

  /// Whether a mark or a conjunction follows a term, or the sentence ends with it.
  private func isClosed(_ index: Int) -> Bool {
    guard index + 1 < all.count else { return true }
    switch all[index + 1].kind {
    case .comma, .semicolon, .stop, .close, .newline, .time: return true
    // "300 PMN were destroyed".
    default: return all[index + 1].role == .and || all[index + 1].role == .quantifier
    }
  }
}
