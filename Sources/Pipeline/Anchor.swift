// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Words of a profile with what stands before and after them, to find them again when offsets have moved.
///
/// White space does not count, since spreadsheets and editors change it.
struct Anchor: Sendable {
  private let prefix: [UInt8]
  private let quote: [UInt8]
  private let suffix: [UInt8]

  init(prefix: String, quote: String, suffix: String) {
    self.prefix = prefix.utf8.filter { !$0.isBlank }
    self.quote = quote.utf8.filter { !$0.isBlank }
    self.suffix = suffix.utf8.filter { !$0.isBlank }
  }

  var isEmpty: Bool { quote.isEmpty }

  /// Where the quote stands in the text, in code points.
  func places(in text: [UInt8]) -> [Span] {
    var solid: [UInt8] = []
    var offsets: [Int] = []
    var offset = -1
    for byte in text {
      if byte & 0xC0 != 0x80 { offset += 1 }
      guard !byte.isBlank else { continue }
      solid.append(byte)
      offsets.append(offset)
    }
    let words = prefix + quote + suffix
    return starts(of: words, in: solid).compactMap { start in
      let first = start + prefix.count
      return Span(start: offsets[first], end: offsets[first + quote.count - 1] + 1)
    }
  }

  private func starts(of words: [UInt8], in text: [UInt8]) -> [Int] {
    guard !words.isEmpty, words.count <= text.count else { return [] }
    return (0...(text.count - words.count)).filter { start in
      text[start] == words[0] && text[start..<(start + words.count)].elementsEqual(words)
    }
  }
}

extension UInt8 {
  /// Blank, tab, CR or LF.
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D || self == 0x0A }
}
