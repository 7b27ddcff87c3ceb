// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

extension Sample {
  /// The values at these places of the ascending order, counted from 0 (`gsl_stats_select`); nil where there
  /// is no such place.
  ///
  /// Cheaper than sorting: each place divides the numbers into smaller and larger ones, among which the
  /// places left of it and right of it are looked for.
  public func orderStatistics(at ranks: [Int]) -> [Double]? {
    guard ranks.allSatisfy(values.indices.contains) else { return nil }
    var scratch = values
    scratch.withUnsafeMutableBufferPointer { numbers in
      guard let start = numbers.baseAddress else { return }
      arrange(start, within: 0..<count, at: ranks.sorted()[...])
    }
    return ranks.map { scratch[$0] }
  }
}

/// Brings the numbers of a range to these places, smaller ones before and larger ones after each.
private func arrange(
  _ numbers: UnsafeMutablePointer<Double>, within range: Range<Int>, at places: ArraySlice<Int>
) {
  guard !places.isEmpty else { return }
  let middle = (places.startIndex + places.endIndex) / 2
  let place = places[middle]
  guard range.contains(place) else { return }
  _ = gsl_stats_select(numbers + range.lowerBound, 1, range.count, place - range.lowerBound)
  arrange(numbers, within: range.lowerBound..<place, at: places[..<middle].filter { $0 < place }[...])
  arrange(
    numbers, within: place + 1..<range.upperBound, at: places[(middle + 1)...].filter { $0 > place }[...])
}
