// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Facts

@Suite("Dimensions and keys")
struct DimensionsTests {
  @Test(
    "Are printed with their keys in order",
    arguments: [
      ("", ""), ("device=mine", "device=mine"), ("sex=male;age=child", "age=child;sex=male"),
      ("a=b=c", "a=b=c"),
      ("a=", "a="), ("b=2;a=1;", "a=1;b=2"),
    ])
  func reads(text: String, printed: String) throws {
    let dimensions = try #require(Dimensions(printed: text))
    #expect(dimensions.printed == printed)
    #expect(Dimensions(printed: printed) == dimensions)
    #expect(dimensions.isEmpty == printed.isEmpty)
  }

  @Test("Are refused", arguments: ["device", "a=1;a=2", "a=1;b"])
  func refuses(text: String) { #expect(Dimensions(printed: text) == nil) }

  @Test(
    "A key is set, replaced or removed in its place",
    arguments: [
      ("a=1;c=3", "b", "2", "a=1;b=2;c=3"), ("a=1", "a", "2", "a=2"), ("a=1;b=2", "a", nil, "b=2"),
      ("", "z", nil, ""),
      ("b=2", "a", "1", "a=1;b=2"), ("a=1", "b", "2", "a=1;b=2"),
    ] as [(String, String, String?, String)])
  func sets(text: String, key: String, value: String?, printed: String) throws {
    var dimensions = try #require(Dimensions(printed: text))
    dimensions[key] = value
    #expect(dimensions[key] == value)
    #expect(dimensions.printed == printed)
  }

  @Test(
    "Merging keeps its own values",
    arguments: [
      ("a=1", "a=2;b=3", "a=1;b=3"), ("", "a=1", "a=1"), ("a=1", "", "a=1"),
      ("b=2", "a=1;c=3", "a=1;b=2;c=3"),
    ])
  func merges(one: String, other: String, merged: String) throws {
    let (first, second) = (try #require(Dimensions(printed: one)), try #require(Dimensions(printed: other)))
    #expect(first.merging(second).printed == merged)
  }

  @Test("Keys come by country, measure, dimensions, scope, period; undated last")
  func keyOrder() throws {
    let rows = [
      ("AFG", "casualties", "", "", "2015"), ("AFG", "casualties", "", "", "2016"),
      ("AFG", "casualties", "", "", nil),
      ("AFG", "casualties", "", "Herat", "2015"), ("AFG", "casualties", "outcome=killed", "", "2015"),
      ("AFG", "survivors", "", "", "../2015"), ("AFG", "survivors", "", "", "2015"),
      ("AGO", "casualties", "", "", "1999"),
    ]
    let keys = try rows.map { country, measure, dimensions, scope, period in
      FactKey(
        country: Country(rawValue: country), measure: Measure(rawValue: measure),
        dimensions: try #require(Dimensions(printed: dimensions)), scope: scope,
        period: try period.map { try Period(edtf: $0) })
    }
    var random = Seeded(2)
    for _ in 0..<20 { #expect(keys.shuffled(using: &random).sorted() == keys) }
    for (one, other) in zip(keys, keys.dropFirst()) { #expect(one < other && !(other < one)) }
  }
}
