// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Names of operators, centers and places in running text.
extension ClaimReader {
  /// Whether a sentence's first word is a name and no other word written large: another one follows, it is all in
  /// capitals, or it is said what it is, "Milsearch, a company".
  func isName(_ name: Range<Int>) -> Bool {
    guard name.count == 1, isFirst(name.lowerBound), terms.all[name.lowerBound].kind == .word else {
      return true
    }
    if terms.all[name.lowerBound].casing == .allCapitals { return true }
    let next = name.upperBound..<min(name.upperBound + 4, terms.all.count)
    return next.count > 1 && terms.all[name.upperBound].kind == .comma
      && next.contains { knowledge.has(.agent, terms.all[$0]) }
  }

  private func isFirst(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    switch terms.all[index - 1].kind {
    case .stop, .newline, .bullet, .footnoteMark, .quoteOpen, .colon: return true
    default: return false
    }
  }

  /// The names in a range that are no state's and none of its organs.
  func names(in range: Range<Int>) -> [Range<Int>] {
    var (names, index) = ([Range<Int>](), range.lowerBound)
    while index < range.upperBound {
      let end = endOfName(index, before: range.upperBound)
      if end > index, !(index..<end).contains(where: isOrgan) { names.append(index..<end) }
      index = max(index + 1, end)
    }
    return names
  }

  func endOfName(_ start: Int, before end: Int) -> Int {
    var index = start
    while index < end, opensName(index, start, end) { index += 1 }
    while index < end {
      if isOfProperName(index)
        || index > start && (joinsNames(index, start, end) || country(at: index) != nil)
      {
        index += 1
      } else if index > start, let next = joined(index, before: end) {
        index = next + 1
      } else {
        break
      }
    }
    return index
  }

  /// "The Swedish Committee for Afghanistan", "the Fund of the Red Crescent": the word that a name goes on with.
  private func joined(_ index: Int, before end: Int) -> Int? {
    let term = terms.all[index]
    let isFor = term.role == .at && !knowledge.has(.place, term) && !knowledge.has(.onward, term)
    guard isFor || term.role == .of || term.role == .partitive else { return nil }
    let next = index + 1 < end && terms.all[index + 1].role == .definite ? index + 2 : index + 1
    return next < end && (isOfProperName(next) || country(at: next) != nil) ? next : nil
  }

  /// Whether a word with a meaning of its own begins a name: "Project RENEW", "the Swedish Committee".
  private func opensName(_ index: Int, _ start: Int, _ end: Int) -> Bool {
    guard index + 1 < end, terms.all[index].kind == .lexeme, terms.all[index].role == nil,
      terms.all[index].casing != .any
    else { return false }
    return isOfProperName(index + 1) && terms.all[index + 1].isApart
  }

  private func isOfProperName(_ index: Int) -> Bool {
    let term = terms.all[index]
    if isOrgan(index) || term.casing != .any && knowledge.has(.agent, term) { return true }
    guard term.kind == .lexeme else { return term.kind == .word && term.casing != .any && !term.hasDigits }
    let isName = knowledge.entry(term).isName
    // "The NGO HELP": a plain word all in capitals.
    if !isName, term.casing == .allCapitals { return true }
    return isName && term.lexicon == knowledge.engine.otherThings && !knowledge.has(.counted, term)
  }

  func isOrgan(_ index: Int) -> Bool { knowledge.has(.organ, terms.all[index]) }
}
