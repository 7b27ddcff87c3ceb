// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Scoring

extension Rewriter {
  /// Every count from three on, so many times: sums stay sums, and areas agree in any unit.
  ///
  /// Below three a number may stand in a word such as "a", "another" or "both", and remains.
  func otherNumbers(_ manuscript: Manuscript, _ random: inout SplitMix) -> Revision {
    let factor = [3, 7, 9, 11].randomElement(using: &random) ?? 3
    let edits = manuscript.numbers.flatMap { number in
      number.counts && number.isThreeOrMore ? manuscript.multiplied(number, by: factor, numerals) : []
    }
    return Revision(edits: edits) { $0.multiplied(by: Int64(factor)) }
  }

  /// The numbers of a thousand and more with other marks between their thousands.
  func separated(_ manuscript: Manuscript, by mark: String) -> [Edit] {
    manuscript.numbers.filter(\.counts).flatMap { number in
      manuscript.digits(in: number).compactMap { bytes in
        guard let figure = Figure(manuscript.text(bytes)), !figure.looksLikeAYear || !mark.isEmpty,
          number.reason == nil || !figure.separator.isEmpty
        else { return nil }
        return Edit(bytes: bytes, text: figure.separated(by: mark))
      }
    }
  }
}

extension Manuscript.Numeral {
  fileprivate var isThreeOrMore: Bool { !["0", "1", "2"].contains(value) && value != nil }
}

extension Manuscript {
  fileprivate func multiplied(_ number: Numeral, by factor: Int, _ numerals: Numerals) -> [Edit] {
    let parts = digits(in: number)
    guard parts.isEmpty else {
      return parts.compactMap { bytes in
        Figure(text(bytes))?.times(factor).map { Edit(bytes: bytes, text: $0) }
      }
    }
    guard let value = number.value.flatMap({ Int($0) }) else { return [] }
    let word = numerals.word(of: value * factor, like: number.text)
    return [Edit(bytes: number.bytes, text: word ?? String(value * factor))]
  }

  /// Where digits stand in a number, with the marks between them: two stretches for a range.
  fileprivate func digits(in number: Numeral) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start: Int?
    for index in number.bytes where start == nil && isDigit(index) || start != nil && !continues(index) {
      if let begun = start { stretches.append(begun..<index) }
      start = isDigit(index) ? index : nil
    }
    if let start { stretches.append(start..<number.bytes.upperBound) }
    return stretches
  }

  private func isDigit(_ index: Int) -> Bool {
    index < utf8.count && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(utf8[index])
  }

  /// Whether a number goes on here: with a digit, or with a mark before one.
  private func continues(_ index: Int) -> Bool {
    let isMark = utf8[index] == UInt8(ascii: ",") || utf8[index] == UInt8(ascii: ".") || utf8[index] == 0x20
    return isDigit(index) || isMark && isDigit(index + 1)
  }
}

extension Statement {
  fileprivate func multiplied(by factor: Int64) -> Statement {
    switch amount {
    case .quantity(let value, let qualifier):
      changing(amount: .quantity(value.multiplied(by: factor), qualifier))
    case .range(let low, let high, let qualifier):
      changing(amount: .range(low.multiplied(by: factor), high.multiplied(by: factor), qualifier))
    case .category, .notKnown, .noneReported: self
    }
  }
}

extension Quantity {
  fileprivate func multiplied(by factor: Int64) -> Quantity {
    ["0", "1", "2"].contains(printed) ? self : Quantity(smallest: smallest &* factor, unit: unit)
  }
}
