// SPDX-License-Identifier: GPL-3.0-or-later

/// A phrase of a lexicon with its choices written out.
enum Phrase {
  /// All wordings of a phrase: `(a|b)` is a choice, `(a)` is optional; blanks, hyphens and apostrophes part words.
  ///
  /// Nil where brackets do not match or are nested.
  static func wordings(of text: String) -> [[String]]? {
    var wordings = [""]
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "(") {
      guard let close = rest[open...].firstIndex(of: ")") else { return nil }
      let inside = rest[rest.index(after: open)..<close]
      guard !inside.contains("("), !rest[..<open].contains(")") else { return nil }
      let plain = rest[..<open]
      let choices =
        inside.contains("|")
        ? inside.split(separator: "|", omittingEmptySubsequences: false) : ["", inside]
      wordings = wordings.flatMap { start in choices.map { start + plain + $0 } }
      rest = rest[rest.index(after: close)...]
    }
    guard !rest.contains(")") else { return nil }
    let words = wordings.map { start in
      (start + rest).split { " -’'".contains($0) }.map(String.init)
    }
    return words.allSatisfy({ !$0.isEmpty }) ? words : nil
  }
}
