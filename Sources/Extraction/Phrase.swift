// SPDX-License-Identifier: GPL-3.0-or-later

/// A phrase of a lexicon with its choices written out.
enum Phrase {
  private enum Mark {
    static let open = UInt8(ascii: "(")
    static let close = UInt8(ascii: ")")
    static let bar = UInt8(ascii: "|")
  }

  /// All wordings of a phrase: `(a|b)` is a choice, `(a)` is optional; blanks, hyphens and apostrophes part words.
  ///
  /// Nil where brackets do not match or are nested.
  static func wordings(of text: String) -> [[String]]? {
    var wordings: [[UInt8]] = [[]]
    var rest = Array(text.utf8)[...]
    while let open = rest.firstIndex(of: Mark.open) {
      guard let close = rest[open...].firstIndex(of: Mark.close) else { return nil }
      let inside = rest[(open + 1)..<close]
      guard !inside.contains(Mark.open), !rest[..<open].contains(Mark.close) else { return nil }
      let plain = rest[..<open]
      let choices =
        inside.contains(Mark.bar)
        ? inside.split(separator: Mark.bar, omittingEmptySubsequences: false) : [[], inside]
      wordings = wordings.flatMap { start in choices.map { start + plain + $0 } }
      rest = rest[(close + 1)...]
    }
    guard !rest.contains(Mark.close) else { return nil }
    let words = wordings.map { start in
      String(decoding: start + rest, as: UTF8.self).unicodeScalars.split {
        $0 == " " || $0 == "-" || $0 == "’" || $0 == "'"
      }
      .map { String($0) }
    }
    return words.allSatisfy({ !$0.isEmpty }) ? words : nil
  }
}
