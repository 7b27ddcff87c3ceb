// SPDX-License-Identifier: GPL-3.0-or-later

/// One extraction rule as its file states it. `docs/adding-a-rule.md` explains every key.
public struct RuleFile: Decodable, Sendable {
  /// The rule's name: theme or subject, point, what it reads.
  public let rule: String
  /// The lexicons whose words the number may count; one of them must be the counted noun.
  public let counts: [String]?
  /// The lexicons of which a label must have a word, for a rule that reads labels.
  public let label: [String]?
  /// Lexicons of which the clause must have a word: each entry is one lexicon or a choice `a|b`.
  public let with: [String]?
  /// Lexicons of which the clause must not have a word.
  public let without: [String]?
  /// Lexicons of which the whole sentence must not have a word.
  public let nowhere: [String]?
  /// The themes that the rule reads in; all where left out.
  public let themes: [String]?
  /// The themes that the rule does not read in.
  public let except: [String]?
  /// Lexicons of which the heading above must have a word.
  public let under: [String]?
  /// Lexicons of which the paragraph so far must have a word, where no heading names the measure.
  public let about: [String]?
  /// Whether "a" before the counted noun counts as one.
  public let singular: Bool?
  /// Whether the rule reads numbers that leave out what they count, "it retains 6,030", instead of those of a noun.
  public let unnamed: Bool?
  /// What a match says; several entries make several observations of one number.
  public let yields: [Yield]
  public let examples: [Example]
  /// Texts in which the rule must find nothing.
  public let refuses: [String]?

  /// A measure, and the dimensions that every match has.
  public struct Yield: Decodable, Sendable {
    public let measure: String
    public let dimensions: String?
  }

  /// A text, the label or heading it stands under, and what must be read: `measure,dimensions,value,period`.
  public struct Example: Decodable, Sendable {
    public let under: String?
    public let text: String
    public let theme: String?
    public let yields: [String]
  }
}
