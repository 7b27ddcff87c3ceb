// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Aggregation

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers for a seed on every machine.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Facts of some countries and years with every kind of amount; at most one a country, cut and year.
private func known(seed: UInt64) -> [Known] {
  var generator = Seeded(state: seed)
  let cuts = ["", "outcome=killed", "outcome=injured", "outcome=unknown"]
  var facts: [Known] = []
  for country in ["AAA", "BBB", "CCC", "DDD"] {
    for (cut, year) in cuts.flatMap({ cut in (2014...2016).map { (cut, $0) } })
    where Bool.random(using: &generator) {
      let value = Int.random(in: 1...500, using: &generator)
      var fact = Known(country: country, dimensions: cut, value: String(value), period: String(year))
      switch Int.random(in: 0..<9, using: &generator) {
      case 0: fact.status = "not_known"
      case 1: fact.status = "none_reported"
      case 2: fact.high = String(value + 7)
      case 3: fact.qualifier = "about"
      case 4: fact.qualifier = "at_least"
      case 5: fact.qualifier = "at_most"
      case 6: fact.edition = 2016
      default: break
      }
      facts.append(fact)
    }
  }
  return facts
}

private let json = """
  {"table": "t", "title": "T", "kind": "totals", "measures": ["casualties"], BY
   "derive": {"dimension": "outcome", "needs": ["killed", "injured"], "closes": ["unknown"]}}
  """

@Test("low ≤ best ≤ high, an open high says at least, no best is 0, coverage adds up", arguments: 0..<200)
func bounds(seed: UInt64) throws {
  let facts = try ledger(known(seed: seed))
  for by in ["", #""by": "country","#, #""by": "region","#] {
    let table = try definition(json.replacing("BY", with: by))
    for table in try annualTables([table], from: facts, knowing: knowledge) {
      for row in table.rows { try check(row, of: table, seed: seed) }
    }
  }
}

private func check(_ row: [Table.Cell], of table: Table, seed: UInt64) throws {
  let cells = Dictionary(zip(table.columns, row.map(\.text))) { first, _ in first }
  let numbers = ["low", "best", "high"].compactMap { cells[$0] }.compactMap(Int.init)
  #expect(numbers == numbers.sorted(), "seed \(seed): \(cells)")
  #expect(cells["best"] != "0", "seed \(seed): \(cells)")
  let isOneCountry = table.columns.contains("country")
  if cells["high"] == "", cells["best"] != "", !isOneCountry {
    #expect(cells["qualifier"] == "at_least", "seed \(seed): \(cells)")
  }
  #expect((cells["best"] == "") == (cells["reporting"] == "0"), "seed \(seed): \(cells)")
  let counts = ["reporting", "not_known", "none_reported"].compactMap { cells[$0] }.compactMap(Int.init)
  #expect(counts.reduce(0, +) > 0, "seed \(seed): a row without a country")
  for (name, cell) in zip(table.columns, row)
  where ["low", "best", "high"].contains(name) && !cell.text.isEmpty {
    #expect(!cell.facts.isEmpty, "seed \(seed): \(name) has no facts")
  }
}
