// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Divides a profile into sections: themes, "Last updated" lines, one-document country reports.
struct SectionReader {
  let knowledge: Knowledge
  let terms: Terms
  private let lines: [Line]
  private var sections: [Section] = []
  /// What the text lacks: a theme, a country.
  private(set) var problems: [String] = []

  private let text: [UInt8]

  init(_ knowledge: Knowledge, _ terms: Terms, _ text: [UInt8]) {
    self.knowledge = knowledge
    self.text = text
    self.terms = terms
    lines = Self.lines(of: terms)
  }

  /// The lines that are not empty.
  private static func lines(of terms: Terms) -> [Line] {
    var lines: [Line] = []
    var start = 0
    var hasHeading = false
    for (index, term) in terms.all.enumerated() {
      if term.traits.contains(.heading) { hasHeading = true }
      guard term.kind == .newline else { continue }
      if index > start { lines.append(Line(terms: start..<index, hasHeading: hasHeading)) }
      start = index + 1
      hasHeading = false
    }
    if start < terms.all.count { lines.append(Line(terms: start..<terms.all.count, hasHeading: hasHeading)) }
    return lines
  }

  /// The sections of the profile, and what is wrong with it.
  mutating func read() -> [Section] {
    guard let country = titleCountry() else {
      if let candidates = titleCandidates() {
        problems.append(
          "the country's name may be that of \(candidates); write its full name in the first line")
        return []
      }
      problems.append(
        "no country is named in the first lines; begin the profile with the country's name")
      return []
    }
    if let report = reportTitle() {
      openReport(country, report)
    } else {
      divide(country)
    }
    if sections.isEmpty {
      problems.append(
        "no theme was found; a theme's title stands alone on a line next to a 'Last updated' line")
    }
    return sections
  }

  /// The country named in one of the first lines that are not empty.
  private func titleCountry() -> Country? {
    for line in lines.prefix(3) {
      for index in line.terms {
        if let country = country(at: index) { return country }
      }
    }
    return nil
  }

  /// The states that share the name in one of the first lines.
  private func titleCandidates() -> String? {
    lines.prefix(3).lazy.flatMap(\.terms).compactMap {
      knowledge.candidates(terms.all[$0])
    }
    .first?.joined(separator: " or ")
  }

  private func country(at index: Int) -> Country? {
    let term = terms.all[index]
    guard term.lexicon == knowledge.engine.countries else { return nil }
    return knowledge.text(.country, term).map(Country.init(rawValue:))
  }

  /// The year in the title of a one-document report, and the place of its line.
  private func reportTitle() -> (line: Int, year: Int)? {
    for (place, line) in lines.enumerated().prefix(3) {
      guard heading(in: line, "report_title"), let date = time(in: line) else { continue }
      return (place, date.year)
    }
    return nil
  }

  private func heading(in line: Line, _ kind: String) -> Bool {
    line.hasHeading
      && line.terms.contains { index in
        let term = terms.all[index]
        return term.lexicon == knowledge.engine.headings && knowledge.text(.heading, term) == kind
      }
  }

  private func time(in line: Line) -> CalendarDate? {
    for index in line.terms where terms.all[index].kind == .time {
      return terms.times[Int(terms.all[index].index)].first
    }
    return nil
  }

  private mutating func openReport(_ country: Country, _ report: (line: Int, year: Int)) {
    sections.append(Section(theme: .report, country: country, edition: Edition(rawValue: report.year)))
    for line in lines[(report.line + 1)...] { add(line) }
  }

  private mutating func divide(_ country: Country) {
    var place = 0
    while place < lines.count {
      if let start = sectionStart(at: place) {
        sections.append(
          Section(
            theme: start.theme, instrument: start.instrument, country: country,
            edition: Edition(rawValue: start.updated.year), updated: start.updated))
        place = start.next
      } else {
        add(lines[place])
        place += 1
      }
    }
  }

  /// Adds a line to the last section; what stands before the first belongs to none.
  private mutating func add(_ line: Line) {
    guard let last = sections.indices.last else { return }
    guard let first = line.terms.first, terms.all[first].kind == .footnoteMark else {
      return sections[last].body.append(line)
    }
    let number = Int(terms.all[first].index)
    let note = Line(terms: first + 1..<line.terms.upperBound, number: number)
    sections[last].notes.append(note)
    if sections[last].footnotes[number] == nil { sections[last].footnotes[number] = note }
  }

  private struct Start {
    let theme: Theme
    let instrument: String?
    let updated: CalendarDate
    /// The line after the heading and the date.
    let next: Int
  }

  /// A theme's title alone on a line, next to a "Last updated" line in either order.
  private func sectionStart(at place: Int) -> Start? {
    guard place + 1 < lines.count else { return nil }
    let (line, next) = (lines[place], lines[place + 1])
    guard
      let (date, theme) = updated(next).flatMap({ date in theme(of: line).map { (date, $0) } })
        ?? updated(line).flatMap({ date in theme(of: next).map { (date, $0) } })
    else { return nil }
    return Start(theme: theme.theme, instrument: theme.instrument, updated: date, next: place + 2)
  }

  private func updated(_ line: Line) -> CalendarDate? {
    heading(in: line, "last_updated") ? time(in: line) : nil
  }

  /// The theme whose title is the whole line.
  private func theme(of line: Line) -> (theme: Theme, instrument: String?)? {
    let words = line.terms.filter { terms.all[$0].kind != .footnoteMark }
    guard let first = words.first, let last = words.last, words.count <= 6 else { return nil }
    let bytes = text[Int(terms.all[first].start)..<Int(terms.all[last].end)]
    let title = String(decoding: bytes, as: UTF8.self).lowercased()
    guard let meaning = knowledge.themes[title], let name = meaning["theme"] else { return nil }
    return (Theme(rawValue: name), meaning["instrument"])
  }
}
