// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The days on which states joined, and the states that a sentence dates one after the other.
extension TreatyReader {
  /// Whether a time before a statement is its own: "On 3 May 2010, it ratified", "As of 2011, it had not signed".
  func leads(_ time: TimePhrase, _ statement: TreatyStatement) -> Bool {
    if statement.isOutside { return time.mode == .by }
    // "Since 4 June 2002, it has been party to A".
    return statement.isAct ? time.mode == .at && statement.meaning["act"] == "verb" : time.mode == .since
  }

  func date(_ index: Int, _ time: TimePhrase, _ reading: inout Reading) {
    guard let last = reading.statements.indices.last, reading.statements[last].isOpen else {
      reading.lead = (time, index)
      return
    }
    let statement = reading.statements[last]
    guard statement.isUndated, admits(time, statement) || isBracketed(index, time, statement),
      isNear(index, statement)
    else {
      if let other = respective(&reading.statements[last], index, time) ?? further(statement, index, time)
        ?? inEffect(statement, time)
      {
        reading.statements.append(other)
      }
      reading.lead = (time, index)
      return
    }
    reading.statements[last].take(time.first)
    // "Signed in Oslo on 3 December", not "signed a ceasefire on 5 May".
    let words = (statement.term..<index).filter { text.kind(at: $0) == .word }
    reading.statements[last].isImmediate =
      words.isEmpty || words.count == 1 && !text.terms.all[words[0]].isPlainWord
    reading.statements[last].end = index
  }

  /// "Niger and Chad since 1 September and 1 November 1999, respectively": the second of dates that are joined is that of
  /// the other states.
  private func respective(_ statement: inout TreatyStatement, _ index: Int, _ time: TimePhrase)
    -> TreatyStatement?
  {
    guard !statement.isUndated, statement.states.count > 1, text.time(at: statement.end) != nil,
      (statement.end + 1..<index).allSatisfy(joins), index - statement.end <= 3
    else { return nil }
    var other = statement
    other.states.removeFirst()
    statement.states = [statement.states[0]]
    for place in other.treaties.indices { other.treaties[place].date = time.first }
    other.date = time.first
    other.end = index
    return other
  }

  /// "Chad signed it on 4 May 2010 and Niger on 3 December 2008": what is said of another state by its name and a date.
  private func further(_ statement: TreatyStatement, _ index: Int, _ time: TimePhrase) -> TreatyStatement? {
    let between = statement.end + 1..<index
    guard !statement.isOutside, admits(time, statement), between.count <= 6,
      let run = text.firstRun(in: between), index - run.range.upperBound <= 1,
      between.allSatisfy({
        run.range.contains($0) || joins($0) || text.kind(at: $0) == .colon
          || [.definite, .respectively].contains(text.role(at: $0))
      })
    else { return nil }
    var other = TreatyStatement(
      term: statement.term, meaning: statement.meaning, isNegated: false, states: run.countries,
      start: between.lowerBound, end: index)
    other.treaties = statement.treaties.map { TreatyStatement.Treaty(name: $0.name) }
    other.take(time.first)
    other.isImmediate = true
    return other
  }

  /// "It ratified on 6 September, with effect from 1 March": the same, by the day from which it binds.
  private func inEffect(_ statement: TreatyStatement, _ time: TimePhrase) -> TreatyStatement? {
    guard time.mode == .from, statement.isAct, !statement.isOutside, !statement.isUndated else { return nil }
    var later = statement
    later.meaning[Trait.weight.key] = "4"
    for index in later.treaties.indices { later.treaties[index].date = time.first }
    later.date = time.first
    return later
  }

  /// "State Party (1 October 2012)".
  private func isBracketed(_ index: Int, _ time: TimePhrase, _ statement: TreatyStatement) -> Bool {
    statement.needs == "cell" && index == statement.end + 2 && text.kind(at: index - 1) == .open
      && time.first?.day != nil
  }

  private func admits(_ time: TimePhrase, _ statement: TreatyStatement) -> Bool {
    if statement.isOutside { return time.mode == .by }
    // "It is a State Party as of 1 July 2019".
    if time.mode == .by { return time.first?.day != nil && !statement.isAct }
    return time.mode == .since || (time.mode == .at || time.mode == .from) && statement.isAct
  }

  /// Whether nothing but words stands between a statement and a time, or a comma right before the time.
  private func isNear(_ index: Int, _ statement: TreatyStatement) -> Bool {
    let between = statement.end + 1..<index
    return between.count <= 10
      && between.allSatisfy { place in
        switch text.kind(at: place) {
        case .comma: place == index - 1
        case .word, .open, .bar, .slash, .colon: true
        case .lexeme: !joins(place)
        default: false
        }
      }
  }
}
