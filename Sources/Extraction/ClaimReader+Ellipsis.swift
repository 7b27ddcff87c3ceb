// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

extension ClaimReader {
  /// The claims of a number that leaves out what it counts: it counts what the last one counted.
  func elliptical(_ index: Int, _ reading: Reading) -> [Claim]? {
    let anchor = reading.sentence.anchors[index]
    if let told = silence(index, reading) { return told }
    if let base = silenced(index, reading) { return following(base, index, reading).map { [$0] } }
    if let base = spokenOf(index, reading), var claim = following(base, index, reading) {
      if !hasTime(anchor) { claim.period = base.period }
      return [claim]
    }
    guard anchor.noun == nil || isAnaphoric(anchor) || isPredicated(anchor),
      !anchor.isArticle || anchor.noun == nil && terms.all[anchor.term].role == .another,
      isOpen(anchor, reading), !isDenied(anchor) || opposite(anchor, reading) != nil
    else { return nil }
    if let base = child(index, reading) { return following(base, index, reading).map { [$0] } }
    if isAside(anchor, reading) { return nil }
    if let frame = reading.frame, let rule = frame.rule, applies(rule, anchor) {
      return claims(rule, index, reading, inheriting: nil)
    }
    guard let base = spoken(before: index, reading), continues(index, base, reading),
      isTied(index, base, reading),
      !isOfThings(anchor, base)
    else { return nil }
    guard !isForbidden(anchor, base, reading) else { return done(with: base, index, reading) }
    if let others = besides(base, index, reading) { return others }
    guard let claim = following(base, index, reading), !isOnlyPart(claim, of: base, anchor) else {
      return nil
    }
    return [claim]
  }

  /// What a number that leaves out what it counts goes on with, the nearest first.
  private func spoken(before index: Int, _ reading: Reading) -> Claim? {
    let inSentence =
      total(index, reading) ?? recorded(index, reading) ?? reading.base ?? recalled(index, reading)
      ?? parallel(index, reading) ?? sibling(index, reading) ?? firstClaim(before: index, reading)
    return inSentence ?? earlier(index, reading)
  }

  /// Whether something about a number ties it to a claim: a time or a part of its own, a verb of counting, its place.
  private func isTied(_ index: Int, _ base: Claim, _ reading: Reading) -> Bool {
    let anchor = reading.sentence.anchors[index]
    return isTold(anchor, base.definition) || adds(anchor) || origin(anchor) != nil
      || adjacent(anchor, reading) != nil || resumed(anchor, reading) != nil
      || isOfTimeBefore(anchor, reading) || isNamed(anchor, base)
      || isOfDatedLine(anchor, reading) || holderListed(anchor, reading, base.definition) != nil
      || parallel(index, reading) != nil || spelledLevel(anchor, reading)?.amount == base.amount
      || isRecorded(anchor) || isAnswer(index, reading) || answers(anchor, base) || isOfModel(anchor, base)
      || recalls(anchor, base) || unknownPart(index, reading, base.definition) != nil
      || base.definition.timing == .level && leaves(anchor) || isGapped(index, base, reading)
      || isReached(index, reading) || opposite(anchor, reading) != nil || respective(index, reading) != nil
      || isGivenFor(anchor)
  }

  /// "It kept 900 mines: 600 held by the army": the level that a number behind its colon is a part of.
  func spelledLevel(_ anchor: Anchor, _ reading: Reading) -> Claim? {
    guard let level = reading.spelled, level.definition.timing == .level, level.definition.unit == .items,
      anchor.noun == nil, !isForbidden(anchor, level, reading), isLess(anchor, than: level)
    else { return nil }
    return level
  }

  /// "1,400 belonged to the navy and 5,187 to the army", "Chad gave $2 million and Mali $1 million": whether the verb
  /// before is left out here.
  private func isGapped(_ index: Int, _ base: Claim, _ reading: Reading) -> Bool {
    let anchor = reading.sentence.anchors[index]
    let isListed = anchor.list.contains(index - 1) && reading.claims[index - 1] != nil
    // "It cleared 300,000 square meters: the army was responsible for 170,000".
    if isElided(anchor, base) { return isListed || reading.spelled?.definition == base.definition }
    guard isListed else { return false }
    if base.definition.unit == .currency { return true }
    if isNamedHolder(anchor), base.definition.unit == .items { return true }
    guard [.items, .squareKilometres].contains(base.definition.unit), anchor.term + 1 < anchor.own.upperBound,
      let role = terms.all[anchor.term + 1].role
    else { return false }
    return [.to, .by, .at].contains(role)
  }

  /// "The army holds 40 and the navy 50": whether no more than a name or "the" and words stand before the number, and
  /// nothing behind it.
  func isNamedHolder(_ anchor: Anchor) -> Bool {
    let words = anchor.before.drop { terms.all[$0].role == .and }
    let end = anchor.bracket?.upperBound ?? anchor.term + 1
    let rest = end..<max(end, anchor.own.upperBound)
    guard let first = words.first, rest.allSatisfy({ terms.all[$0].kind == .stop }) else { return false }
    let begins = terms.all[first].role == .definite || terms.all[first].casing != .any
    return begins && words.count > 1 && !words.contains { knowledge.isClosing(terms.all[$0]) }
  }

  /// "118 were fatal and 421 were not": nothing tells what became of those.
  private func isDenied(_ anchor: Anchor) -> Bool {
    guard let last = anchor.own.last(where: { terms.all[$0].kind == .word || terms.all[$0].kind == .lexeme })
    else { return false }
    return last > anchor.term && isNegation(last)
  }

  /// "Four were children": the noun says what they are, not what the number counts.
  func isPredicated(_ anchor: Anchor) -> Bool {
    guard let noun = anchor.noun, knowledge.singulars.meets(LexiconSet(terms.all[noun].lexicon)) else {
      return false
    }
    let next = anchor.bracket?.upperBound ?? anchor.term + 1
    return next < terms.all.count && knowledge.isAuxiliary(terms.all[next])
  }

  /// Whether "of them" or the like follows the number.
  func isAnaphoric(_ anchor: Anchor) -> Bool {
    anchor.number != nil && anchor.term + 1 < anchor.own.upperBound
      && knowledge.role(terms.all[anchor.term + 1]) == .anaphor
  }

  /// "It had a stockpile of 300 mines. Of these, 200 were destroyed and 100 retained": what was done with some of the
  /// things that were there, or what they are kept for.
  private func done(with base: Claim, _ index: Int, _ reading: Reading) -> [Claim]? {
    let anchor = reading.sentence.anchors[index]
    let own = said(of: anchor, reading)
    // What was kept and then destroyed is no destruction of a stock.
    let words = own.union(knowledge.words(base.quote, terms))
    let rules = knowledge.rules.filter { $0.yields.allSatisfy { $0.definition.unit == .items } }
    return rule(of: rules, onThingsOf: base, anchor, clause: { $0.tellsWhatWasDone ? words : own })
      .flatMap { claims($0, index, reading, inheriting: base.dimensions) }
  }

  /// Whether the words before the number let it go on with what was counted: no verb of its own, unless it
  /// is one of the measure's words or the words narrow the measure, and no number of other things.
  func continues(_ index: Int, _ base: Claim, _ reading: Reading) -> Bool {
    let anchor = reading.sentence.anchors[index]
    let piece = reading.sentence.pieces[anchor.piece]
    // What stands before a comparison is said of another number.
    let start =
      piece.opening == .comparison
      ? max(piece.range.lowerBound, anchor.own.lowerBound) : anchor.own.lowerBound
    let before = min(start, anchor.term)..<anchor.term
    if anchor.bracket == nil, hasQuantity(before) { return false }
    let isForeign = before.contains {
      terms.all[$0].kind == .word && terms.all[$0].casing == .any || terms.all[$0].role == .relative
    }
    return !isForeign || isDated(anchor)
      || unknownPart(index, reading, base.definition) != nil
      || terms.isOfOtherTime(anchor.term) || recalls(anchor, base)
      || answers(anchor, base) || narrows(anchor, base) || isNamed(anchor, base)
      || isRecorded(anchor) || base.definition.timing == .level && leaves(anchor)
      || isGapped(index, base, reading) || isGivenFor(anchor) || before.contains(where: isRevision)
  }

  /// "Last year's profile gave 40 for 2014": whether the number is that of a publication for a time.
  func isGivenFor(_ anchor: Anchor) -> Bool {
    let next = anchor.term + 1
    guard next < anchor.own.upperBound, isDate(next) else { return false }
    return anchor.before.contains { terms.all[$0].lexicon == knowledge.engine.publications }
  }

  /// Whether a time begins at a term, be it behind an "in" or "for".
  func isDate(_ index: Int) -> Bool {
    terms.all[index].kind == .time
      || terms.all[index].role == .at && index + 1 < terms.all.count && terms.all[index + 1].kind == .time
  }

  /// "Half the number in 2012 (34)": whether the number stands in a bracket behind its time.
  private func isDated(_ anchor: Anchor) -> Bool {
    anchor.bracket.map { terms.all[$0.lowerBound - 1].kind == .time } ?? false
  }

  /// "3,000 PMD-6": of things that come in models.
  func isOfModel(_ anchor: Anchor, _ base: Claim) -> Bool {
    anchor.model != nil && base.definition.unit == .items && base.definition.dimensions.has("device")
  }

  /// Whether the number is said to come on top: "another 20", "187 more".
  func adds(_ anchor: Anchor) -> Bool {
    anchor.own.contains { index in
      let role = knowledge.role(terms.all[index])
      return role == .another || role == .other || role == .comparison
        || role?.quantifies == true && index == anchor.term + 1
    }
  }

  /// "Another 20", "187 more", with nothing else counted.
  func isAddition(_ anchor: Anchor) -> Bool {
    let after = anchor.term + 1
    if after < anchor.own.upperBound, terms.all[after].role?.quantifies == true {
      return !knowledge.isAuxiliary(terms.all[after])
    }
    return anchor.term > anchor.own.lowerBound && knowledge.role(terms.all[anchor.term - 1]) == .another
  }

  /// Whether a verb of counting stands right before the number, "the center had recorded 91", "the number had been
  /// 91", or is all that follows: "three were recorded".
  func isRecorded(_ anchor: Anchor) -> Bool {
    var index = anchor.term - 1
    while index > anchor.own.lowerBound, isLight(index) { index -= 1 }
    if index >= anchor.own.lowerBound, tellsCount(index) { return true }
    return anchor.own.lowerBound == anchor.term && isSaidOnly(anchor)
  }

  /// Whether no more than a verb of counting follows the number.
  func isSaidOnly(_ anchor: Anchor) -> Bool {
    let words = (anchor.term + 1..<max(anchor.term + 1, anchor.own.upperBound)).filter {
      !isLight($0) && terms.all[$0].kind != .stop
    }
    return words.count == 1 && tellsCount(words[0])
  }

  func tellsCount(_ index: Int) -> Bool {
    let lexicon = terms.all[index].lexicon
    return lexicon == knowledge.engine.existence || lexicon == knowledge.engine.holding || lexicon == figures
      || knowledge.has(.reports, terms.all[index])
  }

  func isLight(_ index: Int) -> Bool {
    knowledge.isAuxiliary(terms.all[index]) || isPast(index)
      || terms.all[index].lexicon == knowledge.engine.hedges
  }

  /// "In 2009, it had carried out 40": whether the number says of an earlier time what was said before, by no
  /// verb that says something else.
  func recalls(_ anchor: Anchor, _ base: Claim) -> Bool {
    let before = anchor.before
    guard before.contains(where: isEarlier),
      before.contains(where: { terms.all[$0].role == .pronoun || terms.all[$0].lexicon == figures })
    else { return false }
    let told = knowledge.words(base.quote, terms)
    return before.allSatisfy { index in
      isFiller(terms.all[index]) || terms.all[index].kind == .word || tellsCount(index)
        || told.meets(LexiconSet(terms.all[index].lexicon))
    }
  }

  private func isPast(_ index: Int) -> Bool {
    terms.all[index].kind == .time && terms.times[Int(terms.all[index].index)].mode == .past
  }

  /// "Not known, but at least 23 were reported": whether the number answers what is not known as a whole.
  private func isAnswer(_ index: Int, _ reading: Reading) -> Bool {
    index > 0 && reading.silent[index - 1] != nil
      && reading.sentence.pieces[reading.sentence.anchors[index].piece].opening != .semicolon
  }

  /// "The total is not known. A survey spoke of at least 550": whether a number with a hedge, or called a figure,
  /// answers what the sentence before left open.
  func answers(_ anchor: Anchor, _ claim: Claim) -> Bool {
    guard claim.amount == .notKnown, claim.number == nil, let number = anchor.number,
      anchor.term > anchor.own.lowerBound
    else { return false }
    let before = terms.all[anchor.term - 1]
    return terms.numbers[number].qualifier != .exact || knowledge.isAuxiliary(before)
      || before.lexicon == knowledge.engine.existence || before.lexicon == figures
  }

  /// Whether a rule for the same measure asks for one of the words.
  func isNamed(_ anchor: Anchor, _ base: Claim) -> Bool {
    knowledge.isAsked(knowledge.words(anchor.own, terms), for: base.definition.measure)
  }

  /// Whether nothing after the number says that it counts something else.
  func isOpen(_ anchor: Anchor, _ reading: Reading) -> Bool {
    guard anchor.number != nil else { return anchor.isArticle || reading.frame?.rule != nil }
    if case .area = kind(anchor) { return true }
    var next = anchor.term + 1
    while next < anchor.own.upperBound, terms.all[next].role?.quantifies == true { next += 1 }
    guard next < anchor.own.upperBound, anchor.model?.lowerBound != next else { return true }
    switch terms.all[next].kind {
    case .word: return knowledge.isAuxiliary(terms.all[next - 1]) || terms.isOfOtherTime(anchor.term)
    case .slash, .mark: return false
    default: return true
    }
  }
}
