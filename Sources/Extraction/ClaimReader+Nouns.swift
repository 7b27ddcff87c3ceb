// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

extension ClaimReader {
  /// The claims of a number whose noun is printed, or of which it is known what it counts.
  func named(
    _ index: Int, _ reading: Reading, by rules: [Rule]? = nil, counting known: LexiconSet? = nil
  ) -> [Claim]? {
    let anchor = reading.sentence.anchors[index]
    guard let kind = known ?? counted(index, reading), !isBareAbsence(index, reading) else { return nil }
    if let rule = reading.frame?.rule, anchor.number != nil, applies(rule, anchor), isPart(anchor, of: rule),
      !deniesThings(anchor, kind, rule)
    {
      return claims(rule, index, reading, inheriting: child(index, reading)?.dimensions)
    }
    if let base = complement(index, reading) ?? spelledLevel(anchor, reading) {
      return following(base, index, reading).map { [$0] }
    }
    let own = ownWords(of: anchor, reading)
    for depth in 0..<(isOwn(index, reading) ? 3 : 2) {
      let layer = layer(depth, own, anchor, reading)
      for rule in rules ?? knowledge.rules(counting: kind)
      where rule.reads(noun: kind, clause: layer) && applies(rule, anchor)
        && (!anchor.isArticle || rule.isSingular || countsAsOne(index, rule, reading))
        && !isCounted(rule, index, reading)
      {
        if rule.yields.first?.definition.timing == .level, let base = cleared(beside: index, reading) {
          return following(base, index, reading).map { [$0] }
        }
        if let level = otherLevel(than: rule, anchor, kind, reading) {
          return following(level, index, reading).map { [$0] }
        }
        let found = claims(rule, index, reading, inheriting: inherited(rule, index, reading))
        return depth == 1 ? found?.map { narrowed($0, by: rule, anchor, reading) } : found
      }
    }
    return nil
  }

  /// "It kept 2,000 mines in 2015. That compares with 2,040 mines reported in 2014": the level of mines that the paragraph
  /// speaks of, where no more than the heading says that those of another one are meant.
  private func otherLevel(
    than rule: Rule, _ anchor: Anchor, _ kind: LexiconSet, _ reading: Reading
  ) -> Claim? {
    guard !rule.under.isEmpty, let definition = rule.yields.first?.definition, definition.timing == .level,
      definition.unit == .items, let head = discourse.head, head.definition.timing == .level,
      head.definition.unit == .items, head.definition != definition,
      head.definition.dimensions == definition.dimensions,
      let other = knowledge.rulesByName[head.rule], other.counts.meets(kind),
      !isForbidden(anchor, head, reading)
    else { return nil }
    return beyondModel(head)
  }

  /// "4km2 canceled (2019: none)": whether a bracket says of the number before it that there was none at another time.
  private func isBareAbsence(_ index: Int, _ reading: Reading) -> Bool {
    let anchor = reading.sentence.anchors[index]
    guard anchor.noun == nil, anchor.number.map({ terms.numbers[$0].isAbsence }) ?? false,
      reading.sentence.pieces[anchor.piece].depth > 0
    else { return false }
    return hasTime(anchor) && child(index, reading) != nil
  }

  /// The claim narrowed by the words of its piece that the rule asks for: "courses in six trades were completed by
  /// 12 patients".
  private func narrowed(_ claim: Claim, by rule: Rule, _ anchor: Anchor, _ reading: Reading) -> Claim {
    let asked = rule.with.reduce(LexiconSet()) { $0.union($1) }
    let others = reading.sentence.anchors.filter { $0.piece == anchor.piece && $0.term != anchor.term }
    var said = Dimensions()
    for index in Array(lead(of: anchor, reading)) + Array(reading.sentence.pieces[anchor.piece].range)
    where asked.meets(LexiconSet(terms.all[index].lexicon))
      && !others.contains(where: { $0.phrase.contains(index) })
    {
      said.mix(knowledge.meaning(terms.all[index]), claim.definition, knowledge.mixtures)
    }
    var claim = claim
    claim.dimensions = claim.dimensions.merging(said.settled)
    return claim
  }

  /// Whether a number before counts already what the rule would make of this one besides: "185 prostheses for 160
  /// survivors".
  private func isCounted(_ rule: Rule, _ index: Int, _ reading: Reading) -> Bool {
    guard rule.yields.count > 1 else { return false }
    return reading.claims[..<index].contains { claim in
      claim.map { $0.definition == rule.yields[0].definition && $0.rule != rule.name } ?? false
    }
  }

  /// Whether the counted noun narrows what a label counts: "14 men" under "Casualties in 2009".
  func isPart(_ anchor: Anchor, of rule: Rule) -> Bool {
    guard let definition = rule.yields.first?.definition, anchor.noun != nil else { return false }
    return !dimensions(in: anchor.phrase, definition).isEmpty
  }

  /// Whether "another" is one more of what was counted, "one deminer was killed and another injured", or an "a"
  /// stands before a person of whom something is said, "a girl injured".
  private func countsAsOne(_ index: Int, _ rule: Rule, _ reading: Reading) -> Bool {
    let anchor = reading.sentence.anchors[index]
    guard let definition = rule.yields.first?.definition else { return false }
    if knowledge.role(terms.all[anchor.term]) == .another {
      return definition == sibling(index, reading)?.definition
    }
    return anchor.phrase.contains { knowledge.singulars.meets(LexiconSet(terms.all[$0].lexicon)) }
      && knowledge.rules.contains { $0.isSingular && $0.yields.first?.definition == definition }
  }

  /// The lexicon of what the number counts; for an area or money that of its unit.
  func counted(_ index: Int, _ reading: Reading) -> LexiconSet? {
    let anchor = reading.sentence.anchors[index]
    switch kind(anchor) {
    case .area: return LexiconSet(knowledge.engine.units)
    case .money: return LexiconSet(knowledge.engine.currencies)
    default:
      let noun =
        nounBefore(anchor) ?? nounBehindKinds(anchor, reading) ?? anchor.noun ?? nounInFront(index, reading)
        ?? nounOfWhole(anchor, reading) ?? later(than: anchor, reading)?.noun ?? nounOfList(index, reading)
        ?? nounOfOther(index, reading) ?? nounBehindComma(anchor, reading)
        ?? nounOfSubject(anchor, reading)
      if let noun { return LexiconSet(terms.all[noun].lexicon) }
      return isOfNoLand(index, reading)
        ? LexiconSet(knowledge.engine.units) : thingsDenied(anchor, reading)
    }
  }

  /// The second number of "from 200 to 100 mines", for the first: the level that it went up or down to.
  func later(than anchor: Anchor, _ reading: Reading) -> Anchor? {
    guard let next = reading.sentence.anchors.first(where: { $0.term > anchor.term }),
      next.piece == anchor.piece,
      anchor.noun == nil, anchor.term > 0, case let role = terms.all[anchor.term - 1].role,
      role == .from || role == .comparison
    else { return nil }
    let between = anchor.term + 1..<next.term
    let isJoined =
      between.allSatisfy { terms.all[$0].kind == .lexeme || terms.all[$0].kind == .time }
      && between.contains {
        knowledge.role(terms.all[$0]) == .to || terms.all[$0].lexicon == figures
      }
    return isJoined ? next : nil
  }

  /// "From 200 to 100": whether the number is what the one before went up or down to.
  func isReached(_ index: Int, _ reading: Reading) -> Bool {
    let anchors = reading.sentence.anchors
    // "It fell by another 60, to 1,940".
    if index > 0, anchors[index].term > 0, terms.all[anchors[index].term - 1].role == .to,
      isDifference(anchors[index - 1])
    {
      return true
    }
    return index > 0 && reading.claims[index - 1] != nil
      && later(than: anchors[index - 1], reading)?.term == anchors[index].term
  }

  /// For a word of absence: the counted noun nearest before it, else after it.
  func nounBefore(_ anchor: Anchor) -> Int? {
    let isAbsence = anchor.number.map { terms.numbers[$0].isAbsence } ?? !anchor.isArticle
    guard isAbsence else { return nil }
    if anchor.number == nil, let asked = anchor.own.first(where: asks),
      let first = (asked..<anchor.own.upperBound).first(where: isNoun)
    {
      let last = lastNoun(from: first, before: anchor.own.upperBound)
      // "How many casualties submunitions have caused": what is asked for, not what caused it.
      return (first...last).last { isNoun($0) && !knowledge.has(.device, terms.all[$0]) } ?? last
    }
    let end = anchor.number == nil ? anchor.own.upperBound : endOfDenial(anchor)
    if let first = (anchor.term + 1..<max(anchor.term + 1, end)).first(where: isNoun) {
      // "No register of survivors": it is the register that there is none of.
      if (anchor.term + 1..<first).contains(where: { knowledge.text(.counted, terms.all[$0]) == "records" }) {
        return nil
      }
      return lastNoun(from: first, before: anchor.own.upperBound)
    }
    return anchor.number == nil ? anchor.before.last(where: isNoun) : nil
  }

  /// Where a "no" stops to deny: "nobody collects data on casualties" says nothing of casualties.
  private func endOfDenial(_ anchor: Anchor) -> Int {
    let range = anchor.term + 1..<max(anchor.term + 1, min(anchor.term + 5, anchor.own.upperBound))
    return range.first { terms.all[$0].role == .at } ?? range.upperBound
  }

  var figures: Int16 { knowledge.engine.figures }

  func isNoun(_ index: Int) -> Bool {
    index >= 0 && terms.all[index].kind == .lexeme
      && knowledge.nouns.meets(LexiconSet(terms.all[index].lexicon))
  }

  /// Whether a term asks for a number: "how many", "the number of".
  func asks(_ index: Int) -> Bool { knowledge.has(.asks, terms.all[index]) }

  /// The last noun of a run such as "mine or ERW casualties", "mine-contaminated land".
  func lastNoun(from start: Int, before end: Int) -> Int {
    var noun = start
    for index in start + 1..<max(start + 1, end) {
      let role = knowledge.role(terms.all[index])
      if isNoun(index) {
        noun = index
      } else if terms.all[index].isApart, role != .and, role != .or {
        break
      }
    }
    return noun
  }

  func applies(_ rule: Rule, _ anchor: Anchor) -> Bool {
    guard rule.reads(in: section.theme), !rule.nowhere.meets(words.lexicons) else { return false }
    guard rule.under.isEmpty || rule.under.meets(heading) else { return false }
    guard isAbout(rule) else { return false }
    guard let number = anchor.number else { return true }
    return rule.yields.allSatisfy { quantity(terms.numbers[number], $0.definition.unit) != nil }
  }

  /// Whether the paragraph so far is about what the rule reads, or the theme or a heading names its measure.
  private func isAbout(_ rule: Rule) -> Bool {
    let told = discourse.words.union(heading).union(topic)
    guard !rule.about.isEmpty, !rule.about.meets(told) else { return true }
    return rule.yields.contains { yield in
      knowledge.naming[yield.definition.measure]?.meets(heading.union(topic)) ?? false
    }
  }

  /// Whether the number's own words are no more than the number and what it counts.
  func isBare(_ anchor: Anchor) -> Bool {
    anchor.own.allSatisfy { index in
      index == anchor.term || anchor.phrase.contains(index) || anchor.model?.contains(index) == true
        || isFiller(terms.all[index])
    }
  }

  func isFiller(_ term: Term) -> Bool {
    switch term.kind {
    case .lexeme:
      term.lexicon == knowledge.engine.particles && knowledge.role(term) != .including
        || term.lexicon == knowledge.engine.hedges || knowledge.has(.light, term)
        || knowledge.entry(term).aside == .ageOfPerson
    case .word: false
    default: true
    }
  }
}
