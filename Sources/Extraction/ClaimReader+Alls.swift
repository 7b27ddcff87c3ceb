// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// What is said of all things that were counted before.
extension ClaimReader {
  /// Adds what is said of all that was counted before.
  func readAll(_ index: Int, _ reading: Reading) {
    guard let claim = claimOfAll(index, reading) else { return }
    add(claim, isRecalled: false)
    reading.claims[index] = claim
  }

  /// "All of them deminers": the number said last, narrowed; "they were destroyed": what was done to the things said last.
  private func claimOfAll(_ index: Int, _ reading: Reading) -> Claim? {
    let anchor = reading.sentence.anchors[index]
    let isSubject = anchor.term == reading.sentence.range.lowerBound
    if isSubject, discourse.said.count == 1, speaksOfAll(anchor),
      let done = done(to: discourse.said[0], index, reading)
    {
      return done
    }
    // "It handed over 63 mines, all of which were destroyed": nothing tells what the 63 are, and they are all.
    if index > 0, reading.sentence.anchors[index - 1].number != nil, reading.claims[index - 1] == nil {
      return allOfUnread(index, reading)
    }
    guard
      let base = isSubject
        ? spokenOfAll(anchor, reading)
        : child(index, reading) ?? sibling(index, reading) ?? reading.base ?? discourse.head,
      base.amount.value != nil
    else { return nil }
    if let done = done(to: base, index, reading) { return done }
    if knowledge.has(.same, terms.all[anchor.term]) { return repeated(base, index, reading) }
    let own = dimensions(in: anchor.own, base.definition)
    guard own.pairs.contains(where: { base.dimensions[$0.key] != $0.value }) else { return nil }
    var claim = base
    claim.dimensions = own.merging(base.dimensions)
    claim.quote = quote(anchor, reading)
    return claim
  }

  /// "It kept the same number at the end of 2009": a level at another time.
  private func repeated(_ base: Claim, _ index: Int, _ reading: Reading) -> Claim? {
    let anchor = reading.sentence.anchors[index]
    guard base.definition.timing == .level, !isForbidden(anchor, base, reading),
      let period = period(index, reading, base.definition), period != base.period
    else { return nil }
    var claim = base
    (claim.period, claim.quote, claim.number) = (period, quote(anchor, reading), nil)
    return claim
  }

  /// What was done to all things of a number before, of which no more than that is told.
  private func allOfUnread(_ index: Int, _ reading: Reading) -> Claim? {
    let (all, anchor) = (reading.sentence.anchors[index], reading.sentence.anchors[index - 1])
    let words = knowledge.words(all.own, terms)
    guard let noun = anchor.noun, all.piece == anchor.piece + 1,
      let rule = knowledge.deeds.first(where: {
        $0.reads(noun: LexiconSet(terms.all[noun].lexicon), clause: words) && applies($0, anchor)
      }), var claim = claims(rule, index - 1, reading, inheriting: nil)?.first
    else { return nil }
    claim.period = period(index, reading, claim.definition) ?? claim.period
    claim.quote = anchor.own.lowerBound..<all.own.upperBound
    return claim
  }

  /// "All of them were", "they were": whether no more than "of them" stands between an "all" and its verb.
  private func speaksOfAll(_ anchor: Anchor) -> Bool {
    let next = (anchor.term + 1..<max(anchor.term + 1, anchor.own.upperBound)).first {
      terms.all[$0].role != .anaphor
    }
    return next.map { terms.all[$0].role?.isPassive == true } ?? false
  }

  /// "It declared 300 mines, all of which were destroyed by May 2003": what was done to all things that were counted.
  func done(to base: Claim, _ index: Int, _ reading: Reading) -> Claim? {
    let anchor = reading.sentence.anchors[index]
    let words = knowledge.words(anchor.own, terms)
    guard let rule = rule(of: knowledge.deeds, onThingsOf: base, anchor, clause: { _ in words }),
      let definition = rule.yields.first?.definition
    else { return nil }
    var claim = base
    claim.definition = definition
    claim.dimensions = base.dimensions.limited(to: definition)
    claim.period = period(index, reading, definition)
    claim.quote = quote(anchor, reading)
    claim.rule = rule.name
    claim.number = anchor.number
    return claim
  }

  /// The first of some rules that reads what became of the things that a level counted; nil where it counted no things.
  func rule(
    of rules: [Rule], onThingsOf base: Claim, _ anchor: Anchor, clause words: (Rule) -> LexiconSet
  ) -> Rule? {
    guard base.definition.unit == .items, base.definition.timing == .level,
      let told = knowledge.rulesByName[base.rule]
    else { return nil }
    return rules.first { $0.reads(noun: told.counts, clause: words($0)) && applies($0, anchor) }
  }

  /// "All the civilian casualties were adults": what the words before the verb name, of the time that is spoken of;
  /// nothing where some are excepted.
  private func spokenOfAll(_ anchor: Anchor, _ reading: Reading) -> Claim? {
    guard let verb = anchor.own.first(where: { knowledge.isAuxiliary(terms.all[$0]) }), verb > anchor.term,
      !reading.sentence.range.contains(where: { terms.all[$0].role == .without })
    else { return nil }
    let candidates = [discourse.head, discourse.whole].compactMap(\.self) + discourse.recent.reversed()
    return candidates.first { claim in
      claim.period == discourse.head?.period && claim.definition.dimensions.has("outcome")
        && dimensions(in: anchor.term..<verb, claim.definition) == claim.dimensions
    }
  }
}
