// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The times that later sentences may leave out.
extension ClaimReader {
  /// Takes from a sentence what later ones may leave out: the time it begins with, or a later one than before.
  ///
  /// What the text as a whole speaks of is a time that claims are of, or one that a sentence begins with; none that
  /// has not ended yet.
  func remember(_ reading: Reading) {
    guard let (time, isFirst) = timeSpokenOf(reading), !isFuture(time) else { return }
    // "In 2012, it had been 40" only looks back; what follows goes on with the time spoken of.
    if let spoken = discourse.paragraphTime, time.isBefore(spoken),
      reading.sentence.range.contains(where: isEarlier)
    {
      return
    }
    let isTold = reading.claims.contains { $0 != nil }
    // "A survey of 2003 found nothing new; ten casualties were recorded in 2002": what is counted outweighs the rest.
    if isFirst || isTold && !discourse.isTimeTold
      || discourse.paragraphTime.map({ !time.isBefore($0) }) ?? true
    {
      discourse.paragraphTime = discourse.paragraphTime.flatMap { $0.holds(time) ? $0 : nil } ?? time
      discourse.isTimeTold = isFirst || isTold
    }
    guard isFirst || isTold && !time.isOfYears || discourse.time == nil else { return }
    if isFirst || discourse.time.map({ !time.isBefore($0) }) ?? true {
      discourse.year = year(before: time)
      discourse.time = discourse.time.flatMap { $0.holds(time) ? $0 : nil } ?? time
    }
  }

  /// The year spoken of before months that follow it or lie in it.
  private func year(before time: TimePhrase) -> TimePhrase? {
    guard !time.isYear, let months = time.first?.year,
      let spoken = discourse.year ?? discourse.time, spoken.isYear, let year = spoken.first?.year
    else { return nil }
    return (months - 1...months).contains(year) ? spoken : nil
  }

  /// The first time of a sentence, if it is one that lasts, and whether the sentence begins with it.
  private func timeSpokenOf(_ reading: Reading) -> (time: TimePhrase, isFirst: Bool)? {
    guard words.hasTime else { return nil }
    for piece in reading.sentence.pieces
    where piece.depth == 0 && piece.opening != .comparison {
      guard let time = piece.range.first(where: { tells($0) && !isOfAnother($0) }).map(phrase)?.asPoint,
        time.mode == .at || time.mode == .interval,
        !piece.range.contains(where: isRevision)
      else { continue }
      return (time, piece.range.lowerBound == reading.sentence.range.lowerBound && piece.anchors.isEmpty)
    }
    return nil
  }

  private func isFuture(_ time: TimePhrase) -> Bool {
    (time.last ?? time.first).map { $0.year > section.updated?.year ?? section.edition.rawValue } ?? false
  }
}

extension TimePhrase {
  /// Whether it is the year of a month or a day: what is told of that day leaves the year spoken of in force.
  fileprivate func holds(_ other: TimePhrase) -> Bool {
    guard mode == .at, other.mode == .at, let year = first, year.month == nil else { return false }
    return other.first.map { $0.year == year.year } ?? false
  }

  /// Whether it spans more than one year: what is summed up does not go on to be spoken of.
  fileprivate var isOfYears: Bool {
    guard mode == .interval, let first, let last else { return false }
    return first.year != last.year
  }

  /// Whether it is no more and no less than a year.
  fileprivate var isYear: Bool { mode == .at && first?.month == nil }

  /// The end of a year as that year, for what goes on to speak of it.
  fileprivate var asPoint: TimePhrase {
    mode == .atEnd ? TimePhrase(mode: .at, first: first, last: nil) : self
  }
}
