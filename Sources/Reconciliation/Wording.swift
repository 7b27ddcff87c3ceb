// SPDX-License-Identifier: GPL-3.0-or-later

/// Phrases that the words of a claim may have, whatever their case and the marks between them.
public struct Wording: Hashable, Sendable {
  private let phrases: [[UInt8]]

  public init(_ phrases: [String]) { self.phrases = phrases.map(\.spaced) }

  /// Whether the text has one of the phrases, word by word.
  func isIn(_ text: String) -> Bool {
    let words = text.spaced
    return phrases.contains { phrase in
      words.indices.contains { start in
        words[start] == space && words.count - start >= phrase.count && words[start...].starts(with: phrase)
      }
    }
  }
}

private let space = UInt8(ascii: " ")

extension String {
  /// Its words in small letters, one blank before and after each; letters beyond ASCII stay as they are.
  fileprivate var spaced: [UInt8] {
    var words = [space]
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): words.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
        words.append(byte)
      default: if words.last != space { words.append(space) }
      }
    }
    if words.last != space { words.append(space) }
    return words
  }
}
