// SPDX-License-Identifier: GPL-3.0-or-later

/// A phrase of a lexicon with its choices written out.
enum Phrase {
  /// All wordings of a phrase: `(a|b)` is a choice, `(a)` is optional; blanks, hyphens and apostrophes part words.
  ///
  /// Nil where brackets do not match or are nested.
  static func wordings(of text: String) -> [[String]]? {
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

  private static func words(in wording: [UInt8]) -> [String] {
    guard !wording.contains(0xE2) else {
      return String(decoding: wording, as: UTF8.self).split { " -’'".contains($0) }.map(String.init)
    }
    let parts = wording.split { byte in
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
    }
    return parts.map { String(decoding: $0, as: UTF8.self) }
  }
}
