// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Whom a word of standing is said of.
extension TreatyReader {
  /// "For Chad, the treaty took effect on 1 June 2005": the state that a clause begins with, after "for".
  func beneficiary(before index: Int, _ range: Range<Int>) -> Country? {
    let start = (range.lowerBound..<index).last {
      text.role(at: $0) == .and || text.kind(at: $0) == .semicolon
    }
    let first = start.map { $0 + 1 } ?? range.lowerBound
    guard first + 1 < index, text.role(at: first) == .at else { return nil }
    return text.country(at: first + 1)
  }

  func states(_ index: Int, _ meaning: Dimensions, _ range: Range<Int>, _ reading: Reading)
    -> [Country]
  {
    if meaning["subject"] != nil, let run = text.firstRun(in: index..<min(index + 6, range.upperBound)) {
      return run.countries
    }
    let start = reading.statements.last?.end ?? range.lowerBound
    let run = text.lastSubjects(in: start..<index)
    if meaning["needs"] == "apposition", let state = text.state(beside: index) {
      return run.map { $0.countries.contains(state) ? $0.countries : [state] } ?? [state]
    }
    if let run { return run.countries }
    if let listed = listed(after: index, range) { return listed }
    return reading.statements.last?.states ?? [text.section.country]
  }

  /// "Four members that are not party—A, B, and C".
  private func listed(after index: Int, _ range: Range<Int>) -> [Country]? {
    let near = index + 1..<min(index + 9, range.upperBound)
    let mark = near.first { [.dash, .colon, .open].contains(text.kind(at: $0)) }
    if let mark, let run = text.firstRun(in: mark..<range.upperBound), run.range.lowerBound <= mark + 2 {
      return run.countries
    }
    // "Three states remain outside it, namely A, B, and C", not "It has not joined, A has".
    guard let comma = near.first(where: { text.kind(at: $0) == .comma }),
      let run = text.firstRun(in: comma..<range.upperBound), run.range.lowerBound == comma + 2,
      run.countries.count > 1
    else { return nil }
    return run.countries
  }
}
