// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// What a country's facts say of one year and one row of a table.
struct YearCell {
  let country: Country
  let year: Int
  let answer: Answer
  /// The ids of the facts behind it.
  let facts: [String]
  /// The time or edition that a level is from.
  var asOf = ""
  /// Where years are added up: how many have a number, and those that have none.
  var years = 1
  var missingYears: [Int] = []

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
    asOf = fact.key.period?.edtf ?? String(fact.edition.rawValue)
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
  init(at place: CountryYear, total: Total) {
    country = place.country
    year = place.year
    facts = total.facts
    answer = .number(
      Bounds(low: total.low, best: total.best, high: total.high), printed: total.best,
      qualifier: total.qualifier, status: Basis.derived.rawValue)
  }

  /// The same silence in a later year.
  init?(silence: YearCell, in year: Int) {
    guard silence.number == nil else { return nil }
    country = silence.country
    self.year = year
    answer = silence.answer
    facts = silence.facts
  }
}

extension YearCell {
  var isNotKnown: Bool {
    switch answer {
    case .notKnown: true
    case .number, .noneReported: false
    }
  }

  var isNoneReported: Bool {
    switch answer {
    case .noneReported: true
    case .number, .notKnown: false
    }
  }

  /// The number that was printed, the lower end of a range; nil for a silence.
  var number: Quantity? {
    switch answer {
    case .number(_, let printed, _, _): printed
    case .notKnown, .noneReported: nil
    }
  }

  /// The least and the most it can be; nil for a silence.
  var bounds: Bounds? {
    switch answer {
    case .number(let bounds, _, _, _): bounds
    case .notKnown, .noneReported: nil
    }
  }
}
