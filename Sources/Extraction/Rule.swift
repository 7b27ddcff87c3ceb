// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// A rule ready for use: its lexicons as sets, its measures as definitions.
struct Rule: Sendable {
  let name: RuleName
  let counts: LexiconSet
  let label: LexiconSet
  let with: [LexiconSet]
  let without: LexiconSet
  /// Empty = all themes.
  let themes: Set<Theme>
  /// Empty = under any heading.
  let under: LexiconSet
  let isSingular: Bool
  let yields: [Yield]

  struct Yield: Sendable {
    let definition: MeasureDefinition
    let dimensions: Dimensions
  }

  /// Whether the words of a clause let the rule read a number that counts `noun`.
  func reads(noun: LexiconSet, clause: LexiconSet) -> Bool {
    counts.meets(noun) && with.allSatisfy { $0.meets(clause) } && !without.meets(clause)
  }
}

extension Rule {
  init(
    _ file: RuleFile, path: String, _ lexicon: Lexicon, _ measures: [Measure: MeasureDefinition]
  ) throws(KnowledgeError) {
    func fail(_ message: String) -> KnowledgeError { KnowledgeError(file: path, line: nil, message: message) }
    func set(_ names: [String]) throws(KnowledgeError) -> LexiconSet {
      var set: LexiconSet = []
      for name in names {
        guard let index = lexicon.index(of: name) else {
          throw fail("rule \(file.rule) names the lexicon '\(name)', which is not in lexicons/")
        }
        set.insert(LexiconSet(Int16(index)))
      }
      return set
    }
    guard !file.examples.isEmpty else { throw fail("rule \(file.rule) has no example; add one") }
    guard file.counts != nil || file.label != nil else {
      throw fail("rule \(file.rule) has neither 'counts' nor 'label'; it could never match")
    }
    name = RuleName(rawValue: file.rule)
    counts = try set(file.counts ?? [])
    label = try set(file.label ?? [])
    var conditions: [LexiconSet] = []
    for choice in file.with ?? [] {
      conditions.append(try set(choice.split(separator: "|").map(String.init)))
    }
    with = conditions
    without = try set(file.without ?? [])
    themes = Set((file.themes ?? []).map(Theme.init(rawValue:)))
    under = try set(file.under ?? [])
    isSingular = file.singular == true
    var yields: [Yield] = []
    for entry in file.yields {
      guard let definition = measures[Measure(rawValue: entry.measure)] else {
        throw fail("rule \(file.rule) yields '\(entry.measure)', which is not in measures.csv")
      }
      guard let dimensions = Dimensions(printed: entry.dimensions ?? "") else {
        throw fail("rule \(file.rule): '\(entry.dimensions ?? "")' is no list of key=value")
      }
      yields.append(Yield(definition: definition, dimensions: dimensions))
    }
    guard !yields.isEmpty else { throw fail("rule \(file.rule) yields nothing; add an entry under 'yields'") }
    self.yields = yields
  }
}
