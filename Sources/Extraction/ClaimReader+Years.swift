// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Two years that one number is said of: "in 2002 and 2003", "in each of 2002 and 2003".
extension ClaimReader {
  /// The time at a term, with the year that goes on from it: "in 2002 and 2003" are two years in one.
  func phrase(at index: Int) -> TimePhrase {
    let time = terms.times[Int(terms.all[index].index)]
    let pair = isPair(from: index) ? (index, index + 2) : isPair(from: index - 2) ? (index - 2, index) : nil
    guard let pair else { return time }
    let (first, last) = (terms.times[Int(terms.all[pair.0].index)], terms.times[Int(terms.all[pair.1].index)])
    return TimePhrase(mode: .interval, first: first.first, last: last.first)
  }

  /// "No children were harmed in 2013, 2014, or 2015": the years behind the first of a list, for what there was none of.
  func furtherYears(_ claim: Claim, _ anchor: Anchor, _ reading: Reading) -> [CalendarDate] {
    let pieces = reading.sentence.pieces
    guard claim.amount.value.map({ $0.smallest == 0 }) ?? true, case .date(let date) = claim.period,
      date.month == nil,
      terms.all[pieces[anchor.piece].range.upperBound - 1].kind == .time
    else { return [] }
    let list = pieces[(anchor.piece + 1)...].prefix { piece in
      piece.opening == .comma && piece.range.contains(where: tells)
        && piece.range.allSatisfy {
          [.time, .stop].contains(terms.all[$0].kind) || terms.all[$0].role == .or
            || terms.all[$0].role == .and
        }
    }
    return list.compactMap { $0.range.first(where: tells).flatMap(year) }.compactMap(\.asYear)
  }

  /// "In 2006 and 2007 there were 15 and 26 casualties, respectively": the time of a number that stands in a list as long as
  /// that of the times.
  func respective(_ index: Int, _ reading: Reading) -> TimePhrase? {
    let list = reading.sentence.anchors[index].list
    guard list.count > 1, words.hasTime else { return nil }
    let times = reading.sentence.range.filter { terms.all[$0].kind == .time }
    let numbers = reading.sentence.anchors[list].map(\.term)
    guard times.count == list.count, isListed(times), isListed(numbers) || words.hasRespectively,
      !(numbers[0]...numbers[numbers.count - 1]).contains(times[0])
    else { return nil }
    return terms.times[Int(terms.all[times[index - list.lowerBound]].index)]
  }

  /// Whether no more than conjunctions and commas stand between terms.
  private func isListed(_ list: [Int]) -> Bool {
    zip(list, list.dropFirst()).allSatisfy { first, next in
      (first + 1..<next).allSatisfy { terms.all[$0].role == .and || terms.all[$0].kind == .comma }
    }
  }

  /// Whether a year, "and" and the next year begin at a term, and no "each" says them apart.
  private func isPair(from index: Int) -> Bool {
    guard index > 0, index + 2 < terms.all.count, knowledge.role(terms.all[index + 1]) == .and,
      let first = year(at: index), let last = year(at: index + 2), last == first + 1
    else { return false }
    return !isEach(index)
  }

  /// Whether "each of" stands before a term.
  private func isEach(_ index: Int) -> Bool {
    (max(0, index - 3)..<index).contains { knowledge.role(terms.all[$0]) == .each }
  }

  /// The second year of "in each of 2002 and 2003": what is said of the first is said of it again.
  func eachYear(_ anchor: Anchor) -> CalendarDate? {
    let words = anchor.own.dropLast(2)
    guard let first = words.first(where: { $0 > anchor.term && year(at: $0) != nil && isEach($0) }),
      knowledge.role(terms.all[first + 1]) == .and, year(at: first + 2) != nil
    else { return nil }
    return terms.times[Int(terms.all[first + 2].index)].first
  }

  /// The earlier one of "each of the two years".
  func yearBefore(_ claim: Claim, _ anchor: Anchor) -> CalendarDate? {
    guard anchor.own.contains(where: { knowledge.has(.both, terms.all[$0]) }),
      case .date(let date) = claim.period, date.month == nil
    else { return nil }
    return (date.year - 1).asYear
  }

  /// "$3 million in 2007, down from $4 million": a comparison that names no time looks back on the year before.
  func lookedBack(_ index: Int, _ reading: Reading, _ definition: MeasureDefinition) -> Period? {
    let anchor = reading.sentence.anchors[index]
    let piece = reading.sentence.pieces[anchor.piece]
    guard definition.timing == .period, piece.opening == .comparison, !piece.range.contains(where: tells),
      index == piece.anchors.lowerBound, index > 0, let now = reading.claims[index - 1],
      now.definition == definition,
      case .date(let date) = now.period, date.month == nil, resumed(anchor, reading) == nil
    else { return nil }
    return (date.year - 1).asYear.map(Period.date)
  }

  /// The year that a plain year names.
  private func year(at index: Int) -> Int? {
    guard terms.all[index].kind == .time, case let time = terms.times[Int(terms.all[index].index)],
      time.mode == .at, let date = time.first, date.month == nil
    else { return nil }
    return date.year
  }
}
