// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Store

@Suite("CSV")
struct CSVTests {
  @Test(
    "is read by RFC 4180",
    arguments: [
      ("a,b\n1,2\n", [[2]: ["1", "2"]]),
      ("a,b\r\n1,2\r\n", [[2]: ["1", "2"]]),
      ("a,b\n\"x,\"\"y\"\"\",\n", [[2]: ["x,\"y\"", ""]]),
      ("a,b\n\"x\ny\",1\nz,2", [[2]: ["x\ny", "1"], [4]: ["z", "2"]]),
      ("a,b\n\n1,2\n", [[3]: ["1", "2"]]),
    ])
  func reads(text: String, rows: [[Int]: [String]]) throws {
    let table = try CSVTable(file: "t.csv", text: text)
    #expect(table.columns == ["a", "b"])
    #expect(Dictionary(table.rows.map { ([$0.line], $0.fields) }) { $1 } == rows)
  }

  @Test(
    "is refused with its line",
    arguments: [
      ("", 1), ("a,a\n", 1), ("a,\n", 1), ("a,b\n1\n", 2), ("a,b\n1,2\n1,2,3\n", 3),
      ("a,b\n\"x\n\n", 2), ("a,b\nx\"y,1\n", 2), ("a,b\n\"x\"y,1\n", 2),
    ])
  func refuses(text: String, line: Int) throws {
    let error = #expect(throws: SyntaxError.self) { try CSVTable(file: "t.csv", text: text) }
    #expect(error?.line == line)
    #expect(error?.description.hasPrefix("t.csv:\(line): ") == true)
  }

  @Test(
    "keeps a spreadsheet from acting on words",
    arguments: [
      (text: "=1+1", cell: "'=1+1"), (text: "+x", cell: "'+x"), (text: "-x", cell: "'-x"),
      (text: "@x", cell: "'@x"), (text: "\tx", cell: "'\tx"), (text: "\rx", cell: "'\rx"),
      (text: "＝x", cell: "'＝x"), (text: "'x", cell: "''x"), (text: "-5", cell: "-5"),
      (text: "-5.25", cell: "-5.25"), (text: "-5-2", cell: "'-5-2"), (text: "-", cell: "'-"),
      (text: "a=b", cell: "a=b"), (text: "\u{1B}[31m", cell: "\\u{1B}[31m"),
      (text: "a\\b", cell: "a\\\\b"), (text: "\\u{1B}", cell: "\\\\u{1B}"),
      (text: "\u{202E}x", cell: "\\u{202E}x"), (text: "a\nb", cell: "a\nb"), (text: "", cell: ""),
    ])
  func spreadsheetText(text: String, cell: String) {
    #expect(SpreadsheetText(text).printed == cell)
    #expect(SpreadsheetText.original(of: cell) == text)
    #expect(SpreadsheetText.original(of: SpreadsheetText(text).quoted) == text)
    #expect(text.isEmpty || SpreadsheetText(text).quoted.hasPrefix("'"))
  }

  @Test("reads back as what was written", arguments: 0..<100 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let letters = [
      "a", "\"", ",", "\n", "\r\n", "\r", "=", "-", "'", "\\", "u{1B}", "\u{1B}", "é", "1", " ", "\t",
    ]
    let words = (0..<6).map { _ in
      (0..<random.next(8)).map { _ in letters[random.next(letters.count)] }.joined()
    }
    var writer = CSVWriter(columns: ["x", "y", "z"])
    writer.append(words[0..<3].map(CSVCell.text))
    writer.append(words[3..<6].map(CSVCell.text))
    let table = try CSVTable(file: "t", text: String(decoding: writer.bytes, as: UTF8.self))
    let read = table.rows.flatMap(\.fields).map(SpreadsheetText.original)
    #expect(read.map { Array($0.utf8) } == words.map { Array($0.utf8) }, "seed \(seed)")
  }

  @Test("never alters a number")
  func numbers() {
    var writer = CSVWriter(columns: ["a"])
    writer.append([.plain("-1.5")])
    writer.append([.number(-3)])
    writer.append([.plain("")])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "a\n-1.5\n-3\n\"\"\n")
  }
}

/// Numbers that a seed determines.
struct Seeded {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
