// SPDX-License-Identifier: GPL-3.0-or-later
import Extraction
import Facts
import Scoring

/// The yearly resolutions of the assembly, by their numbers.
struct Resolutions: Sendable {
  private let entries: [String: ResolutionEntry]
  private let numbers: [Meeting: String]

  private struct Meeting: Hashable {
    let instrument: String
    let year: Int
  }

  init(_ entries: [ResolutionEntry]) {
    self.entries = Dictionary(entries.map { ($0.number, $0) }) { first, _ in first }
    let numbers = entries.map { (Meeting(instrument: $0.instrument, year: $0.year), $0.number) }
    self.numbers = Dictionary(numbers) { first, _ in first }
  }

  /// The number of the same resolution so many years later; nil where it is not known.
  func number(_ number: String, later years: Int) -> String? {
    entries[number].flatMap { numbers[Meeting(instrument: $0.instrument, year: $0.year + years)] }
  }

  func has(_ number: String) -> Bool { entries[number] != nil }
}

extension Rewriter {
  /// All dates so many years off that every resolution of the text has one of that year, if there is such a number.
  func otherYears(_ manuscript: Manuscript, _ random: inout SplitMix) -> Revision {
    let symbols = manuscript.numbers.map(\.text).filter(resolutions.has)
    // Never earlier: a vote would lie before the first of its resolutions.
    let shifts = [1, 2, 3].shuffled(using: &random)
    let fitting = shifts.first { shift in
      symbols.allSatisfy { resolutions.number($0, later: shift) != nil }
    }
    let shift = fitting ?? 1
    let edits = manuscript.numbers.flatMap { manuscript.moved($0, by: shift, resolutions) }
    return Revision(edits: edits) { $0.moved(by: shift, resolutions) }
  }
}

extension Manuscript {
  fileprivate func moved(_ number: Numeral, by shift: Int, _ resolutions: Resolutions) -> [Edit] {
    if let later = resolutions.number(number.text, later: shift) {
      return [Edit(bytes: number.bytes, text: later)]
    }
    guard number.reason == .date else { return [] }
    let starts = number.bytes.filter { isYear($0..<$0 + 4) }
    return starts.compactMap { start in
      Int(text(start..<start + 4)).map { Edit(bytes: start..<start + 4, text: String($0 + shift)) }
    }
  }

  /// Whether four digits, and no fifth beside them, are a year of our times.
  private func isYear(_ bytes: Range<Int>) -> Bool {
    guard bytes.upperBound <= utf8.count, bytes.allSatisfy(isDigit), !isDigit(bytes.lowerBound - 1),
      !isDigit(bytes.upperBound)
    else { return false }
    return Int(text(bytes)).map { (1900...2100).contains($0) } ?? false
  }

  private func isDigit(_ index: Int) -> Bool {
    utf8.indices.contains(index) && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(utf8[index])
  }
}

extension Statement {
  fileprivate func moved(by shift: Int, _ resolutions: Resolutions) -> Statement {
    var dimensions = dimensions
    if let number = dimensions["resolution"] {
      dimensions["resolution"] = resolutions.number(number, later: shift) ?? number
    }
    return changing(period: period?.moved(by: shift), dimensions: dimensions)
  }
}

extension Period {
  fileprivate func moved(by shift: Int) -> Period {
    switch self {
    case .date(let date): .date(date.moved(by: shift))
    case .interval(let first, let last): .interval(first.moved(by: shift), last.moved(by: shift))
    case .until(let last): .until(last.moved(by: shift))
    case .since(let first): .since(first.moved(by: shift))
    }
  }
}

extension CalendarDate {
  /// The same day so many years later; a day that the other year does not have remains where it is.
  fileprivate func moved(by shift: Int) -> CalendarDate {
    CalendarDate(year: year + shift, month: month, day: day) ?? self
  }
}
