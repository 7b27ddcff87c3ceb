// SPDX-License-Identifier: GPL-3.0-or-later

/// A phrase of a lexicon with its choices written out.
enum Phrase {
  /// A word in UTF-8.
  typealias Word = ArraySlice<UInt8>

  /// All wordings of a phrase: `(a|b)` is a choice, `(a)` is optional; blanks, hyphens and apostrophes part words.
  ///
  /// Nil where brackets do not match or are nested.
  static func wordings(of text: String) -> [[Word]]? {
    var wordings: [[UInt8]] = [[]]
    var rest = Array(text.utf8)[...]
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
    let words = wordings.map { Self.words(in: $0 + rest) }
    return words.allSatisfy({ !$0.isEmpty }) ? words : nil
  }

  /// The words between blanks, hyphens, apostrophes and, where given, further marks.
  static func words(in wording: [UInt8], marks: [UInt8] = []) -> [Word] {
    var words: [Word] = []
    var start = 0
    for (index, byte) in wording.enumerated() {
      var width = 0
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "'"): width = 1
      case 0xE2: width = wording[index...].starts(with: apostrophe) ? apostrophe.count : 0
      default: width = marks.contains(byte) ? 1 : 0
      }
      guard width > 0 else { continue }
      if index > start { words.append(wording[start..<index]) }
      start = index + width
    }
    if start < wording.count { words.append(wording[start...]) }
    return words
  }

  /// Words as a person writes them.
  static func text(of words: [Word]) -> String {
    words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  private static let apostrophe = Array("’".utf8)
}
