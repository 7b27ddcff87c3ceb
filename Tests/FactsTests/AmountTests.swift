// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Facts

@Suite("Amounts")
struct AmountTests {
  static func persons(_ count: Int64) -> Quantity { Quantity(smallest: count, unit: .persons) }

  @Test(
    "Low, best and high of a number",
    arguments: [
      (.exact, 600, 600, 600), (.atLeast, 600, 600, nil), (.moreThan, 600, 600, nil), (.about, nil, 600, nil),
      (.atMost, 0, 600, 600), (.lessThan, 0, 600, 600),
    ] as [(Qualifier, Int64?, Int64?, Int64?)])
  func bounds(qualifier: Qualifier, low: Int64?, best: Int64?, high: Int64?) throws {
    let bounds = try #require(Amount.quantity(Self.persons(600), qualifier).bounds)
    #expect([bounds.low, bounds.best, bounds.high] == [low, best, high].map { $0.map(Self.persons) })
  }

  @Test("The bounds of zero, and of an area, keep value and unit", arguments: Qualifier.allCases)
  func bounds(qualifier: Qualifier) {
    for value in [Self.persons(0), Quantity(smallest: 5, unit: .squareKilometres)] {
      let bounds = Amount.quantity(value, qualifier).bounds
      #expect(bounds?.best == value)
      #expect([bounds?.low, bounds?.high].compactMap { $0?.unit }.allSatisfy { $0 == value.unit })
    }
  }

  @Test("A range has no best, whatever its hedge", arguments: Qualifier.allCases)
  func range(qualifier: Qualifier) {
    let range = Amount.range(Self.persons(3), Self.persons(4), qualifier)
    #expect(range.bounds == Bounds(low: Self.persons(3), best: nil, high: Self.persons(4)))
    #expect(range.qualifier == qualifier)
    #expect(range.value == Self.persons(3))
  }

  @Test(
    "Columns",
    arguments: [
      (.quantity(persons(0), .exact), "0", "", "estimated"),
      (.quantity(persons(12), .about), "12", "", "estimated"),
      (.range(persons(3), persons(4), .exact), "3", "4", "estimated"),
      (.category("abstain"), "abstain", "", "estimated"),
      (.notKnown, "", "", "not_known"), (.noneReported, "", "", "none_reported"),
    ] as [(Amount, String, String, String)])
  func columns(amount: Amount, value: String, high: String, status: String) {
    #expect(amount.printedValue == value)
    #expect(amount.printedHigh == high)
    #expect(amount.status(basis: .estimated) == status)
  }

  @Test(
    "What is no number has neither value nor bounds",
    arguments: [Amount.category("for"), .notKnown, .noneReported])
  func noNumber(amount: Amount) {
    #expect(amount.value == nil)
    #expect(amount.bounds == nil)
    #expect(amount.qualifier == .exact)
  }

  @Test("Zero, not known and none reported differ")
  func absences() {
    #expect(Set([Amount.quantity(Self.persons(0), .exact), .notKnown, .noneReported]).count == 3)
  }
}
