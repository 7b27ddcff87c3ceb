// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Which part of the whole a number is limited to: a place, an operator, a share.
extension ClaimReader {
  /// The part of a claim that goes on with one before: by its own words, else that of the other, unless it is a total.
  func part(_ index: Int, _ reading: Reading, following base: Claim) -> Range<Int>? {
    let anchor = reading.sentence.anchors[index]
    if isOfModel(anchor, base) { return anchor.model }
    if let name = holderListed(anchor, reading, base.definition) { return name }
    guard let told = base.scopeTerms else { return part(index, reading, base) }
    let isOther = anchor.own.contains { terms.all[$0].role == .other }
    return holder(anchor) ?? part(index, reading, base) ?? (isOther || isTotal(index, reading) ? nil : told)
  }

  /// "When the total mined area was put at 292km2".
  private func isTotal(_ index: Int, _ reading: Reading) -> Bool {
    let anchor = reading.sentence.anchors[index]
    return anchor.before.contains { knowledge.isTotal(terms.all[$0]) }
  }

  /// The words that name the part that a claim is limited to; nil where it speaks of the whole country.
  ///
  /// People are counted where they came to harm. Work is told of those who did it, else of the place where it was done.
  /// - Parameter isPart: Whether the claim is one of the part before the number: "15 of 24 occurred in Borkou".
  func part(_ index: Int, _ reading: Reading, _ claim: Claim, ofPart isPart: Bool = false) -> Range<Int>? {
    if isPlaced(claim.definition) { return region(index, reading, claim, ofPart: isPart) }
    if isTotal(index, reading) { return nil }
    if let share = share(index, reading) ?? spelledOut(index, reading, claim) { return share }
    if claim.definition.unit == .currency { return giver(index, reading) }
    return isWork(claim.definition)
      ? doer(index, reading, of: claim.definition, beside: claim.scopeTerms) : nil
  }

  /// Whether a measure counts work that operators, centers and clinics report of themselves.
  private func isWork(_ definition: MeasureDefinition) -> Bool {
    definition.timing == .period && definition.implied.isEmpty && definition.unit != .currency
  }

  /// "1,400 M6 mines belonged to the Navy and 500 to the Army": who has what is counted.
  private func holder(_ anchor: Anchor) -> Range<Int>? {
    var start = anchor.term + 1
    guard anchor.model == nil, start < anchor.own.upperBound, terms.all[start].role == .to else { return nil }
    start += 1
    if start < anchor.own.upperBound, terms.all[start].role == .definite { start += 1 }
    let end = endOfName(start, before: anchor.own.upperBound)
    return end > start ? start..<end : nil
  }

  // MARK: Shares

  /// The words before a number that say that it is no whole: "the largest payment, $2 million".
  private func share(_ index: Int, _ reading: Reading) -> Range<Int>? {
    for range in words.has(.part) ? before(index, reading) : [] {
      guard let term = range.last(where: { knowledge.has(.part, terms.all[$0]) }) else { continue }
      return nameBefore(term, range)..<endOfShare(term, before: range.upperBound)
    }
    return enclosing(index, reading)?.scopeTerms ?? wentOn(index, reading)
  }

  /// "90km2 are dangerous: 12km2 hold mines and ERW": the words behind an area behind a colon, where no dimension tells it
  /// from the whole that it is a part of.
  private func spelledOut(_ index: Int, _ reading: Reading, _ claim: Claim) -> Range<Int>? {
    guard claim.definition.unit == .squareKilometres, let whole = reading.spelled,
      whole.definition == claim.definition, whole.dimensions == claim.dimensions,
      whole.period == claim.period,
      let all = whole.amount.value, let own = claim.amount.value, own.smallest < all.smallest
    else { return nil }
    let anchor = reading.sentence.anchors[index]
    let words = (anchor.term + 1..<anchor.own.upperBound).drop { knowledge.isAuxiliary(terms.all[$0]) }
    return words.isEmpty ? nil : words.startIndex..<words.endIndex
  }

  /// "40 mines were cleared in the process": the part that was told of before.
  private func wentOn(_ index: Int, _ reading: Reading) -> Range<Int>? {
    let isSame =
      words.has(.same) && reading.sentence.range.contains { knowledge.text(.same, terms.all[$0]) == "part" }
    return isSame ? discourse.said.last?.scopeTerms : nil
  }

  /// "The US share": where the name begins that stands right before a term.
  private func nameBefore(_ term: Int, _ range: Range<Int>) -> Int {
    var start = term
    while start > range.lowerBound, isOfName(start - 1) || country(at: start - 1) != nil { start -= 1 }
    return start
  }

  /// "At these two sites": a word that leaves open of what goes on to the next mark or verb.
  private func endOfShare(_ term: Int, before end: Int) -> Int {
    guard knowledge.text(.part, terms.all[term]) == "open" else { return term + 1 }
    let last = min(term + 4, end)
    return (term + 1..<last).first { terms.all[$0].kind == .comma || isVerb($0) } ?? last
  }

  /// The claim that the number in brackets belongs to: "¥1,259 ($15)".
  private func enclosing(_ index: Int, _ reading: Reading) -> Claim? {
    let (anchors, pieces) = (reading.sentence.anchors, reading.sentence.pieces)
    guard pieces[anchors[index].piece].depth > 0 else { return nil }
    return (0..<index).last { pieces[anchors[$0].piece].depth == 0 }.flatMap { reading.claims[$0] }
  }

  /// Who gave or received a sum, where it is named beside the sum: one of those that a state has money from, or gives to.
  private func giver(_ index: Int, _ reading: Reading) -> Range<Int>? {
    let anchor = reading.sentence.anchors[index]
    for range in before(index, reading).prefix(2) {
      let found = range.first { isParty($0) && governor(of: $0..<$0 + 1, range) == nil }
      if let found { return found..<found + 1 }
    }
    let after = anchor.behind
    return after.first { isParty($0) && isFrom($0) }.map { $0..<$0 + 1 }
  }

  private func isParty(_ index: Int) -> Bool {
    if let country = country(at: index) { return country != section.country }
    return terms.all[index].lexicon == knowledge.engine.donors && knowledge.has(.agent, terms.all[index])
  }

  /// "$2 million from the United States".
  private func isFrom(_ index: Int) -> Bool {
    let before = terms.all[index - 1].role == .definite ? index - 2 : index - 1
    return before >= 0 && (terms.all[before].role == .from || terms.all[before].role == .by)
  }

  // MARK: Doers

  /// The name of who did what a number counts, or of where it was done; beside a part that was told before, who
  /// reports is a part as well.
  private func doer(
    _ index: Int, _ reading: Reading, of definition: MeasureDefinition, beside told: Range<Int>?
  ) -> Range<Int>? {
    let (anchor, clause) = (reading.sentence.anchors[index], before(index, reading))
    let first = reading.sentence.anchors[anchor.list.lowerBound].term
    if let name = nearer(index, reading) { return name }
    if let name = clause.lazy.compactMap({ [self] in subject(in: $0, first, beside: told) }).first {
      return name
    }
    let after = anchor.behind
    if let name = names(in: after).first(where: { isAgent($0, after) || isPlace($0) }) { return name }
    let earlier = reading.claims[..<index].last { $0.map { isWork($0.definition) } ?? false }
    return earlier.map { $0?.scopeTerms } ?? spokenOf(clause.joined(), definition)
  }

  /// "The Army cleared 1km2, while Halden cleared 2km2, with 40 mines": who is named within the list, nearer than who it
  /// begins with.
  private func nearer(_ index: Int, _ reading: Reading) -> Range<Int>? {
    let (anchors, list) = (reading.sentence.anchors, reading.sentence.anchors[index].list)
    guard list.lowerBound + 1 < index, names(in: anchors[index].before).isEmpty else { return nil }
    return reading.claims[list.lowerBound + 1..<index].last { claim in
      guard let claim, isWork(claim.definition), let name = claim.scopeTerms else { return false }
      return name.lowerBound > anchors[list.lowerBound].term
    }.flatMap { $0?.scopeTerms }
  }

  /// Who was spoken of before, where a clause has no more than a word for them, "in 2008 they visited 40 survivors", or
  /// for what was counted of theirs, "output had been 514 in 2007".
  private func spokenOf(_ clause: some Sequence<Int>, _ definition: MeasureDefinition) -> Range<Int>? {
    for index in clause {
      if terms.all[index].role == .pronoun { return discourse.doer }
      guard terms.all[index].lexicon == figures else { continue }
      return discourse.said.last { $0.definition == definition }?.scopeTerms
    }
    return nil
  }

  /// The name that a clause has for its subject, or that stands behind "by".
  private func subject(in range: Range<Int>, _ first: Int, beside told: Range<Int>?) -> Range<Int>? {
    let end = max(range.upperBound, first)
    guard told != nil || !(range.lowerBound..<end).contains(where: tellsOnly) else { return nil }
    return names(in: range).last {
      isAgent($0, range) || isSubject($0, range, end) || told != nil && isReporter($0, range)
    }
  }

  /// "The institute claimed 11km2": who only reports what others did.
  private func tellsOnly(_ index: Int) -> Bool {
    knowledge.has(.reports, terms.all[index]) || terms.all[index].lexicon == knowledge.engine.existence
  }

  /// "Milsearch reports 26km2": whether no more than a word stands between a name and the number after it.
  private func isReporter(_ name: Range<Int>, _ range: Range<Int>) -> Bool {
    governor(of: name, range) == nil && name.upperBound + 1 >= range.upperBound
  }

  private func isAgent(_ name: Range<Int>, _ range: Range<Int>) -> Bool {
    guard let before = governor(of: name, range) else { return false }
    return terms.all[before].role == .by || knowledge.has(.until, terms.all[before])
  }

  /// "198 prostheses in Gaza".
  private func isPlace(_ name: Range<Int>) -> Bool {
    let start = terms.all[name.lowerBound].role == .definite ? name.lowerBound - 1 : name.lowerBound
    return start > 0 && knowledge.has(.place, terms.all[start - 1])
  }

  /// Whether a name is the subject of the verb before a term: nothing governs it, or it ends the words that are.
  private func isSubject(_ name: Range<Int>, _ range: Range<Int>, _ term: Int) -> Bool {
    let verb = (name.upperBound..<max(name.upperBound, term)).first { isVerb($0) }
    guard verb != nil || name.upperBound == term else { return false }
    guard let before = governor(of: name, range) else { return isName(name) }
    let role = terms.all[before].role
    let isOf = role == .of || role == .partitive
    return verb == name.upperBound && (isOf || knowledge.has(.place, terms.all[before]))
  }

  func isVerb(_ index: Int) -> Bool {
    knowledge.isClosing(terms.all[index]) || knowledge.isAuxiliary(terms.all[index])
  }

  /// The word before a name that makes it depend on another word; nil where it stands for itself.
  private func governor(of name: Range<Int>, _ range: Range<Int>) -> Int? {
    var index = name.lowerBound - 1
    if index >= range.lowerBound, terms.all[index].role == .definite { index -= 1 }
    guard index >= range.lowerBound else { return nil }
    switch terms.all[index].kind {
    case .word, .dash, .slash, .mark: return index
    case .lexeme: break
    default: return nil
    }
    switch terms.all[index].role {
    case .but, .when, .comparison, .relative: return nil
    case .and, .or: return index == range.lowerBound ? nil : index
    default: return knowledge.has(.agent, terms.all[index]) ? nil : index
    }
  }

  // MARK: Clauses

  /// The words before a number that may say of whom or what it is told, the nearest first: its own, those of its list,
  /// those of the pieces of its clause without numbers.
  func before(_ index: Int, _ reading: Reading) -> [Range<Int>] {
    let (anchors, pieces) = (reading.sentence.anchors, reading.sentence.pieces)
    let anchor = anchors[index]
    let first = anchors[anchor.list.lowerBound]
    var ranges = [anchor.before]
    if first.term != anchor.term {
      ranges.append(first.before)
    }
    var place = first.piece
    while place > 0, pieces[place].opening != .semicolon, pieces[place - 1].anchors.isEmpty {
      place -= 1
      if pieces[place].depth == 0 { ranges.append(pieces[place].range) }
    }
    return ranges
  }

  /// Keeps who a sentence is about, for what later sentences say of them.
  func rememberDoer(_ sentence: Range<Int>) {
    let first = sentence.first { !isIntroduction($0) } ?? sentence.lowerBound
    if terms.all[first].role == .pronoun { return }
    let name = first..<endOfName(first, before: sentence.upperBound)
    discourse.doer = !name.isEmpty && !name.contains(where: isOrgan) && isName(name) ? name : nil
  }

  /// "In 2012, the": what may stand before the subject of a sentence.
  private func isIntroduction(_ index: Int) -> Bool {
    let term = terms.all[index]
    return term.kind == .time || term.kind == .comma || term.role == .definite
  }
}
