// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Parts of the country that people are counted in: "in Tibesti, 12 people were killed".
extension ClaimReader {
  /// The words that name the part of the country that a count of people is limited to: its own, those of the last
  /// number of its list, or those that the clause begins with.
  ///
  /// Nil for what is told of a month or a day: an incident happens at a place, and still counts for the country.
  func region(_ index: Int, _ reading: Reading, _ claim: Claim, ofPart isPart: Bool) -> Range<Int>? {
    guard !isIncident(claim.period),
      words.has(.place) || words.has(.counted) || words.has(knowledge.engine.regions)
    else { return nil }
    let (anchors, pieces) = (reading.sentence.anchors, reading.sentence.pieces)
    let anchor = anchors[index]
    let last = anchors[anchor.list.upperBound]
    // "15 of 24 casualties occurred in Borkou", not "15 of 24 casualties in Borkou were fatal": the place is the part's.
    let isOfPart = !isPart && isWhole(index, reading) && !anchor.behind.dropFirst().contains(where: isVerb)
    let own = isOfPart ? [] : [anchor.behind, last.term..<last.own.upperBound, anchor.own]
    if let found = own.lazy.compactMap({ self.region(in: $0) }).first ?? area(in: anchor.before) {
      return isOfBracket(found, behind: index, anchors) ? nil : found
    }
    var first = anchors[anchor.list.lowerBound].piece
    while first > 0, pieces[first].opening != .semicolon, pieces[first - 1].anchors.isEmpty { first -= 1 }
    let ahead = pieces[first..<anchor.piece].lazy.filter { $0.anchors.isEmpty && $0.depth == 0 }
    return ahead.compactMap { self.region(in: $0.range) }.first
      ?? ahead.compactMap { self.area(in: $0.range) }.first
  }

  /// "Five people were killed in Borkou (3) and Tibesti (2)": whether a place is that of the number in brackets alone.
  private func isOfBracket(_ place: Range<Int>, behind index: Int, _ anchors: [Anchor]) -> Bool {
    index + 1 < anchors.count && anchors[index + 1].bracket?.lowerBound == place.upperBound
  }

  /// "Borkou region had 74 of them": a name with a word for a part of a country before a number.
  private func area(in range: Range<Int>) -> Range<Int>? {
    names(in: range).first { name in
      let next = terms.all[name.upperBound]
      return next.lexicon == knowledge.engine.regions || knowledge.text(.counted, next) == "states"
        || isBehindRegion(name.lowerBound)
    } ?? range.first(where: isOfRegion).map { $0..<$0 + 1 }
  }

  /// "Libyan province had 28 of them": whether a part of the country has its name from a people of another.
  func isOfRegion(_ people: Int) -> Bool {
    guard let country = country(at: people), country != section.country else { return false }
    return people + 1 < terms.all.count && terms.all[people + 1].lexicon == knowledge.engine.regions
  }

  /// "The department of Borkou had the most casualties".
  private func isBehindRegion(_ name: Int) -> Bool {
    name > 1 && terms.all[name - 1].role == .of && terms.all[name - 2].lexicon == knowledge.engine.regions
  }

  /// Whether parts of the measure are told apart by where people came to harm.
  func isPlaced(_ definition: MeasureDefinition) -> Bool {
    definition.dimensions.has("outcome") || definition.unit == .events || definition.timing == .running
  }

  private func isIncident(_ period: Period?) -> Bool {
    guard case .date(let date) = period else { return false }
    return date.month != nil
  }

  /// The first name of a place behind "in": capitalised words, "the province of", "the north".
  private func region(in range: Range<Int>) -> Range<Int>? {
    range.lazy.filter { [self] in knowledge.has(.place, terms.all[$0]) && !isAddress($0) }.compactMap {
      self.name(from: $0 + 1, before: range.upperBound)
    }.first
  }

  /// "The Military Hospital in Juba": whether a place only tells where a house or an organization is.
  private func isAddress(_ index: Int) -> Bool {
    guard index > 0, case let before = terms.all[index - 1] else { return false }
    return before.kind == .word && before.casing != .any || knowledge.has(.agent, before)
  }

  /// The words of a name of a place that begins there, after at most an article and one word such as "northern".
  private func name(from start: Int, before end: Int) -> Range<Int>? {
    var index = start
    if index < end, knowledge.role(terms.all[index]) == .definite { index += 1 }
    if index < end, terms.all[index].isPlainWord || country(at: index) != nil { index += 1 }
    let first = index
    while index < end, isOfName(index) || joinsNames(index, first, end) { index += 1 }
    guard index > first else { return nil }
    return start..<index
  }

  /// "The province of Borkou", "Lamwo and Agago districts".
  func joinsNames(_ index: Int, _ first: Int, _ end: Int) -> Bool {
    guard index > first, index + 1 < end, isOfName(index + 1) else { return false }
    return terms.all[index].role == .of || terms.all[index].role == .and
  }

  func isOfName(_ index: Int) -> Bool {
    let term = terms.all[index]
    return term.kind == .word && term.casing == .capitalised && !term.hasDigits
      || term.lexicon == knowledge.engine.regions
  }
}
