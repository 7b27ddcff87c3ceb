// SPDX-License-Identifier: GPL-3.0-or-later

/// A phrase of a lexicon with its choices: places one after the other, and the words that may stand in each.
///
/// `(is|are) (a |)party` has two places: `is` or `are`, and `a party` or `party`. A wording takes one run of words from
/// every place, so that the phrase is known without writing all of them out.
struct Phrase {
  /// A word in UTF-8.
  typealias Word = ArraySlice<UInt8>

  /// The runs of words that may stand in each place.
  let places: [[[Word]]]

  /// A phrase of these words alone.
  init(_ words: [Word]) { places = [[words]] }

  /// `(a|b)` is a choice, `(a)` is optional; blanks, hyphens and apostrophes part words.
  ///
  /// Nil where brackets do not match or are nested, or where nothing need stand.
  init?(_ text: String) {
    var places: [[[Word]]] = []
    var isEmpty = true
    for part in Self.parts(of: Array(text.utf8)) {
      guard let runs = Self.runs(of: part) else { return nil }
      isEmpty = isEmpty && runs.contains([])
      places.append(runs)
    }
    guard !isEmpty else { return nil }
    self.places = places
  }

  /// All its words.
  var words: some Sequence<Word> { places.lazy.joined().joined() }

  /// The parts between blanks, hyphens and apostrophes that stand outside brackets.
  private static func parts(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var isInside = false
    return split(text) { index in
      if text[index] == UInt8(ascii: "(") { isInside = true }
      if text[index] == UInt8(ascii: ")") { isInside = false }
      return isInside ? 0 : gap(text[...], at: index)
    }
  }

  /// The words of all that a part may read, its choices written out; nil where brackets do not match or are nested.
  private static func runs(of part: ArraySlice<UInt8>) -> [[Word]]? {
    // Most parts are one word.
    if !part.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }) { return [[part]] }
    var wordings: [[UInt8]] = [[]]
    var rest = part
    while let open = rest.firstIndex(of: UInt8(ascii: "(")) {
      guard let close = rest[open...].firstIndex(of: UInt8(ascii: ")")) else { return nil }
      let (plain, inside) = (rest[..<open], rest[open + 1..<close])
      guard !inside.contains(UInt8(ascii: "(")), !plain.contains(UInt8(ascii: ")")) else { return nil }
      let choices =
        inside.contains(UInt8(ascii: "|"))
        ? inside.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) : [[], inside]
      wordings = wordings.flatMap { start in choices.map { start + plain + $0 } }
      rest = rest[(close + 1)...]
    }
    guard !rest.contains(UInt8(ascii: ")")) else { return nil }
    return wordings.map { words(in: $0 + rest) }
  }

  /// The words between blanks, hyphens, apostrophes and, where given, further marks.
  static func words(in wording: [UInt8], marks: [UInt8] = []) -> [Word] {
    split(wording) { marks.contains(wording[$0]) ? 1 : gap(wording[...], at: $0) }
  }

  /// What stands between the gaps of a text, of which each place says how many bytes it begins.
  private static func split(_ text: [UInt8], gap: (Int) -> Int) -> [ArraySlice<UInt8>] {
    var (parts, start, index) = ([ArraySlice<UInt8>](), 0, 0)
    while index < text.count {
      let width = gap(index)
      if width > 0 {
        if index > start { parts.append(text[start..<index]) }
        start = index + width
      }
      index += max(1, width)
    }
    if start < text.count { parts.append(text[start...]) }
    return parts
  }

  /// How many bytes a blank, hyphen or apostrophe has there; 0 where there is none.
  private static func gap(_ text: ArraySlice<UInt8>, at index: Int) -> Int {
    switch text[index] {
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "'"): 1
    case 0xE2: text[index...].starts(with: apostrophe) ? apostrophe.count : 0
    default: 0
    }
  }

  /// Words as a person writes them.
  static func text(of words: [Word]) -> String {
    words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  private static let apostrophe = Array("’".utf8)
}
