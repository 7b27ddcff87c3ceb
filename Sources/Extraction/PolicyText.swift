// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// A section as the readers of votes and treaties ask for it: who is named, and which words stand where.
///
/// A class, since every question about a word is asked of it: none copies the section.
final class PolicyText {
  let knowledge: Knowledge
  let terms: Terms
  let section: Section

  init(_ knowledge: Knowledge, _ terms: Terms, _ section: Section) {
    self.knowledge = knowledge
    self.terms = terms
    self.section = section
  }

  /// What a word of a lexicon stands for; nil for any other term.
  func entry(at index: Int, of lexicon: Int16) -> Entry? {
    let term = terms.all[index]
    return term.lexicon == lexicon && term.kind == .lexeme ? knowledge.entry(term) : nil
  }

  /// All that a word of a lexicon means; nil for any other term.
  func meaning(at index: Int, of lexicon: Int16) -> Dimensions? {
    entry(at: index, of: lexicon) == nil ? nil : knowledge.meaning(terms.all[index])
  }

  /// What a word of standing means, also one that other lexicons hold: "belongs to".
  func standing(at index: Int) -> Dimensions? {
    let term = terms.all[index]
    guard term.kind == .lexeme,
      term.lexicon == knowledge.engine.standings || term.traits.contains(.standing)
    else { return nil }
    return knowledge.meaning(term)
  }

  /// What a word of a lexicon says under a trait.
  func text(_ trait: Trait, at index: Int, of lexicon: Int16) -> String? {
    let term = terms.all[index]
    return term.lexicon == lexicon ? knowledge.text(trait, term) : nil
  }

  func holds(_ lexicon: Int16, _ range: Range<Int>) -> Bool {
    range.contains { terms.all[$0].lexicon == lexicon }
  }

  func role(at index: Int) -> Role? { knowledge.role(terms.all[index]) }

  func kind(at index: Int) -> Term.Kind { terms.all[index].kind }

  func time(at index: Int) -> TimePhrase? {
    terms.all[index].kind == .time ? terms.times[Int(terms.all[index].index)] : nil
  }

  /// Whether a time belongs to a treaty's name: "the 1997 Mine Ban Treaty".
  func names(_ index: Int) -> Bool {
    index + 1 < terms.all.count && terms.all[index + 1].lexicon == knowledge.engine.treaties
      && time(at: index)?.first?.month == nil
  }

  func country(at index: Int) -> Country? {
    text(.country, at: index, of: knowledge.engine.countries).map(Country.init(rawValue:))
  }

  // MARK: States

  /// "The view of Niger, itself not a State Party": the state that no more than a comma parts from a term.
  func state(beside index: Int) -> Country? {
    index > 1 && kind(at: index - 1) == .comma ? country(at: index - 2) : nil
  }

  /// States that are named one after the other: `Cuba, Egypt, and Israel`.
  struct Run {
    var countries: [Country]
    var range: Range<Int>
  }

  /// The states named last in a range that may be what the sentence is about: none after a preposition.
  func lastSubjects(in range: Range<Int>) -> Run? {
    runs(in: range).last { !isGoverned($0, from: range.lowerBound) }
  }

  /// The states named first in a range.
  func firstRun(in range: Range<Int>) -> Run? { runs(in: range).first }

  private func runs(in range: Range<Int>) -> [Run] {
    var runs: [Run] = []
    for index in range {
      guard let country = country(at: index) else { continue }
      if let last = runs.last, (last.range.upperBound..<index).allSatisfy(isJoint) {
        runs[runs.count - 1].countries.append(country)
        runs[runs.count - 1].range = last.range.lowerBound..<index + 1
      } else {
        runs.append(Run(countries: [country], range: index..<index + 1))
      }
    }
    return runs
  }

  /// Whether a term only joins two names.
  private func isJoint(_ index: Int) -> Bool {
    switch role(at: index) {
    case .and, .or, .definite: true
    default:
      kind(at: index) == .comma || meaning(at: index, of: knowledge.engine.standings)?["negation"] == "yes"
    }
  }

  private func isGoverned(_ run: Run, from start: Int) -> Bool {
    var index = run.range.lowerBound - 1
    if index >= start, role(at: index) == .definite { index -= 1 }
    guard index >= start else { return false }
    switch role(at: index) {
    case .at, .of, .from, .to, .by, .partitive, .between: return true
    default: return false
    }
  }

  /// Whether the term stands in a quotation.
  func isQuoted(_ index: Int, in range: Range<Int>) -> Bool {
    func isQuote(_ place: Int) -> Bool { kind(at: place) == .quoteOpen || kind(at: place) == .quoteClose }
    let before = (range.lowerBound..<index).last(where: isQuote).map(kind)
    let after = (index..<range.upperBound).first(where: isQuote).map(kind)
    return before == .quoteOpen && after == .quoteClose
  }
}
