// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Facts

@Suite("Quantities")
struct QuantityTests {
  @Test(
    "Decimals are whole numbers of the smallest unit",
    arguments: [
      ("84", .persons, 84, "84"), ("0", .persons, 0, "0"), ("84.0", .persons, 84, "84"),
      ("-3", .items, -3, "-3"),
      ("0.97", .squareKilometres, 970_000, "0.97"), ("12", .squareKilometres, 12_000_000, "12"),
      ("0.000001", .squareKilometres, 1, "0.000001"), ("-0.5", .squareKilometres, -500_000, "-0.5"),
      ("1.10", .currency, 110, "1.1"), ("0.010", .currency, 1, "0.01"), (".5", .currency, 50, "0.5"),
      ("007", .events, 7, "7"), ("9223372036854775807", .items, .max, "9223372036854775807"),
      ("-9223372036854775808", .items, .min, "-9223372036854775808"),
      ("-92233720368547758.08", .currency, .min, "-92233720368547758.08"),
    ] as [(String, Facts.Unit, Int64, String)])
  func reads(text: String, unit: Facts.Unit, smallest: Int64, printed: String) throws {
    let quantity = try #require(Quantity(text, unit: unit))
    #expect(quantity == Quantity(smallest: smallest, unit: unit))
    #expect(quantity.printed == printed)
  }

  @Test(
    "What is no such number is refused",
    arguments: [
      ("", .persons), ("-", .persons), (".", .currency), ("1.2.3", .currency), ("1,234", .persons),
      ("1 234", .persons),
      ("+5", .persons), ("1e3", .persons), ("0.5", .persons), ("0.0000001", .squareKilometres),
      ("0.001", .currency),
      ("9223372036854775808", .items), ("9223372036855", .squareKilometres),
      ("92233720368547758.08", .currency),
      ("٥", .persons), ("1-2", .persons), ("5-", .persons), (" 5", .persons), ("NaN", .persons),
    ] as [(String, Facts.Unit)])
  func refuses(text: String, unit: Facts.Unit) { #expect(Quantity(text, unit: unit) == nil) }

  @Test(
    "Coefficient and exponent",
    arguments: [
      (2, 6, .items, 2_000_000), (25, -1, .squareKilometres, 2_500_000),
      (250_000, -6, .squareKilometres, 250_000),
      (1_250, -3, .currency, 125), (1, -1, .persons, nil), (10, -1, .persons, 1), (0, -400, .persons, 0),
      (0, 400, .persons, 0), (1, 19, .persons, nil), (1, 18, .persons, 1_000_000_000_000_000_000),
      (.max, 1, .persons, nil), (.min, 0, .persons, .min), (1, -3, .currency, nil),
      (.max, 0, .squareKilometres, nil),
    ] as [(Int64, Int, Facts.Unit, Int64?)])
  func scales(coefficient: Int64, exponent: Int, unit: Facts.Unit, smallest: Int64?) {
    #expect(Quantity(coefficient: coefficient, exponent: exponent, unit: unit)?.smallest == smallest)
  }

  @Test(
    "Sums and differences are exact or fail",
    arguments: [
      (84, 14, 98, 70), (.max, 0, .max, .max), (.max, 1, nil, .max - 1), (.min, 1, .min + 1, nil),
      (.min, .min, nil, 0),
      (0, .min, .min, nil),
    ] as [(Int64, Int64, Int64?, Int64?)])
  func arithmetic(first: Int64, second: Int64, sum: Int64?, difference: Int64?) throws {
    let one = Quantity(smallest: first, unit: .items)
    let other = Quantity(smallest: second, unit: .items)
    if let sum {
      #expect(try one.adding(other).smallest == sum)
    } else {
      #expect(throws: QuantityError.overflow) { try one.adding(other) }
    }
    if let difference {
      #expect(try one.subtracting(other).smallest == difference)
    } else {
      #expect(throws: QuantityError.overflow) { try one.subtracting(other) }
    }
  }

  @Test("Persons and square metres do not add up")
  func units() {
    let (persons, area) = (
      Quantity(smallest: 1, unit: .persons), Quantity(smallest: 1, unit: .squareKilometres)
    )
    #expect(throws: QuantityError.unitsDiffer(.persons, .squareKilometres)) { try persons.adding(area) }
    #expect(throws: QuantityError.unitsDiffer(.squareKilometres, .persons)) { try area.subtracting(persons) }
  }

  @Test("An estimate is near", arguments: Facts.Unit.allCases)
  func approximate(unit: Facts.Unit) throws {
    let value = try #require(Quantity("1250", unit: unit)).approximate
    #expect(abs(value - 1250) < 1e-9)
  }

  @Test("Any number reads back as printed", arguments: 0..<500 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = Seeded(seed)
    for unit in Facts.Unit.allCases {
      let smallest =
        Int64.random(in: .min ... .max, using: &random) >> Int64.random(in: 0..<64, using: &random)
      let quantity = Quantity(smallest: smallest, unit: unit)
      #expect(Quantity(quantity.printed, unit: unit) == quantity, "seed \(seed)")
    }
  }
}
