// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// A part of a sentence with one choice.
struct VoteClause {
  /// The category voted, or nil for words that deny a vote.
  var choice: String?
  /// The term of the choice.
  let term: Int
  var range: Range<Int>
  var states: [Country] = []
  /// Where exceptions stand, in its range or right behind it; empty for none.
  var exceptions: Range<Int>
}

extension VoteClause {
  /// The clauses of a sentence.
  static func clauses(of range: Range<Int>, _ text: PolicyText) -> [VoteClause] {
    ClauseCutter(text: text).clauses(of: range)
  }
}

/// Finds the clauses of a sentence by the words of its choices.
private struct ClauseCutter {
  let text: PolicyText

  private var engine: EngineLexicons { text.knowledge.engine }

  /// Cuts a sentence at the conjunctions, brackets and commas between its choices.
  func clauses(of range: Range<Int>) -> [VoteClause] {
    var clauses: [VoteClause] = []
    let choices = range.filter {
      isChoice($0, in: range) && !text.isQuoted($0, in: range)
    }
    for (place, term) in choices.enumerated() {
      let start = clauses.last?.range.upperBound ?? range.lowerBound
      let next = place + 1 < choices.count ? choices[place + 1] : range.upperBound
      let end = place + 1 < choices.count ? boundary(term + 1..<next) : next
      let exception = (term..<end).first { text.role(at: $0) == .without } ?? end
      // "Since 1996, except in 1998, when it was absent".
      let isCut = exception == end && end < range.upperBound && text.role(at: end) == .without
      clauses.append(
        VoteClause(
          choice: choice(term, from: start), term: term, range: start..<end,
          exceptions: exception..<(isCut ? next : end)))
    }
    return clauses
  }

  /// Whether a term says a choice: a word for votes, or one that may mean one right before a ballot.
  private func isChoice(_ index: Int, in range: Range<Int>) -> Bool {
    guard text.entry(at: index, of: engine.votes) == nil else { return true }
    let next = index + 1..<min(index + 8, range.upperBound)
    return text.knowledge.has(.vote, text.terms.all[index]) && text.holds(engine.ballots, next)
  }

  /// Where the clause of the next choice begins: at the first strong mark, else at the last weak one.
  private func boundary(_ range: Range<Int>) -> Int {
    if let strong = range.first(where: { isStrong($0) && !isAside($0, in: range) }) { return strong }
    return range.last { isWeak($0) && isAside(after: $0, in: range) } ?? range.last(where: isWeak)
      ?? range.upperBound
  }

  private func isWeak(_ index: Int) -> Bool {
    text.kind(at: index) == .comma || text.role(at: index) == .and
  }

  /// "Niger abstained, and Chad, which joined in 1999, did so too": whether a state and what is said of it by the way stand
  /// behind a mark.
  private func isAside(after mark: Int, in range: Range<Int>) -> Bool {
    mark + 3 < range.upperBound && text.country(at: mark + 1) != nil && text.kind(at: mark + 2) == .comma
      && text.role(at: mark + 3) == .relative
  }

  /// "The text of 2003 (58/53) and that of 2004": whether a bracket that opens closes again.
  private func isAside(_ index: Int, in range: Range<Int>) -> Bool {
    text.kind(at: index) == .open && range[index...].contains { text.kind(at: $0) == .close }
  }

  private func isStrong(_ index: Int) -> Bool {
    switch text.kind(at: index) {
    case .semicolon, .colon, .open, .dash: true
    default: text.role(at: index) == .but || text.role(at: index) == .without
    }
  }

  /// What a word says was voted; nil for plans, negations and tallies of the whole assembly.
  private func choice(_ term: Int, from start: Int) -> String? {
    guard let choice = text.knowledge.text(.vote, text.terms.all[term]),
      !isTally(term, from: start),
      term == start || text.entry(at: term - 1, of: engine.plans) == nil
    else { return nil }
    return choice
  }

  private func isCount(_ index: Int) -> Bool {
    text.kind(at: index) == .number && !text.terms.numbers[Int(text.terms.all[index].index)].isAbsence
  }

  /// "139 states voted in favor": a number with no state before it that is the subject.
  private func isTally(_ term: Int, from start: Int) -> Bool {
    let near = max(start, term - 4)..<term
    guard let number = near.last(where: isCount),
      !(number..<term).contains(where: { text.country(at: $0) != nil || text.role(at: $0) == .pronoun })
    else { return false }
    let before = start..<number
    return !before.contains { text.role(at: $0) == .pronoun } && text.lastSubjects(in: before) == nil
  }
}
