// SPDX-License-Identifier: GPL-3.0-or-later

/// What a particle does in a sentence. The words themselves stand in the lexicon `particles`.
enum Role: String, Sendable, CaseIterable {
  // Time
  case at, since, by
  case byEnd = "by_end"
  case atEnd = "at_end"
  case from, between, to, onward
  case partOfYear = "part_of_year"
  case relativeYear = "relative_year"
  /// Over all the time there has been.
  case always
  case sameTime = "same_time"
  case byThen = "by_then"
  case sinceThen = "since_then"
  /// From the first day of the year on: "for the year to date".
  case sinceNewYear = "since_new_year"
  case past
  // Reference
  case partitive, anaphor, relative, including, of, each, other, another, all, article, definite, pronoun,
    quantifier
  /// "Have been": what happened up to now.
  case perfect
  /// "Have": before a number it says that so many are there.
  case possession
  // Clauses
  case negation, only, respectively
  case and, or, but, comparison
  case rangeFrom = "range_from"
  /// "After": before a number of another time it compares.
  case after
  case change, without, cause, when
}

extension Role {
  /// Whether the particle may part a sentence, or stand for a number.
  var mayPart: Bool {
    switch self {
    case .and, .or, .but, .comparison, .after, .all, .article, .another, .pronoun: true
    default: false
    }
  }

  /// Whether the particle may stand between a number and what it counts.
  var quantifies: Bool {
    self == .quantifier || self == .respectively || self == .perfect || self == .possession
  }

  /// Whether the particle is a form of "be", so that a verb after it tells what is done to its subject.
  var isPassive: Bool { self == .quantifier || self == .perfect }

  /// The time that the particle is by itself.
  var time: TimePhrase.Mode? {
    switch self {
    case .past: .past
    case .relativeYear: .relative
    case .sameTime: .sameTime
    case .byThen: .byThen
    case .sinceThen: .sinceThen
    default: nil
    }
  }
}
