// SPDX-License-Identifier: GPL-3.0-or-later

/// The way from a fact back to the sentences it rests on.
public struct Trace: Hashable, Sendable, Encodable {
  public let fact: String
  public let country: String
  public let measure: String
  public let dimensions: String
  public let scope: String
  /// EDTF; nil = as of the edition.
  public let period: String?
  public let edition: Int
  /// In printed units; nil where unknown, open, or no number.
  public let low: Double?
  public let best: Double?
  public let high: Double?
  /// The vote or treaty status.
  public let category: String?
  public let qualifier: String
  public let status: String
  /// The line of the policy that chose the amount.
  public let policy: String
  /// The chosen one first.
  public let evidence: [Claim]

  /// An observation behind the fact.
  public struct Claim: Hashable, Sendable, Encodable {
    public let observation: String
    /// chosen, agrees, part, conflicts, superseded or rejected; empty for a claim alone.
    public let role: String
    public let profile: String
    public let edition: Int
    public let theme: String
    /// In printed units; nil where it is no number.
    public let value: Double?
    public let high: Double?
    public let category: String?
    public let qualifier: String
    public let status: String
    public let period: String?
    public let rule: String
    /// Between 0 and 1.
    public let confidence: Double
    /// What an editor decided about it.
    public let decision: Ruling?
    public let quotes: [Words]
  }

  /// What an editor decided: take, reject or replace, with the amount instead.
  public struct Ruling: Hashable, Sendable, Encodable {
    public let id: String
    public let verb: String
    public let value: String
    public let reason: String
    public let who: String
    public let date: String
  }

  /// Words of a profile: offsets in Unicode code points, end exclusive; the line counts from 1.
  public struct Words: Hashable, Sendable {
    public let profile: String
    public let text: String
    public let start: Int
    public let end: Int
    public let line: Int
    /// What stands before and after.
    public let prefix: String
    public let suffix: String
    /// The footnotes that the sentence refers to.
    public let footnotes: [Footnote]
  }

  /// A footnote of a profile; offsets as in ``Words``.
  public struct Footnote: Hashable, Sendable {
    public let mark: Int
    public let text: String
    public let start: Int
    public let end: Int
    public let line: Int
  }
}
