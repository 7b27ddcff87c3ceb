// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// What is said of a number of states is said of no one state.
extension ClaimReader {
  /// "Thirty states keep fewer than 1,000 mines": what is said of a number of states is said of no one state.
  func isTally(_ index: Int, _ claim: Claim, _ reading: Reading) -> Bool {
    let anchor = reading.sentence.anchors[index]
    guard claim.definition.unit == .items, claim.definition.dimensions.has("device") else { return false }
    let before = anchor.before
    guard let states = before.first(where: countsStates) else { return false }
    return hasNumber(before.lowerBound..<states)
      && !(states..<anchor.term).contains { country(at: $0) != nil }
  }

  private func countsStates(_ index: Int) -> Bool {
    terms.all[index].lexicon == knowledge.engine.otherThings
      && knowledge.text(.counted, terms.all[index]) == "states"
  }
}
