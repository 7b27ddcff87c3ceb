// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
internal import GSL

/// The best division of a series into one, two or three constant levels, by least squares.
///
/// Every level lasts at least 15 % of the years with values, and two; where two divisions are as good, the
/// earlier one is taken. By dynamic programming. Source: Bai and Perron (2003).
public struct MeanBreaks: Hashable, Sendable {
  /// How many years with values a level lasts at least.
  public let shortest: Int
  /// The best division with 0, 1 and 2 breaks.
  public let divisions: [Division]
  private let count: Int

  /// A division into levels.
  public struct Division: Hashable, Sendable {
    /// How many years with values lie before each break, rising.
    public let yearsBefore: [Int]
    /// The sum of the squared deviations from the levels.
    public let residualSum: Double
  }

  /// The divisions of a sample; nil for fewer than six years, or values too large to square.
  public init?(_ sample: YearlySample) {
    guard sample.count >= 6 else { return nil }
    let shortest = max(2, sample.count * 15 / 100)
    let costs = LevelCosts(sample.values)
    let single: [Division?] = (0...sample.count).map { end in
      end < shortest ? nil : Division(yearsBefore: [], residualSum: costs[0, end])
    }
    let double = costs.extended(single, shortest: shortest)
    let triple = costs.extended(double, shortest: shortest)
    let best = [single, double, triple].compactMap { $0[sample.count] }
    guard best.count == 3, best.allSatisfy(\.residualSum.isFinite) else { return nil }
    divisions = best
    count = sample.count
    self.shortest = shortest
  }

  /// The division that Schwarz's criterion prefers; n ln(rss/n) + 2 (breaks + 1) ln n is least.
  public var preferred: Division {
    divisions.min { criterion($0) < criterion($1) } ?? divisions[0]
  }

  private func criterion(_ division: Division) -> Double {
    let n = Double(count)
    return n * log(division.residualSum / n) + 2 * Double(division.yearsBefore.count + 1) * log(n)
  }

  static func statistics(of sample: YearlySample) throws(Refusal) -> [Statistic] {
    try sample.requireLevels()
    guard let breaks = MeanBreaks(sample) else { throw .tooLarge }
    let preferred = breaks.preferred.yearsBefore
    return [Statistic("breaks", preferred.count, note: "as many as Schwarz's criterion prefers, at most two")]
      + preferred.enumerated().map { sample.change("break_\($0 + 1)", after: $1) }
  }
}

/// What it costs to call the years from one place to another one level: Σ (y − their mean)².
private struct LevelCosts {
  private let count: Int
  private var costs: [Double]

  /// By Welford's update on the distances from the first value, which keeps the digits that sums of squares
  /// would lose.
  init(_ values: [Double]) {
    let values = values.map { $0 - values[0] }
    count = values.count
    costs = [Double](repeating: 0, count: (count + 1) * (count + 1))
    for start in values.indices {
      var mean = 0.0
      var squares = 0.0
      for end in start..<count {
        let step = values[end] - mean
        mean += step / Double(end - start + 1)
        squares += step * (values[end] - mean)
        costs[start * (count + 1) + end + 1] = squares
      }
    }
  }

  /// The cost of the values from `start` up to, without, `end`.
  subscript(start: Int, end: Int) -> Double { costs[start * (count + 1) + end] }

  /// For every end, the best way to add one more level after one of the shorter divisions.
  func extended(_ shorter: [MeanBreaks.Division?], shortest: Int) -> [MeanBreaks.Division?] {
    shorter.indices.map { end in
      var best: MeanBreaks.Division?
      for start in 0..<max(0, end - shortest + 1) {
        guard let head = shorter[start] else { continue }
        let sum = head.residualSum + self[start, end]
        // Exact ties are common in counts, and rounding must not decide between them.
        if let best, sum >= best.residualSum * (1 - 1e-12) { continue }
        best = MeanBreaks.Division(yearsBefore: head.yearsBefore + [start], residualSum: sum)
      }
      return best
    }
  }
}
