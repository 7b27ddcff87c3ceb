// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Turns rule files into rules: names into sets of lexicons, measures into their definitions.
struct RuleCompiler {
  let lexicon: Lexicon
  let measures: [Measure: MeasureDefinition]
  /// The themes that a section can have.
  let themes: Set<Theme>

  /// The rules of the files, in their order.
  func rules(_ files: [(path: String, file: RuleFile)]) throws(KnowledgeError) -> [Rule] {
    var rules: [Rule] = []
    for (path, file) in files { rules.append(try rule(file, path: path)) }
    return rules
  }

  private func rule(_ file: RuleFile, path: String) throws(KnowledgeError) -> Rule {
    let names = RuleNames(rule: file.rule, path: path, compiler: self)
    guard !file.examples.isEmpty else { throw names.error("has no example; add one") }
    guard file.counts != nil || file.label != nil || file.unnamed == true else {
      throw names.error("has neither 'counts' nor 'label' nor 'unnamed: true'; it could never match")
    }
    return try Rule(file, names)
  }
}

/// The names that one rule file uses, looked up.
struct RuleNames {
  let rule: String
  let path: String
  let compiler: RuleCompiler

  func error(_ problem: String) -> KnowledgeError {
    KnowledgeError(file: path, line: nil, message: "rule \(rule) \(problem)")
  }

  /// The lexicons of these names; none where the key was left out.
  func set(_ names: [String]?) throws(KnowledgeError) -> LexiconSet {
    guard let names else { return [] }
    var set: LexiconSet = []
    for name in names {
      guard let index = compiler.lexicon.index(of: name) else {
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

  /// The themes of these names; none where the key was left out.
  func themes(_ names: [String]?) throws(KnowledgeError) -> Set<Theme> {
    guard let names else { return [] }
    let themes = Set(names.map(Theme.init(rawValue:)))
    guard let unknown = themes.subtracting(compiler.themes).map(\.rawValue).min() else { return themes }
    throw error(
      "reads in the theme '\(unknown)', which no title in lexicons/themes.csv has; the themes are "
        + compiler.themes.map(\.rawValue).sorted().joined(separator: ", "))
  }

  func yields(_ entries: [RuleFile.Yield]) throws(KnowledgeError) -> [Rule.Yield] {
    var yields: [Rule.Yield] = []
    for entry in entries {
      guard let definition = compiler.measures[Measure(rawValue: entry.measure)] else {
        throw error("yields '\(entry.measure)', which is not in measures.csv")
      }
      let printed = entry.dimensions.map { Dimensions(printed: $0) } ?? Dimensions()
      guard let dimensions = printed else {
        throw error("yields dimensions that are no list of key=value")
      }
      for pair in dimensions.pairs { try check(pair, of: definition) }
      yields.append(Rule.Yield(definition: definition, dimensions: dimensions))
    }
    guard !yields.isEmpty else { throw error("yields nothing; add an entry under 'yields'") }
    return yields
  }

  private func check(_ pair: Dimensions.Pair, of definition: MeasureDefinition) throws(KnowledgeError) {
    let measure = definition.measure.rawValue
    guard let values = definition.dimensions[pair.key] else {
      let known = definition.dimensions.keys.sorted().joined(separator: ", ")
      throw error(
        "yields \(measure) with '\(pair.key)'; measures.csv gives it "
          + (known.isEmpty ? "no dimensions" : "the dimensions \(known)"))
    }
    guard values.isEmpty || values.contains(pair.value) else {
      throw error(
        "yields \(measure) with \(pair.key)=\(pair.value); measures.csv lets \(pair.key) be "
          + values.joined(separator: ", "))
    }
  }
}
