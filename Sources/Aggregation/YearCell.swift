// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// What a country's facts say of one year and one row of a table.
struct YearCell {
  let country: Country
  let year: Int
  let answer: Answer
  /// The ids of the facts behind it.
  let facts: [String]

  enum Answer {
    case number(Bounds, printed: Quantity, qualifier: Qualifier, status: String)
    case notKnown
    case noneReported
  }

  /// The cell of one fact; nil where it is no number and no silence.
  init?(_ fact: Fact, year: Int) {
    country = fact.key.country
    self.year = year
    facts = [fact.id]
    switch fact.amount {
    case .quantity(let value, let qualifier), .range(let value, _, let qualifier):
      guard let bounds = fact.amount.bounds else { return nil }
      answer = .number(bounds, printed: value, qualifier: qualifier, status: fact.status)
    case .notKnown: answer = .notKnown
    case .noneReported: answer = .noneReported
    case .category: return nil
    }
  }

  /// A number that follows from several facts of one country and year.
  init(country: Country, year: Int, total: Total, status: String) {
    self.country = country
    self.year = year
    facts = total.facts
    answer = .number(
      Bounds(low: total.low, best: total.best, high: total.high), printed: total.best,
      qualifier: total.qualifier, status: status)
  }
}
