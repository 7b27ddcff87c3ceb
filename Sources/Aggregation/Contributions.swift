// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// Which countries drive the change of a sum from one year to the next: a table.
///
/// For every group of the selection, and for the world where it has a published figure, on every basis and for every
/// pair of consecutive years in which two countries or more have a figure in both. Columns: series (of which it is
/// the change), year, basis, country, name, coverage, previous, value, change, and points: the change in percent
/// points of the previous total.
///
/// `coverage` is `both` for a country with figures in both years; only these have points, and the total is that over
/// them. `new` and `gone` are countries with a figure in one of the years only: their figures make a raw sum jump
/// without anything having happened. `total` is the sum over the countries of `both`, under the name of the place; for the world it is the
/// published figure, and `rest` is what the countries leave of its change. Rows of a pair come largest change first,
/// the total last.
public func contributions(
  of vintages: [Vintages], by selection: SeriesSelection, countries: [CountryEntry]
) throws(AggregationError) -> Table {
  let names = Gazetteer(countries)
  var rows: [[Table.Cell]] = []
  for (subject, taken) in bySubject(selection.taken(from: vintages)) {
    let members = taken.filter { $0.country != nil }
    let groups = selection.groups(of: members, names).map {
      Whole(place: $0.place, members: $0.members, own: nil)
    }
    let world = selection.places.contains(.world) ? taken.filter { $0.country == nil } : []
    let wholes = groups + world.map { Whole(place: $0.place(names), members: members, own: $0) }
    for whole in wholes {
      for basis in selection.bases { rows += try whole.rows(subject, basis, names) }
    }
  }
  return Table(
    name: "contributions", title: "Which countries drive the change from year to year",
    columns: [
      "series", "year", "basis", "country", "name", "coverage", "previous", "value", "change", "points",
    ], rows: rows)
}

/// What is broken down: a group of countries, or the world with its published figures.
private struct Whole {
  let place: SeriesPlace
  let members: [Vintages]
  /// The figures of the whole itself; nil where it is the sum of its members.
  let own: Vintages?

  func rows(
    _ subject: SeriesSubject, _ basis: VintageBasis, _ names: Gazetteer
  ) throws(AggregationError) -> [[Table.Cell]] {
    let series = "\(subject.prefix)/\(place.key)" + (basis == .latest ? "" : "@\(basis.rawValue)")
    let years = members.reduce(into: Set<Int>()) { $0.formUnion($1.years(basis)) }
    var rows: [[Table.Cell]] = []
    for year in years.sorted() {
      do throws(QuantityError) {
        guard let pair = try YearPair(self, year, basis, names) else { continue }
        rows += pair.rows.map { row in
          [Table.Cell(series), Table.Cell(String(year)), Table.Cell(basis.rawValue)] + row
        }
      } catch { throw .uncountable(table: "contributions, \(series)", year: year, error) }
    }
    return rows
  }
}

/// The figures of a whole in a year and the year before.
private struct YearPair {
  private struct Part {
    let code: String
    let name: String
    let previous: Vintages.Figure?
    let value: Vintages.Figure?

    /// Nil where it has no figure in one of the years.
    var change: Change? {
      get throws(QuantityError) {
        guard let previous, let value else { return nil }
        return try Change(code: code, name: name, previous, value)
      }
    }
  }

  private let both: [Change]
  private let lone: [Part]
  private let total: Change
  private let rest: Change?

  /// Nil where fewer than two members have figures in both years, or a whole of its own has none.
  init?(_ whole: Whole, _ year: Int, _ basis: VintageBasis, _ names: Gazetteer) throws(QuantityError) {
    let parts = whole.members.map { member in
      Part(
        code: member.placeKey, name: member.country.map(names.name) ?? "",
        previous: member.figure(of: year - 1, basis), value: member.figure(of: year, basis))
    }
    let changes = try parts.map { (part) throws(QuantityError) in try part.change }.compactMap { $0 }
    guard changes.count > 1, var sum = changes.first else { return nil }
    for change in changes.dropFirst() { sum = try sum.adding(change) }
    if let own = whole.own {
      guard let previous = own.figure(of: year - 1, basis), let value = own.figure(of: year, basis) else {
        return nil
      }
      total = try Change(code: "", name: whole.place.name, previous, value)
      rest = try total.less(sum, named: "All others")
      lone = []
    } else {
      total = sum.named(whole.place.name)
      rest = nil
      lone = parts.filter { ($0.previous == nil) != ($0.value == nil) }
    }
    both = changes.sorted { ($1.size, $0.code) < ($0.size, $1.code) }
  }

  var rows: [[Table.Cell]] {
    both.map { $0.row("both", of: total) }
      + lone.map { part in
        [Table.Cell(part.code), Table.Cell(part.name), Table.Cell(part.value == nil ? "gone" : "new")]
          + [part.previous, part.value].map { figure in
            Table.Cell(figure?.number.printed ?? "", facts: figure.map { [$0.source] } ?? [])
          } + [Table.Cell(""), Table.Cell("")]
      } + [rest].compactMap { $0?.row("rest", of: total) } + [total.row("total", of: total)]
  }
}

/// Two figures of one place and the difference.
private struct Change {
  let code: String
  let name: String
  let previous: Quantity
  let value: Quantity
  let difference: Quantity
  let sources: [String]

  var size: UInt64 { difference.smallest.magnitude }

  init(code: String, name: String, _ previous: Vintages.Figure, _ value: Vintages.Figure)
    throws(QuantityError)
  {
    try self.init(code: code, name: name, (previous.number, value.number), [previous.source, value.source])
  }

  private init(
    code: String, name: String, _ numbers: (previous: Quantity, value: Quantity), _ sources: [String]
  ) throws(QuantityError) {
    self.code = code
    self.name = name
    (previous, value) = numbers
    difference = try value.subtracting(previous)
    self.sources = sources
  }

  func adding(_ other: Change) throws(QuantityError) -> Change {
    let numbers = (try previous.adding(other.previous), try value.adding(other.value))
    return try Change(code: "", name: "", numbers, sources + other.sources)
  }

  func less(_ other: Change, named name: String) throws(QuantityError) -> Change {
    let numbers = (try previous.subtracting(other.previous), try value.subtracting(other.value))
    return try Change(code: "", name: name, numbers, sources + other.sources)
  }

  func named(_ name: String) -> Change {
    Change(code: "", name: name, previous: previous, value: value, difference: difference, sources: sources)
  }

  private init(
    code: String, name: String, previous: Quantity, value: Quantity, difference: Quantity, sources: [String]
  ) {
    self.code = code
    self.name = name
    self.previous = previous
    self.value = value
    self.difference = difference
    self.sources = sources
  }

  func row(_ coverage: String, of total: Change) -> [Table.Cell] {
    let points = difference.percent(of: total.previous) ?? ""
    let behind = sources + total.sources
    return [Table.Cell(code), Table.Cell(name), Table.Cell(coverage)]
      + [previous.printed, value.printed, difference.printed].map { Table.Cell($0, facts: sources) }
      + [Table.Cell(points, facts: behind)]
  }
}
