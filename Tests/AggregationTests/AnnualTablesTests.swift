// SPDX-License-Identifier: GPL-3.0-or-later
import Aggregation
import Facts
import Testing

private let derive =
  #""derive": {"dimension": "outcome", "needs": ["killed", "injured"], "closes": ["unknown"]}"#
private let byYear =
  #"{"table": "t", "title": "T", "kind": "totals", "measures": ["casualties"], \#(derive)}"#
private let byCountry =
  #"{"table": "t", "title": "T", "kind": "totals", "measures": ["casualties"], "by": "country", \#(derive)}"#
private let byRegion =
  #"{"table": "t", "title": "T", "kind": "totals", "measures": ["casualties"], "by": "region"}"#
private let removed = """
  {"table": "t", "title": "T", "kind": "totals", "measures": ["mines_removed"], "time": "parts",
   "split": [{"dimension": "device", "values": ["total", "mine"]}]}
  """

/// The rows as CSV without quotes, the names left out where there are none.
private func rows(_ json: String, _ known: [Known]) throws -> [String] {
  let tables = try annualTables([try definition(json)], from: try ledger(known), knowing: knowledge)
  return tables.flatMap(\.rows).map { row in row.map(\.text).joined(separator: ",") }
}

@Test(
  "a total keeps what is doubtful",
  arguments: [
    (
      what: "exact", facts: [Known(value: "14"), Known(country: "BBB", value: "70")],
      row: "2016,84,84,84,exact,sum"
    ),
    (
      what: "one open",
      facts: [Known(value: "14", qualifier: "at_least"), Known(country: "BBB", value: "70")],
      row: "2016,84,84,,at_least,sum"
    ),
    (
      what: "one about",
      facts: [Known(value: "1200", qualifier: "about"), Known(country: "BBB", value: "70")],
      row: "2016,70,1270,,at_least,sum"
    ),
    (
      what: "at most", facts: [Known(value: "88", qualifier: "at_most"), Known(country: "BBB", value: "70")],
      row: "2016,70,158,158,at_most,sum"
    ),
    (
      what: "a range", facts: [Known(value: "10", high: "20"), Known(country: "BBB", value: "70")],
      row: "2016,80,80,90,about,sum"
    ),
    (
      what: "one not known", facts: [Known(value: "14"), Known(country: "BBB", status: "not_known")],
      row: "2016,14,14,,at_least,partial_sum"
    ),
    (what: "only not known", facts: [Known(status: "not_known")], row: "2016,,,,,not_known"),
    (what: "only none reported", facts: [Known(status: "none_reported")], row: "2016,,,,,none_reported"),
    (what: "zero is a number", facts: [Known(value: "0")], row: "2016,0,0,0,exact,sum"),
    (
      what: "derived, unknown outcomes not printed",
      facts: [
        Known(dimensions: "outcome=killed", value: "1"), Known(dimensions: "outcome=injured", value: "2"),
      ],
      row: "2016,3,3,,at_least,sum"
    ),
    (
      what: "derived from a complete cut",
      facts: [
        Known(dimensions: "outcome=killed", value: "1"), Known(dimensions: "outcome=injured", value: "2"),
        Known(dimensions: "outcome=unknown", value: "0"),
      ], row: "2016,3,3,3,exact,sum"
    ),
    (
      what: "a printed whole is not replaced",
      facts: [
        Known(dimensions: "outcome=killed", value: "1"), Known(dimensions: "outcome=injured", value: "2"),
        Known(value: "5"),
      ], row: "2016,5,5,5,exact,sum"
    ),
    (
      what: "a printed silence is not replaced",
      facts: [
        Known(dimensions: "outcome=killed", value: "1"), Known(dimensions: "outcome=injured", value: "2"),
        Known(status: "not_known"),
      ], row: "2016,,,,,not_known"
    ),
    (
      what: "scopes, cuts, months and cumulative periods stay out",
      facts: [
        Known(value: "9"), Known(value: "4", scope: "North"), Known(dimensions: "device=mine", value: "3"),
        Known(value: "2", period: "2016-04"), Known(value: "99", period: "1999/2016"),
        Known(value: "98", period: "../2016"), Known(value: "97", period: ""),
      ], row: "2016,9,9,9,exact,sum"
    ),
  ])
func total(what: String, facts: [Known], row: String) throws {
  let found = try rows(byYear, facts)
  #expect(found.count == 1, "\(what)")
  #expect(found.first?.hasPrefix(row + ",") == true, "\(what): \(found)")
}

@Test("coverage names who reports and who does not")
func coverage() throws {
  let found = try rows(
    byYear,
    [
      Known(value: "14"), Known(country: "BBB", status: "not_known"),
      Known(country: "CCC", status: "none_reported"),
      Known(country: "BBB", value: "3", period: "2017"),
    ])
  #expect(
    found == [
      "2016,14,14,,at_least,partial_sum,1,1,1,0,Aland,Bland,Cland,",
      "2017,3,3,3,exact,partial_sum,1,0,0,1,Bland,,,Aland",
    ])
}

@Test("a country's row is its fact")
func countryRow() throws {
  let found = try rows(
    byCountry,
    [
      Known(value: "1200", qualifier: "about"), Known(country: "BBB", status: "not_known"),
      Known(country: "ZZZ", dimensions: "outcome=killed", value: "1"),
      Known(country: "ZZZ", dimensions: "outcome=injured", value: "2"),
    ])
  #expect(
    found == [
      "AAA,Aland,2016,,1200,,about,reported,1,0,0,Aland,,", "BBB,Bland,2016,,,,,not_known,0,1,0,,Bland,",
      "ZZZ,ZZZ,2016,3,3,,at_least,derived,1,0,0,ZZZ,,",
    ])
}

private let byOutcome = """
  {"table": "t", "title": "T", "kind": "totals", "measures": ["casualties"], "by": "country",
   "split": [{"dimension": "outcome", "values": ["total", "killed", "injured", "unknown"]}], \(derive)}
  """

@Test("a whole that follows from a complete cut says so, and a part never follows from the whole")
func derivedWholes() throws {
  let found = try rows(
    byOutcome,
    [
      Known(dimensions: "outcome=killed", value: "1"), Known(dimensions: "outcome=injured", value: "2"),
      Known(dimensions: "outcome=unknown", value: "4"), Known(country: "BBB", value: "10"),
      Known(country: "BBB", dimensions: "outcome=killed", value: "4"),
      Known(country: "CCC", value: "10"),
      Known(country: "CCC", dimensions: "outcome=injured", value: "6"),
      Known(country: "CCC", dimensions: "outcome=unknown", value: "0"),
    ])
  let brief = found.map { row in
    let cells = row.split(separator: ",", omittingEmptySubsequences: false)
    return [cells[0], cells[3], cells[5], cells[8]].joined(separator: " ")
  }
  #expect(
    brief == [
      "AAA total 7 derived", "AAA killed 1 reported", "AAA injured 2 reported", "AAA unknown 4 reported",
      "BBB total 10 reported", "BBB killed 4 reported", "CCC total 10 reported", "CCC injured 6 reported",
      "CCC unknown 0 reported",
    ])
}

@Test("no total of several years is a year's: in no table, no series and no change")
func cumulativePeriods() throws {
  let periods = ["../2016", "2016/..", "2015/2016", "2015-07/2016-06", "1999/2016"]
  let known = periods.map { Known(value: "99", period: $0) }
  #expect(try rows(byYear, known).isEmpty)
  let among = try ledger(known + [Known(value: "4", period: "2015"), Known(value: "5")])
  let series = vintages(of: among)
  #expect(series.map(\.name) == ["casualties/AAA"])
  #expect(!yearOnYear(series).rows.isEmpty)
  #expect(yearOnYear(series).rows.allSatisfy { row in !row.contains { $0.text == "99" } })
  let values = try studiedSeries(of: series, by: SeriesSelection(), breaks: [], countries: countries).series
    .map(\.series.values)
  #expect(values == [[4, 5]])
}

@Test("regions add their countries; a country without region is unassigned")
func regions() throws {
  let found = try rows(
    byRegion,
    [
      Known(value: "1"), Known(country: "BBB", value: "2"), Known(country: "CCC", value: "4"),
      Known(country: "ZZZ", value: "8"),
    ])
  #expect(
    found == [
      "North,2016,3,3,3,exact,sum,2,0,0,0,Aland; Bland,,,", "South,2016,4,4,4,exact,sum,1,0,0,0,Cland,,,",
      "unassigned,2016,8,8,8,exact,sum,1,0,0,0,ZZZ,,,",
    ])
}

@Test("a part of a year is a minimum; overlapping parts are not added")
func partOfYear() throws {
  let found = try rows(
    removed,
    [
      Known(measure: "mines_removed", dimensions: "device=mine", value: "636", period: "2018-11"),
      Known(measure: "mines_removed", dimensions: "device=mine", value: "6", period: "2018-11-03"),
      Known(measure: "mines_removed", dimensions: "device=mine", value: "5", period: "2018-10"),
      Known(measure: "mines_removed", value: "100", period: "2018"),
      Known(measure: "mines_removed", value: "40", period: "2018-02"),
    ])
  #expect(
    found == [
      "2018,total,100,100,100,exact,sum,1,0,0,0,Aland,,,", "2018,mine,641,641,,at_least,sum,1,0,0,0,Aland,,,",
    ])
}

@Test("votes are listed as states cast them")
func statements() throws {
  let found = try rows(
    #"{"table": "t", "title": "T", "kind": "statements", "measures": ["vote"], "dimensions": ["instrument", "resolution"]}"#,
    [
      Known(
        measure: "vote", dimensions: "instrument=x;resolution=75/52", value: "abstain", period: "2020-12-07"),
      Known(measure: "vote", dimensions: "instrument=x", value: "absent", status: "derived", period: "2019"),
      Known(value: "4"),
    ])
  #expect(
    found == [
      "AAA,Aland,x,,2019,2019,absent,derived,2017", "AAA,Aland,x,75/52,2020,2020-12-07,abstain,reported,2017",
    ])
}

@Test("silences are listed as they are")
func silences() throws {
  let found = try rows(
    #"{"table": "t", "title": "T", "kind": "silences"}"#,
    [
      Known(status: "not_known"), Known(status: "none_reported", period: "2015"),
      Known(value: "0", period: "2014"),
    ])
  #expect(
    found == ["AAA,Aland,casualties,,,2015,2017,none_reported", "AAA,Aland,casualties,,,2016,2017,not_known"])
}

@Test("a sum that cannot be counted stops the table by name")
func overflow() throws {
  let most = String(Int64.max)
  let facts = try ledger([Known(value: most), Known(country: "BBB", value: "1")])
  let table = try definition(byYear)
  #expect(throws: AggregationError.uncountable(table: "t", year: 2016, .overflow)) {
    try annualTables([table], from: facts, knowing: knowledge)
  }
}

@Test("every numeric cell names its facts")
func traces() throws {
  let table = try definition(byYear)
  let tables = try annualTables(
    [table], from: try ledger([Known(value: "14"), Known(country: "BBB", status: "not_known")]),
    knowing: knowledge)
  let row = try #require(tables.first?.rows.first)
  let cells = Dictionary(zip(tables[0].columns, row)) { first, _ in first }
  #expect(cells["best"]?.facts == ["AAA:casualties:::2016"])
  #expect(cells["not_known"]?.facts == ["BBB:casualties:::2016"])
  #expect(cells["year"]?.facts == ["AAA:casualties:::2016", "BBB:casualties:::2016"])
}

@Test("a series has gaps where no number is")
func yearlySeries() throws {
  let facts = try ledger([
    Known(value: "14", period: "2014"), Known(status: "not_known", period: "2015"), Known(value: "0"),
    Known(value: "99", period: "1999/2016"), Known(value: "5", period: "2016-03"),
    Known(country: "BBB", status: "not_known"),
  ])
  let found = try studiedSeries(
    of: vintages(of: facts), by: SeriesSelection(), breaks: [], countries: countries
  )
  .series.map(\.series)
  #expect(found.map(\.name) == ["casualties/AAA"])
  #expect(found.first?.firstYear == 2014)
  #expect(found.first?.values == [14, nil, 0])
}
