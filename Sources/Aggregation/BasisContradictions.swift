// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// The years whose change on the year before is another story on another vintage basis: a table.
///
/// A row stands where the change in percent differs by one point or more between the bases of ``yearOnYear(_:)``, or is
/// a rise on one and a fall on another. Columns: series, year, the change in percent on each basis (empty where one
/// of the two years has no figure on it), edition (of `same_edition`), and points, the width between the least and
/// the greatest.
public func basisContradictions(_ vintages: [Vintages]) -> Table {
  let bases = VintageBasis.allCases.map(\.rawValue) + [Pair.sameEditionBasis]
  return Table(
    name: "change-by-basis", title: "Years whose change depends on the vintage basis",
    columns: ["series", "year"] + bases + ["edition", "points"],
    rows: vintages.flatMap { vintages in
      vintages.figures.keys.sorted().compactMap { year in
        Contradiction(Pair.all(of: vintages, in: year)).map { found in
          [Table.Cell(vintages.name), Table.Cell(String(year))] + found.cells(bases)
        }
      }
    })
}

/// The changes of one year that do not agree.
private struct Contradiction {
  private static let leastTenths: Int128 = 10
  private let changes: [(pair: Pair, tenths: Int128)]
  private let width: Int128

  /// Nil where all bases tell the same.
  init?(_ pairs: [Pair]) {
    changes = pairs.compactMap { pair in pair.tenths.map { (pair, $0) } }
    guard let least = changes.map(\.tenths).min(), let most = changes.map(\.tenths).max() else { return nil }
    width = most - least
    guard width >= Self.leastTenths || (least < 0 && most > 0) else { return nil }
  }

  func cells(_ bases: [String]) -> [Table.Cell] {
    let percents = bases.map { basis in
      changes.first { $0.pair.basis == basis }.map { change in
        Table.Cell(change.tenths.decimal(places: 1, keepingZeros: true), facts: change.pair.sources)
      } ?? Table.Cell("")
    }
    let same = changes.first { $0.pair.basis == Pair.sameEditionBasis }?.pair
    let edition = Table.Cell(same?.printedEdition ?? "", facts: same?.sources ?? [])
    let all = Set(changes.flatMap(\.pair.sources)).sorted()
    return percents + [edition, Table.Cell(width.decimal(places: 1, keepingZeros: true), facts: all)]
  }
}

extension Pair {
  /// The change in thousandths of the previous number; nil where that is 0.
  fileprivate var tenths: Int128? { value.number.tenthsOfPercentChange(from: previous.number) }
  fileprivate var sources: [String] { [value, previous].map(\.source) }
  fileprivate var printedEdition: String { String(value.edition.rawValue) }
}
