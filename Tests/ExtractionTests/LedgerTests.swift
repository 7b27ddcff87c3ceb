// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Store
import Testing

@testable import Extraction

/// No number of a profile is lost: each has one entry in the ledger.
@Suite("Number ledger")
struct LedgerTests {
  static func extract(_ path: String) throws -> (text: String, extract: Extract) {
    let profile = try ProfileFile(File(path))
    let extract = try Known.all.extractor.extract(profile.utf8, profile: profile.name)
    return (String(decoding: profile.utf8, as: UTF8.self), extract)
  }

  /// The runs of digits in a text, but the exponents of units such as `km2`.
  static func runs(in text: String) -> [Span] {
    let points = Array(text.unicodeScalars)
    let isDigit = { (index: Int) in points.indices.contains(index) && (48...57).contains(points[index].value)
    }
    let starts = points.indices.filter { isDigit($0) && !isDigit($0 - 1) }
    return starts.compactMap { start in
      let end = points.indices[start...].first { !isDigit($0) } ?? points.count
      return isExponent(points, start..<end) ? nil : Span(start: start, end: end)
    }
  }

  /// Whether the digits are the 2 of `m2` or `km2`, with or without a blank.
  private static func isExponent(_ points: [Unicode.Scalar], _ run: Range<Int>) -> Bool {
    guard run.count == 1, points[run.lowerBound] == "2", run.lowerBound > 2 else { return false }
    let m = points[run.lowerBound - 1] == " " ? run.lowerBound - 2 : run.lowerBound - 1
    guard points[m] == "m" else { return false }
    let before = points[m - 1] == "k" ? points[m - 2] : points[m - 1]
    return !before.properties.isAlphabetic
  }

  /// The words of a text that are numerals beyond one, in small letters, whole words only.
  static func numerals(in text: String) -> [Span] {
    let points = Array(text.unicodeScalars)
    let isLetter = { (index: Int) in points.indices.contains(index) && points[index].properties.isAlphabetic }
    let starts = points.indices.filter { isLetter($0) && !isLetter($0 - 1) }
    return starts.compactMap { start in
      let end = points.indices[start...].first { !isLetter($0) } ?? points.count
      let word = String(String.UnicodeScalarView(points[start..<end])).lowercased()
      return Self.words.contains(word) ? Span(start: start, end: end) : nil
    }
  }

  static let words: Set = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty",
    "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "billion", "dozen",
  ]

  /// The spans that not exactly one entry covers.
  static func uncovered(_ spans: [Span], by numbers: [NumberFate]) -> [Span] {
    var index = 0
    return spans.filter { span in
      while index < numbers.count, numbers[index].quote.span.end <= span.start { index += 1 }
      let meeting = numbers[index...].prefix { $0.quote.span.start < span.end }.map(\.quote.span)
      return meeting.count != 1 || meeting[0].start > span.start || meeting[0].end < span.end
    }
  }

  @Test("Every run of digits of a profile has one entry", arguments: Known.profiles)
  func digits(path: String) throws {
    let (text, extract) = try Self.extract(path)
    #expect(Self.uncovered(Self.runs(in: text), by: extract.numbers) == [])
  }

  @Test("Every numeral of a profile has one entry", arguments: Known.profiles)
  func numerals(path: String) throws {
    let (text, extract) = try Self.extract(path)
    #expect(Self.uncovered(Self.numerals(in: text), by: extract.numbers) == [])
  }

  @Test("Entries follow one another, and name observations that there are", arguments: Known.profiles)
  func order(path: String) throws {
    let extract = try Self.extract(path).extract
    let spans = extract.numbers.map(\.quote.span)
    #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start })
    let ids = Set(extract.observations.map(\.id))
    #expect(ids.count == extract.observations.count)
    for number in extract.numbers {
      guard case .used(let users) = number.fate else { continue }
      #expect(!users.isEmpty && users.allSatisfy(ids.contains))
    }
  }

  @Test("Every counted observation rests on an entry", arguments: Known.profiles)
  func uses(path: String) throws {
    let extract = try Self.extract(path).extract
    let used = Set(
      extract.numbers.flatMap { number in
        if case .used(let ids) = number.fate { ids } else { [String]() }
      })
    // An article counts as one without being a number.
    let counted = extract.observations.filter { ($0.amount.value?.smallest ?? 1) > 1 }
    #expect(counted.map(\.id).filter { !used.contains($0) } == [])
  }

  @Test("The value of an entry is that of its digits", arguments: Known.profiles)
  func values(path: String) throws {
    let plain = try Self.extract(path).extract.numbers.filter { number in
      number.quote.text.utf8.allSatisfy { (48...57).contains($0) } && !number.value.isEmpty
    }
    let wrong = plain.filter { Int64($0.quote.text).map(String.init) != $0.value }
    #expect(wrong.map { "\($0.quote.text) → \($0.value)" } == [])
  }
}
