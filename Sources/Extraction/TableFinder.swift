// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the tables in a run of lines that are no running text.
///
/// A table arrives in one of three shapes: a row a line with bars, tabs or wide gaps between the cells;
/// `key: value` pairs between bars; or one cell a line, where rows are told by their numbers.
struct TableFinder {
  let knowledge: Knowledge
  let terms: Terms
  let text: [UInt8]

  /// The tables in lines given with their places in the section, in order.
  func tables(in lines: [(place: Int, terms: Range<Int>)]) -> [Table] {
    var tables: [Table] = []
    var start = 0
    while start < lines.count {
      let isRow = isRow(lines[start].terms)
      var end = start + 1
      while end < lines.count, self.isRow(lines[end].terms) == isRow { end += 1 }
      let block = Array(lines[start..<end])
      if isRow {
        let rows = block.map { cells(of: $0.terms) }
        for part in parts(of: rows) {
          guard var table = rowTable(block[part], rows[part]) else { continue }
          table.titles += lines[..<start].reversed().prefix(3).map(\.terms)
          tables.append(table)
        }
      } else if block.count >= Self.shortestFlatTable {
        tables += flatTables(block)
      }
      start = end
    }
    return tables
  }

  /// In lines: a header, and two rows of a label and a number.
  private static let shortestFlatTable = 5

  func cell(_ range: Range<Int>) -> TableCell { TableCell(range, terms, knowledge) }

  // MARK: A row a line

  /// Whether a line has several cells.
  private func isRow(_ line: Range<Int>) -> Bool {
    line.contains { index in
      let kind = terms.all[index].kind
      return kind == .bar || kind == .tab
        ? index + 1 < line.upperBound : index > line.lowerBound && isWide(before: index)
    }
  }

  /// The rows of each table, where the header of another follows the rows of one.
  private func parts(of rows: [[Range<Int>]]) -> [Range<Int>] {
    let starts = rows.indices.dropFirst(2).dropLast().filter { isHeader(rows[$0], before: rows[$0 + 1]) }
    return zip([0] + starts, starts + [rows.count]).map { $0..<$1 }
  }

  /// Whether a line has texts in all cells where the next has numbers.
  private func isHeader(_ line: [Range<Int>], before next: [Range<Int>]) -> Bool {
    line.count == next.count
      && line.dropFirst().allSatisfy { !$0.isEmpty && !cell($0).isFigure && $0.contains(where: isTelling) }
      && next.dropFirst().allSatisfy { cell($0).isFigure }
  }

  /// The cells of a line: parted by bars, tabs or three blanks, without the bar that ends it.
  func cells(of line: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    for index in line {
      let kind = terms.all[index].kind
      if kind == .bar || kind == .tab {
        cells.append(start..<index)
        start = index + 1
      } else if index > start, isWide(before: index) {
        cells.append(start..<index)
        start = index
      }
    }
    if start < line.upperBound { cells.append(start..<line.upperBound) }
    return cells
  }

  /// Whether three blanks or more part a term from the one before it.
  private func isWide(before index: Int) -> Bool {
    let gap = Int(terms.all[index - 1].end)..<Int(terms.all[index].start)
    return gap.count >= 3 && gap.allSatisfy { text[$0] == 0x20 || text[$0] == 0xC2 || text[$0] == 0xA0 }
  }

  private func rowTable(
    _ lines: ArraySlice<(place: Int, terms: Range<Int>)>, _ cells: ArraySlice<[Range<Int>]>
  ) -> Table? {
    let isClosed = lines.allSatisfy { endsInBar($0.terms) }
    let rows = zip(lines, cells).map { line, cells in
      let end = line.terms.upperBound
      return cells + (endsInBar(line.terms) && !isClosed ? [end..<end] : [])
    }
    let places = lines[lines.startIndex].place..<lines[lines.endIndex - 1].place + 1
    return pairTable(rows, places) ?? headedTable(rows, places)
  }

  /// Whether the last cell of a line is closed by a bar: an empty one may follow.
  private func endsInBar(_ line: Range<Int>) -> Bool { terms.all[line.upperBound - 1].kind == .bar }

  /// `Year: 2003 | Mines: 16`: the keys of the first row are the headers.
  private func pairTable(_ rows: [[Range<Int>]], _ lines: Range<Int>) -> Table? {
    let pairs = rows.map { $0.compactMap(pair) }
    guard zip(pairs, rows).allSatisfy({ $0.count == $1.count && $1.count == rows[0].count }) else {
      return nil
    }
    let cells = pairs.map { $0.map { cell($0.value) } }
    let columns = Self.valueColumns(cells)
    guard !columns.isEmpty else { return nil }
    return Self.table(cells, pairs[0].map(\.key), columns, lines)
  }

  private func pair(_ range: Range<Int>) -> (key: Range<Int>, value: Range<Int>)? {
    guard let colon = range.first(where: { terms.all[$0].kind == .colon }), colon > range.lowerBound,
      colon + 1 < range.upperBound
    else { return nil }
    return (range.lowerBound..<colon, colon + 1..<range.upperBound)
  }

  /// A header row, and rows of which most hold a number after the first cell.
  private func headedTable(_ rows: [[Range<Int>]], _ lines: Range<Int>) -> Table? {
    guard rows.count > 1, let width = Self.mode(rows.dropFirst().map(\.count)), width > 1 else { return nil }
    let header = rows[0].map(cell)
    guard !header.dropFirst().contains(where: { $0.content == .value || hasArea($0.terms) }) else {
      return nil
    }
    let data = rows.dropFirst().filter { $0.count <= width }.map { padded($0.map(cell), to: width) }
    let columns = Self.valueColumns(data).filter { $0 > 0 || names(header[0].terms) }
    guard !columns.isEmpty else { return nil }
    return Self.table(data, padded(header, to: width).map(\.terms), columns, lines)
  }

  /// "Mines | 4km2 confirmed": whether a cell tells an area, so that it is no header.
  private func hasArea(_ cell: Range<Int>) -> Bool {
    cell.contains {
      terms.all[$0].kind == .number && terms.numbers[Int(terms.all[$0].index)].kind == .area
    }
  }

  /// Whether a header names what its column counts, so that it is none of labels.
  private func names(_ header: Range<Int>) -> Bool {
    knowledge.nouns.meets(knowledge.words(header, terms))
  }

  /// The cells of a row, with empty ones in front where it has too few.
  private func padded(_ row: [TableCell], to width: Int) -> [TableCell] {
    let row = row.suffix(width)
    let place = row.first?.terms.lowerBound ?? 0
    return Array(repeating: cell(place..<place), count: width - row.count) + row
  }

  /// The columns that hold mostly numbers.
  private static func valueColumns(_ rows: [[TableCell]]) -> [Int] {
    (0..<(rows.first?.count ?? 0)).filter { column in
      let cells = rows.map { $0[column] }
      return cells.count(where: \.isFigure) * 2 > cells.count && cells.contains { $0.content == .value }
    }
  }

  private static func table(
    _ rows: [[TableCell]], _ headers: [Range<Int>], _ columns: [Int], _ lines: Range<Int>
  ) -> Table {
    let texts = headers.indices.filter { !columns.contains($0) }
    return Table(
      titles: texts.map { headers[$0] }, headers: columns.map { headers[$0] },
      rows: rows.map { row in
        Table.Row(
          labels: texts.map { row[$0].terms }.filter { !$0.isEmpty }, values: columns.map { row[$0] })
      }, lines: lines)
  }

  /// The most frequent number, the smaller where two are equally frequent.
  static func mode(_ numbers: [Int]) -> Int? {
    var counts: [Int: Int] = [:]
    for number in numbers { counts[number, default: 0] += 1 }
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }
}
