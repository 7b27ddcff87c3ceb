// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

extension ClaimReader {
  func claims(
    _ rule: Rule, _ index: Int, _ reading: Reading, inheriting: Dimensions?
  ) -> [Claim]? {
    let anchor = reading.sentence.anchors[index]
    var claims: [Claim] = []
    for yield in rule.yields {
      guard let amount = amount(anchor, yield.definition.unit)?.hedged(by: reading.frame) else { continue }
      let dimensions = dimensions(by: rule, yield, index, reading, inheriting: inheriting)
      var claim = Claim(
        Claim.Content(
          definition: yield.definition, dimensions: dimensions, amount: amount,
          basis: basis(anchor, reading.frame), period: period(index, reading, yield.definition),
          country: country(anchor, reading, yield.definition), quote: quote(anchor, reading),
          label: reading.frame?.label, place: reading.place, rule: rule.name, number: anchor.number))
      claim.scopeTerms =
        isOfModel(anchor, claim) ? anchor.model : part(index, reading, claim) ?? reading.frame?.part
      claim.kind = kind(index, reading, yield.definition)
      claims.append(claim)
    }
    return claims.isEmpty ? nil : claims
  }

  /// What a rule's claim is narrowed by: its number's words, those it takes over, the label and the headings above.
  private func dimensions(
    by rule: Rule, _ yield: Rule.Yield, _ index: Int, _ reading: Reading, inheriting: Dimensions?
  ) -> Dimensions {
    let (anchor, definition) = (reading.sentence.anchors[index], yield.definition)
    var dimensions = dimensions(index, reading, definition)
    if let inheriting { dimensions = dimensions.narrowing(inheriting.limited(to: definition)) }
    if isRest(anchor), origin(anchor) == nil { dimensions["nationality"] = nil }
    if let frame = reading.frame {
      dimensions = dimensions.merging(frame.dimensions.limited(to: definition))
      // "Cluster munition remnants" / "Destroyed: none": the line that narrows the label names the things.
      if anchor.noun == nil, definition.unit == .items, let line = frame.narrowing {
        dimensions = dimensions.merging(self.dimensions(in: line, definition))
      }
    }
    dimensions = dimensions.merging(narrowed(below: rule, definition))
    // "National contributions": a heading tells whose money is told of below it.
    if definition.unit == .currency, let title {
      dimensions = dimensions.merging(self.dimensions(in: title, definition))
    }
    if definition.unit == .currency, dimensions["source"] == nil,
      isOwnMoney(reading) || isOfOwnGovernment(anchor)
    {
      dimensions["source"] = "national"
    }
    dimensions = dimensions.merging(shared(index, reading, definition, dimensions))
    if isOfEither(anchor) { dimensions["outcome"] = nil }
    if case .money = kind(anchor), let number = anchor.number {
      dimensions["currency"] = currency(terms.numbers[number])
    }
    return dimensions.merging(yield.dimensions).settled
  }

  /// The code of a number's money. A name that several states share, "pesos", is that of the profile's own state; nil
  /// where that has no money of the name.
  func currency(_ number: Number) -> String? {
    number.currency.map(knowledge.lexicon.text(at:)).flatMap { code(of: $0) }
  }

  /// The code in what a lexicon says of a currency: a code, or codes by states, `CHL:CLP|COL:COP`.
  func code(of currency: String) -> String? {
    guard currency.contains(":") else { return currency }
    let own = section.country.rawValue + ":"
    return currency.split(separator: "|").first { $0.hasPrefix(own) }.map { String($0.dropFirst(own.count)) }
  }

  /// "Chad allocated XAF100 million ($170,000) to demining", where a section tells of work in that state: whether the
  /// state is who gives, and no other is named.
  private func isOwnMoney(_ reading: Reading) -> Bool {
    guard section.theme != .report, topic.isEmpty, words.has(.gives) else { return false }
    let range = reading.sentence.range
    return range.dropLast().contains {
      country(at: $0) == section.country && knowledge.has(.gives, terms.all[$0 + 1])
    } && !range.contains { country(at: $0).map { $0 != section.country } ?? false }
  }

  /// "The Chadian government contributed $1 million", in a report that tells of no gift of that state: whether its
  /// government is who gives.
  private func isOfOwnGovernment(_ anchor: Anchor) -> Bool {
    guard !isDonor, words.has(.organ) else { return false }
    let range = anchor.before.lowerBound..<anchor.own.upperBound
    return range.contains {
      country(at: $0) == section.country && (isOwnOrgan($0 - 1) || isOwnOrgan($0 + 1))
    }
  }

  private func isOwnOrgan(_ index: Int) -> Bool {
    terms.all.indices.contains(index) && knowledge.has(.organ, terms.all[index])
      && knowledge.has(.verb, terms.all[index])
  }

  /// "No deminer was hurt": whether nobody came to harm of either kind.
  private func isOfEither(_ anchor: Anchor) -> Bool {
    guard let number = anchor.number, terms.numbers[number].isAbsence else { return false }
    return anchor.own.contains { knowledge.has(.either, terms.all[$0]) }
  }

  func kind(_ anchor: Anchor) -> Number.Kind? { anchor.number.map { terms.numbers[$0].kind } }

  func basis(_ anchor: Anchor, _ frame: Frame? = nil) -> Basis {
    let own = anchor.number.map { terms.numbers[$0].basis } ?? .reported
    let isAbsence = anchor.number.map { terms.numbers[$0].isAbsence } ?? false
    if isAbsence, let said = anchor.own.compactMap(hedgedBasis).first { return said }
    if own == .reported, mayHedge, let said = distantHedge(anchor)?.basis ?? predicate(anchor) { return said }
    guard own == .reported, let frame else { return own }
    return frame.basis
  }

  /// "98 square kilometers are thought to be mined": a hedge on the verb behind the number.
  private func predicate(_ anchor: Anchor) -> Basis? {
    guard anchor.number != nil else { return nil }
    return anchor.behind.lazy
      .filter { [self] in $0 + 1 < terms.all.count && terms.all[$0 + 1].kind != .number }
      .compactMap { [self] in hedgedBasis($0) }.first
  }

  /// Whether a term hedges a number: a word for it, or one of asking such as "put the figure at".
  private func isHedge(_ index: Int) -> Bool {
    let lexicon = terms.all[index].lexicon
    return lexicon == knowledge.engine.hedges || lexicon == knowledge.engine.existence
  }

  /// Whether the sentence has a word that may hedge a number.
  private var mayHedge: Bool {
    words.has(knowledge.engine.hedges) || words.has(knowledge.engine.existence)
  }

  /// "Is believed to have": a basis that the words after "no" give.
  func hedgedBasis(_ index: Int) -> Basis? {
    let term = terms.all[index]
    return isHedge(index) ? knowledge.entry(term).basis : nil
  }

  /// "Is estimated to have a stockpile of 300": a hedge on the verb, which holds for the first number after it.
  private func distantHedge(_ anchor: Anchor) -> Entry? {
    anchor.before.first {
      isHedge($0)
        && (knowledge.has(.reach, terms.all[$0]) || terms.all[$0 + 1].kind == .time)
    }.map { knowledge.entry(terms.all[$0]) }
  }

  /// The qualifier of the number, or that of a hedge on the verb before it.
  private func qualifier(_ number: Number, _ anchor: Anchor) -> Qualifier {
    guard number.qualifier == .exact, mayHedge else { return number.qualifier }
    return distantHedge(anchor)?.qualifier ?? .exact
  }

  /// What the anchor says in a unit; nil where its number is of another kind.
  func amount(_ anchor: Anchor, _ unit: Unit) -> Amount? {
    if anchor.isArticle { return .quantity(Quantity(smallest: 1, unit: unit), .exact) }
    guard let index = anchor.number else {
      return knowledge.text(.absence, terms.all[anchor.term]) == "none_reported"
        ? .noneReported : .notKnown
    }
    let number = terms.numbers[index]
    guard let value = quantity(number, unit),
      unit != .currency || !number.isAbsence || isOfContributions(anchor)
    else { return nil }
    if number.isAbsence, reports(anchor) { return .noneReported }
    if number.isSingle, anchor.before.contains(where: isNegation) {
      return .quantity(Quantity(smallest: 0, unit: unit), .exact)
    }
    guard
      let high = number.high.flatMap({
        Quantity(coefficient: $0, exponent: exponent(number, unit), unit: unit)
      })
    else { return .quantity(value, qualifier(number, anchor)) }
    return .range(value, high, qualifier(number, anchor))
  }

  /// "No national contribution was reported", not "no other donor gave $2 million".
  private func isOfContributions(_ anchor: Anchor) -> Bool {
    anchor.noun.map { knowledge.countables.meets(LexiconSet(terms.all[$0].lexicon)) } ?? false
  }

  /// "The army cleared 400,000 square meters and the police 82,000": a number that leaves out the unit of the area before.
  func elided(_ anchor: Anchor, _ base: Claim) -> Amount? {
    guard isElided(anchor, base), let number = anchor.number.map({ terms.numbers[$0] }),
      let power = base.number.flatMap({ terms.numbers[...$0].last { $0.kind == .area } })?.unitPower
    else { return nil }
    let unit = base.definition.unit
    return Quantity(
      coefficient: number.coefficient, exponent: number.exponent + power - unit.decimals, unit: unit
    ).map { .quantity($0, qualifier(number, anchor)) }
  }

  /// Whether a plain number that counts nothing, behind no more than a name, may be an area of the unit of one before.
  func isElided(_ anchor: Anchor, _ base: Claim) -> Bool {
    guard base.definition.unit == .squareKilometres, anchor.noun == nil, let number = anchor.number,
      case let own = terms.numbers[number]
    else { return false }
    return own.kind == .count && !own.isWord && own.high == nil
      && (isNamedHolder(anchor) || isCompared(anchor))
  }

  /// "Up from 3.1 in 2014": whether no more than a time follows a number behind a word that compares.
  private func isCompared(_ anchor: Anchor) -> Bool {
    guard anchor.term > 0, let role = terms.all[anchor.term - 1].role, role == .comparison || role == .from
    else {
      return false
    }
    let before = anchor.number.flatMap { terms.numbers[..<$0].last { $0.kind != .aside } }
    return before?.kind == .area && anchor.term + 1 < anchor.own.upperBound && isDate(anchor.term + 1)
  }

  func isNegation(_ index: Int) -> Bool { knowledge.role(terms.all[index]) == .negation }

  /// Whether the words around "no" say that nothing was reported, rather than that nothing happened.
  func reports(_ anchor: Anchor) -> Bool {
    anchor.own.contains { index in
      guard knowledge.has(.reports, terms.all[index]) else { return false }
      // "It reported that it does not hold any mines": the report says that there are none.
      return index > anchor.term || (anchor.own.lowerBound..<index).contains(where: isNegation)
        || !(index + 1..<anchor.term).contains(where: tellsItself)
    }
  }

  /// Whether a word behind a verb of reporting begins what is reported: a verb, a "not", an "it".
  private func tellsItself(_ index: Int) -> Bool {
    isNegation(index) || isVerb(index) || terms.all[index].role == .pronoun
  }

  func exponent(_ number: Number, _ unit: Unit) -> Int {
    unit == .squareKilometres ? number.exponent - unit.decimals : number.exponent
  }

  func quantity(_ number: Number, _ unit: Unit) -> Quantity? {
    let isRight =
      switch (number.kind, unit) {
      case (.count, .persons), (.count, .events), (.count, .items), (.count, .procedures): true
      case (.area, .squareKilometres), (.money, .currency): true
      case (.count, .squareKilometres): number.isAbsence || number.coefficient == 0
      case (.count, .currency): number.isAbsence
      default: false
      }
    guard isRight else { return nil }
    return Quantity(coefficient: number.coefficient, exponent: exponent(number, unit), unit: unit)
  }

  func quote(_ anchor: Anchor, _ reading: Reading) -> Range<Int> {
    let piece = reading.sentence.pieces[anchor.piece].range
    // "PMN-2: 300", "2004: 300": the label is part of what proves it.
    if isOfDatedLine(anchor, reading) || anchor.model.map({ $0.upperBound < piece.lowerBound }) ?? false {
      return reading.sentence.pieces[anchor.piece - 1].range.lowerBound..<piece.upperBound
    }
    return piece.count <= 24 ? piece : min(anchor.own.lowerBound, anchor.term)..<anchor.own.upperBound
  }
}

extension Dimensions {
  /// Those of these keys.
  func keeping(_ keys: Set<String>) -> Dimensions { keeping { keys.contains($0.key) } }

  /// The dimensions that a measure takes.
  func limited(to definition: MeasureDefinition) -> Dimensions {
    limited(to: definition.dimensions)
  }
}

extension Amount {
  /// The amount under a label that hedges: "Estimated survivors".
  func hedged(by frame: Frame?) -> Amount {
    guard let frame, case .quantity(let value, .exact) = self else { return self }
    return .quantity(value, frame.qualifier)
  }
}
