// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

extension ClaimReader {
  /// What is said once for several numbers of a list: the cause before the first or after the last of them, and
  /// what became of people where only the last one says it.
  func shared(
    _ index: Int, _ reading: Reading, _ definition: MeasureDefinition, _ own: Dimensions
  ) -> Dimensions {
    let anchor = reading.sentence.anchors[index]
    if definition.unit == .squareKilometres { return sharedOfLand(anchor, reading, definition, own) }
    if definition.unit == .events { return sharedWithPeople(index, reading, own) }
    guard definition.dimensions.has("outcome") else { return Dimensions() }
    var result = Dimensions()
    let isBare = isPlain(anchor)
    if own["outcome"] == nil, isBare { result["outcome"] = fateAhead(index, reading, definition) }
    if own["device"] == nil, isBare || own["outcome"] != nil, !isApart(anchor, reading) {
      result["device"] =
        dimensions(in: tail(anchor.list.upperBound, reading), definition)["device"]
        ?? lead(anchor.list.lowerBound, before: index, reading, definition)
    }
    return result
  }

  /// "Five mine casualties in four incidents": what the people before were hurt by did the harm in the incidents.
  private func sharedWithPeople(_ index: Int, _ reading: Reading, _ own: Dimensions) -> Dimensions {
    let anchors = reading.sentence.anchors
    var result = Dimensions()
    guard own["device"] == nil, index > 0, anchors[index - 1].piece == anchors[index].piece,
      let people = reading.claims[index - 1], people.definition.dimensions.has("outcome")
    else { return result }
    result["device"] = people.dimensions["device"]
    return result
  }

  /// "3km2 and 82km2 were on record as mined": what a verb behind the last area of a list says of them all.
  private func sharedOfLand(
    _ anchor: Anchor, _ reading: Reading, _ definition: MeasureDefinition, _ own: Dimensions
  ) -> Dimensions {
    let last = reading.sentence.anchors[anchor.list.upperBound]
    guard last.term != anchor.term,
      let verb = last.behind.first(where: { knowledge.isAuxiliary(terms.all[$0]) })
        ?? complement(of: last, after: anchor, definition)
    else { return Dimensions() }
    return dimensions(in: verb..<last.own.upperBound, definition).keeping { own[$0.key] == nil }
  }

  /// "2km2 was suspected and 3km2 confirmed to contain mines": the words behind the participle of the last number, whose
  /// "was" stands with the first.
  private func complement(of last: Anchor, after first: Anchor, _ definition: MeasureDefinition) -> Int? {
    guard definition.timing == .level, last.term + 2 < last.own.upperBound,
      (first.term..<first.own.upperBound).contains(where: { knowledge.isAuxiliary(terms.all[$0]) })
    else { return nil }
    return last.term + 2
  }

  /// Whether a number and the last of its list each have a time of their own: they are of two incidents.
  private func isApart(_ anchor: Anchor, _ reading: Reading) -> Bool {
    let last = reading.sentence.anchors[anchor.list.upperBound]
    return last.term != anchor.term && hasTime(anchor) && hasTime(last)
  }

  /// "Three soldiers and a civilian were killed": what a verb after a later item says became of them all.
  private func fateAhead(_ index: Int, _ reading: Reading, _ definition: MeasureDefinition) -> String? {
    let anchors = reading.sentence.anchors
    guard index < anchors[index].list.upperBound, let noun = anchors[index].noun,
      knowledge.singulars.meets(LexiconSet(terms.all[noun].lexicon))
    else { return nil }
    for next in index + 1...anchors[index].list.upperBound {
      let words = anchors[next].own
      guard let place = words.first(where: { outcome(at: $0) != nil }) else { continue }
      let isVerb =
        knowledge.isFinite(terms.all[place])
        || anchors[next].term < place
          && (anchors[next].term..<place).contains { knowledge.isAuxiliary(terms.all[$0]) }
      return isVerb ? outcome(at: place) : nil
    }
    return nil
  }

  func outcome(at index: Int) -> String? {
    terms.all[index].kind == .lexeme ? knowledge.meaning(terms.all[index])["outcome"] : nil
  }

  /// Whether the words after what the number counts are none: an item of a list.
  private func isPlain(_ anchor: Anchor) -> Bool {
    anchor.behind.allSatisfy {
      isFiller(terms.all[$0])
    }
  }

  /// The words after the last number of a list, and after the events that stand there: "in four mine incidents".
  private func tail(_ last: Int, _ reading: Reading) -> Range<Int> {
    let anchors = reading.sentence.anchors
    let anchor = anchors[last]
    // "One each to a mine and to ERW" is said of that one only.
    if anchor.own.contains(where: { terms.all[$0].role == .each }) { return anchor.term..<anchor.term }
    var end = anchor.own.upperBound
    if last + 1 < anchors.count, anchors[last + 1].piece == anchor.piece, let noun = anchors[last + 1].noun,
      knowledge.events.meets(LexiconSet(terms.all[noun].lexicon))
    {
      end = anchors[last + 1].own.upperBound
    }
    return anchor.phrase.upperBound..<max(anchor.phrase.upperBound, end)
  }

  /// The device that the words before a list name.
  private func lead(
    _ first: Int, before index: Int, _ reading: Reading, _ definition: MeasureDefinition
  ) -> String? {
    guard first < index else { return nil }
    let anchor = reading.sentence.anchors[first]
    return dimensions(in: anchor.before, definition)["device"]
  }
}
