// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Whom a word of standing is said of.
extension TreatyReader {
  /// "For Chad, the treaty took effect on 1 June 2005": the state that a clause begins with, after "for".
  func beneficiary(before index: Int, _ range: Range<Int>) -> Country? {
    let start = (range.lowerBound..<index).last {
      text.role(at: $0) == .and || text.kind(at: $0) == .semicolon
    }
    let first = start.map { $0 + 1 } ?? range.lowerBound
    guard first + 1 < index, text.role(at: first) == .at else { return nil }
    return text.country(at: first + 1)
  }

  func states(_ index: Int, _ meaning: Dimensions, _ range: Range<Int>, _ reading: Reading)
    -> [Country]
  {
    if meaning["subject"] != nil, let run = text.firstRun(in: index..<min(index + 6, range.upperBound)) {
      return run.countries
    }
    let start = reading.statements.last?.end ?? range.lowerBound
    let run = text.lastSubjects(in: start..<index)
    if meaning["needs"] == "apposition", let state = text.state(beside: index) {
      return run.map { $0.countries.contains(state) ? $0.countries : [state] } ?? [state]
    }
    if let run { return run.countries }
    if let listed = listed(after: index, range) { return listed }
    if index > range.lowerBound, isCount(index - 1) { return [] }
    return reading.statements.last?.states ?? [text.section.country]
  }

  /// "Estonia is a State Party, as are Latvia and Malta", "Neither is Niger": what was said last, of the states named
  /// behind an auxiliary; nil where these words go on to say something of their own.
  func echo(at index: Int, _ range: Range<Int>, of said: TreatyStatement?) -> TreatyStatement? {
    guard let said else { return nil }
    if text.role(at: index) == .negation { return denial(at: index, range, of: said) }
    guard let start = startOfEcho(index, range, said.isOutside),
      let run = text.firstRun(in: start..<range.upperBound), run.range.lowerBound <= start + 1,
      !text.holds(
        text.knowledge.engine.standings,
        run.range.upperBound..<min(run.range.upperBound + 3, range.upperBound))
    else { return nil }
    return said.repeated(of: run, isNegated: said.isNegated, at: index, index..<run.range.upperBound)
  }

  /// "Chad is a State Party; Niger and Mali are not.": the opposite of what was said, of states named before the "not" that
  /// ends a clause.
  private func denial(at index: Int, _ range: Range<Int>, of said: TreatyStatement) -> TreatyStatement? {
    guard !said.isOutside, index > said.end + 2, text.knowledge.isAuxiliary(text.terms.all[index - 1]),
      index + 1 == range.upperBound || [.stop, .semicolon, .comma].contains(text.kind(at: index + 1)),
      let run = text.lastSubjects(in: said.end + 1..<index - 1), run.range.upperBound == index - 1
    else { return nil }
    return said.repeated(of: run, isNegated: true, at: index, run.range.lowerBound..<index + 1)
  }

  /// Where the states stand behind words that say the same of others: "as are", "so did", "neither is".
  private func startOfEcho(_ index: Int, _ range: Range<Int>, _ isOutside: Bool) -> Int? {
    let engine = text.knowledge.engine
    if text.text(.same, at: index, of: engine.standings) != nil { return index + 1 }
    guard isOutside, text.text(.negation, at: index, of: engine.standings) == "yes",
      index + 2 < range.upperBound,
      text.knowledge.isAuxiliary(text.terms.all[index + 1])
    else { return nil }
    return index + 2
  }

  /// "Of the 28 members, 20 are States Parties": whether a number of states that are not named is spoken of, and no "both".
  private func isCount(_ index: Int) -> Bool {
    let term = text.terms.all[index]
    return term.kind == .number && !text.terms.numbers[Int(term.index)].mayBePronoun
  }

  /// "Four members that are not party—A, B, and C".
  private func listed(after index: Int, _ range: Range<Int>) -> [Country]? {
    let near = index + 1..<min(index + 9, range.upperBound)
    let mark = near.first { [.dash, .colon, .open].contains(text.kind(at: $0)) }
    if let mark, let run = text.firstRun(in: mark..<range.upperBound), run.range.lowerBound <= mark + 2 {
      return run.countries
    }
    // "Three states remain outside it, namely A, B, and C", not "It has not joined, A has".
    guard let comma = near.first(where: { text.kind(at: $0) == .comma }),
      let run = text.firstRun(in: comma..<range.upperBound), run.range.lowerBound == comma + 2,
      run.countries.count > 1, text.role(at: comma + 1) != .and
    else { return nil }
    return run.countries
  }
}
