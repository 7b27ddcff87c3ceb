// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// A table of sums by year, group, measure and values of dimensions, with what stands beside them.
struct TotalsTable {
  private let definition: TableDefinition
  private let index: FactIndex
  private let knowledge: TableKnowledge
  private let names: Gazetteer

  init(_ definition: TableDefinition, index: FactIndex, knowing knowledge: TableKnowledge) {
    self.definition = definition
    self.index = index
    self.knowledge = knowledge
    names = Gazetteer(knowledge.countries)
  }

  func table() throws(AggregationError) -> Table {
    let grid = try grid()
    let blocks = blocks
    var rows: [[Table.Cell]] = []
    for row in try ordered(grid) {
      var cells = labels(of: row)
      for block in blocks {
        cells += try checked(row.year) { () throws(QuantityError) in try block.cells(of: row) }
      }
      rows.append(cells)
    }
    return Table(
      name: definition.name, title: definition.title, columns: labelColumns + blocks.flatMap(\.columns),
      rows: rows)
  }

  /// All lines of the table with what countries say.
  func grid() throws(AggregationError) -> Grid {
    let reading = Reading(index: index, definition: definition)
    var grid = Grid(isByCountry: isOneCountry)
    for (place, measure) in definition.measures.enumerated() {
      for (order, cut) in cuts(of: measure) {
        let cells = try checked(0) { () throws(QuantityError) in try reading.cells(cut) }
        let values = definition.splits.map { cut.dimensions[$0.dimension] ?? TableDefinition.Split.whole }
        for cell in cells {
          let group = names.group(of: cell.country, by: definition.by)
          grid.add(
            cell, to: Grid.Line(group: group, measure: measure, order: [place] + order, values: values))
        }
      }
    }
    return grid
  }

  /// The dimensions of the rows: one set for each combination of values of the splits, in their order.
  private func cuts(of measure: Measure) -> [(order: [Int], cut: FactIndex.Cut)] {
    var cuts = [(order: [Int](), cut: FactIndex.Cut(measure: measure, dimensions: definition.with))]
    for split in definition.splits {
      let values = split.values.isEmpty ? index.values(of: split.dimension, measure) : split.values
      cuts = cuts.flatMap { order, cut in
        values.enumerated().map { place, value in
          var dimensions = cut.dimensions
          dimensions[split.dimension] = value == TableDefinition.Split.whole ? nil : value
          return (order + [place], FactIndex.Cut(measure: measure, dimensions: dimensions))
        }
      }
    }
    return cuts
  }

  private func checked<Value>(
    _ year: Int, _ work: () throws(QuantityError) -> Value
  ) throws(AggregationError) -> Value {
    do {
      return try work()
    } catch {
      throw .uncountable(table: definition.name, year: year, error)
    }
  }

  private var isOneCountry: Bool { definition.by == .country }
}

extension TotalsTable {
  /// By group, year and values; of a ranking by year and values, then by place.
  private func ordered(_ grid: Grid) throws(AggregationError) -> [TotalsRow] {
    let rows = grid.lines.flatMap { line, years in years.keys.map { TotalsRow(line, $0, in: grid) } }
    guard definition.beside.contains(.rank) else {
      return rows.sorted { one, other in
        one.line.group != other.line.group
          ? one.line.group < other.line.group
          : one.year != other.year
            ? one.year < other.year : one.line.order.lexicographicallyPrecedes(other.line.order)
      }
    }
    var places: [(key: [Int], row: TotalsRow)] = []
    for row in rows {
      let place = try checked(row.year) { () throws(QuantityError) in try Ranking().order(of: row) }
      places.append(([row.year] + row.line.order + [place], row))
    }
    return places.sorted { one, other in
      one.key != other.key
        ? one.key.lexicographicallyPrecedes(other.key) : one.row.line.group < other.row.line.group
    }.map(\.row)
  }

  private var labelColumns: [String] {
    let group =
      switch definition.by {
      case nil: [String]()
      case .country: ["country", "name"]
      case .region, .unRegion, .unSubregion: ["region"]
      }
    return group + ["year"] + (definition.measures.count > 1 ? ["measure"] : [])
      + definition.splits.map(\.dimension)
  }

  private func labels(of row: TotalsRow) -> [Table.Cell] {
    let group =
      switch definition.by {
      case nil: [String]()
      case .country: [row.line.group, names.name(of: Country(rawValue: row.line.group))]
      case .region, .unRegion, .unSubregion: [row.line.group]
      }
    let measure = definition.measures.count > 1 ? [row.line.measure.rawValue] : []
    return group.map { Table.Cell($0) } + [Table.Cell(String(row.year), facts: row.facts)]
      + (measure + row.line.values).map { Table.Cell($0) }
  }

  /// What stands in a row after its labels.
  private var blocks: [any ColumnBlock] {
    var blocks: [any ColumnBlock] = [Figures(isOneCountry: isOneCountry)]
    if isOneCountry && definition.time == .level { blocks.append(AsOfColumns()) }
    if definition.since != nil { blocks.append(YearColumns(isOneCountry: isOneCountry)) }
    if let bands = definition.bands.flatMap({ knowledge.bands[$0] }) {
      blocks.append(BandColumns(bands: bands))
    }
    if let conversion = conversion { blocks.append(conversion) }
    if definition.beside.contains(.rank) { blocks.append(Ranking()) }
    if definition.beside.contains(.states) { blocks.append(StateColumns()) }
    if let share = definition.share { blocks.append(ShareOfKnown(share: share, names: names)) }
    if definition.beside.contains(.change) {
      blocks.append(Comparison(names: names, isOneCountry: isOneCountry))
    }
    return blocks + [Coverage(names: names, isOneCountry: isOneCountry)]
  }

  private var conversion: ConvertedColumns? {
    guard let convert = definition.convert,
      let place = definition.splits.firstIndex(where: { $0.dimension == convert.dimension })
    else { return nil }
    return ConvertedColumns(rates: knowledge.rates, to: convert.to, place: place)
  }
}
