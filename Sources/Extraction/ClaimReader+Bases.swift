// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// What a number that leaves out what it counts may go on with.
extension ClaimReader {
  /// "18,000 mines were laid; the army speaks of 20,000 mines": what was said before, where another source only
  /// names its own figure.
  func spokenOf(_ index: Int, _ reading: Reading) -> Claim? {
    let anchor = reading.sentence.anchors[index]
    guard let noun = anchor.noun, anchor.number != nil else { return nil }
    func counted(_ claim: Claim?) -> Claim? {
      guard let claim, let rule = knowledge.rulesByName[claim.rule],
        rule.counts.meets(LexiconSet(terms.all[noun].lexicon)), !isForbidden(anchor, claim, reading)
      else { return nil }
      return claim
    }
    // "It declared 900 mines, among them 600 mines of two types".
    if let whole = counted(reading.parents[index]) { return whole }
    guard let base = counted(reading.base ?? sibling(index, reading) ?? discourse.head) else { return nil }
    let start = lead(of: anchor, reading).lowerBound
    // "Another 2,400 mines followed in 2001".
    let isFigure =
      (start..<anchor.term).contains { terms.all[$0].lexicon == figures }
      || anchor.behind.first.map { terms.all[$0].role == .after } ?? false
    let isModel = base.definition.timing == .level && isOfModel(anchor, base)
    return isFigure || isModel || isOfThese(reading) ? base : nil
  }

  /// "Of these, 40 mines are old": whether the sentence begins with what was counted before.
  func isOfThese(_ reading: Reading) -> Bool {
    guard let first = reading.sentence.pieces.first, first.anchors.isEmpty else { return false }
    return terms.all[first.range.lowerBound].role == .anaphor
  }

  /// Whether a number counts less of the same than a claim, so that it may be a part of it.
  func isLess(_ anchor: Anchor, than claim: Claim) -> Bool {
    guard let whole = claim.amount.value, let part = amount(anchor, claim.definition.unit)?.value else {
      return false
    }
    return part.smallest < whole.smallest
  }

  /// "It keeps 900 mines:", and below "Army: 600": the level that the lines of a list tell the parts of.
  func partedByList(_ anchor: Anchor, _ reading: Reading, _ definition: MeasureDefinition) -> Claim? {
    guard let lead = discourse.lead, lead.definition == definition,
      reading.place != .prose || terms.all[reading.sentence.range.lowerBound].kind == .bullet,
      isLess(anchor, than: lead)
    else { return nil }
    return lead
  }

  /// The name before the colon of such a line: who holds the part.
  func holderListed(_ anchor: Anchor, _ reading: Reading, _ definition: MeasureDefinition) -> Range<Int>? {
    guard partedByList(anchor, reading, definition) != nil,
      let label = reading.sentence.label(of: anchor, terms)
    else { return nil }
    let name = label.drop {
      terms.all[$0].kind == .bullet || terms.all[$0].role == .definite || terms.all[$0].kind == .colon
    }
    guard let first = name.first, !name.contains(where: isNoun) else { return nil }
    return endOfName(first, before: label.upperBound) == label.upperBound ? first..<label.upperBound : nil
  }

  /// The claim of a sentence before, for a number that narrows it or says it of another time.
  func earlier(_ index: Int, _ reading: Reading) -> Claim? {
    let anchor = reading.sentence.anchors[index]
    if let level = discourse.level, leaves(anchor) { return beyondModel(level) }
    if let lead = discourse.lead, holderListed(anchor, reading, lead.definition) != nil {
      return beyondModel(lead)
    }
    guard let claim = discourse.head,
      claim.number != nil || anchor.number.map({ !terms.numbers[$0].isAbsence }) ?? false,
      narrows(anchor, claim) || time(in: anchor.own, anchor.term) != nil || isRecorded(anchor)
        || isOfModel(anchor, claim) || isReached(index, reading) || respective(index, reading) != nil
        || isOfDatedLine(anchor, reading)
        || recalls(anchor, claim) || unknownPart(index, reading, claim.definition) != nil
        || isAddition(anchor) || answers(anchor, claim)
        || isOfTimeBefore(anchor, reading) && isNamed(anchor, claim)
    else { return nil }
    var whole = claim
    for pair in claim.dimensions.pairs where pair.value == "unknown" { whole.dimensions[pair.key] = nil }
    return whole
  }

  /// "2004: 14,700": whether a year and a colon are all that stands before the number, on a line of a list.
  func isOfDatedLine(_ anchor: Anchor, _ reading: Reading) -> Bool {
    guard reading.place != .prose, reading.frame == nil, let label = reading.sentence.label(of: anchor, terms)
    else { return false }
    return label.allSatisfy { terms.all[$0].kind == .time || terms.all[$0].kind == .bullet }
  }

  /// "40 M14 and 30 PMN; 20 were left later": a claim without the model that it was limited to.
  func beyondModel(_ claim: Claim) -> Claim {
    guard let last = claim.scopeTerms?.last,
      terms.isModel(last) || knowledge.text(.counted, terms.all[last]) == "types"
    else { return claim }
    var whole = claim
    whole.scopeTerms = nil
    return whole
  }

  /// "Brought the number for 2009 down to 117": what the sentence is about, named as a number.
  func total(_ index: Int, _ reading: Reading) -> Claim? {
    let anchor = reading.sentence.anchors[index]
    return anchor.before.contains(where: isOfTotal) ? recalled(index, reading) : nil
  }

  /// "In 2015, it had been 40": what the sentence is about, rather than the part of it that was said last.
  func recalled(_ index: Int, _ reading: Reading) -> Claim? {
    let anchor = reading.sentence.anchors[index]
    let own = anchor.before
    guard anchor.noun == nil || isPredicated(anchor),
      own.reversed().first(where: { !isLight($0) }).map({ terms.all[$0].role == .pronoun }) ?? false
        || own.contains(where: isOfTotal)
    else { return nil }
    return firstClaim(before: index, reading) ?? spokenLevel(anchor) ?? spokenWhole(own)
  }

  /// "This number", "of the total": whether a term names the whole that is spoken of.
  func isOfTotal(_ index: Int) -> Bool {
    knowledge.has(.whole, terms.all[index])
      || index > 0 && knowledge.isTotal(terms.all[index]) && terms.all[index - 1].role == .partitive
  }

  /// "More than half of the total (117)": the whole of the measure and time that is spoken of.
  func spokenWhole(_ words: Range<Int>) -> Claim? {
    guard words.contains(where: isOfTotal), let head = discourse.head,
      !head.dimensions.isEmpty
    else { return nil }
    return discourse.recent.last {
      $0.definition == head.definition && $0.period == head.period && $0.dimensions.isEmpty
    }
  }

  /// "It was 40km2 in 2011": the level that the text speaks of, as a whole.
  func spokenLevel(_ anchor: Anchor) -> Claim? {
    guard case .area = kind(anchor), var level = discourse.level, level.definition.unit == .squareKilometres
    else { return nil }
    level.dimensions = Dimensions()
    return level
  }

  /// A number in brackets said before one that stands outside: "similar to that of 2006 (six) and to the 7 of 2005".
  func firstClaim(before index: Int, _ reading: Reading) -> Claim? {
    reading.claims[..<index].lazy.compactMap(\.self).first
  }

  /// "12 of them were killed, while the center had registered 49": what was recorded is the whole.
  func recorded(_ index: Int, _ reading: Reading) -> Claim? {
    guard isRecorded(reading.sentence.anchors[index]) else { return nil }
    for before in 0..<index {
      if let parent = reading.parents[before] { return parent }
    }
    return nil
  }
}
