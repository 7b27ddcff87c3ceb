// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// How much of one currency a unit of another was worth in a year.
public struct Rates: Hashable, Sendable {
  /// A rate as a file prints it.
  public struct Rate: Hashable, Sendable {
    public let from: String
    public let to: String
    public let year: Int
    /// `digits · 10^−places`.
    public let digits: Int64
    public let places: Int

    public init(from: String, to: String, year: Int, digits: Int64, places: Int) {
      self.from = from
      self.to = to
      self.year = year
      self.digits = digits
      self.places = places
    }
  }

  private struct Key: Hashable {
    let from: String
    let to: String
    let year: Int
  }

  private let rates: [Key: Rate]

  /// The rates of a file; of two for one currency and year the first.
  public init(_ rates: [Rate]) {
    self.rates = Dictionary(rates.map { (Key(from: $0.from, to: $0.to, year: $0.year), $0) }) { first, _ in
      first
    }
  }

  /// The rate of a year; a currency is worth one of itself. Nil where the file has none.
  func rate(from: String, to: String, in year: Int) -> Rate? {
    if from == to { return Rate(from: from, to: to, year: year, digits: 1, places: 0) }
    return rates[Key(from: from, to: to, year: year)]
  }
}

extension Rates.Rate {
  /// The rate as a plain decimal.
  var printed: String { digits.decimal(places: places) }

  /// The amount in the other currency, to its hundredth, halves away from zero.
  ///
  /// - Throws: ``QuantityError`` where it is too large to count.
  func converted(_ amount: Quantity) throws(QuantityError) -> Quantity {
    let scale = (0..<places).reduce(Int128(1)) { power, _ in power * 10 }
    let (product, overflow) = Int128(amount.smallest).multipliedReportingOverflow(by: Int128(digits))
    guard !overflow else { throw .overflow }
    guard let smallest = Int64(exactly: product.dividedAwayFromZero(by: scale)) else { throw .overflow }
    return Quantity(smallest: smallest, unit: amount.unit)
  }
}

/// Amounts in another currency by the rate of the year; empty where there is no rate.
struct ConvertedColumns: ColumnBlock {
  let rates: Rates
  /// The currency that amounts are converted to, and the place of their own among the values of a line.
  let to: String
  let place: Int

  var columns: [String] { ["rate"] + ["low", "best", "high"].map { "\(to)_\($0)" } }

  func cells(of row: TotalsRow) throws(QuantityError) -> [Table.Cell] {
    guard let rate = rates.rate(from: row.line.values[place], to: to, in: row.year),
      let extent = try row.extent()
    else { return columns.map { _ in Table.Cell("") } }
    var converted: [String?] = [rate.printed]
    for amount in [extent.low, extent.best, extent.high] {
      converted.append(try amount.map { value throws(QuantityError) in try rate.converted(value).printed })
    }
    return converted.map { Table.Cell($0, facts: row.facts) }
  }
}
