// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Years of which a text says only that nothing was reported.
extension ClaimReader {
  /// "No data is available for 2010 and 2011", "no figure has been reported for 2006": that nothing was reported, of another
  /// year, of what the sentence before spoke of.
  func silence(_ index: Int, _ reading: Reading) -> [Claim]? {
    let anchor = reading.sentence.anchors[index]
    guard reading.sentence.anchors.count == 1, anchor.noun == nil, let base = discourse.head,
      base.definition.timing == .period, isSilent(anchor), anchor.own.allSatisfy(saysNoMore),
      let time = time(in: anchor.own, anchor.term)?.time, time.mode == .at || time.mode == .interval,
      let first = time.first, var claim = following(base, index, reading)
    else { return nil }
    guard let last = time.last else { return claim.period == base.period ? nil : [claim] }
    guard first.month == nil, last.year == first.year + 1 else { return [claim] }
    claim.period = .date(first)
    return [claim, claim.moved(to: last)]
  }

  /// "310 orthoses (2018: not reported)": what a word of absence in a bracket says nothing of for another time.
  func silenced(_ index: Int, _ reading: Reading) -> Claim? {
    let anchor = reading.sentence.anchors[index]
    guard isUnknown(anchor), reading.sentence.pieces[anchor.piece].depth > 0, hasTime(anchor) else {
      return nil
    }
    return child(index, reading)
  }

  private func isSilent(_ anchor: Anchor) -> Bool {
    guard let number = anchor.number else {
      return knowledge.text(.absence, terms.all[anchor.term]) == "none_reported"
    }
    return terms.numbers[number].isAbsence && reports(anchor)
  }

  /// Whether a term tells nothing of what was not reported.
  private func saysNoMore(_ index: Int) -> Bool {
    let term = terms.all[index]
    switch term.kind {
    case .lexeme:
      let engine = knowledge.engine
      return isFiller(term) || term.role != nil || knowledge.has(.reports, term)
        || [figures, engine.absences, engine.existence, engine.numerals].contains(term.lexicon)
    case .word: return term.casing == .any
    default: return true
    }
  }
}
