// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Numbers that leave out what they count, with none before that says it.
extension ClaimReader {
  /// "The army retains 6,030", "it declared 300 M14": the claims of a number of which its verb and the heading above
  /// tell what it counts.
  func unnamed(_ index: Int, _ reading: Reading) -> [Claim]? {
    let anchor = reading.sentence.anchors[index]
    guard let number = anchor.number, !terms.numbers[number].mayBePronoun, anchor.noun == nil,
      case .count = kind(anchor), endsAlone(anchor, at: anchor.model?.upperBound ?? anchor.term + 1)
    else { return nil }
    // "It retains none", not "nobody keeps a register".
    if terms.numbers[number].isAbsence, !anchor.before.contains(where: isVerb) { return nil }
    // What comes in models is a device.
    if anchor.model != nil,
      let found = named(index, reading, counting: LexiconSet(knowledge.engine.devices))
    {
      return found
    }
    let own = ownWords(of: anchor, reading)
    for depth in 0..<2 {
      let words = layer(depth, own, anchor, reading)
      if let rule = knowledge.unnamed.first(where: { $0.reads(clause: words) && applies($0, anchor) }) {
        return claims(rule, index, reading, inheriting: inherited(rule, index, reading))
      }
    }
    return nil
  }

  /// Whether no more than a time, a particle or a verb follows from there on among the number's own words: nothing that it
  /// may count.
  func endsAlone(_ anchor: Anchor, at start: Int) -> Bool {
    let rest = (start..<max(start, anchor.own.upperBound)).drop { terms.all[$0].role?.quantifies == true }
    guard let next = rest.first, let second = rest.dropFirst().first else {
      return rest.allSatisfy(isOfNoNoun)
    }
    return isOfNoNoun(next) && (!knowledge.isClosing(terms.all[next]) || terms.all[second].kind != .word)
  }

  private func isOfNoNoun(_ index: Int) -> Bool {
    let term = terms.all[index]
    switch term.kind {
    case .word, .slash, .mark, .number: return false
    case .lexeme: return term.lexicon == knowledge.engine.particles || knowledge.isClosing(term)
    default: return true
    }
  }
}
