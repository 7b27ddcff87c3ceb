// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Peoples that a clause is about.
extension ClaimReader {
  /// "Among Kenyans on that road, six casualties were recorded": the country of the people whom a sentence begins with,
  /// and of whom its numbers are.
  func people(_ reading: Reading) -> Country? {
    guard let first = reading.sentence.pieces.first, first.anchors.isEmpty, first.range.count > 1,
      case let start = first.range.lowerBound, knowledge.has(.nation, terms.all[start]) || isPartitive(start),
      let people = country(at: start + 1), !isOfRegion(start + 1)
    else { return nil }
    // "Of the Kenyan minefields" speaks of no Kenyans.
    var phrase = NounPhrase(terms: terms, knowledge: knowledge, end: first.range.upperBound)
    _ = phrase.read(after: start + 1)
    let isOfLand = phrase.noun.map { knowledge.meaning(terms.all[$0])["hazard"] != nil } ?? false
    return isOfLand ? nil : people
  }

  /// "Eight of the casualties were Syrian nationals", "Syrian nationals accounted for eight of the casualties": the country of
  /// a part, behind its verb or before it.
  func nationOfPart(_ anchor: Anchor) -> Country? {
    let behind = anchor.term + 1..<max(anchor.term + 1, anchor.own.upperBound)
    guard let first = behind.first, isPartitive(first) else { return nil }
    if let verb = behind.first(where: { knowledge.isAuxiliary(terms.all[$0]) }) {
      let next = verb + 1 < behind.upperBound && terms.all[verb + 1].role == .from ? verb + 2 : verb + 1
      return next < behind.upperBound ? country(at: next) : nil
    }
    return anchor.before.first.flatMap { country(at: $0) }
  }
}
