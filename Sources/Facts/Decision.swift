// SPDX-License-Identifier: GPL-3.0-or-later

/// What an editor decided about the claims at one place of a profile. It outranks the policy.
public struct Decision: Hashable, Sendable {
  public enum Verb: String, Hashable, Sendable, CaseIterable {
    /// The claim is the fact, whatever the policy says.
    case take
    /// The claim is no evidence of anything.
    case reject
    /// The claim is the fact, with another amount.
    case replace
  }

  /// `<file>:<line>`, unique in a run.
  public let id: String
  public let verb: Verb
  /// The amount instead of the printed one; nil unless the verb is replace.
  public let amount: Amount?
  /// The ids of the observations that it is about; never empty.
  public let observations: [String]
  public let reason: String
  public let who: String
  /// The day of the decision, as YYYY-MM-DD.
  public let date: String

  public init(
    id: String, verb: Verb, amount: Amount?, observations: [String], reason: String, who: String,
    date: String
  ) {
    self.id = id
    self.verb = verb
    self.amount = amount
    self.observations = observations
    self.reason = reason
    self.who = who
    self.date = date
  }
}
