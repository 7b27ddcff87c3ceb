// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// A footnote of a profile: the number in its mark, its text, and where that stands.
public struct Footnote: Hashable, Sendable {
  public let mark: Int
  /// At most the first 1,000 code points.
  public let text: String
  public let span: Span
}

/// The footnotes of a text, and which of them a sentence refers to.
///
/// A mark is a number in square brackets. It leads to the next line below it that begins with the same mark: profiles
/// have several sections, each with footnotes from 1 on.
struct Footnotes {
  private static let longest = 1_000

  private let text: [UInt8]
  /// Where each footnote's text begins and ends, by its number, in the order of the text.
  private var notes: [Int: [Range<Int>]] = [:]
  /// Where each code point begins.
  private let starts: [Int]

  init(_ text: [UInt8], starts: [Int]) {
    self.text = text
    self.starts = starts
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if let mark = mark(at: line.startIndex), mark.end < line.endIndex {
        notes[mark.number, default: []].append(mark.end..<line.endIndex)
      }
    }
  }

  /// The footnotes that the rest of the sentence from these bytes on refers to.
  func footnotes(of bytes: Range<Int>) -> [Footnote] {
    marks(in: bytes.lowerBound..<endOfSentence(from: bytes.upperBound)).compactMap { number in
      notes[number]?.first { $0.lowerBound > bytes.upperBound }.map { footnote(number, at: $0) }
    }
  }

  private func footnote(_ number: Int, at bytes: Range<Int>) -> Footnote {
    var range = bytes
    while let first = range.first, isBlank(text[first]) { range = range.dropFirst() }
    while let last = range.last, isBlank(text[last]) { range = range.dropLast() }
    let (start, end) = (point(at: range.lowerBound), point(at: range.upperBound))
    let shown = starts[start]..<starts[min(end, start + Self.longest)]
    return Footnote(
      mark: number, text: String(decoding: text[shown], as: UTF8.self), span: Span(start: start, end: end))
  }

  /// How many code points begin before the byte.
  private func point(at byte: Int) -> Int { starts.partitioningIndex { $0 >= byte } }

  private func marks(in bytes: Range<Int>) -> [Int] {
    var marks: [Int] = []
    for index in bytes {
      guard let mark = mark(at: index), mark.end <= bytes.upperBound, !marks.contains(mark.number) else {
        continue
      }
      marks.append(mark.number)
    }
    return marks
  }

  /// The mark that begins at the byte, such as `[12]`, and where it ends.
  private func mark(at start: Int) -> (number: Int, end: Int)? {
    guard start < text.count, text[start] == UInt8(ascii: "[") else { return nil }
    let digits = text[(start + 1)...].prefix(5).prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty, digits.endIndex < text.count, text[digits.endIndex] == UInt8(ascii: "]") else {
      return nil
    }
    return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits.endIndex + 1)
  }

  /// Behind the stop that ends the sentence, and the marks and closing quotes that follow it; the end of the line where
  /// there is none.
  private func endOfSentence(from start: Int) -> Int {
    var index = start
    while index < text.count, text[index] != UInt8(ascii: "\n"), !isStop(at: index) { index += 1 }
    while index < text.count, text[index] != UInt8(ascii: "\n"), !isBlank(text[index]) { index += 1 }
    return index
  }

  /// Whether a stop at the byte ends a sentence: no letter or digit follows, as in 2.5 or U.S.
  private func isStop(at index: Int) -> Bool {
    guard ".!?".utf8.contains(text[index]) else { return false }
    guard index + 1 < text.count else { return true }
    let next = text[index + 1]
    return !(0x30...0x39).contains(next) && !(0x41...0x5A).contains(next) && !(0x61...0x7A).contains(next)
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
