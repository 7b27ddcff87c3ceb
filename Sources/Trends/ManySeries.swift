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
public func correctedForManySeries(_ trends: [Trend], families: [String: SeriesFamily] = [:]) -> [Trend] {
  let kinds = trends.map { trend in
    (families[trend.series] ?? SeriesFamily(own: "")).narrowed(to: "\(trend.method) \(trend.statistic)")
  }
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

/// The p-values corrected by Benjamini and Hochberg, each within its family, in the order given; nil where there is
/// none.
func corrections(of p: [Double?], in families: [SeriesFamily]) -> [Correction?] {
  var corrected = [Correction?](repeating: nil, count: p.count)
  var members: [String: [Int]] = [:]
  for place in p.indices where p[place] != nil {
    for family in [families[place].own] + families[place].others {
      members[family, default: []].append(place)
    }
  }
  for (family, places) in members {
    guard let adjusted = BenjaminiHochberg.adjusted(places.compactMap { p[$0] }) else { continue }
    for (place, value) in zip(places, adjusted) where families[place].own == family {
      corrected[place] = Correction(p: value, count: places.count)
    }
  }
  return corrected
}

extension SeriesFamily {
  /// The family for one method and statistic.
  fileprivate func narrowed(to kind: String) -> SeriesFamily {
    SeriesFamily(own: "\(own) \(kind)", others: others.map { "\($0) \(kind)" })
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
