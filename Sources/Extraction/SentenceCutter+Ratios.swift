// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Ratios, whose two numbers count nothing.
extension SentenceCutter {
  /// "One prosthesis in eight", "two out of three": where the ratio that begins with a number ends.
  func endOfRatio(_ index: Int) -> Int? {
    for joint in (index + 1..<index + 4).prefix(while: { $0 + 1 < range.upperBound }) {
      let term = terms.all[joint]
      guard term.kind == .lexeme || term.kind == .word else { return nil }
      guard let role = knowledge.role(term) else { continue }
      guard role == .at || knowledge.has(.ratio, term), isBareNumber(joint + 1),
        isLess(index, than: joint + 1)
      else {
        return nil
      }
      return joint + 2
    }
    return nil
  }

  private func isLess(_ index: Int, than other: Int) -> Bool {
    let (left, right) = (
      terms.numbers[Int(terms.all[index].index)], terms.numbers[Int(terms.all[other].index)]
    )
    return left.exponent == right.exponent && left.coefficient < right.coefficient
  }

  /// Whether a small number that counts nothing itself stands there.
  private func isBareNumber(_ index: Int) -> Bool {
    guard terms.all[index].kind == .number, case let number = terms.numbers[Int(terms.all[index].index)],
      number.kind == .count, !number.isAbsence, (2...10).contains(number.coefficient), number.exponent == 0
    else { return false }
    guard index + 1 < range.upperBound, terms.all[index + 1].kind == .lexeme else { return true }
    return !knowledge.nouns.meets(LexiconSet(terms.all[index + 1].lexicon))
      && terms.all[index + 1].lexicon != knowledge.engine.otherThings
  }
}
