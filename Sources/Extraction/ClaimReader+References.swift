// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Numbers that say again what was said before: "of the 32".
extension ClaimReader {
  /// "Of the 32": the number is no new claim, but what the sentence speaks of.
  func refer(_ index: Int, _ reading: Reading) -> Bool {
    let anchor = reading.sentence.anchors[index]
    guard let number = anchor.number, isReference(anchor), anchor.noun != nil || isOpen(anchor, reading),
      var claim = referred(by: anchor, terms.numbers[number], reading)
    else { return false }
    // "It was cut to 4,000 in May 2000. Of the 4,000 held at present": parts of what there is now.
    if claim.definition.timing == .level, anchor.own.contains(where: isNow) { claim.period = nil }
    reading.base = claim
    if let done = done(to: claim, index, reading) {
      add(done)
      reading.claims[index] = done
      return true
    }
    let own = isWhole(index, reading) ? Dimensions() : dimensions(in: anchor.own, claim.definition)
    if own.pairs.contains(where: { claim.dimensions[$0.key] != $0.value }) {
      guard let narrowed = following(claim, index, reading) else { return true }
      add(narrowed)
      reading.claims[index] = narrowed
    } else {
      restated.insert(number)
    }
    return true
  }

  /// The claim that said the number before: one of the paragraph, or the people or the area counted last in the section
  /// where no noun says that others are meant.
  private func referred(by anchor: Anchor, _ number: Number, _ reading: Reading) -> Claim? {
    let isMeant = { [self] (claim: Claim) in matches(claim, number) && !tellsOthers(anchor, claim) }
    if let claim = discourse.recent.last(where: isMeant) { return claim }
    guard anchor.noun == nil, isPartitive(anchor.term - 1), discourse.head == nil else { return nil }
    return claims.last {
      ($0.definition.unit == .persons && $0.dimensions.isEmpty || $0.definition.unit == .squareKilometres)
        && isMeant($0)
    }
  }

  /// "The 17 children" after 17 men: whether the number's words say who people are, and nothing that was said.
  private func tellsOthers(_ anchor: Anchor, _ claim: Claim) -> Bool {
    let own = dimensions(in: anchor.phrase, claim.definition).pairs.filter {
      !Dimensions.circumstances.contains($0.key)
    }
    let said = claim.dimensions.pairs.filter { !Dimensions.circumstances.contains($0.key) }
    return !own.isEmpty && !said.isEmpty && own.allSatisfy { claim.dimensions[$0.key] == nil }
  }

  /// "Of the remaining 38 civilian casualties": a number that follows from others, of which parts are told.
  func rests(_ index: Int, _ reading: Reading) -> Bool {
    let anchor = reading.sentence.anchors[index]
    guard anchor.number != nil, anchor.term > 0,
      knowledge.role(terms.all[anchor.term - 1]) == .partitive,
      knowledge.has(.rest, terms.all[anchor.term - 1])
    else { return false }
    reading.base = (named(index, reading) ?? elliptical(index, reading))?.first ?? reading.base
    return true
  }

  private func matches(_ claim: Claim, _ number: Number) -> Bool {
    guard let value = claim.amount.value, !number.isSingle else { return false }
    return quantity(number, claim.definition.unit) == value
  }

  /// Whether "of the", "the" or "each of the" stands right before the number.
  func isReference(_ anchor: Anchor) -> Bool {
    guard anchor.term > 0 else { return false }
    let role = knowledge.role(terms.all[anchor.term - 1])
    return role == .partitive || role == .definite || role == .all || role == .anaphor
  }
}
