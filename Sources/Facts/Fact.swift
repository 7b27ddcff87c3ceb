// SPDX-License-Identifier: GPL-3.0-or-later

/// What a fact is about: observations of the same key speak of the same thing.
public struct FactKey: Hashable, Sendable {
  public let country: Country
  public let measure: Measure
  public let dimensions: Dimensions
  public let scope: String
  /// Nil = as of the edition's "Last updated" date.
  public let period: Period?

  public init(
    country: Country, measure: Measure, dimensions: Dimensions, scope: String, period: Period?
  ) {
    self.country = country
    self.measure = measure
    self.dimensions = dimensions
    self.scope = scope
    self.period = period
  }
}

extension FactKey: Comparable {
  /// Ordered by country, measure, dimensions, scope, period; undated last.
  public static func < (left: FactKey, right: FactKey) -> Bool { left.order < right.order }

  private var order: (String, String, String, String, String) {
    (
      country.rawValue, measure.rawValue, dimensions.printed, scope,
      period.map(\.edtf) ?? "~"
    )
  }
}

/// How an observation stands to a fact.
public enum EvidenceRole: String, Hashable, Sendable, CaseIterable {
  /// Its amount is the fact's.
  case chosen
  /// It says the same.
  case agrees
  /// It is an unnamed part of the chosen whole: with other claims of its section it adds up to it.
  case part
  /// It says something else in the same edition.
  case conflicts
  /// A later edition says something else.
  case superseded
  /// An editor rejected it.
  case rejected
}

/// An observation behind a fact.
public struct Evidence: Hashable, Sendable {
  /// The observation's id.
  public let observation: String
  public let role: EvidenceRole

  public init(observation: String, role: EvidenceRole) {
    self.observation = observation
    self.role = role
  }
}

/// What remains of all observations of one thing: one amount, chosen by a line of the policy.
public struct Fact: Hashable, Sendable {
  /// Unique in a run and the same in every run on the same files.
  public let id: String
  public let key: FactKey
  /// The edition of the chosen observation.
  public let edition: Edition
  public let amount: Amount
  public let basis: Basis
  /// The line of the policy that chose it.
  public let policy: String
  /// The observations it rests on, the chosen one first.
  public let evidence: [Evidence]

  public init(
    id: String, key: FactKey, edition: Edition, amount: Amount, basis: Basis, policy: String,
    evidence: [Evidence]
  ) {
    self.id = id
    self.key = key
    self.edition = edition
    self.amount = amount
    self.basis = basis
    self.policy = policy
    self.evidence = evidence
  }

  /// The `status` column: reported, estimated, derived, not_known or none_reported.
  public var status: String { amount.status(basis: basis) }
}

/// Two observations of one thing in one edition that do not say the same.
public struct Conflict: Hashable, Sendable {
  /// The fact's id.
  public let fact: String
  /// The ids of the chosen observation and of the one that lost.
  public let chosen: String
  public let other: String
  /// The other value minus the chosen one, in printed units; empty where one of them is no number.
  public let gap: String

  public init(fact: String, chosen: String, other: String, gap: String) {
    self.fact = fact
    self.chosen = chosen
    self.other = other
    self.gap = gap
  }
}

/// A value that a later edition changed.
public struct Revision: Hashable, Sendable {
  /// Why the value is another one.
  public enum Cause: String, Hashable, Sendable, CaseIterable {
    /// The later edition prints what the earlier one does not.
    case newText = "new_text"
    /// One of the two editions prints both values, so that the choice between them fell otherwise.
    case otherReading = "other_reading"
    /// An editor decided.
    case decision
  }

  /// The fact's id.
  public let fact: String
  /// The ids of the earlier and the later observation.
  public let old: String
  public let new: String
  /// The new value minus the old one, in printed units; empty where one of them is no number.
  public let gap: String
  /// The gap in percent of the old value, with one decimal; empty where there is no gap or the old value is 0.
  public let percent: String
  public let cause: Cause

  public init(fact: String, old: String, new: String, gap: String, percent: String, cause: Cause) {
    self.fact = fact
    self.old = old
    self.new = new
    self.gap = gap
    self.percent = percent
    self.cause = cause
  }
}

/// What one edition says of a fact: its preferred claim.
public struct Vintage: Hashable, Sendable {
  /// The fact's id.
  public let fact: String
  public let edition: Edition
  /// The observation's id, and what it says.
  public let observation: String
  public let amount: Amount

  public init(fact: String, edition: Edition, observation: String, amount: Amount) {
    self.fact = fact
    self.edition = edition
    self.observation = observation
    self.amount = amount
  }
}

/// Figures that ought to agree and do not: parts and their whole, a sum and a published total.
public struct Discrepancy: Hashable, Sendable {
  /// Which check found it, such as `outcome-sum`.
  public let check: String
  /// How much it matters, as the policy says of the check.
  public let severity: Finding.Severity
  public let country: Country?
  public let measure: Measure
  public let period: Period?
  /// What was expected and what was found, as plain decimals, with what each is.
  public let expected: String
  public let found: String
  /// Found minus expected, in printed units.
  public let gap: String
  /// The facts that were compared (their ids).
  public let facts: [String]
  public let note: String

  public init(
    check: String, severity: Finding.Severity, country: Country?, measure: Measure, period: Period?,
    expected: String, found: String, gap: String, facts: [String], note: String
  ) {
    self.check = check
    self.severity = severity
    self.country = country
    self.measure = measure
    self.period = period
    self.expected = expected
    self.found = found
    self.gap = gap
    self.facts = facts
    self.note = note
  }
}
