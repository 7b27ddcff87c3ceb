// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Numbers that count what no rule counts.
extension SentenceCutter {
  /// Whether a number counts what no rule counts, such as places: "in six municipalities", "107 minefields".
  ///
  /// It makes no claim, and the words around it are those of the numbers beside it.
  func countsOther(_ index: Int) -> Bool {
    let number = terms.numbers[Int(terms.all[index].index)]
    guard number.kind == .count, !number.isAbsence else { return false }
    if index < ratioEnd { return true }
    if let end = endOfRatio(index) {
      ratioEnd = end
      return true
    }
    if let whole = wholeNumber(after: index), countsOther(whole) {
      // "63 of six older types" are of things that come in types.
      return terms.types(after: index, before: range.upperBound, knowledge) == nil
    }
    var phrase = NounPhrase(terms: terms, knowledge: knowledge, end: range.upperBound)
    _ = phrase.read(after: index)
    let isOfOthers = phrase.noun.map { !knowledge.countables.meets(LexiconSet(terms.all[$0].lexicon)) }
    let isOfPlaces = index + 1 < range.upperBound && terms.all[index + 1].lexicon == knowledge.engine.regions
    let isOfOtherThings =
      phrase.isForeign && terms.types(after: index, before: range.upperBound, knowledge) == nil
    if isOfOtherThings || isOfOthers == true || isOfPlaces {
      foreign.append(Int(terms.all[index].index))
      return true
    }
    // "A boy of four was killed".
    if let noun = phrase.noun {
      return isAge(of: index) && (noun > index + 1 || isHarm(noun))
    }
    if isAge(beside: index) || isAge(of: index) { return true }
    return index + 1 < range.upperBound && terms.all[index + 1].kind == .word && phrase.model == nil
      && !follows(index) && !terms.isOfOtherTime(index) && !sharesNoun(index)
  }

  /// "40 lower-limb and 33 upper-limb prostheses": whether no more than words stand between the number and another one
  /// that names what both count.
  private func sharesNoun(_ index: Int) -> Bool {
    let words = (index + 1..<min(index + 5, range.upperBound)).prefix {
      terms.all[$0].kind == .word || terms.all[$0].kind == .mark
    }
    let next = index + 2 + words.count
    guard words.count < 4, next < range.upperBound, terms.all[next - 1].role == .and,
      terms.all[next].kind == .number, terms.numbers[Int(terms.all[next].index)].kind == .count
    else { return false }
    var phrase = NounPhrase(terms: terms, knowledge: knowledge, end: range.upperBound)
    _ = phrase.read(after: next)
    return phrase.noun.map { $0 > next + 1 && knowledge.countables.meets(LexiconSet(terms.all[$0].lexicon)) }
      ?? false
  }

  /// The number of which this one is a part: "2 of 12", "2 of the 12".
  private func wholeNumber(after index: Int) -> Int? {
    guard index + 2 < range.upperBound, terms.all[index + 2].kind == .number,
      let role = knowledge.role(terms.all[index + 1]), role == .of || role == .partitive
    else { return nil }
    return index + 2
  }

  /// Whether a noun or a mark that a number belongs to stands right before it: "Mines: 12 in all", "Children (54".
  private func follows(_ index: Int) -> Bool {
    guard index > range.lowerBound else { return false }
    let term = terms.all[index - 1]
    switch term.kind {
    case .colon, .open: return true
    case .lexeme: return term.lexicon != knowledge.engine.particles && term.lexicon != knowledge.engine.hedges
    default: return false
    }
  }
}
