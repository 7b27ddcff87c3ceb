// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Scoring

extension Statement {
  /// The same statement with another amount.
  func changing(amount: Amount) -> Statement {
    Statement(
      profile: profile, theme: theme, country: country, measure: measure, dimensions: dimensions,
      amount: amount, status: status, period: period, scope: scope, quote: quote, rule: rule)
  }

  /// The same statement of another time, with other dimensions.
  func changing(period: Period?, dimensions: Dimensions) -> Statement {
    Statement(
      profile: profile, theme: theme, country: country, measure: measure, dimensions: dimensions,
      amount: amount, status: status, period: period, scope: scope, quote: quote, rule: rule)
  }

  /// The same statement on another state, with other dimensions.
  func changing(country: Country, dimensions: Dimensions) -> Statement {
    Statement(
      profile: profile, theme: theme, country: country, measure: measure, dimensions: dimensions,
      amount: amount, status: status, period: period, scope: scope, quote: quote, rule: rule)
  }
}
