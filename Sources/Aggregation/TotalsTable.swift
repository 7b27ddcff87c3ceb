// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// A table of sums by year, group and value of a dimension, with what they cover.
struct TotalsTable {
  private let definition: TableDefinition
  private let reading: Reading
  private let names: Gazetteer

  init(_ definition: TableDefinition, index: FactIndex, names: Gazetteer) {
    self.definition = definition
    reading = Reading(index: index, definition: definition)
    self.names = names
  }

  /// Where a row stands in the table.
  private struct Place: Hashable {
    let group: String
    let year: Int
    /// The place of the split's value in the definition's list.
    let value: Int
  }

  func table() throws(AggregationError) -> Table {
    var places: [Place: [YearCell]] = [:]
    for (value, cut) in cuts.enumerated() {
      for cell in try cells(cut) {
        let group = names.group(of: cell.country, by: definition.by)
        places[Place(group: group, year: cell.year, value: value), default: []].append(cell)
      }
    }
    let order = places.keys.sorted { ($0.group, $0.year, $0.value) < ($1.group, $1.year, $1.value) }
    var rows: [[Table.Cell]] = []
    for place in order { rows.append(try row(at: place, places[place] ?? [YearCell]())) }
    return Table(name: definition.name, title: definition.title, columns: columns, rows: rows)
  }

  /// The dimensions of the rows: one set for each value of the split, else one without a split.
  private var cuts: [FactIndex.Cut] {
    definition.measures.flatMap { measure in
      guard let split = definition.split else {
        return [FactIndex.Cut(measure: measure, dimensions: definition.with)]
      }
      return split.values.map { value in
        var dimensions = definition.with
        dimensions[split.dimension] = value == TableDefinition.Split.whole ? nil : value
        return FactIndex.Cut(measure: measure, dimensions: dimensions)
      }
    }
  }

  private func cells(_ cut: FactIndex.Cut) throws(AggregationError) -> [YearCell] {
    do {
      return try reading.cells(cut)
    } catch {
      throw .uncountable(table: definition.name, year: 0, error)
    }
  }

  private var columns: [String] {
    let group =
      switch definition.by {
      case nil: [String]()
      case .country: ["country", "name"]
      case .region, .unRegion, .unSubregion: ["region"]
      }
    return group + ["year"] + (definition.split.map { [$0.dimension] } ?? [])
      + ["low", "best", "high", "qualifier", "status"] + Coverage.columns
  }

  private func row(at place: Place, _ cells: [YearCell]) throws(AggregationError) -> [Table.Cell] {
    let cells = cells.sorted { $0.country.rawValue < $1.country.rawValue }
    let split = definition.split.map { [Table.Cell($0.values[place.value])] } ?? []
    let numbers: [Table.Cell]
    do {
      numbers = try Figures(cells, isOneCountry: definition.by == .country).cells
    } catch {
      throw .uncountable(table: definition.name, year: place.year, error)
    }
    let year = Table.Cell(String(place.year), facts: cells.flatMap(\.facts))
    return groupCells(place) + [year] + split + numbers + Coverage(cells, names: names).cells
  }

  private func groupCells(_ place: Place) -> [Table.Cell] {
    switch definition.by {
    case nil: []
    case .country: [Table.Cell(place.group), Table.Cell(names.name(of: Country(rawValue: place.group)))]
    case .region, .unRegion, .unSubregion: [Table.Cell(place.group)]
    }
  }
}
