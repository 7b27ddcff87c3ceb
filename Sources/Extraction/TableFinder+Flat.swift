// SPDX-License-Identifier: GPL-3.0-or-later

/// Some cells of text, and the cells of numbers after them.
private struct Group {
  var texts: Range<Int>
  var values: Range<Int>
  var count: Int { texts.count + values.count }
}

extension TableFinder {
  /// The tables in lines of one cell each.
  ///
  /// The row breaks are lost: a row is some cells of text and then some of numbers. What most rows have of
  /// each is the width of the table, and tells which of the lines before the first row are its headers.
  func flatTables(_ lines: [(place: Int, terms: Range<Int>)]) -> [Table] {
    let cells = lines.map { cell($0.terms.dropBars(terms)) }
    let groups = groups(cells)
    let places = lines.map { $0.place }
    var tables: [Table] = []
    var first = 0
    while first < groups.count {
      if let (table, next) = flatTable(cells, groups, first, places) {
        tables.append(table)
        first = next
      } else {
        first += 1
      }
    }
    return tables
  }

  private func groups(_ cells: [TableCell]) -> [Group] {
    var groups: [Group] = []
    var start = 0
    var index = 0
    while index < cells.count {
      while index < cells.count, !cells[index].isFigure { index += 1 }
      let values = index
      while index < cells.count, cells[index].isFigure { index += 1 }
      // Empty cells before the first number, and words such as "Unknown", belong to the header.
      guard !groups.isEmpty || isNumeric(cells[values..<index]) else { continue }
      if index > values { groups.append(Group(texts: start..<values, values: values..<index)) }
      start = index
    }
    return groups
  }

  /// The table whose first row is the group `first`, and the group after its last row.
  private func flatTable(
    _ cells: [TableCell], _ groups: [Group], _ first: Int, _ places: [Int]
  ) -> (Table, next: Int)? {
    let width = groups[first].values.count
    guard groups[first].texts.count > width else { return nil }
    let rest = groups[(first + 1)...].prefix(Self.sample).prefix { $0.values.count == width }
    guard let usual = Self.mode(rest.prefix { $0.texts.count <= 3 }.map { $0.texts.count }), usual > 0 else {
      return nil
    }
    let lines = joined(cells, groups[first].texts)
    let texts = breadth(lines.map(\.terms), usual, width)
    let head = lines.dropLast(texts)
    guard head.count >= width else { return nil }
    func isRow(_ group: Group) -> Bool { group.fits(texts, width) || isShortTotal(group, cells, width) }
    let some = groups[
      first..<first + 1 + groups[(first + 1)...].prefix(Self.sample).prefix(while: isRow).count]
    guard some.count > 1, isNumeric(cells, some), width > 1 || !isLabelled(cells, some, texts) else {
      return nil
    }
    let rows = groups[first..<some.endIndex + groups[some.endIndex...].prefix(while: isRow).count]
    let above = head.dropLast(width)
    let top = (above.suffix(texts).first ?? head[head.endIndex - width]).cell
    let table = Table(
      titles: above.reversed().prefix(texts + 3).map(\.terms), headers: head.suffix(width).map(\.terms),
      rows: rows.map { row($0, cells, texts, width) },
      lines: places[top]..<places[rows[rows.endIndex - 1].values.upperBound - 1] + 1)
    return (table, rows.endIndex)
  }

  /// How many rows tell whether there is a table: a long list is not looked over from each of its lines.
  private static let sample = 100

  /// How many cells of text the first row has: as many as most, or one or two more that span the next rows.
  ///
  /// The headers right before it are known by their words.
  private func breadth(_ head: [Range<Int>], _ usual: Int, _ width: Int) -> Int {
    let known = { (texts: Int) in
      head.dropLast(texts).suffix(width).count { $0.contains(where: isTelling) }
    }
    let most = (usual...usual + 2).map(known).max()
    return (usual...usual + 2).first { known($0) == most } ?? usual
  }

  /// Whether a word can be that of a header: a unit, a time, something that is measured, a share.
  func isTelling(_ index: Int) -> Bool {
    let term = terms.all[index]
    return term.kind == .time || term.kind == .mark && text[Int(term.start)] == UInt8(ascii: "%")
      || term.kind == .lexeme && !knowledge.has(.aside, term)
        && ![knowledge.engine.particles, knowledge.engine.countries].contains(term.lexicon)
  }

  /// Whether two rows or more hold a number other than "none".
  private func isNumeric(_ cells: [TableCell], _ rows: ArraySlice<Group>) -> Bool {
    rows.count { isNumeric(cells[$0.values]) } > 1
  }

  private func isNumeric(_ cells: ArraySlice<TableCell>) -> Bool {
    cells.contains { $0.terms.contains(where: isPrintedNumber) }
  }

  private func isPrintedNumber(_ index: Int) -> Bool {
    terms.all[index].kind == .number && !terms.numbers[Int(terms.all[index].index)].isAbsence
  }

  /// Whether some row, but for that of a total, has the label of key figures before its number: all, where other cells
  /// of text stand before that.
  private func isLabelled(_ cells: [TableCell], _ rows: ArraySlice<Group>, _ texts: Int) -> Bool {
    func isLabel(_ row: Group) -> Bool {
      let label = cells[row.texts.upperBound - 1].terms
      let words = knowledge.words(label, terms)
      return !label.contains { knowledge.isTotal(terms.all[$0]) }
        && knowledge.labels.contains { $0.label.meets(words) }
    }
    return texts == 1 ? rows.contains(where: isLabel) : rows.allSatisfy(isLabel)
  }

  /// The cells of the header, a line in brackets joined to the one before it.
  private func joined(_ cells: [TableCell], _ range: Range<Int>) -> [(cell: Int, terms: Range<Int>)] {
    var joined: [(cell: Int, terms: Range<Int>)] = []
    for index in range {
      let own = cells[index].terms
      if let first = own.first, let last = own.last, terms.all[first].kind == .open,
        terms.all[last].kind == .close, let before = joined.last
      {
        joined[joined.count - 1].terms = before.terms.lowerBound..<own.upperBound
      } else {
        joined.append((index, own))
      }
    }
    return joined
  }

  private func row(_ group: Group, _ cells: [TableCell], _ texts: Int, _ width: Int) -> Table.Row {
    let labels = group.texts.suffix(texts).map { cells[$0].terms }.filter { !$0.isEmpty }
    let isWhole = group.values.count >= width || isShortTotal(group, cells, width)
    return Table.Row(labels: labels, values: isWhole ? Array(cells[group.values.suffix(width)]) : [])
  }

  /// "Total" and the sums of all columns but the last, in which nothing can be added, such as changes in per cent.
  private func isShortTotal(_ group: Group, _ cells: [TableCell], _ width: Int) -> Bool {
    width > 2 && group.values.count == width - 1 && group.texts.count == 1
      && cells[group.texts.lowerBound].terms.contains { knowledge.isTotal(terms.all[$0]) }
  }
}

extension Group {
  /// Whether it is a row of so many texts and numbers; blanks may stand for texts that it lacks.
  fileprivate func fits(_ texts: Int, _ width: Int) -> Bool {
    self.texts.count <= texts + 1 && values.count == width
      || values.count > width && count == texts + width
  }
}

extension Range<Int> {
  /// Without the bars that end a cell.
  fileprivate func dropBars(_ terms: Terms) -> Range<Int> {
    var range = self
    while let last = range.last, terms.all[last].kind == .bar { range = range.dropLast() }
    return range
  }
}
