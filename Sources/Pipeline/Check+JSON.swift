// SPDX-License-Identifier: GPL-3.0-or-later
import Scoring
import Store

extension Check {
  /// The figures as JSON; on request with what is missed, surplus or forgiven at each level.
  ///
  /// - Throws: `EncodingError`, never for numbers that a score has.
  public func json(misses: Bool) throws -> [UInt8] {
    let levels = misses ? Level.allCases.map { ($0.rawValue, Misses(comparison($0))) } : []
    return try JSON.bytes(
      of: Answer(score: score, misses: misses ? Dictionary(levels) { first, _ in first } : nil))
  }

  private struct Answer: Encodable {
    let score: Score
    let misses: [String: Misses]?
  }

  private struct Misses: Encodable {
    let missed: [Row]
    let surplus: [Row]
    let forgiven: [Row]

    init(_ comparison: Comparison) {
      missed = comparison.missed.map(Row.init)
      surplus = comparison.surplus.map(Row.init)
      forgiven = comparison.forgiven.map(Row.init)
    }
  }

  private struct Row: Encodable {
    let profile: String
    let theme: String
    let country: String
    let measure: String
    let dimensions: String
    let value: String
    let qualifier: String
    let status: String
    let period: String
    let scope: String
    let quote: String
    let rule: String?

    init(_ statement: Statement) {
      profile = statement.profile
      theme = statement.theme.rawValue
      country = statement.country.rawValue
      measure = statement.measure.rawValue
      dimensions = statement.dimensions.printed
      value = statement.amount.printedValue
      qualifier = statement.amount.qualifier.rawValue
      status = statement.status
      period = statement.period?.edtf ?? ""
      scope = statement.scope
      quote = statement.quote
      rule = statement.rule?.rawValue
    }
  }
}
