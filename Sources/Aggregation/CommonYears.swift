// SPDX-License-Identifier: GPL-3.0-or-later

/// The consecutive years and members on which a sum may be followed: every member has a figure in every year.
///
/// Of all such blocks the one with most figures (members times years) is taken; where two have as many, the one with
/// more years, then the later one. A sum over whoever reports in a year would follow the reporting, not the events.
struct CommonYears<Member: Hashable & Comparable>: Hashable {
  let years: ClosedRange<Int>
  /// Sorted; two or more.
  let members: [Member]

  /// As few years as a method of trends takes.
  static var leastYears: Int { 4 }

  /// The best block; nil where no two members share four consecutive years.
  init?(_ coverage: [Member: Set<Int>]) {
    var best: Block?
    for last in coverage.values.reduce(into: Set<Int>(), { $0.formUnion($1) }).sorted() {
      let runs = coverage.compactMapValues { $0.contains(last) ? Self.run(in: $0, upTo: last) : nil }
      for (rank, length) in runs.values.sorted(by: >).enumerated() where rank > 0 {
        let block = Block(members: rank + 1, years: length, last: last)
        if length >= Self.leastYears, best.map({ $0 < block }) ?? true { best = block }
      }
    }
    guard let best else { return nil }
    years = (best.last - best.years + 1)...best.last
    let needed = years
    members = coverage.filter { _, has in needed.allSatisfy(has.contains) }.keys.sorted()
  }

  /// How many years without a gap end with this one.
  private static func run(in years: Set<Int>, upTo last: Int) -> Int {
    var first = last
    while years.contains(first - 1) { first -= 1 }
    return last - first + 1
  }
}

/// So many members in so many years up to a last one.
private struct Block: Comparable {
  let members: Int
  let years: Int
  let last: Int

  static func < (one: Block, other: Block) -> Bool {
    (one.members * one.years, one.years, one.last) < (other.members * other.years, other.years, other.last)
  }
}
