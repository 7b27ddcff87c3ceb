// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// A profile as a run remembers it once its text is gone.
public struct ReadProfile: Hashable, Sendable {
  /// The file name, without folder.
  public let name: String
  /// The SHA-256 of the file's bytes, in hexadecimal.
  public let digest: String
  public let encoding: TextEncoding
  /// The country that it is a profile of; nil where none was found.
  public let country: Country?
  /// Where the lines of its text begin.
  public let lines: LineIndex
  /// The text made from a page, in UTF-8; nil for a text file, which is its own text.
  public let convertedText: [UInt8]?

  /// What stands around the words that were quoted and the numbers.
  public let contexts: [Span: Context]

  /// - Parameter spans: the words whose surroundings are to be remembered.
  public init(_ profile: ProfileFile, of country: Country?, quoting spans: Set<Span> = []) {
    self.country = country
    contexts = spans.isEmpty ? [:] : Contexts(profile.utf8).contexts(of: spans)
    name = profile.name
    digest = profile.digest
    encoding = profile.encoding
    lines = profile.lines
    convertedText = profile.isConverted ? profile.utf8 : nil
  }
}

/// A text for people, such as a report.
public struct Report: Hashable, Sendable {
  /// The file name without ending.
  public let name: String
  public let passage: Passage

  public init(name: String, passage: Passage) {
    self.name = name
    self.passage = passage
  }

  public var text: String { passage.text }
}

/// Everything that a run found out, in the order in which it is written.
public struct Results: Sendable {
  public var measures: [MeasureDefinition] = []
  public var countries: [CountryEntry] = []
  /// Sorted by name.
  public var profiles: [ReadProfile] = []
  /// How well each rule reads.
  public var confidences = Confidences()
  /// By profile, in reading order.
  public var observations: [Observation] = []
  /// By profile and place.
  public var numbers: [NumberFate] = []
  /// What editors decided, in the order of their file.
  public var decisions: [Decision] = []
  public var ledger = Ledger(facts: [], conflicts: [], revisions: [], vintages: [], discrepancies: [])
  /// The published figures that the run looked at, each id once.
  public var published: [PublishedFigure] = []
  public var tables: [Table] = []
  /// The facts and published figures behind each series, by its name.
  public var seriesSources: [String: [String]] = [:]
  public var trends: [Trend] = []
  public var reports: [Report] = []

  public init() {}
}
