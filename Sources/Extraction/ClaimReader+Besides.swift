// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// What is said beside of people that were counted: "31 got a loan and 12 received prostheses".
extension ClaimReader {
  /// "31 got a loan and 12 received prostheses": what a rule for what the last number counted makes of this one's
  /// own words, where it makes more than one claim or one of another measure.
  func besides(_ base: Claim, _ index: Int, _ reading: Reading) -> [Claim]? {
    guard let before = knowledge.rulesByName[base.rule] else { return nil }
    let anchor = reading.sentence.anchors[index]
    let own = knowledge.words(anchor.own, terms)
    let rule = knowledge.rules.first { rule in
      rule.reads(noun: before.counts, clause: own)
        && rule.yields.allSatisfy {
          $0.definition != base.definition && isNarrowed(by: anchor, $0.definition) || rule.yields.count > 1
        }
        && applies(rule, anchor)
    }
    return rule.flatMap { claims($0, index, reading, inheriting: nil) }
  }

  /// Whether the number's own words narrow another measure of people.
  private func isNarrowed(by anchor: Anchor, _ definition: MeasureDefinition) -> Bool {
    definition.unit == .persons && !dimensions(in: anchor.own, definition).isEmpty
  }

  /// "Gave 31 people a loan and 400 school bags": whether the word right behind the number names what was given.
  func isOfThings(_ anchor: Anchor, _ base: Claim) -> Bool {
    guard base.definition.unit == .persons, anchor.term + 1 < anchor.own.upperBound,
      case let next = terms.all[anchor.term + 1], next.kind == .lexeme, !knowledge.isClosing(next)
    else { return false }
    return knowledge.meaning(next).pairs.contains { pair in
      base.definition.dimensions[pair.key]?.isEmpty == true && !knowledge.mixtures.isMixed(pair.key)
    }
  }
}
