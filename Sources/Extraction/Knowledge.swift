// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// All that a run knows before it reads a profile: lexicons, rules, measures, countries, resolutions.
public final class Knowledge: Sendable {
  let lexicon: Lexicon
  let engine: EngineLexicons
  /// Rules that read numbers, the most particular first.
  let rules: [Rule]
  /// Rules for numbers that neither the words around them nor a number before them tells of.
  let fallbacks: [Rule]
  /// Those of both that tell what was done with things in a time.
  let deeds: [Rule]
  /// Rules for numbers that leave out what they count, where no number before them tells it.
  let unnamed: [Rule]
  /// The same by their names.
  let rulesByName: [RuleName: Rule]
  /// The same by each lexicon whose words they count.
  private let rulesByNoun: [[Rule]]
  /// The lexicons that the rules for a measure ask for.
  private let asked: [Measure: LexiconSet]
  /// Rules that read labels.
  let labels: [Rule]
  let measures: [Measure: MeasureDefinition]
  let assembly: Assembly
  let mixtures: Mixtures
  /// The titles of themes, in lower case.
  let themes: [String: Dimensions]
  /// The lexicons whose words some rule counts.
  let nouns: LexiconSet
  /// Those of them whose words a plain number counts: not units, nor land.
  let countables: LexiconSet
  /// The lexicons of nouns that count as one after "a".
  let singulars: LexiconSet
  /// The lexicons whose words alone name a measure, such as "casualties".
  let naming: [Measure: LexiconSet]
  /// The lexicons of what happens: incidents.
  let events: LexiconSet

  /// Compiles the knowledge files.
  ///
  /// - Throws: ``KnowledgeError`` naming the file and line of the first thing that is wrong.
  public init(
    lexicons: [LexiconFile], rules: [(path: String, file: RuleFile)], measures: [MeasureDefinition],
    countries: [CountryEntry], resolutions: [ResolutionEntry]
  ) throws(KnowledgeError) {
    mixtures = try Mixtures(lexicons.first { $0.name == "mixtures" })
    themes = try Self.titles(lexicons.first { $0.name == "themes" })
    let lexicon = try Self.lexicon(lexicons, countries)
    let definitions = Dictionary(measures.map { ($0.measure, $0) }) { first, _ in first }
    let compiler = RuleCompiler(lexicon: lexicon, measures: definitions, themes: Self.known(themes))
    let compiled = try compiler.rules(rules)
    engine = try EngineLexicons(lexicon)
    self.lexicon = lexicon
    self.measures = definitions
    assembly = Assembly(resolutions)
    labels = compiled.filter { !$0.label.isEmpty }
    let readers = Self.mostParticularFirst(compiled.filter { !$0.counts.isEmpty })
    self.rules = readers.filter { !$0.isFallback }
    fallbacks = readers.filter(\.isFallback)
    deeds = (self.rules + fallbacks).filter(\.tellsWhatWasDone)
    unnamed = Self.mostParticularFirst(compiled.filter(\.isUnnamed))
    rulesByName = Dictionary((readers + unnamed).map { ($0.name, $0) }) { first, _ in first }
    rulesByNoun = lexicon.names.indices.map { [rules = self.rules] index in
      rules.filter { $0.counts.meets(LexiconSet(Int16(index))) }
    }
    asked = Self.asked(by: self.rules)
    nouns = readers.reduce([]) { $0.union($1.counts) }
    let money = LexiconSet(engine.currencies)
    countables = readers.filter { $0.takesPlainNumber || $0.isOfMoney && !$0.counts.meets(money) }
      .reduce([]) { $0.union($1.counts) }
    singulars = readers.filter(\.isSingular).reduce([]) { $0.union($1.counts) }
    naming = Self.naming(by: self.rules)
    events = readers.filter { $0.yields.contains { $0.definition.unit == .events } }
      .reduce([]) { $0.union($1.counts) }
  }

  private static func lexicon(
    _ files: [LexiconFile], _ countries: [CountryEntry]
  ) throws(KnowledgeError) -> Lexicon {
    var draft = LexiconDraft()
    for file in files where !apart.contains(file.name) { try draft.add(file) }
    guard draft.names.count <= 128 else {
      throw KnowledgeError(
        file: "lexicons", line: nil, message: "there are more than 128 lexicons; join some of them")
    }
    draft.add(countries)
    // After the countries: a name that several share is none of them by itself.
    for file in files where file.name == ambiguous { try draft.add(file, as: "countries") }
    return Lexicon(draft)
  }

  private static func naming(by rules: [Rule]) -> [Measure: LexiconSet] {
    var naming: [Measure: LexiconSet] = [:]
    for rule in rules where rule.with.isEmpty && rule.under.isEmpty {
      for yield in rule.yields { naming[yield.definition.measure, default: []].formUnion(rule.counts) }
    }
    return naming
  }

  private static func asked(by rules: [Rule]) -> [Measure: LexiconSet] {
    var asked: [Measure: LexiconSet] = [:]
    for rule in rules {
      let words = rule.with.reduce(LexiconSet()) { $0.union($1) }
      for yield in rule.yields { asked[yield.definition.measure, default: []].formUnion(words) }
    }
    return asked
  }

  /// The rules that read numbers of what is in one of the lexicons, the most particular first.
  func rules(counting noun: LexiconSet) -> [Rule] {
    let place = noun.rawValue.trailingZeroBitCount
    return noun.rawValue.nonzeroBitCount == 1 && place < rulesByNoun.count ? rulesByNoun[place] : rules
  }

  /// Whether some rule for the measure asks for one of the words.
  func isAsked(_ words: LexiconSet, for measure: Measure) -> Bool { asked[measure]?.meets(words) ?? false }

  /// The files that are no lexicons of words in a text, or not by themselves.
  private static let apart: Set<String> = ["themes", "mixtures", ambiguous]

  /// The lexicon of names that several states share.
  private static let ambiguous = "ambiguous-names"

  private static func titles(_ file: LexiconFile?) throws(KnowledgeError) -> [String: Dimensions] {
    guard let file else { throw .missing("themes") }
    var titles: [String: Dimensions] = [:]
    for row in file.rows {
      guard let meaning = Dimensions(printed: row.meaning) else {
        throw KnowledgeError(
          file: file.path, line: row.line, message: "the meaning '\(row.meaning)' is no list of key=value")
      }
      titles[row.phrase.lowercased()] = meaning
    }
    return titles
  }

  /// The themes that titles name, and that of reports without titles.
  private static func known(_ titles: [String: Dimensions]) -> Set<Theme> {
    Set(titles.values.compactMap { $0["theme"].map(Theme.init(rawValue:)) }).union([.report])
  }

  /// Rules with more conditions first; among equals the order of their files.
  private static func mostParticularFirst(_ rules: [Rule]) -> [Rule] {
    let weight = { (rule: Rule) in rule.with.count * 2 + (rule.themes.isEmpty && rule.under.isEmpty ? 0 : 1) }
    return rules.enumerated().sorted { left, right in
      (-weight(left.element), left.offset) < (-weight(right.element), right.offset)
    }.map(\.element)
  }
}

extension LexiconDraft {
  /// Adds every row of a file.
  ///
  /// A file that goes into another lexicon may replace what stood there.
  mutating func add(_ file: LexiconFile, as name: String? = nil) throws(KnowledgeError) {
    let index = open(name ?? file.name)
    for row in file.rows {
      func fail(_ message: String) -> KnowledgeError {
        KnowledgeError(file: file.path, line: row.line, message: message)
      }
      guard let meaning = Dimensions(printed: row.meaning) else {
        throw fail("the meaning '\(row.meaning)' is no list of key=value; write key=value;key=value")
      }
      guard let phrase = Phrase(row.phrase) else {
        throw fail("the brackets of '\(row.phrase)' do not match or nest; write (a|b) or (a)")
      }
      if let word = phrase.words.first(where: { !Scanner.isWord($0) }) {
        throw fail(
          "'\(Phrase.text(of: [word]))' in '\(row.phrase)' is no word, so the phrase would never be met; "
            + "numbers and marks stand outside phrases")
      }
      var role: Role?
      if let name = meaning["role"] {
        role = Role(rawValue: name)
        guard role != nil else {
          throw fail(
            "'\(name)' is no role; the roles are \(Role.allCases.map(\.rawValue).joined(separator: ", "))")
        }
      }
      let entry = append(row.phrase, meaning, lexicon: index, role: role)
      guard let (words, before) = add(phrase, entry: entry), name == nil else { continue }
      throw fail(
        "'\(Phrase.text(of: words))' stands already in the lexicon '\(names[Int(entries[before].lexicon)])'; "
          + "a phrase stands in one lexicon only")
    }
  }

  /// Adds the names of all countries to the lexicon `countries`.
  ///
  /// A name that two of them share belongs to neither: a text that uses it is reported, not guessed at.
  mutating func add(_ countries: [CountryEntry]) {
    let index = open("countries")
    for country in countries {
      let meaning = Dimensions([Trait.country.key: country.country.rawValue])
      let entry = append(country.name, meaning, lexicon: index, role: nil)
      for name in [country.name] + country.aliases {
        let words = Phrase.words(in: Array(name.utf8), marks: Array(",()/.".utf8))
        guard !words.isEmpty else { continue }
        _ = add(Phrase(words), entry: entry)
      }
    }
  }
}
