// SPDX-License-Identifier: GPL-3.0-or-later

/// A stretch of a profile, in Unicode code points of the decoded file, 0-based, end exclusive.
public struct Span: Hashable, Sendable, Comparable {
  public let start: Int
  public let end: Int

  /// - Precondition: `start <= end`.
  public init(start: Int, end: Int) {
    precondition(start <= end, "a span ends before it begins")
    self.start = start
    self.end = end
  }

  public static func < (left: Span, right: Span) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

/// Words of a profile and where they stand.
public struct Quote: Hashable, Sendable {
  public let text: String
  public let span: Span

  public init(text: String, span: Span) {
    self.text = text
    self.span = span
  }
}

/// One claim, made at one place in one profile: who says how many of what, where and when.
public struct Observation: Hashable, Sendable {
  /// Unique in a run and the same in every run on the same files: `<profile>#<number in reading order>`.
  public let id: String
  /// The profile's file name, without folder.
  public let profile: String
  public let edition: Edition
  public let theme: Theme
  /// The state or area that the number belongs to, which need not be the profile's own.
  public let country: Country
  public let measure: Measure
  public let dimensions: Dimensions
  public let amount: Amount
  public let basis: Basis
  /// The time the claim is about; nil = as of the section's "Last updated" date.
  public let period: Period?
  /// The part of the country that the claim is limited to; empty for the whole of it.
  public let scope: String
  /// The words that prove it, one quote a cell, the value's first; never empty.
  public let quotes: [Quote]
  /// The kind of place it was read from.
  public let place: Place
  /// The rule that read it.
  public let rule: RuleName

  public init(
    id: String, profile: String, edition: Edition, theme: Theme, country: Country, measure: Measure,
    dimensions: Dimensions, amount: Amount, basis: Basis, period: Period?, scope: String,
    quotes: [Quote], place: Place, rule: RuleName
  ) {
    self.id = id
    self.profile = profile
    self.edition = edition
    self.theme = theme
    self.country = country
    self.measure = measure
    self.dimensions = dimensions
    self.amount = amount
    self.basis = basis
    self.period = period
    self.scope = scope
    self.quotes = quotes
    self.place = place
    self.rule = rule
  }

  /// The `status` column: reported, estimated, derived, not_known or none_reported.
  public var status: String { amount.status(basis: basis) }
}
