// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Phrases that the words of a claim may have, whatever their case and the marks between them.
public struct Wording: Hashable, Sendable {
  private let phrases: [[Substring]]

  public init(_ phrases: [String]) { self.phrases = phrases.map(\.words) }

  /// Whether the text has one of the phrases, word by word.
  func isIn(_ text: String) -> Bool {
    let words = text.words
    return phrases.contains { phrase in
      words.indices.contains { words[$0...].starts(with: phrase) }
    }
  }
}

extension String {
  /// Its words in small letters.
  fileprivate var words: [Substring] {
    lowercased().split { !$0.isLetter && !$0.isNumber }
  }
}
