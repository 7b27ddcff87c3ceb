// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Articles that count as one, and numbers that tell an age.
extension SentenceCutter {
  /// "13 and nine years old", "aged eight and 11": whether a conjunction joins the number to an age.
  func isAge(beside index: Int) -> Bool {
    [(index + 1, index + 2), (index - 1, index - 2)].contains { joint, other in
      guard range.contains(joint), range.contains(other), let role = terms.all[joint].role else {
        return false
      }
      return (role == .and || role == .or || role == .to) && isAge(terms.all[other])
    }
  }

  /// "A boy of seven": whether a person and "of" stand before the number.
  func isAge(of index: Int) -> Bool {
    guard index > range.lowerBound + 2, terms.all[index - 1].role == .of else { return false }
    let role = terms.all[index - 3].role
    return knowledge.singulars.meets(LexiconSet(terms.all[index - 2].lexicon))
      && (role == .article || role == .definite)
  }

  /// "Lost a leg": whether a noun says what happened to somebody, and not who it was.
  func isHarm(_ noun: Int) -> Bool {
    knowledge.narrows(terms.all[noun]) && !knowledge.singulars.meets(LexiconSet(terms.all[noun].lexicon))
  }

  /// Whether the term is an article before a noun of which one may be told: `a soldier`.
  func isArticle(_ index: Int) -> Bool {
    guard let role = knowledge.role(terms.all[index]), role == .article || role == .another,
      index == range.lowerBound || !knowledge.isAuxiliary(terms.all[index - 1])
    else { return false }
    if role == .another, isObject(index) || isFollowedByVerb(index) { return true }
    if role == .article, isSaidAgain(index) { return false }
    let nouns = role == .another ? knowledge.nouns : knowledge.singulars
    for next in index + 1..<min(index + 5, range.upperBound) {
      let term = terms.all[next]
      if isAge(term) { continue }
      guard term.kind == .word || term.kind == .lexeme, knowledge.role(term) == nil else { return false }
      if nouns.meets(LexiconSet(term.lexicon)) { return true }
    }
    return false
  }

  /// "One civilian, a shepherd of 40, was hurt": whether an article between commas says again who the one before is, of
  /// whom the verb behind tells.
  private func isSaidAgain(_ index: Int) -> Bool {
    guard index > range.lowerBound, terms.all[index - 1].kind == .comma, let before = pieces.last,
      before.range.upperBound == index - 1, let one = anchors.last, one.piece == pieces.count - 1,
      before.anchors.count == 1,
      one.isArticle
        || one.number.map({ terms.numbers[$0].coefficient == 1 && terms.numbers[$0].exponent == 0 }) ?? false,
      let comma = (index..<min(index + 10, range.upperBound)).first(where: { terms.all[$0].kind == .comma }),
      comma + 1 < range.upperBound
    else { return false }
    return knowledge.isAuxiliary(terms.all[comma + 1])
  }

  /// "One was killed and another was injured": whether the verb follows at once, after a number or an article.
  func isFollowedByVerb(_ index: Int) -> Bool {
    index + 1 < range.upperBound && !anchors.isEmpty && knowledge.isAuxiliary(terms.all[index + 1])
  }

  /// "Killed a man and injured another": whether nothing follows but a mark or a particle, behind what happened.
  func isObject(_ index: Int) -> Bool {
    guard index > range.lowerBound, knowledge.nouns.meets(LexiconSet(terms.all[index - 1].lexicon)),
      knowledge.narrows(terms.all[index - 1])
    else { return false }
    guard index + 1 < range.upperBound, case let next = terms.all[index + 1] else { return true }
    if next.kind == .number { return false }
    return next.kind != .word && next.kind != .lexeme || next.lexicon == knowledge.engine.particles
  }

  /// "A 14-year-old boy".
  func isAge(_ term: Term) -> Bool {
    term.kind == .number && terms.numbers[Int(term.index)].reason == .ageOfPerson
  }
}
