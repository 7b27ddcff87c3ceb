// SPDX-License-Identifier: GPL-3.0-or-later

extension RandomAccessCollection {
  /// The first index whose element is in the second part of a partitioned collection; `endIndex` where that is empty.
  ///
  /// - Precondition: no element of the second part comes before one that is not.
  /// - Complexity: O(log *n*).
  @inlinable
  public func partitioningIndex(where isInSecondPart: (Element) -> Bool) -> Index {
    var range = startIndex..<endIndex
    while !range.isEmpty {
      let half = distance(from: range.lowerBound, to: range.upperBound) / 2
      let middle = index(range.lowerBound, offsetBy: half)
      range =
        isInSecondPart(self[middle])
        ? range.lowerBound..<middle : index(after: middle)..<range.upperBound
    }
    return range.lowerBound
  }
}
