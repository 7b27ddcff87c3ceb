// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Two sets of values that are said of one thing, paired one by one.
///
/// Equal values first; then, for areas, neighbours that differ by half a percent of the greater at most.
struct Pairing {
  /// Of the first set, those without a partner.
  private(set) var lost: Set<Claim.Value>
  /// Of the second set, those without a partner.
  private(set) var extra: Set<Claim.Value>

  init(_ gold: Set<Claim.Value>, _ found: Set<Claim.Value>) {
    lost = gold.subtracting(found)
    extra = found.subtracting(gold)
    guard !lost.isEmpty, !extra.isEmpty else { return }
    pairNeighbours(Self.areas(lost), Self.areas(extra))
  }

  /// The areas among the values, the smallest first.
  private static func areas(_ values: Set<Claim.Value>) -> [Quantity] {
    let areas = values.compactMap { value -> Quantity? in
      guard case .number(let area) = value, area.unit == .squareKilometres else { return nil }
      return area
    }
    return areas.sorted { $0.smallest < $1.smallest }
  }

  private mutating func pairNeighbours(_ left: [Quantity], _ right: [Quantity]) {
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if Self.areClose(left[i], right[j]) {
        lost.remove(.number(left[i]))
        extra.remove(.number(right[j]))
        (i, j) = (i + 1, j + 1)
      } else if left[i].smallest < right[j].smallest {
        i += 1
      } else {
        j += 1
      }
    }
  }

  private static func areClose(_ one: Quantity, _ other: Quantity) -> Bool {
    let (low, high) = (min(one.smallest, other.smallest), max(one.smallest, other.smallest))
    // No area is negative, so that the difference fits.
    return low >= 0 && high - low <= high / 200
  }
}
