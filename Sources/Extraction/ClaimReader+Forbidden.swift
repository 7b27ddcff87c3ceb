// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// What the words of a number forbid it to go on with.
extension ClaimReader {
  /// Whether the rule that read the claim forbids what is said of the number: of mines kept, those that were destroyed.
  func isForbidden(_ anchor: Anchor, _ base: Claim, _ reading: Reading) -> Bool {
    guard !leaves(anchor), let rule = knowledge.rulesByName[base.rule],
      !isNextHolder(anchor, base, reading)
    else { return false }
    return rule.without.meets(said(of: anchor, reading))
      || rule.without.meets(saidBefore(anchor, base, reading))
  }

  /// "8,120 are kept at the school and 4,343 at the depot": whether a list goes on with no more than another place.
  private func isNextHolder(_ anchor: Anchor, _ base: Claim, _ reading: Reading) -> Bool {
    let next = anchor.term + 1
    guard anchor.list.lowerBound < anchor.list.upperBound, next < anchor.own.upperBound,
      anchor.before.isEmpty,
      terms.all[next].role == .at || terms.all[next].role == .by,
      let before = reading.claims[anchor.list.lowerBound]
    else { return false }
    return before.definition == base.definition
      && reading.sentence.anchors[anchor.list.lowerBound].term < anchor.term
  }

  /// "It kept 7,000 at first, a figure that came down to 1,272": the words before the number in its sentence, where what it
  /// would go on with was told in another one.
  private func saidBefore(_ anchor: Anchor, _ base: Claim, _ reading: Reading) -> LexiconSet {
    let start = reading.sentence.range.lowerBound
    return base.quote.lowerBound < start ? knowledge.words(start..<anchor.term, terms) : []
  }

  /// A number's own words; on a line with no more than a year, those of the text above it.
  func said(of anchor: Anchor, _ reading: Reading) -> LexiconSet {
    let own = knowledge.words(anchor.own, terms)
    return isOfDatedLine(anchor, reading) ? own.union(discourse.words) : own
  }

  /// Whether the number is what is left: "which left 300", "after that 300 remained".
  func leaves(_ anchor: Anchor) -> Bool {
    if (anchor.term..<anchor.own.upperBound).contains(where: isRemainder) { return true }
    // "300 were left after 20 had been used up".
    let before = anchor.before.reversed().first { !isFiller(terms.all[$0]) || terms.all[$0].role == .after }
    return before.map(isRemainder) ?? false
  }

  func isRemainder(_ index: Int) -> Bool { terms.all[index].lexicon == knowledge.engine.remainders }

  func narrows(_ anchor: Anchor, _ claim: Claim) -> Bool {
    !dimensions(in: anchor.own, claim.definition).isEmpty
  }
}
