// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// What one word of standing says.
struct TreatyStatement {
  let term: Int
  var meaning: Dimensions
  /// Whether a negation before it turns it round.
  let isNegated: Bool
  var states: [Country]
  var treaties: [Treaty] = []
  /// The date before the first treaty, or without one.
  var date: CalendarDate?
  /// Where its words begin, and the last of its terms so far.
  let start: Int
  var end: Int
  /// Whether the date stands right after the word of standing.
  var isImmediate = false
  /// Whether a list of treaties or a date may still go on.
  var isOpen = true

  /// Whether it tells of an act on a day, by a verb or a noun, rather than of a state of things.
  var isAct: Bool { meaning["act"] != nil }
  var isOutside: Bool { meaning["standing"] == TreatyRecord.outside || isNegated }
  var needs: String? { meaning["needs"] }
  var reach: String? { meaning["reach"] }
  var weight: Int { meaning["weight"].flatMap { Int($0) } ?? 1 }
  /// Whether a date may still come: the treaty listed last has none.
  var isUndated: Bool { treaties.isEmpty ? date == nil : treaties.last?.date == nil }

  /// The same of other states, without its dates.
  func repeated(of run: PolicyText.Run, isNegated: Bool, at term: Int, _ words: Range<Int>) -> TreatyStatement
  {
    var other = TreatyStatement(
      term: term, meaning: meaning, isNegated: isNegated, states: run.countries, start: words.lowerBound,
      end: words.upperBound - 1)
    other.meaning[Trait.needs.key] = nil
    other.treaties = treaties.map { Treaty(name: $0.name, isNegated: $0.isNegated) }
    other.isImmediate = true
    return other
  }

  /// Dates the treaties listed since the last date, or the statement itself where it lists none yet.
  mutating func take(_ date: CalendarDate?) {
    if treaties.isEmpty { self.date = date }
    for index in treaties.indices where treaties[index].date == nil { treaties[index].date = date }
  }

  /// A treaty in the list of a statement.
  struct Treaty {
    let name: String
    var isNegated = false
    var date: CalendarDate?
  }
}
