// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts
public import Scoring
import Store

/// A folder of gold files: for each profile what a person read in it.
public struct GoldFolder: Sendable {
  /// By file, in the order of its rows.
  public let statements: [Statement]

  /// The names of the profiles that a person has read.
  public var profiles: Set<String> { Set(statements.map(\.profile)) }

  /// Reads every CSV file of the folder; amounts are in the units of the measures.
  ///
  /// - Throws: ``FileError``, ``SyntaxError`` naming file, line and remedy.
  public init(_ folder: String, measures: [MeasureDefinition]) throws {
    let units = Dictionary(measures.map { ($0.measure, $0.unit) }) { first, _ in first }
    statements = try Folder(folder).files(ending: ".csv").flatMap { file in
      try ColumnReader(CSVTable(file), columns: Self.columns).records.map { try Statement($0, units) }
    }
  }

  private static let columns = [
    "profile", "theme", "country", "measure", "dimensions", "value", "high", "qualifier", "status", "period",
    "quote",
  ]
}

extension Statement {
  fileprivate init(_ record: ColumnReader.Record, _ units: [Measure: Unit]) throws(SyntaxError) {
    let measure = Measure(rawValue: record["measure"])
    guard let unit = units[measure] else {
      throw record.error("the measure '\(measure.rawValue)' is not in measures.csv")
    }
    self.init(
      profile: record["profile"], theme: Theme(rawValue: record["theme"]),
      country: Country(rawValue: record["country"]), measure: measure, dimensions: try record.dimensions,
      amount: try record.amount(in: unit), status: record["status"], period: try record.period, scope: "",
      quote: record["quote"], rule: nil)
  }
}

extension ColumnReader.Record {
  fileprivate var period: Period? {
    get throws(SyntaxError) {
      guard !self["period"].isEmpty else { return nil }
      do { return try Period(edtf: self["period"]) } catch {
        throw self.error("the period '\(self["period"])' is no EDTF, such as 2015, 1999/2017 or ../2013")
      }
    }
  }

  /// The amount that value, high, qualifier and status say together.
  fileprivate func amount(in unit: Unit) throws(SyntaxError) -> Amount {
    if self["value"].isEmpty { return try silence }
    guard unit != .category else { return .category(self["value"]) }
    guard let qualifier = Qualifier(rawValue: self["qualifier"]) else {
      throw error("the qualifier '\(self["qualifier"])' is unknown")
    }
    let value = try number("value", in: unit)
    guard !self["high"].isEmpty else { return .quantity(value, qualifier) }
    return .range(value, try number("high", in: unit), qualifier)
  }

  private var silence: Amount {
    get throws(SyntaxError) {
      for amount in [Amount.notKnown, .noneReported] where amount.status(basis: .reported) == self["status"] {
        return amount
      }
      throw error("has no value, and its status is neither not_known nor none_reported")
    }
  }

  private func number(_ column: String, in unit: Unit) throws(SyntaxError) -> Quantity {
    guard let number = Quantity(self[column], unit: unit) else {
      throw error("the number '\(self[column])' is no plain decimal in units of \(unit.rawValue)")
    }
    return number
  }
}
