// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// A profile's text, and where its numbers stand in it.
public struct Manuscript: Sendable {
  /// The text in UTF-8.
  public let utf8: [UInt8]
  let numbers: [Numeral]

  /// A number of the text, in digits or words.
  struct Numeral: Sendable {
    let bytes: Range<Int>
    let text: String
    /// The plain decimal that it means; nil where it is none.
    let value: String?
    /// Why no observation uses it; nil where one does.
    let reason: SetAside?
  }

  /// A text with the ledger of its numbers, in the order of the text.
  public init(_ utf8: [UInt8], numbers: [NumberFate]) {
    self.utf8 = utf8
    var offsets = ByteOffsets(utf8)
    self.numbers = numbers.map { number in
      let span = number.quote.span
      let reason: SetAside? = if case .setAside(let reason) = number.fate { reason } else { nil }
      let bytes = offsets.byte(of: span.start)..<offsets.byte(of: span.end)
      return Numeral(
        bytes: bytes, text: number.quote.text, value: number.value.isEmpty ? nil : number.value,
        reason: reason)
    }
  }
}

extension Manuscript {
  /// The lines of the text without their ends.
  var lines: [Range<Int>] {
    let ends = utf8.indices.filter { utf8[$0] == UInt8(ascii: "\n") }
    return zip([0] + ends.map { $0 + 1 }, ends + [utf8.count]).map { $0..<$1 }
  }

  /// The words of a stretch of the text.
  func text(_ bytes: Range<Int>) -> String { String(decoding: utf8[bytes], as: UTF8.self) }
}

/// Turns offsets in code points, asked for in rising order, into offsets in bytes.
private struct ByteOffsets {
  private let utf8: [UInt8]
  private var point = 0
  private var offset = 0

  init(_ utf8: [UInt8]) { self.utf8 = utf8 }

  mutating func byte(of point: Int) -> Int {
    if point < self.point { (self.point, offset) = (0, 0) }
    while self.point < point, offset < utf8.count {
      offset += 1
      while offset < utf8.count, utf8[offset] & 0xC0 == 0x80 { offset += 1 }
      self.point += 1
    }
    return offset
  }
}

/// Other words for a stretch of a text.
struct Edit: Hashable, Sendable {
  let bytes: Range<Int>
  let text: String
}

extension Manuscript {
  /// The text with the edits made; of edits that overlap the first stands.
  func applying(_ edits: [Edit]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count + utf8.count / 8)
    var end = 0
    let ordered = edits.sorted {
      ($0.bytes.lowerBound, $0.bytes.upperBound) < ($1.bytes.lowerBound, $1.bytes.upperBound)
    }
    for edit in ordered where edit.bytes.lowerBound >= end {
      result += utf8[end..<edit.bytes.lowerBound]
      result += edit.text.utf8
      end = edit.bytes.upperBound
    }
    return result + utf8[end...]
  }
}
