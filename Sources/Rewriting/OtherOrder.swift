// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

extension Rewriter {
  /// Lists from their end to their start: bullets that follow each other, parts of a short line between
  /// semicolons, and three or more counts in a row whose items have as many words each.
  func otherOrder(_ manuscript: Manuscript) -> [Edit] {
    manuscript.reversedBullets + manuscript.lines.flatMap(manuscript.reversedParts)
      + manuscript.reversedCounts(numerals)
  }
}

extension Manuscript {
  /// The stretches in each other's place, the last first.
  private func reversed(_ stretches: [Range<Int>]) -> [Edit] {
    zip(stretches, stretches.reversed()).map { Edit(bytes: $0, text: text($1)) }
  }

  // MARK: - Bullets

  fileprivate var reversedBullets: [Edit] {
    var runs: [[Range<Int>]] = []
    var isRunning = false
    for line in lines where !isBlank(line) {
      let isBullet = startsWithBullet(line)
      if isBullet && isRunning {
        runs[runs.count - 1].append(line)
      } else if isBullet {
        runs.append([line])
      }
      isRunning = isBullet
    }
    return runs.filter { $0.count > 1 }.flatMap(reversed)
  }

  private func isBlank(_ line: Range<Int>) -> Bool {
    utf8[line].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0xC2 || $0 == 0xA0 }
  }

  private func startsWithBullet(_ line: Range<Int>) -> Bool {
    let start = text(line).drop { $0 == " " || $0 == "\t" }
    return ["•", "·", "- ", "– ", "* ", "●", "▪"].contains { start.hasPrefix($0) }
  }

  // MARK: - Parts between semicolons

  /// The parts of a line such as a key figure, outside brackets and inside each bracket.
  fileprivate func reversedParts(_ line: Range<Int>) -> [Edit] {
    guard line.count < 200, utf8[line].contains(UInt8(ascii: ";")), hasNoSentence(line) else { return [] }
    let open = utf8[line].firstIndex(of: UInt8(ascii: "(")) ?? line.upperBound
    let outer = parts(line.lowerBound..<open)
    // A bracket belongs to the part before it, so that its line is left alone but for the bracket.
    guard open < line.upperBound, let close = utf8[open..<line.upperBound].lastIndex(of: UInt8(ascii: ")"))
    else {
      return reversed(outer)
    }
    let colon = utf8[open..<close].firstIndex(of: UInt8(ascii: ":")) ?? open
    return reversed(parts(colon + 1..<close)) + reversed(outer)
  }

  private func hasNoSentence(_ line: Range<Int>) -> Bool {
    !zip(line, line.dropFirst()).contains { utf8[$0] == UInt8(ascii: ".") && utf8[$1] == UInt8(ascii: " ") }
  }

  /// The stretches between semicolons without the blanks around them.
  private func parts(_ bytes: Range<Int>) -> [Range<Int>] {
    utf8[bytes].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
      let isInk = { (byte: UInt8) in byte != 0x20 && byte != 0x0D }
      guard let first = part.firstIndex(where: isInk), let last = part.lastIndex(where: isInk) else {
        return part.startIndex..<part.startIndex
      }
      return first..<last + 1
    }
  }

  // MARK: - Counts in a row

  /// `12 men, six women and 20 children`: each a number and as many words, with commas or "and" between.
  fileprivate func reversedCounts(_ numerals: Numerals) -> [Edit] {
    var edits: [Edit] = []
    var index = 0
    while index < numbers.count {
      let items = items(from: index)
      if items.count > 2, let last = items.last, endsPhrase(last) { edits += reversed(items) }
      index += max(1, items.count)
    }
    return edits
  }

  /// The items of a list that begins with a number.
  private func items(from index: Int) -> [Range<Int>] {
    guard let words = wordsBeforeComma(after: numbers[index].bytes.upperBound) else { return [] }
    var items: [Range<Int>] = []
    var place = index
    while place < numbers.count, numbers[place].counts,
      let end = end(of: words, after: numbers[place].bytes.upperBound)
    {
      items.append(numbers[place].bytes.lowerBound..<end)
      place += 1
      guard place < numbers.count, isJoint(from: end, to: numbers[place].bytes.lowerBound) else { break }
    }
    return items
  }

  /// How many words stand between here and the next comma: one to three.
  private func wordsBeforeComma(after start: Int) -> Int? {
    (1...3).first { count in
      end(of: count, after: start).map { $0 < utf8.count && utf8[$0] == UInt8(ascii: ",") } ?? false
    }
  }

  /// Where so many words end that follow here, each after one blank.
  private func end(of words: Int, after start: Int) -> Int? {
    var end = start
    for _ in 0..<words {
      guard end < utf8.count, utf8[end] == 0x20 else { return nil }
      let word = utf8[(end + 1)...].prefix { isLetter($0) }
      guard !word.isEmpty else { return nil }
      end = word.endIndex
    }
    return end
  }

  /// Whether a mark follows, so that no further words belong to the last item.
  private func endsPhrase(_ item: Range<Int>) -> Bool {
    item.upperBound == utf8.count || ",.;:)\r\n".utf8.contains(utf8[item.upperBound])
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte >= 0x80 || Unicode.Scalar(byte).properties.isAlphabetic
  }

  /// Whether nothing but a comma or "and" stands between the two places.
  private func isJoint(from start: Int, to end: Int) -> Bool {
    start < end && end - start < 7 && [", ", " and ", ", and "].contains(text(start..<end))
  }
}
