// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// What is compared of an observation: one that a person listed, or one that was read.
public struct Statement: Hashable, Sendable {
  public let profile: String
  public let theme: Theme
  public let country: Country
  public let measure: Measure
  public let dimensions: Dimensions
  public let amount: Amount
  /// The `status` column.
  public let status: String
  public let period: Period?
  public let scope: String
  public let quote: String
  /// The rule that read it; nil for what a person listed.
  public let rule: RuleName?

  public init(
    profile: String, theme: Theme, country: Country, measure: Measure, dimensions: Dimensions,
    amount: Amount, status: String, period: Period?, scope: String, quote: String, rule: RuleName?
  ) {
    self.profile = profile
    self.theme = theme
    self.country = country
    self.measure = measure
    self.dimensions = dimensions
    self.amount = amount
    self.status = status
    self.period = period
    self.scope = scope
    self.quote = quote
    self.rule = rule
  }

  public init(_ observation: Observation) {
    self.init(
      profile: observation.profile, theme: observation.theme, country: observation.country,
      measure: observation.measure, dimensions: observation.dimensions, amount: observation.amount,
      status: observation.status, period: observation.period, scope: observation.scope,
      quote: observation.quotes.map(\.text).joined(separator: " / "), rule: observation.rule)
  }
}

extension Statement {
  /// Country, measure, value, period, dimensions, qualifier and status in a line.
  public var text: String {
    let value = amount.printedValue.isEmpty ? "(empty)" : amount.printedValue
    let words = [country.rawValue, measure.rawValue, value, period?.shortest.edtf ?? "(no period)"]
    return (words + ["[\(dimensions.printed)]", amount.qualifier.rawValue, status]).joined(separator: " ")
  }
}

/// How much has to be equal.
public enum Level: String, Hashable, Sendable, CaseIterable {
  /// Country, measure, value, and the period to the year.
  case core
  /// Also dimensions, qualifier and status, and the whole period.
  case full
}

/// A statement reduced to what a level compares; statements of one profile with equal claims are one.
struct Claim: Hashable {
  let subject: Subject
  let value: Value

  /// All that has to be equal, apart from the value.
  struct Subject: Hashable {
    let profile: String
    let country: Country
    let measure: Measure
    let period: Period?
    /// Nil at the core level.
    let detail: Detail?
  }

  struct Detail: Hashable {
    let dimensions: Dimensions
    let qualifier: Qualifier
    let status: String
  }

  /// A number, the lower one of a range; a category; nothing.
  enum Value: Hashable {
    case number(Quantity)
    case category(String)
    case none
  }

  init(_ statement: Statement, _ level: Level) {
    let isFull = level == .full
    let detail = Detail(
      dimensions: statement.dimensions, qualifier: statement.amount.qualifier, status: statement.status)
    subject = Subject(
      profile: statement.profile, country: statement.country, measure: statement.measure,
      period: isFull ? statement.period?.shortest : statement.period?.years, detail: isFull ? detail : nil)
    value =
      switch statement.amount {
      case .quantity(let value, _), .range(let value, _, _): .number(value)
      case .category(let name): .category(name)
      case .notKnown, .noneReported: .none
      }
  }
}
