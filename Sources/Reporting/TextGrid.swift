// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Rows of words set in columns, for a fixed-width font.
///
/// Columns of numbers stand right, all others left; columns are two blanks apart; a rule of hyphens stands
/// under the heading.
public struct TextGrid: Sendable {
  let heading: [String]
  /// Each row has as many words as the heading.
  let rows: [[String]]

  /// - Precondition: each row has as many words as the heading.
  public init(heading: [String], rows: [[String]]) {
    precondition(rows.allSatisfy { $0.count == heading.count }, "a row is not as wide as its heading")
    self.heading = heading
    self.rows = rows
  }

  /// The grid as lines; “none” for no rows.
  public var text: String { lines.joined(separator: "\n") }

  /// The grid, of which each row rests on what is given for it.
  ///
  /// - Precondition: as many sources as rows.
  func passage(sources: [[String]]) -> Passage {
    precondition(sources.count == rows.count, "a row without its sources")
    let around = lines.count - rows.count
    return Passage(
      lines: lines.enumerated().map { index, line in
        Passage.Line(line, sources: index < around || rows.isEmpty ? [] : sources[index - around])
      })
  }

  private var lines: [String] {
    guard !rows.isEmpty else { return ["none"] }
    let widths = heading.indices.map { column in
      ([heading] + rows).map { displayWidth(of: $0[column]) }.max() ?? 0
    }
    let right = heading.indices.map { column in rows.allSatisfy { isNumber($0[column]) } }
    let rule = widths.map { String(repeating: "-", count: $0) }
    return ([heading, rule] + rows).map { line($0, widths, right) }
  }

  private func line(_ words: [String], _ widths: [Int], _ right: [Bool]) -> String {
    words.indices.map { column in
      let blanks = String(repeating: " ", count: widths[column] - displayWidth(of: words[column]))
      return right[column] ? blanks + words[column] : words[column] + blanks
    }.joined(separator: "  ")
  }

  /// Whether the words are empty, or a number with its marks or the sign of a missing one.
  private func isNumber(_ text: String) -> Bool {
    text.isEmpty || text.utf8.contains { (48...57).contains($0) } && text.utf8.allSatisfy(isNumberSign)
      || Mark.silences.contains(text)
  }

  private func isNumberSign(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || "+-.,<>=~*%".utf8.contains(byte)
  }
}

/// How many columns of a terminal the text takes: two for each wide East Asian character, else one.
func displayWidth(of text: String) -> Int {
  text.reduce(0) { width, character in
    width + (character.unicodeScalars.contains { isWide($0.value) } ? 2 : 1)
  }
}

/// The blocks of Unicode's East Asian Width that are wide or full width (UAX #11), joined where they touch.
private func isWide(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
    true
  default: false
  }
}
