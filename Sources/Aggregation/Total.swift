// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// A sum of numbers that keeps what is doubtful: low ≤ best ≤ high, an open high, and the facts behind it.
struct Total {
  /// The lows added up; an unknown low counts as 0.
  private(set) var low: Quantity
  /// The printed numbers added up; a range counts with its lower end.
  private(set) var best: Quantity
  /// The highs added up; nil as soon as one is open or unknown.
  private(set) var high: Quantity?
  private(set) var facts: [String] = []

  /// Nothing added up yet.
  init(unit: Unit) {
    low = Quantity(smallest: 0, unit: unit)
    best = low
    high = low
  }

  mutating func add(_ bounds: Bounds, printed: Quantity, facts: [String]) throws(QuantityError) {
    if let least = bounds.low { low = try low.adding(least) }
    best = try best.adding(printed)
    if let sum = high, let most = bounds.high { high = try sum.adding(most) } else { high = nil }
    self.facts += facts
  }

  /// Says that something is missing from the sum, so that it is a minimum.
  mutating func leaveOpen() { high = nil }

  /// Exact, at least as soon as the high is open, at most where the sum is the most it can be.
  var qualifier: Qualifier {
    guard let high else { return .atLeast }
    if low == best && best == high { return .exact }
    return best == high ? .atMost : .about
  }
}

extension Total {
  /// The sum of the numbers of the cells, open where one of them is a silence; nil where none is a number.
  static func sum(of cells: [YearCell]) throws(QuantityError) -> Total? {
    var total: Total?
    for cell in cells {
      guard let bounds = cell.bounds, let number = cell.number else { continue }
      var sum = total ?? Total(unit: number.unit)
      try sum.add(bounds, printed: number, facts: cell.facts)
      total = sum
    }
    if cells.contains(where: { $0.number == nil }) { total?.leaveOpen() }
    return total
  }
}
