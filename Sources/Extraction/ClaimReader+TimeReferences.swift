// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Times that are said by way of others: "the year before", "by then", and what later sentences go on with.
extension ClaimReader {
  /// "The previous year", "by then": a time that refers to another one, as that other one has it.
  func resolved(_ time: TimePhrase, _ anchor: Anchor, _ reading: Reading) -> TimePhrase {
    guard time.first == nil, time.mode.isDated else { return time }
    let later = time.shift == 0 ? nil : firstDate(in: anchor.term..<reading.sentence.range.upperBound)
    let spoken = named(before: anchor, reading) ?? later
    // "From then until the end of 2002": what begins does not begin at its end.
    let isEnd = time.mode == .sinceThen && (spoken?.mode == .by || spoken?.mode == .atEnd)
    return time.referring(to: isEnd ? discourse.paragraphTime : spoken) ?? time
  }

  /// A time that refers to the one spoken of in sentences before.
  func referred(_ time: TimePhrase, _ definition: MeasureDefinition) -> TimePhrase? {
    if time.mode == .relative, definition.timing == .period, let head = discourse.head,
      head.definition == definition, let end = ended(head), time.shift != 0 || !isWithinYear(head.period)
    {
      return (end.year + time.shift).asYear.map { TimePhrase(mode: .by, first: $0, last: nil) }
    }
    let same = time.mode == .relative && time.shift == 0 ? discourse.lastTime : nil
    return time.referring(to: same ?? discourse.paragraphTime ?? discourse.time)
  }

  private func isWithinYear(_ period: Period?) -> Bool {
    if case .interval(let first, let last) = period { first.year == last.year } else { false }
  }

  /// The time that a number's sentence names before it: in its comparison, else outside of comparisons.
  private func named(before anchor: Anchor, _ reading: Reading) -> TimePhrase? {
    let pieces = reading.sentence.pieces
    let start = pieces[...anchor.piece].last { $0.opening == .comparison }?.range.lowerBound
    if let start, let near = firstDate(in: start..<max(start, anchor.term)) { return near }
    for piece in pieces[...anchor.piece] where piece.depth == 0 && piece.opening != .comparison {
      guard let date = firstDate(in: piece.range.clamped(to: 0..<anchor.term)) else { continue }
      // "The survey should end by 2014": no time that anything is seen from.
      if date.mode != .by || !isPlanned(piece) { return date }
    }
    return nil
  }

  /// The first time of a range that says a date, but for one that begins a stretch of time.
  func firstDate(in range: Range<Int>) -> TimePhrase? {
    range.first { index in
      guard tells(index), case let time = terms.times[Int(terms.all[index].index)] else { return false }
      return time.first != nil && time.mode != .since
    }
    .map(phrase)
  }

  /// "Having cleared 40", "it had cleared 40": whether it happened before the time that the sentence is about.
  func isEarlier(_ anchor: Anchor) -> Bool {
    anchor.before.contains(where: isEarlier)
  }

  func isEarlier(_ index: Int) -> Bool {
    knowledge.has(.pluperfect, terms.all[index])
  }

  /// "Of these, 40 are old", "of the original 134, 68 were children": what a sentence tells parts of.
  func continued(_ reading: Reading, _ definition: MeasureDefinition) -> Claim? {
    if definition.timing == .level, isOfThese(reading) { return discourse.level }
    guard isPartitive(reading.sentence.range.lowerBound) else { return nil }
    if definition.timing == .level { return reading.base }
    return reading.base ?? (isOfTotal(reading) ? discourse.head : nil)
  }

  /// "Of the total, 40 died".
  private func isOfTotal(_ reading: Reading) -> Bool {
    guard let first = reading.sentence.pieces.first, first.anchors.isEmpty else { return false }
    return first.range.contains { knowledge.has(.total, terms.all[$0]) }
  }

  /// "After the releases of 2011 and 2012, 4km2 were left": what is left after a stretch of time is a level at its
  /// end.
  func ended(_ time: TimePhrase, _ reading: Reading, _ definition: MeasureDefinition) -> TimePhrase {
    guard definition.timing == .level, time.mode == .interval,
      reading.sentence.range.contains(where: isRemainder)
    else { return time }
    return TimePhrase(mode: .at, first: time.last, last: nil)
  }

  /// "By 30 April, 18 casualties since the beginning of the year": the months of the year up to a date.
  func sinceNewYear(_ time: TimePhrase, _ reading: Reading, _ definition: MeasureDefinition) -> TimePhrase {
    guard definition.timing == .period, time.mode == .by || time.mode == .at, let last = time.first,
      last.month != nil, reading.sentence.range.contains(where: { terms.all[$0].role == .sinceNewYear })
    else { return time }
    return TimePhrase(
      mode: .interval, first: CalendarDate(year: last.year, month: 1), last: last.asEndOfMonth)
  }

  /// "Estimated in 2002 that 18,000 mines were laid": the time spoken of, where the sentence only dates the estimate.
  func timeOfEvent(_ anchor: Anchor) -> TimePhrase? {
    let before = anchor.before
    guard anchor.own.contains(where: { knowledge.has(.event, terms.all[$0]) }),
      let spoken = discourse.paragraphTime,
      let time = before.last(where: tells), !(anchor.term..<anchor.own.upperBound).contains(where: tells),
      (before.lowerBound..<time).contains(where: { isReporting($0) || hedgedBasis($0) != nil })
    else { return nil }
    return spoken
  }

  /// The year of a key figure behind which the year before is given: "312 (2006: 306)".
  func yearAfter(_ anchor: Anchor, _ reading: Reading) -> TimePhrase? {
    let pieces = reading.sentence.pieces
    guard reading.place == .keyFigure, anchor.piece + 1 < pieces.count,
      case let next = pieces[anchor.piece + 1], next.opening == .bracket, pieces[anchor.piece].depth == 0,
      let before = firstDate(in: next.range), before.mode == .at,
      let year = before.first?.year.advanced(by: 1)
    else { return nil }
    return year.asYear.map { TimePhrase(mode: .at, first: $0, last: nil) }
  }
}

extension TimePhrase {
  /// The time that a reference such as "the year before" means, seen from the time that is spoken of.
  func referring(to spoken: TimePhrase?) -> TimePhrase? {
    guard let spoken, let first = spoken.first else { return nil }
    return switch mode {
    case .relative:
      (first.year + shift).asYear.map { TimePhrase(mode: isUpTo ? .by : .at, first: $0, last: nil) }
    case .sameTime: spoken
    case .yearless:
      CalendarDate(year: first.year, month: month, day: day).map { from in
        let last = lastMonth.flatMap { CalendarDate(year: first.year, month: $0) }
        return TimePhrase(mode: last == nil ? .at : .interval, first: from, last: last)
      }
    case .byThen: TimePhrase(mode: .by, first: spoken.last ?? first, last: nil)
    case .sinceThen: TimePhrase(mode: .since, first: first, last: nil)
    default: nil
    }
  }
}
