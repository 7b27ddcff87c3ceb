// SPDX-License-Identifier: GPL-3.0-or-later

/// A cell of a flattened table, and what it holds.
struct TableCell {
  enum Content {
    /// Words: a label, a header.
    case text
    /// Nothing but a time: a label such as a year.
    case time
    /// One number, or a word of absence, and nothing else of weight.
    case value
    /// Nothing, a dash, a percentage: no claim.
    case blank
  }

  /// Its terms; empty for an empty cell.
  let terms: Range<Int>
  let content: Content

  init(_ range: Range<Int>, _ terms: Terms, _ knowledge: Knowledge) {
    self.terms = range
    content = Self.content(of: range, terms, knowledge)
  }

  /// Whether it can stand in a column of numbers.
  var isFigure: Bool { content == .value || content == .blank }

  private static func content(of range: Range<Int>, _ terms: Terms, _ knowledge: Knowledge) -> Content {
    var values = 0
    var times = 0
    var units = 0
    var blanks = 0
    for index in range {
      let term = terms.all[index]
      switch term.kind {
      case .number: values += terms.numbers[Int(term.index)].kind == .aside ? 0 : 1
      case .time: times += 1
      case .word: return .text
      case .lexeme where isDenied(index, range, terms): break
      case .lexeme:
        if term.lexicon == knowledge.engine.absences {
          values += 1
        } else if knowledge.isLight(term) {
          units += 1
        } else if knowledge.text(.cell, term) == "blank" {
          blanks += 1
        } else {
          return .text
        }
      default: break
      }
    }
    // "N/A = not applicable" is no empty cell.
    if values + times > 1 || blanks > 1 { return .text }
    return values == 1 ? .value : times == 1 ? .time : units > 0 ? .text : .blank
  }

  /// "No survey or clearance": whether a word stands behind a "no" that the cell begins with.
  private static func isDenied(_ index: Int, _ range: Range<Int>, _ terms: Terms) -> Bool {
    let first = terms.all[range.lowerBound]
    return index > range.lowerBound && first.kind == .number && terms.numbers[Int(first.index)].isAbsence
      && terms.all[index].role == nil
  }
}

extension Knowledge {
  /// Whether a word may stand beside the number of a cell: a hedge, a unit.
  fileprivate func isLight(_ term: Term) -> Bool {
    [engine.hedges, engine.units, engine.currencies].contains(term.lexicon)
  }
}
