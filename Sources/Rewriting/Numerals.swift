// SPDX-License-Identifier: GPL-3.0-or-later
import Extraction
import Facts

/// The words of small numbers, as the lexicon has them.
struct Numerals: Sendable {
  /// The first word of each value.
  private let words: [Int: String]
  private let known: Set<String>

  init(_ lexicons: [LexiconFile]) {
    let rows = lexicons.filter { $0.name == "numerals" }.flatMap(\.rows)
    let values = rows.compactMap { row -> (Int, String)? in
      guard let text = Dimensions(printed: row.meaning)?["value"], let value = Int(text) else { return nil }
      return (value, row.phrase)
    }
    words = Dictionary(values) { first, _ in first }
    known = Set(values.map(\.1))
  }

  /// The word of a number that is usually written so, with a capital where the other word had one.
  func word(of value: Int, like other: String) -> String? {
    guard (2...12).contains(value), let word = words[value] else { return nil }
    return other.first?.isUppercase == true ? word.prefix(1).uppercased() + word.dropFirst() : word
  }

  /// Whether the text is a number in words, such as `five` or `twenty-five`, and no other word of quantity.
  func spell(_ text: String) -> Bool {
    text.lowercased().split { $0 == " " || $0 == "-" }.allSatisfy { known.contains(String($0)) }
  }
}

extension Rewriter {
  /// The numbers in words from two on, in digits.
  func wordsAsDigits(_ manuscript: Manuscript) -> [Edit] {
    manuscript.numbers.compactMap { number in
      guard number.counts, let value = number.value, value != "0", value != "1", numerals.spell(number.text)
      else {
        return nil
      }
      return Edit(bytes: number.bytes, text: value)
    }
  }

  /// The numbers from two to twelve in running text, in words.
  func digitsAsWords(_ manuscript: Manuscript) -> [Edit] {
    let prose = manuscript.lines.filter(manuscript.isProse)
    return manuscript.numbers.compactMap { number in
      guard number.counts, number.value == number.text, let value = Int(number.text),
        let word = numerals.word(of: value, like: ""), manuscript.standsBeforeAWord(number.bytes),
        prose.contains(where: { $0.contains(number.bytes.lowerBound) })
      else { return nil }
      return Edit(bytes: number.bytes, text: word)
    }
  }
}

extension Manuscript.Numeral {
  /// Whether it counts something, or might: it is no date, symbol, model or part.
  var counts: Bool {
    switch reason {
    case nil, .unread, .otherQuantity, .plan, .worldTally, .moneyNotPaid: true
    case .calibre, .model, .page, .footnoteMark, .documentSymbol, .article, .date, .percentage, .ordinal,
      .duration, .distance, .ageOfPerson:
      false
    }
  }
}

extension Manuscript {
  /// Whether the line is a sentence or more: long, with a full stop near its end.
  fileprivate func isProse(_ line: Range<Int>) -> Bool {
    line.count > 60 && utf8[line].suffix(8).contains(UInt8(ascii: "."))
  }

  /// Whether a blank and a small letter follow.
  fileprivate func standsBeforeAWord(_ bytes: Range<Int>) -> Bool {
    let next = bytes.upperBound
    return next + 1 < utf8.count && utf8[next] == UInt8(ascii: " ")
      && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(utf8[next + 1])
  }
}
