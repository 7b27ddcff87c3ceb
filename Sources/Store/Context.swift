// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// What stands before and after words of a profile, by which a person and `decisions.csv` find them again.
public struct Context: Hashable, Sendable {
  public let before: String
  public let after: String
  /// The footnotes that the sentence's marks lead to, in the order of the marks.
  public let footnotes: [Footnote]
}

/// The contexts of many spans of one text.
struct Contexts {
  /// How many code points stand on either side at most.
  private static let length = 64

  private let text: [UInt8]
  /// Where each code point begins, and the end of the text.
  private let starts: [Int]

  private let notes: Footnotes

  init(_ text: [UInt8]) {
    self.text = text
    starts = text.indices.filter { text[$0] & 0xC0 != 0x80 } + [text.count]
    notes = Footnotes(text, starts: starts)
  }

  /// What stands around each of the spans.
  func contexts(of spans: Set<Span>) -> [Span: Context] {
    Dictionary(spans.map { ($0, context(of: $0)) }) { first, _ in first }
  }

  /// Up to 64 code points on either side, whole words of them; each run of white space is one blank.
  func context(of span: Span) -> Context {
    let last = starts.count - 1
    let (start, end) = (min(span.start, last), min(span.end, last))
    let first = max(0, start - Self.length)
    let final = min(last, end + Self.length)
    var before = words(first..<start)
    var after = words(end..<final)
    if first > 0, before.count > 1 { before.removeFirst() }
    if final < last, after.count > 1 { after.removeLast() }
    return Context(
      before: joined(before), after: joined(after),
      footnotes: notes.footnotes(of: starts[start]..<starts[end]))
  }

  /// The words between two code points.
  private func words(_ range: Range<Int>) -> [ArraySlice<UInt8>] {
    text[starts[range.lowerBound]..<starts[range.upperBound]].split { byte in
      [0x20, 0x09, 0x0A, 0x0D].contains(byte)
    }
  }

  private func joined(_ words: [ArraySlice<UInt8>]) -> String {
    String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
  }
}
