// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

extension ClaimReader {
  /// The time of a claim: the one printed, that of the whole it is a part of, the one spoken of.
  func period(_ index: Int, _ reading: Reading, _ definition: MeasureDefinition) -> Period? {
    let anchor = reading.sentence.anchors[index]
    if let year = respective(index, reading) { return period(year, definition) }
    if definition.timing == .level, isPast(anchor, reading) { return period(.past, definition) }
    if definition.timing == .level, let event = timeOfEvent(anchor) { return period(event, definition) }
    if let before = lookedBack(index, reading, definition) { return before }
    let lead = leading(anchor, reading)
    var near = near(anchor, reading, definition, lead) ?? bracketTime(anchor, reading)
    // "1,933 two years later, at the end of 2011": the date that is printed.
    if near?.mode == .relative { near = adjacent(anchor, reading) ?? near }
    if near == nil, let whole = whole(sharingTimeWith: index, reading, definition) { return whole.period }
    let told =
      near ?? inherited(index, reading) ?? relative(anchor, reading)
      ?? around(anchor, reading, lead, definition)
    if told == nil, isOfAllTime(anchor, reading, definition) { return nil }
    let printed = told ?? reading.frame?.period
    if printed == nil, let whole = reading.parents[index] ?? continued(reading, definition),
      whole.definition == definition
    {
      return whole.period
    }
    if printed == nil, let lead = partedByList(anchor, reading, definition) { return lead.period }
    let found =
      printed ?? yearAfter(anchor, reading) ?? spokenOf(definition) ?? shared(by: anchor, reading, definition)
      ?? (isNote ? sourceDate(reading) : nil)
    let said = found.map {
      sinceNewYear(ended(resolved($0, anchor, reading), reading, definition), reading, definition)
    }
    if let found, let span = closing(said ?? found, index, reading) ?? opening(found, anchor, reading) {
      return span
    }
    guard anchor.number == nil, !anchor.isArticle, definition.timing == .period, definition.unit == .persons
    else {
      return said.flatMap { period($0, definition) }
    }
    if let said, said.mode == .since, told != nil { return period(said, definition) }
    // What is not known is not known of the year reported on, even below a heading of many years.
    return (said?.last ?? said?.first)?.year.asYear.map(Period.date)
  }

  /// Whether a level is told to be no more: "from 200 to 100", "of the 200 set aside, 100 remained in 2010".
  private func isPast(_ anchor: Anchor, _ reading: Reading) -> Bool {
    // "In 2009 it cut its stock from 200 to 100": the time before is that of the change.
    if later(than: anchor, reading) != nil {
      return !(anchor.term..<anchor.own.upperBound).contains(where: tells)
    }
    let isDated = anchor.own.contains(where: tells)
    if isDated { return false }
    guard anchor.piece == 0, anchor.term == reading.sentence.range.lowerBound + 1,
      isPartitive(anchor.term - 1), case let pieces = reading.sentence.pieces, pieces.count > 1
    else { return false }
    return pieces[1].range.contains { terms.all[$0].lexicon == knowledge.engine.remainders }
  }

  /// Whether a time before the number outweighs one in its own words: so many words part that one from it, or it
  /// only says "previously" of what happened in a stretch of time.
  private func isWeak(
    _ own: (time: TimePhrase, term: Int), _ anchor: Anchor, _ reading: Reading,
    _ definition: MeasureDefinition
  ) -> Bool {
    own.term > anchor.phrase.upperBound + 8
      || own.time.mode == .past && (definition.timing == .period || isBehindTime(anchor, reading))
  }

  /// The time of the number's own words, but for that of a report on an earlier time: "in 2010 the center had
  /// reported 134 casualties in 82 incidents for 2009".
  private func near(
    _ anchor: Anchor, _ reading: Reading, _ definition: MeasureDefinition, _ lead: TimePhrase?
  ) -> TimePhrase? {
    guard let own = time(in: anchor.own, anchor.term) else { return nil }
    // "The lowest since 2001 (291)": the bracket counts that year.
    if let bracket = anchor.bracket, bracket.lowerBound - 1 == own.term, own.time.mode == .since {
      return own.time.asMoment
    }
    if own.term < anchor.term, (own.term..<anchor.term).contains(where: isReporting),
      let later = later(anchor, reading) ?? resumed(anchor, reading)
    {
      return later
    }
    if isTimeOfReport(own.term, anchor) { return TimePhrase(mode: .by, first: own.time.first, last: nil) }
    return isWeak(own, anchor, reading, definition) && lead != nil
      ? nil : ofYear(own.time, fallenBefore: anchor)
  }

  /// "4,000 had been destroyed when it reported in 2004": whether a time is that of a later report on what had been
  /// done.
  private func isTimeOfReport(_ time: Int, _ anchor: Anchor) -> Bool {
    guard anchor.term < time, let when = (anchor.term..<time).first(where: { terms.all[$0].role == .when })
    else {
      return false
    }
    return (anchor.term..<when).contains(where: isEarlier) && (when..<time).contains(where: isReporting)
  }

  func isReporting(_ index: Int) -> Bool {
    knowledge.has(.reports, terms.all[index]) || terms.all[index].lexicon == knowledge.engine.existence
  }

  /// What a number is a part of, where the sentence names no other time for the part.
  private func whole(
    sharingTimeWith index: Int, _ reading: Reading, _ definition: MeasureDefinition
  ) -> Claim? {
    let anchor = reading.sentence.anchors[index]
    let term = anchor.term
    // "Of the mines it once had, 300 are left": what is left is left now.
    if definition.timing == .level, anchor.own.contains(where: isRemainder) { return nil }
    guard let whole = reading.parents[index], whole.definition == definition,
      reading.sentence.range.contains(whole.quote.lowerBound), whole.quote.upperBound <= term,
      child(index, reading) != nil || !tellsApart(whole.quote.upperBound..<term, reading)
    else { return nil }
    return whole
  }

  /// Whether words tell a time that nothing is only compared to: not "the same as in the year before".
  private func tellsApart(_ words: Range<Int>, _ reading: Reading) -> Bool {
    let compared = reading.sentence.pieces.filter {
      $0.opening == .comparison && $0.anchors.isEmpty
        || !$0.anchors.isEmpty && $0.anchors.allSatisfy { isDifference(reading.sentence.anchors[$0]) }
    }
    return words.contains { index in tells(index) && !compared.contains { $0.range.contains(index) } }
  }

  /// Whether words say that the number is of all time: "to date", "over the years", "the total number is unknown".
  private func isOfAllTime(_ anchor: Anchor, _ reading: Reading, _ definition: MeasureDefinition) -> Bool {
    guard definition.timing == .period else { return false }
    let pieces = reading.sentence.pieces
    func isAlways(_ index: Int) -> Bool {
      terms.all[index].kind == .lexeme
        && (knowledge.role(terms.all[index]) == .always
          || anchor.number == nil && knowledge.has(.total, terms.all[index]))
    }
    return pieces[anchor.piece].range.contains(where: isAlways) || isHeld(anchor) || isUpToNow(anchor)
      || pieces.contains { $0.anchors.isEmpty && $0.depth == 0 && $0.range.contains(where: isAlways) }
  }

  /// "More than 900 people have been killed": what happened up to now is of no year that is spoken of.
  private func isUpToNow(_ anchor: Anchor) -> Bool {
    guard anchor.number != nil else { return false }
    return anchor.behind.contains { terms.all[$0].role == .perfect }
  }

  /// "The database was said to hold 300 entries": what a register holds is of all the time that it covers.
  private func isHeld(_ anchor: Anchor) -> Bool {
    let before = anchor.before
    return before.contains { knowledge.text(.counted, terms.all[$0]) == "records" }
      && before.contains { terms.all[$0].lexicon == knowledge.engine.holding }
  }

  private func spokenOf(_ definition: MeasureDefinition) -> TimePhrase? {
    definition.timing == .period || isNote ? (discourse.paragraphTime ?? discourse.time)?.withoutDay : nil
  }

  /// "There were three holders at the end of 2009. The army kept 4,300 mines": the date of a level told before in the
  /// paragraph, for a part of it.
  private func shared(
    by anchor: Anchor, _ reading: Reading, _ definition: MeasureDefinition
  ) -> TimePhrase? {
    guard definition.timing == .level, !words.has(.event), reading.base == nil, reading.place == .prose,
      !words.has(.present), let value = amount(anchor, definition.unit)?.value
    else { return nil }
    // "In 2012, 363 were used up. That left 1,622".
    if leaves(anchor), let spoken = discourse.paragraphTime, spoken.mode == .at,
      case .date(let date)? = discourse.levels.last?.period,
      TimePhrase(mode: .at, first: date, last: nil).isBefore(spoken)
    {
      return spoken
    }
    let whole = discourse.levels.last {
      $0.definition == definition && ($0.amount.value?.smallest ?? 0) > value.smallest
    }
    if case .date(let date) = whole?.period { return TimePhrase(mode: .at, first: date, last: nil) }
    guard definition.unit == .items, discourse.levels.isEmpty, let time = discourse.paragraphTime else {
      return nil
    }
    // What is said of a decade is no date of a level.
    if let first = time.first, let last = time.last, last.year - first.year > 5 { return nil }
    return time
  }

  /// The date of a footnote's source.
  private func sourceDate(_ reading: Reading) -> TimePhrase? {
    reading.sentence.range.last { terms.all[$0].kind == .time }.map { terms.times[Int(terms.all[$0].index)] }
      ?? discourse.sourceDate
  }

  /// Whether a time says when something happened, rather than when a source appeared.
  func tells(_ index: Int) -> Bool {
    guard terms.all[index].kind == .time, !isOfPublication(index), !isOrigin(index) else { return false }
    return !isNote || terms.times[Int(terms.all[index].index)].first?.day == nil
  }

  /// "The 2012 profile": the year of what was printed.
  private func isOfPublication(_ index: Int) -> Bool {
    index + 1 < terms.all.count && terms.all[index + 1].lexicon == knowledge.engine.publications
  }

  /// "A project that began in April 2010": the time since when something exists is none of what it did.
  private func isOrigin(_ index: Int) -> Bool {
    index > 0 && terms.all[index - 1].lexicon == knowledge.engine.beginnings
  }

  /// The time of the anchor's own words: the first after the number, else the last before it.
  func time(in range: Range<Int>, _ term: Int) -> (time: TimePhrase, term: Int)? {
    var (first, last): (Int?, Int?) = (nil, nil)
    for index in range where tells(index) {
      first = first ?? index
      guard terms.times[Int(terms.all[index].index)].mode.isDated else { continue }
      last = index
      if index > term { break }
    }
    return (last ?? first).map { (phrase(at: $0), $0) }
  }

  /// "In 2012, when 40 were found": the time that the clause is said of.
  private func relative(_ anchor: Anchor, _ reading: Reading) -> TimePhrase? {
    let pieces = reading.sentence.pieces
    var place = anchor.piece
    // "When 40 were found and 12 removed".
    while place > 0, pieces[place].opening == .conjunction, !hasTime(anchor) { place -= 1 }
    guard place > 0, case let piece = pieces[place], piece.opening == .comma,
      knowledge.role(terms.all[piece.range.lowerBound]) == .when
    else { return nil }
    return pieces[place - 1].range.last { tells($0) }.map {
      terms.times[Int(terms.all[$0].index)].asMoment
    }
  }

  func firstTime(in range: Range<Int>) -> TimePhrase? {
    range.first(where: tells).map(phrase)
  }

  /// The period that a time means for a measure: a level has a date, a count a stretch of time.
  func period(_ time: TimePhrase, _ definition: MeasureDefinition) -> Period? {
    switch time.mode {
    case .at, .from: return time.first.map(Period.date)
    case .atEnd: return time.first.map(definition.timing == .level ? Period.date : Period.until)
    case .by: return time.first.map(definition.timing == .level ? Period.date : Period.until)
    case .since: return definition.timing == .level ? nil : time.first.map(Period.since)
    case .interval:
      guard let first = time.first, let last = time.last else { return nil }
      return first == last ? .date(first) : .interval(first, last)
    case .past:
      return (section.updated?.year ?? section.edition.rawValue).asYear.map(Period.until)
    case .relative, .sameTime, .byThen, .sinceThen, .yearless:
      return referred(time, definition).flatMap { period($0, definition) }
    }
  }
}
