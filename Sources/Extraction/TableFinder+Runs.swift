// SPDX-License-Identifier: GPL-3.0-or-later

extension TableFinder {
  /// A table and the headings above it, the nearest first.
  struct Found {
    let table: Table
    let headings: [Range<Int>]
  }

  /// The tables of a section by the place of their first line.
  func tables(of body: [Line]) -> [Int: Found] {
    var found: [Int: Found] = [:]
    var run: [(place: Int, terms: Range<Int>)] = []
    var heading: Range<Int>?
    var lead: Range<Int>?
    for (place, line) in body.enumerated() where !line.isEmpty {
      guard isProse(line) else {
        run.append((place, line.terms))
        continue
      }
      add(tables(in: run), [lead, heading], to: &found)
      heading = run.last?.terms ?? heading
      lead = terms.all[line.terms.upperBound - 1].kind == .colon ? lastSentence(of: line.terms) : nil
      run = []
    }
    add(tables(in: run), [lead, heading], to: &found)
    return found
  }

  /// What stands behind the last full stop of a paragraph.
  private func lastSentence(of paragraph: Range<Int>) -> Range<Int> {
    let stop = paragraph.last { terms.all[$0].kind == .stop && terms.all[$0 + 1].isApart }
    return (stop.map { $0 + 1 } ?? paragraph.lowerBound)..<paragraph.upperBound
  }

  private func add(_ tables: [Table], _ headings: [Range<Int>?], to found: inout [Int: Found]) {
    for table in tables {
      found[table.lines.lowerBound] = Found(table: table, headings: headings.compactMap { $0 })
    }
  }

  /// Whether a line is running text: no row between bars, and either long or closed by a full stop.
  private func isProse(_ line: Line) -> Bool {
    guard !line.terms.contains(where: { terms.all[$0].kind == .bar }),
      let last = line.terms.last(where: { terms.all[$0].kind != .footnoteMark })
    else { return false }
    let kind = terms.all[last].kind
    return line.terms.count > 40
      || line.terms.count > 8 && (kind == .stop || kind == .quoteClose || kind == .colon)
  }
}
