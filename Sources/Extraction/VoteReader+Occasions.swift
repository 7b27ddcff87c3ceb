// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// When a vote was cast, where its own words do not say so.
extension VoteReader {
  /// "Abstained on all three", "did so on both occasions": whether a choice is that of every vote told before.
  func isOfAll(_ clause: VoteClause, _ told: Int) -> Bool {
    (clause.term + 1..<min(clause.term + 4, clause.range.upperBound)).contains {
      text.role(at: $0) == .all || isCount($0, of: told)
    }
  }

  private func isCount(_ index: Int, of count: Int) -> Bool {
    guard text.kind(at: index) == .number,
      case let number = text.terms.numbers[Int(text.terms.all[index].index)]
    else {
      return false
    }
    return number.kind == .count && number.coefficient == count && number.exponent == 0
  }

  /// Whether a clause says neither when nor on which resolution a state voted.
  func isUndated(_ clause: VoteClause) -> Bool {
    !clause.range.contains {
      symbol(at: $0) != nil
        || text.kind(at: $0) == .time && !isOfStanding($0, clause) && mayBeOfVote($0, clause)
    }
  }

  /// Whether a vote was taken in the year of a time: not "where it was used in the 1980s".
  private func mayBeOfVote(_ index: Int, _ clause: VoteClause) -> Bool {
    guard let year = text.time(at: index)?.first?.year else { return true }
    return instrument(clause.range, year: year) != nil
  }

  /// "It voted against in 2009 and has abstained since then": the date that was named last before, not far off in the same line.
  func spoken(before index: Int, _ time: TimePhrase) -> CalendarDate? {
    guard time.mode == .sinceThen else { return nil }
    for place in (max(0, index - 200)..<index).reversed() {
      guard text.kind(at: place) != .newline else { return nil }
      if let date = text.time(at: place)?.first { return date }
    }
    return nil
  }

  /// "Chad, a State Party since 1999, voted in favor", "Chad, which joined in 1999, did so": whether a time is that of a
  /// standing, before the choice or said by the way.
  func isOfStanding(_ index: Int, _ clause: VoteClause) -> Bool {
    let before = (clause.range.lowerBound..<index).reversed().prefix { text.kind(at: $0) != .comma }
    guard index < clause.term || before.last.map({ text.role(at: $0) == .relative }) ?? false else {
      return false
    }
    return before.contains { text.text(.standing, at: $0, of: knowledge.engine.standings) != nil }
  }
}
