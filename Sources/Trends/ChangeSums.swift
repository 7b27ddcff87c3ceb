// SPDX-License-Identifier: GPL-3.0-or-later

/// The sums of the deviations from the mean up to each year, which the tests for a change of level share.
struct ChangeSums {
  /// One sum a year; the last is 0 up to rounding.
  let sums: [Double]
  /// Σ (y − ȳ)².
  let squares: Double

  init(_ sample: YearlySample) {
    let mean = sample.y.mean
    var sum = 0.0
    sums = sample.values.map { value in
      sum += value - mean
      return sum
    }
    squares = sample.y.sumOfSquares
  }

  var count: Int { sums.count }

  /// The largest absolute sum before the last year, and how many years precede the change there.
  var largest: (size: Double, yearsBefore: Int) {
    let sizes = sums.dropLast().map { abs($0) }
    let place = placeOfFirstLargest(sizes)
    return (sizes[place], place + 1)
  }
}

/// The place of the first number that is the largest up to rounding; numbers are 0 or more, at least one.
///
/// Exact ties are common in counts, and rounding must not decide between them.
func placeOfFirstLargest(_ numbers: [Double]) -> Int {
  let largest = numbers.reduce(0) { max($0, $1) }
  return numbers.firstIndex { $0 >= largest * (1 - 1e-12) } ?? numbers.startIndex
}

extension YearlySample {
  /// Refuses samples that are too short for a change point, or in which nothing changes.
  func requireLevels() throws(Refusal) { try requireChange(years: Self.leastYearsOfLevels) }

  static var leastYearsOfLevels: Int { 8 }

  /// The last year before a change, as a statistic.
  func change(_ name: String, after count: Int, p: Double? = nil, note: String = "") -> Statistic {
    Statistic(name + " (last year before)", years[count - 1], p: p, note: note)
  }
}
