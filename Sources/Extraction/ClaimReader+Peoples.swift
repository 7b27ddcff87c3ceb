// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Peoples that a clause is about.
extension ClaimReader {
  /// "Among Kenyans on that road, six casualties were recorded": the country of the people whom a sentence begins with,
  /// and of whom its numbers are.
  func people(_ reading: Reading) -> Country? {
    guard let first = reading.sentence.pieces.first, first.anchors.isEmpty, first.range.count > 1,
      knowledge.has(.nation, terms.all[first.range.lowerBound])
        || isPartitive(first.range.lowerBound), !isOfRegion(first.range.lowerBound + 1)
    else { return nil }
    return country(at: first.range.lowerBound + 1)
  }
}
