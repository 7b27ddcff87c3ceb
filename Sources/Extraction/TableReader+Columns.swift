// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// What the words around a column tell of its numbers.
extension TableReader {
  /// What the words around a column of numbers say.
  struct Column {
    /// The header, and that of a column of counts to its left which it goes on.
    let headers: [Range<Int>]
    let titles: [Range<Int>]
    let headings: [Range<Int>]
    let unit: Entry?
    /// Whether it is the table's only column of numbers.
    let isOnly: Bool
    /// The dimension by which the columns beside it part the whole, where it is a sum or what is not known.
    let splits: String?
    /// What words stand in its headers, in those of all columns, in the titles, and in the headings, each with those
    /// nearer to the table.
    let own, others, above: LexiconSet
    let beyond: [LexiconSet]
    /// The time from the first to the last row of the table, where it has a row for each year.
    let hull: TimePhrase?
  }

  func columns(of table: Table, _ headings: [Range<Int>]) -> [Column] {
    let units = table.headers.map(unit)
    let (others, above, hull) = (words(table.headers), words(table.titles), hull(table))
    let beyond = headings.indices.map { words(Array(headings[...$0])) }
    let shared = units.allSatisfy { $0 == nil } ? table.titles.compactMap(unit).first : nil
    return table.headers.indices.map { index in
      var headers = [table.headers[index]]
      // "SHAs", "Area (m2)": the area is that of the hazards counted beside it.
      let isCounted = index > 0 && (units[index] != nil ? units[index - 1] == nil : isTally(index - 1, table))
      if isCounted, !isTally(index, table), !isOfThings(table.headers[index - 1]) {
        headers.append(table.headers[index - 1])
      }
      let own = units[index] ?? (isTally(index, table) ? nil : shared)
      return Column(
        headers: headers, titles: table.titles, headings: headings, unit: own,
        isOnly: table.headers.count == 1, splits: splits(index, table), own: words(headers), others: others,
        above: above, beyond: beyond, hull: hull)
    }
  }

  /// The dimension that the other headers part the whole by, beside a header that says "total" or "unknown" only.
  private func splits(_ column: Int, _ table: Table) -> String? {
    let header = table.headers[column]
    guard !header.isEmpty, header.allSatisfy({ knowledge.isTotal(terms.all[$0]) || isAbsence($0) }) else {
      return nil
    }
    let others = table.headers.flatMap { $0 }.filter { terms.all[$0].kind == .lexeme }
      .map { knowledge.meaning(terms.all[$0]) }
    return Dimensions.splitting.first { key in others.contains { $0[key] != nil } }
  }

  func isAbsence(_ index: Int) -> Bool { terms.all[index].lexicon == knowledge.engine.absences }

  /// The unit of area or the currency that a header names.
  func unit(_ range: Range<Int>) -> Entry? {
    for index in range where terms.all[index].kind == .lexeme {
      let entry = knowledge.entry(terms.all[index])
      if entry.has(.area) || entry.has(.currency) { return entry }
    }
    return nil
  }

  /// "UXO": whether a header names nothing but what its column counts.
  private func isOfThings(_ header: Range<Int>) -> Bool {
    header.allSatisfy { terms.all[$0].kind == .lexeme && knowledge.meaning(terms.all[$0])["device"] != nil }
  }

  /// Whether a column counts things beside columns of an area: whole numbers beside broken ones, and no
  /// word for what was done.
  private func isTally(_ column: Int, _ table: Table) -> Bool {
    let isBroken = { [self] (index: Int) in
      table.rows.contains { row in
        row.values.indices.contains(index) && number(row.values[index]).map { $0.exponent < 0 } == true
      }
    }
    let hasVerb = table.headers[column].contains { index in
      terms.all[index].kind == .lexeme && knowledge.isClosing(terms.all[index])
    }
    return !hasVerb && !isBroken(column)
      && (table.headers.indices.contains(where: isBroken)
        || !isArea(column, table) && table.headers.indices.contains { isArea($0, table) })
  }

  /// Whether a header says that its column holds areas: "CHAs", "Area".
  private func isArea(_ column: Int, _ table: Table) -> Bool {
    table.headers[column].contains { terms.all[$0].lexicon == knowledge.engine.ground }
  }

  /// "Army", "Navy", "Total": whether a header only tells of whom the numbers below it are.
  func isHeld(_ column: Column) -> Bool {
    !column.headers[0].isEmpty
      && column.headers[0].allSatisfy { prose.isOrgan($0) || knowledge.isTotal(terms.all[$0]) }
  }
}
