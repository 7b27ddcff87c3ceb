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

  /// Whether a number without a unit may be what it reads.
  var takesPlainNumber: Bool {
    yields.contains { $0.definition.unit != .squareKilometres && $0.definition.unit != .currency }
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
    let compiler = RuleCompiler(rule: file.rule, path: path, lexicon: lexicon, measures: measures)
    guard !file.examples.isEmpty else { throw compiler.error("has no example; add one") }
    guard file.counts != nil || file.label != nil else {
      throw compiler.error("has neither 'counts' nor 'label'; it could never match")
    }
    name = RuleName(rawValue: file.rule)
    counts = try compiler.set(file.counts)
    label = try compiler.set(file.label)
    with = try compiler.choices(file.with)
    without = try compiler.set(file.without)
    themes = file.themes.map { Set($0.map(Theme.init(rawValue:))) } ?? Set()
    under = try compiler.set(file.under)
    isSingular = file.singular == true
    yields = try compiler.yields(file.yields)
  }
}

/// Turns the names of a rule file into sets of lexicons and definitions of measures.
private struct RuleCompiler {
  let rule: String
  let path: String
  let lexicon: Lexicon
  let measures: [Measure: MeasureDefinition]

  func error(_ problem: String) -> KnowledgeError {
    KnowledgeError(file: path, line: nil, message: "rule \(rule) \(problem)")
  }

  /// The lexicons of these names; none where the key was left out.
  func set(_ names: [String]?) throws(KnowledgeError) -> LexiconSet {
    guard let names else { return [] }
    var set: LexiconSet = []
    for name in names {
      guard let index = lexicon.index(of: name) else {
        throw error("names the lexicon '\(name)', which is not in lexicons/")
      }
      set.insert(LexiconSet(Int16(index)))
    }
    return set
  }

  /// One set for each entry, which is a lexicon or a choice `a|b`.
  func choices(_ entries: [String]?) throws(KnowledgeError) -> [LexiconSet] {
    guard let entries else { return [] }
    var sets: [LexiconSet] = []
    for entry in entries { sets.append(try set(entry.split(separator: "|").map(String.init))) }
    return sets
  }

  func yields(_ entries: [RuleFile.Yield]) throws(KnowledgeError) -> [Rule.Yield] {
    var yields: [Rule.Yield] = []
    for entry in entries {
      guard let definition = measures[Measure(rawValue: entry.measure)] else {
        throw error("yields '\(entry.measure)', which is not in measures.csv")
      }
      let printed = entry.dimensions.map { Dimensions(printed: $0) } ?? Dimensions()
      guard let dimensions = printed else {
        throw error("yields dimensions that are no list of key=value")
      }
      yields.append(Rule.Yield(definition: definition, dimensions: dimensions))
    }
    guard !yields.isEmpty else { throw error("yields nothing; add an entry under 'yields'") }
    return yields
  }
}
