// SPDX-License-Identifier: GPL-3.0-or-later

/// Cuts a line of key figures into label and cells: `Label | First: 4 (2006: 2) Second: 6 (2006: 14)`.
struct CellCutter {
  let terms: Terms

  /// The parts between bars, and in them the claims that run together; none of them empty.
  func parts(of line: Range<Int>) -> [Range<Int>] {
    guard line.contains(where: { terms.all[$0].kind == .bar }) else { return [line] }
    return line.split { terms.all[$0].kind == .bar }.flatMap { claims(in: $0) }
  }

  private func claims(in cell: Range<Int>) -> [Range<Int>] {
    var claims: [Range<Int>] = []
    var start = cell.lowerBound
    var depth = 0
    for index in cell {
      switch terms.all[index].kind {
      case .open: depth += 1
      case .close: depth -= 1
      default:
        guard depth == 0, index > start, isKey(index, in: cell) else { continue }
        claims.append(start..<index)
        start = index
      }
    }
    claims.append(start..<cell.upperBound)
    return claims
  }

  /// Whether a key of one to four words and a colon begins right behind a number or a bracket.
  private func isKey(_ index: Int, in cell: Range<Int>) -> Bool {
    let first = terms.all[index]
    guard terms.all[index - 1].kind == .close || terms.all[index - 1].kind == .number,
      first.kind == .time || first.casing != .any
    else { return false }
    let rest = (index..<cell.upperBound).drop {
      [.word, .lexeme, .time, .slash].contains(terms.all[$0].kind)
    }
    guard let end = rest.first else { return false }
    return terms.all[end].kind == .colon && end - index <= 4
  }
}
