// SPDX-License-Identifier: GPL-3.0-or-later

/// As a specific resource of the W3C's Web Annotation Data Model (2017, section 4): the profile as source, and two
/// selectors, one of the words with what stands around them, one of their position.
extension Trace.Words: Encodable {
  private enum CodingKeys: String, CodingKey { case type, source, line, selector, footnotes }

  private struct QuoteSelector: Encodable {
    let type = "TextQuoteSelector"
    let exact: String
    let prefix: String
    let suffix: String
  }

  /// A footnote as a specific resource of the same profile.
  private struct Note: Encodable {
    let type = "SpecificResource"
    let source: String
    let mark: Int
    let line: Int
    let text: String
    let selector: [PositionSelector]
  }

  private struct PositionSelector: Encodable {
    let type = "TextPositionSelector"
    let start: Int
    let end: Int
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode("SpecificResource", forKey: .type)
    try values.encode(profile, forKey: .source)
    try values.encode(line, forKey: .line)
    var selectors = values.nestedUnkeyedContainer(forKey: .selector)
    try selectors.encode(QuoteSelector(exact: text, prefix: prefix, suffix: suffix))
    try selectors.encode(PositionSelector(start: start, end: end))
    let notes = footnotes.map { note in
      Note(
        source: profile, mark: note.mark, line: note.line, text: note.text,
        selector: [PositionSelector(start: note.start, end: note.end)])
    }
    if !notes.isEmpty { try values.encode(notes, forKey: .footnotes) }
  }
}
