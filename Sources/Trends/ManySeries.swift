// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The same trends, each with the p-value that allows for how many series were tested at once beside its own.
///
/// Among hundred series without any trend five have p below 0.05 by chance. The p-values of one method and
/// statistic are corrected together, by ``BenjaminiHochberg``; a trend alone of its kind stays as it is. The
/// order stays; the note says how many were corrected together, and puts the corrected value into words.
public func correctedForManySeries(_ trends: [Trend]) -> [Trend] {
  let kinds = Dictionary(grouping: trends.indices.filter { trends[$0].p != nil }) { Kind(trends[$0]) }
  var corrected = trends
  for places in kinds.values where places.count > 1 {
    guard let adjusted = BenjaminiHochberg.adjusted(places.compactMap { trends[$0].p }) else { continue }
    for (place, p) in zip(places, adjusted) {
      corrected[place] = trends[place].with(corrected: p, among: places.count)
    }
  }
  return corrected
}

/// Trends that are tested together.
private struct Kind: Hashable {
  let method: String
  let statistic: String

  init(_ trend: Trend) {
    method = trend.method
    statistic = trend.statistic
  }
}

extension Trend {
  fileprivate func with(corrected: Double, among count: Int) -> Trend {
    Trend(
      series: series, method: method, statistic: statistic, estimate: estimate, low: low, high: high, p: p,
      corrected: corrected, n: n, firstYear: firstYear, lastYear: lastYear,
      note: noteInWords(of: corrected) + "; corrected for \(count) series by Benjamini and Hochberg")
  }

  /// The note with the words for another p-value, where it had any.
  private func noteInWords(of p: Double) -> String {
    guard let old = StrengthOfEvidence.allCases.first(where: { note.hasPrefix($0.rawValue) }),
      let new = StrengthOfEvidence(p: p)
    else { return note }
    return new.rawValue + note.dropFirst(old.rawValue.count)
  }
}
