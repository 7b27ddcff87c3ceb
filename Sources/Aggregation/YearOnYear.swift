// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// How each year compares with the year before, on every basis on which both are printed: a table.
///
/// The bases are those of ``VintageBasis``, like with like, and `same_edition`: both figures as the first edition
/// has them that prints both. Columns: series, year, basis, value, edition, source, the same of the year before,
/// change (value − previous), percent of the previous value (empty where that is 0), and the mean of the year
/// and the two before it (empty where one is missing). Years without a number on either side have no row.
public func yearOnYear(_ vintages: [Vintages]) -> Table {
  Table(
    name: "year-on-year", title: "Change on the year before, by series and vintage basis",
    columns: [
      "series", "year", "basis", "value", "edition", "source", "previous", "previous_edition",
      "previous_source", "change", "percent", "mean_of_three",
    ],
    rows: vintages.flatMap { vintages in
      vintages.figures.keys.sorted().flatMap { year in
        Pair.all(of: vintages, in: year).map { $0.row(of: vintages, in: year) }
      }
    })
}

/// A year's figure and that of the year before, on one basis.
struct Pair {
  /// The basis on which both figures are those of one edition.
  static let sameEditionBasis = "same_edition"

  let basis: String
  let value: Vintages.Figure
  let previous: Vintages.Figure
  /// The year before both, on the same basis.
  let earlier: Vintages.Figure?

  static func all(of vintages: Vintages, in year: Int) -> [Pair] {
    let alike = VintageBasis.allCases.compactMap { basis -> Pair? in
      guard let value = vintages.figure(of: year, basis), let previous = vintages.figure(of: year - 1, basis)
      else { return nil }
      return Pair(
        basis: basis.rawValue, value: value, previous: previous,
        earlier: vintages.figure(of: year - 2, basis))
    }
    return alike + [sameEdition(of: vintages, in: year)].compactMap { $0 }
  }

  private static func sameEdition(of vintages: Vintages, in year: Int) -> Pair? {
    for value in vintages.figures[year] ?? [] {
      let others = [year - 1, year - 2].map { other in
        vintages.figures[other]?.first { $0.edition == value.edition }
      }
      if let previous = others[0] {
        return Pair(basis: sameEditionBasis, value: value, previous: previous, earlier: others[1])
      }
    }
    return nil
  }

  func row(of vintages: Vintages, in year: Int) -> [Table.Cell] {
    let texts =
      [vintages.name, String(year), basis]
      + [value, previous].flatMap { [$0.number.printed, String($0.edition.rawValue), $0.source] }
      + [change, value.number.percentChange(from: previous.number) ?? "", meanOfThree]
    let sources = [value, previous].map(\.source)
    let all = sources + [earlier].compactMap { $0?.source }
    return texts.enumerated().map { position, text in
      Table.Cell(text, facts: position < 3 ? [] : position == texts.count - 1 ? all : sources)
    }
  }

  private var change: String {
    do throws(QuantityError) {
      return try value.number.subtracting(previous.number).printed
    } catch {
      return ""
    }
  }

  /// In printed units with one decimal more than the unit has, halves away from zero.
  private var meanOfThree: String {
    guard let earlier else { return "" }
    let sum = [value, previous, earlier].reduce(Int128(0)) { $0 + Int128($1.number.smallest) }
    let tenths = (sum * 20 + (sum < 0 ? -3 : 3)) / 6
    return tenths.decimal(places: value.number.unit.decimals + 1, keepingZeros: true)
  }
}
