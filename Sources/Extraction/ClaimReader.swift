// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Reads the claims that rest on a number or on a word of absence, sentence by sentence.
struct ClaimReader {
  let knowledge: Knowledge
  let terms: Terms
  let section: Section
  var discourse = Discourse()
  /// The lexicons of which the heading above has a word.
  var heading: LexiconSet = []
  private(set) var claims: [Claim] = []
  /// Whether a footnote is being read: its full dates are those of sources.
  private(set) var isNote = false
  /// The numbers that some rule looked at and refused, with the reason.
  private(set) var refused: [Int: SetAside] = [:]
  /// The numbers that restate a claim made before.
  private(set) var restated: Set<Int> = []

  init(_ knowledge: Knowledge, _ terms: Terms, _ section: Section) {
    self.knowledge = knowledge
    self.terms = terms
    self.section = section
  }

  /// Reads one sentence or cell.
  mutating func read(_ range: Range<Int>, under frame: Frame?, place: Place) {
    isNote = place == .footnote
    let sentence = Sentence(range, terms, knowledge)
    var reading = Reading(sentence, frame, place, count: sentence.anchors.count)
    for index in sentence.anchors.indices where !isUnknown(sentence.anchors[index]) { read(index, &reading) }
    readParts(&reading)
    if let head = reading.claims.compactMap(\.self).first { discourse.head = head }
    for index in sentence.anchors.indices where isUnknown(sentence.anchors[index]) { read(index, &reading) }
    remember(sentence, reading)
  }

  /// What is known of a sentence while its numbers are read one after the other.
  struct Reading {
    let sentence: Sentence
    let frame: Frame?
    let place: Place
    /// The claim that each anchor gave.
    var claims: [Claim?]
    /// What a number of the sentence refers back to: "of the 32".
    var base: Claim?

    init(_ sentence: Sentence, _ frame: Frame?, _ place: Place, count: Int) {
      self.sentence = sentence
      self.frame = frame
      self.place = place
      claims = Array(repeating: nil, count: count)
    }
  }

  private mutating func read(_ index: Int, _ reading: inout Reading) {
    let anchor = reading.sentence.anchors[index]
    if anchor.isAll { return readAll(index, &reading) }
    if refer(anchor, &reading) || isFollowedByWhole(index, reading) { return }
    if isPlan(anchor, reading) {
      if let number = anchor.number { refused[number] = .plan }
      return
    }
    let found = named(index, reading) ?? elliptical(index, reading)
    guard let found, !isSingledOut(anchor, found[0], reading) else { return }
    // "Unknown, but at least 300" gives the number only.
    if isUnknown(anchor), reading.claims.contains(where: { $0?.definition == found[0].definition }) { return }
    for claim in found { add(claim) }
    reading.claims[index] = found[0]
  }

  private func isUnknown(_ anchor: Anchor) -> Bool { anchor.number == nil && !anchor.isArticle && !anchor.isAll }

  /// "37 of the prostheses": a part of a whole that no dimension and no time tells from the rest.
  private func isSingledOut(_ anchor: Anchor, _ claim: Claim, _ reading: Reading) -> Bool {
    guard anchor.number != nil, anchor.term + 1 < anchor.own.upperBound,
      isPartitive(anchor.term + 1)
    else { return false }
    return !isTold(anchor, claim.definition)
  }

  private func isPartitive(_ index: Int) -> Bool {
    let role = knowledge.role(terms.all[index])
    return role == .partitive || role == .anaphor
  }

  /// Whether the anchor's own words say of which time or of which part it is.
  private func isTold(_ anchor: Anchor, _ definition: MeasureDefinition) -> Bool {
    anchor.own.contains { terms.all[$0].kind == .time } || !dimensions(in: anchor.own, definition).isEmpty
  }

  /// "20 of the 24 casualties": what the first number counts is known once the second is read.
  private mutating func readParts(_ reading: inout Reading) {
    for index in reading.sentence.anchors.indices.dropLast() where reading.claims[index] == nil {
      let anchor = reading.sentence.anchors[index]
      guard isPart(anchor, before: reading.sentence.anchors[index + 1]),
        let base = reading.claims[index + 1] ?? reading.base, anchor.number != nil
      else { continue }
      let claim = following(base, index, reading)
      add(claim)
      reading.claims[index] = claim
    }
  }

  /// "All of them deminers": the number said last, narrowed.
  private mutating func readAll(_ index: Int, _ reading: inout Reading) {
    let anchor = reading.sentence.anchors[index]
    guard let base = sibling(index, reading) ?? discourse.head, base.amount.value != nil else { return }
    let own = dimensions(in: anchor.own, base.definition)
    guard own.pairs.contains(where: { base.dimensions[$0.key] != $0.value }) else { return }
    var claim = base
    claim.dimensions = own.merging(base.dimensions)
    claim.quote = quote(anchor, reading)
    add(claim)
    reading.claims[index] = claim
  }

  private func isFollowedByWhole(_ index: Int, _ reading: Reading) -> Bool {
    let anchors = reading.sentence.anchors
    return index + 1 < anchors.count && isPart(anchors[index], before: anchors[index + 1])
  }

  /// Whether only "of the" stands between two numbers.
  private func isPart(_ anchor: Anchor, before next: Anchor) -> Bool {
    next.term == anchor.term + 2 && isPartitive(anchor.term + 1)
  }

  private mutating func add(_ claim: Claim) {
    discourse.add(claim)
    if let first = claims.first(where: { $0.repeats(claim) }) {
      if let number = claim.number, first.number != number { restated.insert(number) }
      return
    }
    claims.append(claim)
  }

  /// "Of the 32": the number is no new claim, but what the sentence speaks of.
  private mutating func refer(_ anchor: Anchor, _ reading: inout Reading) -> Bool {
    guard let number = anchor.number, anchor.noun == nil || isReference(anchor),
      isReference(anchor),
      let claim = discourse.recent.last(where: { matches($0, terms.numbers[number]) })
    else { return false }
    reading.base = claim
    let own = dimensions(in: anchor.own, claim.definition)
    if own.pairs.contains(where: { claim.dimensions[$0.key] != $0.value }) {
      let index = reading.sentence.anchors.firstIndex { $0.term == anchor.term } ?? 0
      let narrowed = following(claim, index, reading)
      add(narrowed)
      reading.claims[index] = narrowed
    } else {
      restated.insert(number)
    }
    return true
  }

  private func matches(_ claim: Claim, _ number: Number) -> Bool {
    guard let value = claim.amount.value else { return false }
    return quantity(number, claim.definition.unit) == value
  }

  /// Whether "of the", "the" or "each of the" stands right before the number.
  private func isReference(_ anchor: Anchor) -> Bool {
    guard anchor.term > 0 else { return false }
    let role = knowledge.role(terms.all[anchor.term - 1])
    return role == .partitive || role == .definite || role == .all
  }

  private func isPlan(_ anchor: Anchor, _ reading: Reading) -> Bool {
    let plans = knowledge.engine.plans
    let piece = reading.sentence.pieces[anchor.piece]
    return (piece.range.lowerBound..<anchor.own.upperBound).contains { terms.all[$0].lexicon == plans }
  }

  // MARK: Meaning

  /// The claims of a number whose noun is printed.
  private func named(_ index: Int, _ reading: Reading) -> [Claim]? {
    let anchor = reading.sentence.anchors[index]
    guard let kind = counted(anchor) else { return nil }
    if let rule = reading.frame?.rule, anchor.number != nil, applies(rule, anchor), isPart(anchor, of: rule) {
      return claims(rule, index, reading, inheriting: child(index, reading)?.dimensions)
    }
    for layer in layers(anchor, reading) {
      for rule in knowledge.rules
      where rule.reads(noun: kind, clause: layer) && applies(rule, anchor)
        && (!anchor.isArticle || rule.isSingular) {
        return claims(rule, index, reading, inheriting: inherited(rule, index, reading))
      }
    }
    return nil
  }

  /// The dimensions that a number with a noun of its own takes over: from what its bracket belongs to, from what
  /// "of them" refers to, and, where it says only what became of people, from the people before it.
  private func inherited(_ rule: Rule, _ index: Int, _ reading: Reading) -> Dimensions? {
    if let parent = child(index, reading) { return parent.dimensions }
    let anchor = reading.sentence.anchors[index]
    guard let definition = rule.yields.first?.definition, anchor.term + 1 < anchor.own.upperBound,
      let before = sibling(index, reading) ?? reading.base ?? discourse.head, before.definition == definition
    else { return nil }
    if knowledge.role(terms.all[anchor.term + 1]) == .anaphor { return before.dimensions }
    let opening = reading.sentence.pieces[anchor.piece].opening
    guard opening == .conjunction, before.dimensions["outcome"] != nil, saysOutcomeOnly(anchor, definition)
    else { return nil }
    return before.dimensions
  }

  private func saysOutcomeOnly(_ anchor: Anchor, _ definition: MeasureDefinition) -> Bool {
    dimensions(in: anchor.phrase, definition).pairs.map(\.key) == ["outcome"]
  }

  /// Whether the counted noun narrows what a label counts: "14 men" under "Casualties in 2009".
  private func isPart(_ anchor: Anchor, of rule: Rule) -> Bool {
    guard let definition = rule.yields.first?.definition, anchor.noun != nil else { return false }
    return !dimensions(in: anchor.phrase, definition).isEmpty
  }

  /// The lexicon of what the number counts; for an area or money that of its unit.
  private func counted(_ anchor: Anchor) -> LexiconSet? {
    switch kind(anchor) {
    case .area: LexiconSet(knowledge.engine.units)
    case .money: LexiconSet(knowledge.engine.currencies)
    default:
      (nounBefore(anchor) ?? anchor.noun ?? nounInFront(anchor)).map { LexiconSet(terms.all[$0].lexicon) }
    }
  }

  /// For a word of absence: the counted noun nearest before it, else after it.
  private func nounBefore(_ anchor: Anchor) -> Int? {
    let isAbsence = anchor.number.map { terms.numbers[$0].isAbsence } ?? !anchor.isArticle
    guard isAbsence else { return nil }
    if anchor.number == nil, let asked = anchor.own.first(where: asks),
      let first = (asked..<anchor.own.upperBound).first(where: isNoun)
    {
      return lastNoun(from: first, before: anchor.own.upperBound)
    }
    let end = anchor.number == nil ? anchor.own.upperBound : min(anchor.term + 5, anchor.own.upperBound)
    if let first = (anchor.term + 1..<max(anchor.term + 1, end)).first(where: isNoun) {
      return lastNoun(from: first, before: anchor.own.upperBound)
    }
    return anchor.number == nil ? (anchor.own.lowerBound..<anchor.term).last(where: isNoun) : nil
  }

  /// The noun before a number that nothing follows: "Civilians numbered 260", "Children (54)".
  private func nounInFront(_ anchor: Anchor) -> Int? {
    guard let number = anchor.number, terms.numbers[number].kind == .count, anchor.term > 0 else { return nil }
    if terms.all[anchor.term - 1].kind == .open, anchor.own.count <= 2, isNoun(anchor.term - 2) {
      return anchor.term - 2
    }
    for index in (anchor.own.lowerBound..<anchor.term).reversed() {
      if isNoun(index) { return index }
      guard isFiller(terms.all[index]) || terms.all[index].lexicon == figures else { return nil }
    }
    return nil
  }

  private var figures: Int16 { knowledge.engine.figures }

  private func isNoun(_ index: Int) -> Bool {
    index >= 0 && terms.all[index].kind == .lexeme
      && knowledge.nouns.meets(LexiconSet(terms.all[index].lexicon))
  }

  /// Whether a term asks for a number: "how many", "the number of".
  private func asks(_ index: Int) -> Bool {
    terms.all[index].kind == .lexeme && knowledge.meaning(terms.all[index])["asks"] != nil
  }

  /// The last noun of a run such as "mine or ERW casualties".
  private func lastNoun(from start: Int, before end: Int) -> Int {
    var noun = start
    for index in start + 1..<max(start + 1, end) {
      let role = knowledge.role(terms.all[index])
      if isNoun(index) { noun = index } else if terms.all[index].kind != .slash, role != .and, role != .or { break }
    }
    return noun
  }

  private func applies(_ rule: Rule, _ anchor: Anchor) -> Bool {
    guard rule.themes.isEmpty || rule.themes.contains(section.theme) else { return false }
    guard rule.under.isEmpty || rule.under.meets(heading) else { return false }
    guard let number = anchor.number else { return true }
    return rule.yields.allSatisfy { quantity(terms.numbers[number], $0.definition.unit) != nil }
  }

  /// The words that may tell what a number is about, the nearest first: its own, its piece, and for a bare
  /// item of a list those of the clause, else those of the clause's pieces without numbers.
  private func layers(_ anchor: Anchor, _ reading: Reading) -> [LexiconSet] {
    let pieces = reading.sentence.pieces
    let own = words(anchor.own)
    let near = own.union(words(pieces[anchor.piece].range))
    var first = anchor.piece
    while first > 0, pieces[first].opening != .semicolon { first -= 1 }
    var last = anchor.piece
    while last + 1 < pieces.count, pieces[last + 1].opening != .semicolon { last += 1 }
    let isItem = isBare(anchor)
    let clause = pieces[first...last].filter { isItem || $0.anchors.isEmpty }
    return [own, near, clause.reduce(near) { $0.union(words($1.range)) }]
  }

  /// Whether the number's own words are no more than the number and what it counts.
  private func isBare(_ anchor: Anchor) -> Bool {
    anchor.own.allSatisfy { index in
      index == anchor.term || anchor.phrase.contains(index) || isFiller(terms.all[index])
    }
  }

  private func isFiller(_ term: Term) -> Bool {
    switch term.kind {
    case .lexeme: term.lexicon == knowledge.engine.particles || term.lexicon == knowledge.engine.hedges
    case .word: false
    default: true
    }
  }

  private func words(_ range: Range<Int>) -> LexiconSet {
    var set: LexiconSet = []
    for index in range where terms.all[index].kind == .lexeme {
      set.insert(LexiconSet(terms.all[index].lexicon))
    }
    return set
  }

  /// The claims of a number that leaves out what it counts: it counts what the last one counted.
  private func elliptical(_ index: Int, _ reading: Reading) -> [Claim]? {
    let anchor = reading.sentence.anchors[index]
    guard anchor.noun == nil, !anchor.isArticle, isOpen(anchor, reading) else { return nil }
    if let base = child(index, reading) { return [following(base, index, reading)] }
    if let frame = reading.frame, let rule = frame.rule, applies(rule, anchor) {
      return claims(rule, index, reading, inheriting: nil)
    }
    guard let base = reading.base ?? sibling(index, reading) ?? earlier(anchor, reading),
      continues(anchor, base), isTold(anchor, base.definition) || adds(anchor) || isNamed(anchor, base)
    else { return nil }
    return [following(base, index, reading)]
  }

  /// The claim of a sentence before, for a number that narrows it or says it of another time.
  private func earlier(_ anchor: Anchor, _ reading: Reading) -> Claim? {
    guard let claim = discourse.head, narrows(anchor, claim) || time(in: anchor.own, anchor.term) != nil
    else { return nil }
    return claim
  }

  private func narrows(_ anchor: Anchor, _ claim: Claim) -> Bool {
    !dimensions(in: anchor.own, claim.definition).isEmpty
  }

  /// Whether the words before the number let it go on with what was counted: no verb of its own, unless it
  /// is one of the measure's words or the words narrow the measure.
  private func continues(_ anchor: Anchor, _ base: Claim) -> Bool {
    let before = anchor.own.lowerBound..<anchor.term
    let isForeign = before.contains { terms.all[$0].kind == .word && terms.all[$0].casing == .any }
    return !isForeign || narrows(anchor, base) || isNamed(anchor, base)
  }

  /// Whether the number is said to come on top: "another 20", "187 more".
  private func adds(_ anchor: Anchor) -> Bool {
    anchor.own.contains { index in
      let role = knowledge.role(terms.all[index])
      return role == .another || role == .other || role == .comparison || role == .quantifier && index == anchor.term + 1
    }
  }

  /// Whether a rule for the same measure asks for one of the words.
  private func isNamed(_ anchor: Anchor, _ base: Claim) -> Bool {
    let own = words(anchor.own)
    return knowledge.rules.contains { rule in
      rule.yields.contains { $0.definition.measure == base.definition.measure }
        && rule.with.contains { $0.meets(own) }
    }
  }

  /// Whether nothing after the number says that it counts something else.
  private func isOpen(_ anchor: Anchor, _ reading: Reading) -> Bool {
    guard anchor.number != nil else { return reading.frame?.rule != nil }
    var next = anchor.term + 1
    while next < anchor.own.upperBound, knowledge.role(terms.all[next]) == .quantifier { next += 1 }
    guard next < anchor.own.upperBound else { return true }
    switch terms.all[next].kind {
    case .word: return false
    case .slash, .mark: return false
    default: return true
    }
  }

  /// The last number of the same depth that gave a claim.
  private func sibling(_ index: Int, _ reading: Reading) -> Claim? {
    let depth = reading.sentence.pieces[reading.sentence.anchors[index].piece].depth
    for before in stride(from: index - 1, through: 0, by: -1)
    where reading.sentence.pieces[reading.sentence.anchors[before].piece].depth == depth {
      if let claim = reading.claims[before] { return claim }
    }
    return nil
  }

  /// The number that a bracket belongs to, or that a colon spells out: its claim.
  private func child(_ index: Int, _ reading: Reading) -> Claim? {
    let pieces = reading.sentence.pieces
    let piece = reading.sentence.anchors[index].piece
    let depth = pieces[piece].depth
    guard depth > 0 else { return nil }
    for before in stride(from: index - 1, through: 0, by: -1)
    where pieces[reading.sentence.anchors[before].piece].depth < depth {
      return reading.claims[before]
    }
    return nil
  }

  /// The same as `base` says, of this number, narrowed by its own words, of its own time.
  private func following(_ base: Claim, _ index: Int, _ reading: Reading) -> Claim {
    let anchor = reading.sentence.anchors[index]
    var claim = base
    claim.dimensions = dimensions(in: anchor.own, base.definition).merging(base.dimensions)
    if let part = unknownPart(index, reading, base.definition) { claim.dimensions[part.key] = "unknown" }
    claim.amount = amount(anchor, base.definition.unit)?.hedged(by: reading.frame) ?? base.amount
    claim.basis = basis(anchor, reading.frame)
    claim.period = period(index, reading, base.definition) ?? base.period
    claim.quote = quote(anchor, reading)
    let piece = reading.sentence.pieces[anchor.piece].range
    if (piece.lowerBound..<anchor.term).contains(where: { self.country(at: $0) != nil }) {
      claim.country = country(anchor, reading, base.definition)
    }
    claim.number = anchor.number
    claim.place = reading.place
    if case .money = kind(anchor), let number = anchor.number {
      claim.dimensions["currency"] = terms.numbers[number].currency
    }
    return claim
  }

  private func claims(
    _ rule: Rule, _ index: Int, _ reading: Reading, inheriting: Dimensions?
  ) -> [Claim]? {
    let anchor = reading.sentence.anchors[index]
    var claims: [Claim] = []
    for yield in rule.yields {
      guard let amount = amount(anchor, yield.definition.unit)?.hedged(by: reading.frame) else { continue }
      var dimensions = dimensions(index, reading, yield.definition)
      if let inheriting { dimensions = dimensions.merging(inheriting) }
      if let frame = reading.frame { dimensions = dimensions.merging(frame.dimensions.limited(to: yield.definition)) }
      if case .money = kind(anchor), let number = anchor.number {
        dimensions["currency"] = terms.numbers[number].currency
      }
      claims.append(
        Claim(
          definition: yield.definition, dimensions: dimensions.merging(yield.dimensions), amount: amount,
          basis: basis(anchor, reading.frame), period: period(index, reading, yield.definition),
          country: country(anchor, reading, yield.definition), quote: quote(anchor, reading),
          label: reading.frame?.label, place: reading.place, rule: rule.name, number: anchor.number))
    }
    return claims.isEmpty ? nil : claims
  }

  private func kind(_ anchor: Anchor) -> Number.Kind? { anchor.number.map { terms.numbers[$0].kind } }

  private func basis(_ anchor: Anchor, _ frame: Frame? = nil) -> Basis {
    let own = anchor.number.map { terms.numbers[$0].basis } ?? .reported
    let isAbsence = anchor.number.map { terms.numbers[$0].isAbsence } ?? false
    if isAbsence, let said = anchor.own.compactMap(hedgedBasis).first { return said }
    guard own == .reported, let frame else { return own }
    return frame.basis
  }

  /// "Is believed to have": a basis that the words after "no" give.
  private func hedgedBasis(_ index: Int) -> Basis? {
    let term = terms.all[index]
    guard term.kind == .lexeme, term.lexicon == knowledge.engine.hedges else { return nil }
    return knowledge.meaning(term)["status"].flatMap(Basis.init(rawValue:))
  }

  /// What the anchor says in a unit; nil where its number is of another kind.
  private func amount(_ anchor: Anchor, _ unit: Unit) -> Amount? {
    if anchor.isArticle { return .quantity(Quantity(smallest: 1, unit: unit), .exact) }
    guard let index = anchor.number else {
      return knowledge.meaning(terms.all[anchor.term])["absence"] == "none_reported"
        ? .noneReported : .notKnown
    }
    let number = terms.numbers[index]
    guard let value = quantity(number, unit) else { return nil }
    if number.isAbsence, reports(anchor) { return .noneReported }
    if number.isSingle, (anchor.own.lowerBound..<anchor.term).contains(where: isNegation) {
      return .quantity(Quantity(smallest: 0, unit: unit), .exact)
    }
    guard let high = number.high.flatMap({ Quantity(coefficient: $0, exponent: exponent(number, unit), unit: unit) })
    else { return .quantity(value, number.qualifier) }
    return .range(value, high, number.qualifier)
  }

  private func isNegation(_ index: Int) -> Bool { knowledge.role(terms.all[index]) == .negation }

  /// Whether the words around "no" say that nothing was reported, rather than that nothing happened.
  private func reports(_ anchor: Anchor) -> Bool {
    anchor.own.contains { index in
      let term = terms.all[index]
      return term.kind == .lexeme && knowledge.meaning(term)["reports"] != nil
    }
  }

  private func exponent(_ number: Number, _ unit: Unit) -> Int {
    unit == .squareKilometres ? number.exponent - unit.decimals : number.exponent
  }

  private func quantity(_ number: Number, _ unit: Unit) -> Quantity? {
    let isRight =
      switch (number.kind, unit) {
      case (.count, .persons), (.count, .events), (.count, .items), (.count, .procedures): true
      case (.area, .squareKilometres), (.money, .currency): true
      case (.count, .squareKilometres): number.isAbsence
      default: false
      }
    guard isRight else { return nil }
    return Quantity(coefficient: number.coefficient, exponent: exponent(number, unit), unit: unit)
  }

  private func quote(_ anchor: Anchor, _ reading: Reading) -> Range<Int> {
    let piece = reading.sentence.pieces[anchor.piece].range
    return piece.count <= 24 ? piece : min(anchor.own.lowerBound, anchor.term)..<anchor.own.upperBound
  }
}

extension Dimensions {
  /// The dimensions that a measure takes.
  func limited(to definition: MeasureDefinition) -> Dimensions {
    var result = Dimensions()
    for pair in pairs where definition.dimensions[pair.key] != nil { result[pair.key] = pair.value }
    return result
  }
}

extension Amount {
  /// The amount under a label that hedges: "Estimated survivors".
  func hedged(by frame: Frame?) -> Amount {
    guard let frame, case .quantity(let value, .exact) = self else { return self }
    return .quantity(value, frame.qualifier)
  }
}
