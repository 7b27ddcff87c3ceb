// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// What a number counts where its noun stands before it.
extension ClaimReader {
  /// The noun before a number that nothing follows: "Civilians numbered 260", "Children (54)".
  func nounInFront(_ place: Int, _ reading: Reading) -> Int? {
    let anchor = reading.sentence.anchors[place]
    guard let number = anchor.number, terms.numbers[number].kind == .count, anchor.term > 0,
      isOpen(anchor, reading)
    else { return nil }
    if let bracket = anchor.bracket, terms.all[bracket.lowerBound - 1].kind != .time {
      return isNoun(bracket.lowerBound - 1) ? bracket.lowerBound - 1 : nil
    }
    if terms.all[anchor.term - 1].kind == .open, anchor.own.count <= 2, isNoun(anchor.term - 2) {
      return anchor.term - 2
    }
    if terms.all[anchor.term - 1].kind == .comma { return nil }
    if let noun = nounOfLabel(anchor) { return noun }
    guard
      anchor.phrase.upperBound >= anchor.own.upperBound || terms.all[anchor.phrase.upperBound].kind != .word
    else { return nil }
    if let noun = nounAsked(place, reading), anchor.own.contains(noun) { return noun }
    for index in (anchor.own.lowerBound..<(anchor.bracket?.lowerBound ?? anchor.term)).reversed() {
      if isNoun(index) { return hasNumber(anchor.own.lowerBound..<index) ? nil : index }
      guard
        isFiller(terms.all[index])
          || [figures, knowledge.engine.countries].contains(terms.all[index].lexicon)
      else { break }
    }
    return nounAsked(place, reading)
  }

  /// Whether a number stands there: what follows it is said of what it counts, "30 states hold fewer than 400".
  func hasNumber(_ range: Range<Int>) -> Bool { range.contains { terms.all[$0].kind == .number } }

  /// The same, but for lengths of time: "in the 18 months to January 2008 there were 221".
  func hasQuantity(_ range: Range<Int>) -> Bool {
    range.contains { index in
      terms.all[index].kind == .number && terms.numbers[Int(terms.all[index].index)].reason != .duration
    }
  }

  /// The noun whose number was asked for before, with no other thing counted since: "the number of prostheses
  /// delivered in 2013 was 433".
  private func nounAsked(_ index: Int, _ reading: Reading) -> Int? {
    let anchor = reading.sentence.anchors[index]
    guard let noun = reading.sentence.subjects.last(where: { $0 < anchor.term }),
      !isOfWhole(anchor.term + 1, anchor), !isDifference(anchor.term - 1)
    else { return nil }
    let between = reading.sentence.anchors[..<index].reversed().prefix { $0.term > noun }
    return between.contains { $0.noun != nil } ? nil : noun
  }

  /// Whether a whole follows: "12 of the".
  private func isOfWhole(_ index: Int, _ anchor: Anchor) -> Bool {
    guard index < anchor.own.upperBound else { return false }
    return isPartitive(index) || knowledge.role(terms.all[index]) == .of
  }

  /// Whether "by" stands before the number: it says how much was added.
  private func isDifference(_ index: Int) -> Bool { knowledge.role(terms.all[index]) == .by }

  /// The noun before a colon: "Casualties in 2013: 84".
  private func nounOfLabel(_ anchor: Anchor) -> Int? {
    var index = anchor.own.lowerBound
    guard index == anchor.term, index > 0, terms.all[index - 1].kind == .colon else { return nil }
    index -= 1
    while index > 0, terms.all[index - 1].kind == .lexeme || terms.all[index - 1].kind == .time {
      index -= 1
      // "In most years: six in 2012": a length of time is not what is counted.
      if isNoun(index) { return knowledge.entry(terms.all[index]).aside == nil ? index : nil }
    }
    return nil
  }
}
