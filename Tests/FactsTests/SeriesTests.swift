// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Facts

@Suite("Series, tables, findings, spans")
struct SeriesTests {
  @Test(
    "Years without a value are gaps, never zero",
    arguments: [
      ([2015: 3.0], 2015, [3.0]), ([2015: 3, 2016: 0], 2015, [3, 0]),
      ([2013: 3, 2016: 1], 2013, [3, nil, nil, 1]),
    ] as [([Int: Double], Int, [Double?])])
  func gaps(values: [Int: Double], first: Int, expected: [Double?]) throws {
    let series = try #require(Series(name: "s", unit: .persons, valuesByYear: values))
    #expect(series.firstYear == first)
    #expect(series.values == expected)
    #expect(Dictionary(uniqueKeysWithValues: series.points.map { ($0.year, $0.value) }) == values)
    #expect(series.points.map(\.year) == values.keys.sorted())
  }

  @Test("There is no series of nothing")
  func empty() { #expect(Series(name: "s", unit: .persons, valuesByYear: [:]) == nil) }

  @Test("A row as wide as its table is kept")
  func rows() {
    let row = [Table.Cell("2015"), Table.Cell("84", facts: ["f1"])]
    let table = Table(name: "t", title: "T", columns: ["year", "casualties"], rows: [row])
    #expect(table.rows == [row])
    #expect(table.rows[0][0].facts.isEmpty)
  }

  @Test("A row narrower than its table stops the program")
  func narrowRow() async {
    await #expect(processExitsWith: .failure) {
      _ = Table(name: "t", title: "T", columns: ["year", "casualties"], rows: [[Table.Cell("2015")]])
    }
  }

  @Test("A span that ends before it begins stops the program")
  func backwardSpan() async {
    await #expect(processExitsWith: .failure) { _ = Span(start: 2, end: 1) }
  }

  @Test("Spans come by start, then by end")
  func spans() {
    let spans = [Span(start: 0, end: 0), Span(start: 0, end: 2), Span(start: 1, end: 1)]
    #expect(spans.reversed().sorted() == spans)
  }

  @Test(
    "A finding tells file and line",
    arguments: [(nil, "f.txt: bad"), (7, "f.txt:7: bad")] as [(Int?, String)])
  func finding(line: Int?, text: String) {
    #expect(Finding(file: "f.txt", line: line, message: "bad").text == text)
  }

  @Test("Severities rise") func severities() {
    #expect(Finding.Severity.allCases == Finding.Severity.allCases.sorted())
  }
}
