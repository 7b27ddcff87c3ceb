// SPDX-License-Identifier: GPL-3.0-or-later
import Aggregation
import Facts
import Testing

/// What one table makes of facts: the named columns of each row, with `|` between.
private func rows(_ keys: String, _ columns: String, _ known: [Known]) throws -> [String] {
  let json = #"{"table": "t", "title": "T", \#(keys)}"#
  let tables = try annualTables([try definition(json)], from: try ledger(known), knowing: knowledge)
  let table = try #require(tables.first)
  let places = try columns.split(separator: " ").map { name in
    try #require(table.columns.firstIndex(of: String(name)), "\(name) is not among \(table.columns)")
  }
  return table.rows.map { row in places.map { row[$0].text }.joined(separator: "|") }
}

private let casualties = #""kind": "totals", "measures": ["casualties"]"#

@Test("a ranking gives equal numbers one place, and no place to silence")
func ranking() throws {
  let found = try rows(
    casualties + #", "by": "country", "beside": ["rank", "change"]"#,
    "year country rank tied rank_from rank_to previous change percent",
    [
      Known(country: "AAA", value: "5"), Known(country: "BBB", value: "9"), Known(country: "CCC", value: "5"),
      Known(country: "DDD", value: "2"), Known(country: "EEE", status: "not_known"),
      Known(country: "AAA", value: "4", period: "2015"),
    ])
  #expect(
    found == [
      "2015|AAA|1|1|1|1|||", "2016|BBB|1|1|1|1|||", "2016|AAA|2|2|2|2|4|1|25.0", "2016|CCC|2|2|2|2|||",
      "2016|DDD|4|1|4|4|||", "2016|EEE|||||||",
    ])
}

@Test("a place says how far doubt reaches")
func doubtfulPlaces() throws {
  let found = try rows(
    casualties + #", "by": "country", "beside": ["rank"]"#, "country rank rank_from rank_to",
    [
      Known(country: "AAA", value: "50"), Known(country: "BBB", value: "40", qualifier: "at_least"),
      Known(country: "CCC", value: "10", high: "60"), Known(country: "DDD", value: "5"),
    ])
  #expect(found == ["AAA|1|1|3", "BBB|2|1|3", "CCC|3|1|3", "DDD|4|4|4"])
}

@Test("a year is compared with the year before, raw and over the countries that report in both")
func likeForLike() throws {
  let found = try rows(
    casualties + #", "beside": ["change"]"#,
    "year best status previous change percent common common_best common_previous common_change common_names silent",
    [
      Known(country: "AAA", value: "10", period: "2015"), Known(country: "BBB", value: "30", period: "2015"),
      Known(country: "AAA", value: "8"), Known(country: "CCC", value: "50"),
      Known(country: "DDD", status: "not_known"),
    ])
  #expect(
    found == ["2015|40|partial_sum||||0|||||1", "2016|58|partial_sum|40|18|45.0|1|8|10|-2|Aland|1"])
}

@Test("a sum over all countries that the table knows is no part")
func wholeSums() throws {
  let found = try rows(
    casualties, "year status silent_names",
    [
      Known(country: "AAA", value: "1"), Known(country: "BBB", value: "2"),
      Known(country: "AAA", value: "3", period: "2017"),
      Known(country: "BBB", status: "not_known", period: "2018"),
    ])
  #expect(found == ["2016|sum|", "2017|partial_sum|Bland", "2018|not_known|Aland"])
}

@Test("a share is one of what is known, over the countries that print all it needs")
func shares() throws {
  let found = try rows(
    casualties + #"""
      , "split": [{"dimension": "civil_status", "values": ["civilian", "military", "deminer", "unknown"]}],
      "share": {"needs": ["civilian", "military"], "closes": ["deminer"]}
      """#, "civil_status best share share_qualifier share_part share_whole share_names",
    [
      Known(dimensions: "civil_status=civilian", value: "60"),
      Known(dimensions: "civil_status=military", value: "30"),
      Known(dimensions: "civil_status=deminer", value: "3"),
      Known(dimensions: "civil_status=unknown", value: "7"),
      Known(country: "BBB", dimensions: "civil_status=civilian", value: "500"),
    ])
  #expect(
    found == [
      "civilian|560|64.5|exact|60|93|Aland", "military|30|32.3|exact|30|93|Aland",
      "deminer|3|3.2|exact|3|93|Aland", "unknown|7|||||",
    ])
}

@Test("two splits give a row for each combination, a split without values all that facts have")
func splits() throws {
  let two = try rows(
    casualties + #"""
      , "split": [{"dimension": "device", "values": ["mine", "erw"]}, {"dimension": "age", "values": ["total", "child"]}]
      """#, "device age best",
    [
      Known(dimensions: "age=child;device=mine", value: "1"), Known(dimensions: "device=mine", value: "2"),
      Known(dimensions: "age=child;device=erw", value: "3"), Known(dimensions: "age=child", value: "9"),
    ])
  #expect(two == ["mine|total|2", "mine|child|1", "erw|child|3"])
  let all = try rows(
    casualties + #", "split": [{"dimension": "device"}]"#, "device best",
    [Known(dimensions: "device=mine", value: "2"), Known(dimensions: "device=erw", value: "3")])
  #expect(all == ["erw|3", "mine|2"])
}

@Test("several measures stand in rows of their own")
func measures() throws {
  let found = try rows(
    #""kind": "totals", "measures": ["mines_removed", "incidents"]"#, "year measure best",
    [Known(measure: "incidents", value: "2"), Known(measure: "mines_removed", value: "3")])
  #expect(found == ["2016|mines_removed|3", "2016|incidents|2"])
}

@Test("years are added up; one without a number makes a minimum")
func addedYears() throws {
  let known = [
    Known(value: "10", period: "2014"), Known(value: "20", period: "2015"), Known(status: "not_known"),
    Known(value: "99", period: "../2016"), Known(value: "7", period: "2013"),
    Known(country: "BBB", value: "1"),
  ]
  #expect(
    try rows(
      casualties + #", "by": "country", "since": 2014"#,
      "country year best high qualifier years missing_years", known)
      == [
        "AAA|2014|10|10|exact|1|", "AAA|2015|30|30|exact|2|", "AAA|2016|30||at_least|2|2016",
        "BBB|2016|1||at_least|1|2014; 2015",
      ])
  #expect(
    try rows(casualties + #", "since": 2014"#, "year best high years missing reporting_names", known)
      == ["2014|10|10|1|0|Aland", "2015|30|30|2|0|Aland", "2016|31||3|3|Aland; Bland"])
}

@Test(
  "a level is the year's own, else the last in it, else the undated one of the edition",
  arguments: [
    (facts: [("3", "2016"), ("4", "2016-05"), ("5", "")], row: "2016|3|2016|small|small"),
    (facts: [("4", "2016-05"), ("6", "2016-07-01"), ("5", "")], row: "2016|6|2016-07-01|small|small"),
    (facts: [("100", "")], row: "2016|100|2016|middling|middling"),
    (facts: [("100.000001", "2016")], row: "2016|100.000001|2016|great|great"),
    (facts: [("20", "2016")], row: "2016|20|2016|middling|middling"),
    (facts: [("0", "2016")], row: "2016|0|2016|none|none"),
  ])
func levels(facts: [(String, String)], row: String) throws {
  let known = facts.map { Known(measure: "contaminated_area", value: $0.0, period: $0.1, edition: 2016) }
  let found = try rows(
    #""kind": "totals", "measures": ["contaminated_area"], "by": "country", "time": "level", "bands": "extent""#,
    "year best as_of band band_high", known)
  #expect(found == [row])
}

@Test("a band of a doubtful number keeps the doubt; states are counted by band")
func bands() throws {
  let known = [
    Known(measure: "contaminated_area", value: "30", qualifier: "at_least"),
    Known(country: "BBB", measure: "contaminated_area", value: "30", qualifier: "about"),
    Known(country: "CCC", measure: "contaminated_area", status: "not_known"),
  ]
  let keys = #""measures": ["contaminated_area"], "by": "country", "bands": "extent""#
  #expect(
    try rows(#""kind": "totals", "# + keys, "country band band_low band_high", known)
      == ["AAA|middling|middling|", "BBB|middling||", "CCC|unknown||"])
  #expect(
    try rows(#""kind": "tally", "# + keys, "year value states names", known)
      == [
        "2016|great|0|", "2016|middling|2|Aland; Bland", "2016|small|0|", "2016|none|0|",
        "2016|unknown|1|Cland",
      ])
}

@Test("money is converted by the rate of its year, to the hundredth, and not without one")
func conversion() throws {
  let found = try rows(
    #"""
    "kind": "totals", "measures": ["funding"], "by": "country", "split": [{"dimension": "currency"}],
    "convert": {"dimension": "currency", "to": "USD"}
    """#, "year currency best rate USD_low USD_best",
    [
      Known(measure: "funding", dimensions: "currency=GBP", value: "1000.05"),
      Known(measure: "funding", dimensions: "currency=GBP", value: "1000", period: "2015"),
      Known(country: "BBB", measure: "funding", dimensions: "currency=GBP", value: "2", qualifier: "about"),
      Known(country: "BBB", measure: "funding", dimensions: "currency=USD", value: "7"),
    ])
  #expect(
    found == [
      "2015|GBP|1000|||", "2016|GBP|1000.05|1.3555|1355.57|1355.57", "2016|GBP|2|1.3555||2.71",
      "2016|USD|7|1|7|7",
    ])
}
