// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

extension Observation {
  /// Where the claim stands: its first quote.
  var start: Int { quotes.first.map(\.span.start) ?? Int.max }

  /// Whether it is read before the other: by profile, place in it, and id.
  ///
  /// No two observations of a run have the same id, so any two are ordered.
  func isRead(before other: Observation) -> Bool {
    if profile != other.profile { return profile < other.profile }
    if start != other.start { return start < other.start }
    return id < other.id
  }

  /// Whether a quote of one shares a character with a quote of the other.
  func sharesWords(with other: Observation) -> Bool {
    guard profile == other.profile else { return false }
    return quotes.contains { quote in
      other.quotes.contains { $0.span.start < quote.span.end && quote.span.start < $0.span.end }
    }
  }

  /// The part of an edition that the claim stands in.
  var section: Section { Section(edition: edition, profile: profile, theme: theme) }
}

/// A themed section of one profile.
struct Section: Hashable {
  let edition: Edition
  let profile: String
  let theme: Theme
}
