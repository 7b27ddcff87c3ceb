// SPDX-License-Identifier: GPL-3.0-or-later

/// Invented yearly counts for tests and measurements; the same seed gives the same series everywhere.
///
/// Levels reach from a few to thousands a year, growth from −10 % to +10 % a year, and every year is off by a factor
/// of its own, as casualty counts are: small ones tie, large ones are overdispersed.
public struct SeededSeries: Hashable, Sendable {
  public let years: [Int]
  public let counts: [Int]

  /// So many series of consecutive years, or, with gaps, of 8 up to so many years of which about one in eight is
  /// missing in every third series.
  public static func list(_ count: Int, years: Int, seed: UInt64, withGaps: Bool = false) -> [SeededSeries] {
    var random = SplitMix(seed: seed)
    return (0..<count).map { place in
      let length = withGaps ? Int.random(in: min(8, years)...years, using: &random) : years
      return SeededSeries(length, hasGaps: withGaps && place % 3 == 2, &random)
    }
  }

  private init(_ length: Int, hasGaps: Bool, _ random: inout SplitMix) {
    let magnitude = Int.random(in: 0...3, using: &random)
    var mean = (0..<magnitude).reduce(Double.random(in: 3...9, using: &random)) { level, _ in level * 10 }
    let growth = Double.random(in: 0.9...1.1, using: &random)
    var years: [Int] = []
    var counts: [Int] = []
    for year in 2000..<2000 + length {
      let factor = Double.random(in: 0.5...1.5, using: &random) * Double.random(in: 0.5...1.5, using: &random)
      // The last years stay, so that a series never shrinks below the least that methods take.
      if hasGaps, year < 2000 + length - 8, Int.random(in: 0..<6, using: &random) == 0 { continue }
      years.append(year)
      counts.append(Int((mean * factor).rounded()))
      mean *= growth
    }
    self.years = years
    self.counts = counts
  }
}
