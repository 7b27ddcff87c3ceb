// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// A line of a profile: its terms without the line break.
struct Line {
  let terms: Range<Int>
  /// The number of a footnote.
  var number: Int?
  /// Whether it has a word that stands in headings.
  var hasHeading = false

  var isEmpty: Bool { terms.isEmpty }
}

/// A part of a profile with a theme, an edition and footnotes of its own.
struct Section {
  var theme: Theme
  /// The treaty that the theme is about, if it is about one.
  var instrument: String?
  var country: Country
  var edition: Edition
  var updated: CalendarDate?
  var body: [Line] = []
  /// The lines of the footnotes by their number; the first where a number comes twice.
  var footnotes: [Int: Line] = [:]
  /// All footnote lines in order.
  var notes: [Line] = []
}

extension Theme {
  /// The theme of a report in one document, whose parts have no titles of themes.
  static let report = Theme(rawValue: "country_report")
}

extension Knowledge {
  /// The lexicons that a theme's title speaks for, as a heading would.
  func topic(of theme: Theme) -> LexiconSet {
    let names = themes.values.first { $0["theme"] == theme.rawValue && $0["topic"] != nil }?["topic"]
    return names.flatMap(lexicon.index(of:)).map { LexiconSet(Int16($0)) } ?? []
  }
}

extension Knowledge {
  /// The states that share a name; nil for any other term.
  func candidates(_ term: Term) -> [String]? {
    guard term.kind == .lexeme, term.lexicon == engine.countries else { return nil }
    return text(.candidates, term)?.split(separator: "|").map(String.init)
  }
}
