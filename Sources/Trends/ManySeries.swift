// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// The same trends, each with the p-value that allows for how many series were tested at once beside its own.
///
/// Among hundred series without any trend five have p below 0.05 by chance. The p-values of one method and
/// statistic are corrected together within each family of series, by ``BenjaminiHochberg``; a trend alone of its
/// kind stays as it is. The order stays; the note says how many were corrected together, and puts the corrected
/// value into words.
///
/// - Parameter families: the family of a series by its name; those without one are a family together.
public func correctedForManySeries(_ trends: [Trend], families: [String: String] = [:]) -> [Trend] {
  let kinds = trends.map { [families[$0.series] ?? "", $0.method, $0.statistic] }
  return zip(trends, corrections(of: trends.map(\.p), in: kinds)).map { trend, correction in
    guard let correction, correction.count > 1 else { return trend }
    return trend.with(corrected: correction.p, among: correction.count)
  }
}

/// A p-value that allows for all tests of its family.
struct Correction: Hashable {
  let p: Double
  /// How many were tested together.
  let count: Int
}

/// The p-values corrected by Benjamini and Hochberg within each family, in the order given; nil where there is none.
func corrections(of p: [Double?], in families: [some Hashable]) -> [Correction?] {
  var corrected = [Correction?](repeating: nil, count: p.count)
  for places in Dictionary(grouping: p.indices.filter { p[$0] != nil }, by: { families[$0] }).values {
    guard let adjusted = BenjaminiHochberg.adjusted(places.compactMap { p[$0] }) else { continue }
    for (place, value) in zip(places, adjusted) { corrected[place] = Correction(p: value, count: places.count) }
  }
  return corrected
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
