// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// Bands by which an extent is spoken of, from the greatest down; the last is for what has no number.
public struct Bands: Hashable, Sendable {
  /// A band and the number from which on it holds, or beyond which.
  public struct Band: Hashable, Sendable {
    public let name: String
    public let bound: Quantity
    /// Whether the bound itself is in the band.
    public let includesBound: Bool

    public init(name: String, bound: Quantity, includesBound: Bool) {
      self.name = name
      self.bound = bound
      self.includesBound = includesBound
    }
  }

  public let bands: [Band]
  /// The name for what is not known or not reported.
  public let unknown: String

  public init(_ bands: [Band], unknown: String) {
    self.bands = bands
    self.unknown = unknown
  }

  /// All names, the greatest first.
  var names: [String] { bands.map(\.name) + [unknown] }

  /// The band of a number; the last where it is below all bounds.
  func name(of number: Quantity) -> String {
    let band = bands.first { band in
      band.includesBound ? number.smallest >= band.bound.smallest : number.smallest > band.bound.smallest
    }
    return band?.name ?? unknown
  }
}

/// The band of the printed number, and those of the least and the most that it can be.
struct BandColumns: ColumnBlock {
  let bands: Bands

  let columns = ["band", "band_low", "band_high"]

  func cells(of row: TotalsRow) throws(QuantityError) -> [Table.Cell] {
    guard let extent = try row.extent() else {
      return [Table.Cell(bands.unknown, facts: row.facts), Table.Cell(""), Table.Cell("")]
    }
    return [extent.best, extent.low, extent.high].map { number in
      Table.Cell(number.map(bands.name), facts: row.facts)
    }
  }
}
