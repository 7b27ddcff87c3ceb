// SPDX-License-Identifier: GPL-3.0-or-later

/// A figure that somebody published, as a line of a file gives it: of another origin than what profiles say.
///
/// Sums and claims are held against it and trends may look at it; it never enters a fact or an annual table.
public struct PublishedFigure: Hashable, Sendable {
  /// `<file>:<line>`, which names it in every result.
  public let id: String
  public let measure: Measure
  public let dimensions: Dimensions
  /// Nil = the world.
  public let country: Country?
  public let period: Period
  /// The year in which it was published.
  public let edition: Edition
  public let amount: Amount
  /// Where it is from, in words.
  public let source: String

  public init(
    id: String, measure: Measure, dimensions: Dimensions, country: Country?, period: Period,
    edition: Edition, amount: Amount, source: String
  ) {
    self.id = id
    self.measure = measure
    self.dimensions = dimensions
    self.country = country
    self.period = period
    self.edition = edition
    self.amount = amount
    self.source = source
  }
}
