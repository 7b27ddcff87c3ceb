// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Rows of key figures that say by their label of whom nothing is known.
extension ClaimReader {
  /// "Killed: 31", "Injured: 49", "Unknown: 4 (2006: 0)": the dimension of which a row says that it is not known. The
  /// label above names it, else the row before tells what parts the whole; below "Men" and "Women" that is the sex.
  func keyOfRow(_ reading: Reading) -> String? {
    let first = reading.sentence.range.lowerBound
    guard let frame = reading.frame, first + 1 < reading.sentence.range.upperBound,
      terms.all[first].lexicon == knowledge.engine.absences, terms.all[first + 1].kind == .colon
    else { return nil }
    if let key = frame.splits { return key }
    let told = discourse.said.last?.dimensions.pairs.map(\.key).filter { frame.dimensions[$0] == nil } ?? []
    return told.count == 1 ? told[0] : Dimensions.splitting.first(where: told.contains)
  }
}
