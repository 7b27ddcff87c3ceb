// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Reads how states voted on the resolutions about the two conventions.
///
/// A sentence speaks of a vote where it has a word of the lexicon `votes` and one that shows that a ballot
/// is meant; the votes of a section are merged to one a state, instrument and year.
struct VoteReader {
  private let knowledge: Knowledge
  private let terms: Terms
  private let section: Section
  private let definition: MeasureDefinition?
  private let ballot: Int16
  private let otherTopics: Int16
  private var votes: [Vote] = []

  /// One state's vote in one year, as precisely as it was said so far.
  private struct Vote {
    var choice: String
    var country: Country
    var instrument: String
    var period: Period
    var resolution: String?
    var isDerived: Bool
    var quote: Range<Int>
    var place: Place
    var year: Int
    /// Every year from `year` on, up to the last vote that the section reports.
    var isSeries: Bool
  }

  init(_ knowledge: Knowledge, _ terms: Terms, _ section: Section) {
    self.knowledge = knowledge
    self.terms = terms
    self.section = section
    definition = knowledge.measures[Measure(rawValue: "vote")]
    ballot = Int16(knowledge.lexicon.index(of: "ballots") ?? -2)
    otherTopics = Int16(knowledge.lexicon.index(of: "other-votes") ?? -2)
  }

  /// Reads one sentence or cell.
  mutating func read(_ range: Range<Int>, place: Place) {
    let choices = range.filter { terms.all[$0].lexicon == knowledge.engine.votes }
    guard !choices.isEmpty, !range.contains(where: { terms.all[$0].lexicon == otherTopics }),
      range.contains(where: { terms.all[$0].lexicon == ballot }) || !votes.isEmpty
    else { return }
    let notes = footnotes(range)
    if notes.contains(where: { note in note.terms.contains { terms.all[$0].lexicon == otherTopics } }) { return }
    for (place_, choice) in choices.enumerated() {
      let end = place_ + 1 < choices.count ? choices[place_ + 1] : range.upperBound
      let start = place_ == 0 ? range.lowerBound : choice
      readChoice(choice, start..<end, notes, place)
    }
  }

  private func footnotes(_ range: Range<Int>) -> [Line] {
    range.compactMap { index in
      terms.all[index].kind == .footnoteMark ? section.footnotes[Int(terms.all[index].index)] : nil
    }
  }

  private mutating func readChoice(_ choice: Int, _ range: Range<Int>, _ notes: [Line], _ place: Place) {
    guard let name = knowledge.meaning(terms.all[choice])["vote"] else { return }
    let known = resolutions(in: range)
    let country = country(before: choice, range)
    let noted = notes.flatMap { resolutions(in: $0.terms) }
    for (number, entry) in known {
      let year = entry.year
      let period = time(in: range, year: year) ?? Period(year: year)
      guard let period else { continue }
      add(name, country, entry.instrument, period, number, range, place)
    }
    let years = Set(known.map { $0.1.year })
    for index in range where terms.all[index].kind == .time {
      let time = terms.times[Int(terms.all[index].index)]
      guard let year = time.first?.year, !years.contains(year), year >= 1996 else { continue }
      guard let instrument = instrument(range, year: year) else { continue }
      add(time, year, name, country, instrument, range, noted, notes, place)
    }
  }

  private mutating func add(
    _ time: TimePhrase, _ year: Int, _ name: String, _ country: Country, _ instrument: String,
    _ range: Range<Int>, _ noted: [(String, ResolutionEntry)], _ notes: [Line], _ place: Place
  ) {
    switch time.mode {
    case .since:
      guard let first = time.first else { return }
      votes.append(
        Vote(
          choice: name, country: country, instrument: instrument, period: .since(first), resolution: nil,
          isDerived: true, quote: range, place: place, year: year, isSeries: true))
    case .interval:
      guard let last = time.last?.year, last - year < 60 else { return }
      for each in year...max(year, last) { derive(name, country, instrument, each, range, place) }
    case .at, .from, .atEnd, .by:
      guard let first = time.first else { return }
      let match = noted.first { $0.1.year == year && $0.1.instrument == instrument }
      let day = match.flatMap { _ in notes.compactMap { self.time(in: $0.terms, year: year) }.first }
      add(name, country, instrument, day ?? .date(first), match?.0, range, place)
    case .past, .previousYear, .sameYear: break
    }
  }

  private mutating func derive(
    _ name: String, _ country: Country, _ instrument: String, _ year: Int, _ range: Range<Int>, _ place: Place
  ) {
    guard let period = Period(year: year) else { return }
    votes.append(
      Vote(
        choice: name, country: country, instrument: instrument, period: period, resolution: nil,
        isDerived: true, quote: range, place: place, year: year, isSeries: false))
  }

  private mutating func add(
    _ name: String, _ country: Country, _ instrument: String, _ period: Period, _ number: String?,
    _ range: Range<Int>, _ place: Place
  ) {
    guard let year = period.year else { return }
    let vote = Vote(
      choice: name, country: country, instrument: instrument, period: period, resolution: number,
      isDerived: false, quote: range, place: place, year: year, isSeries: false)
    votes.append(vote)
  }

  // MARK: Words

  /// The most precise time of that year in a range.
  private func time(in range: Range<Int>, year: Int) -> Period? {
    range.compactMap { index -> Period? in
      guard terms.all[index].kind == .time, case let time = terms.times[Int(terms.all[index].index)],
        time.mode != .since, time.mode != .interval, let date = time.first, date.year == year
      else { return nil }
      return .date(date)
    }.max { $0.edtf.utf8.count < $1.edtf.utf8.count }
  }

  /// The resolutions that a range names and tally knows.
  private func resolutions(in range: Range<Int>) -> [(String, ResolutionEntry)] {
    range.compactMap { index in
      guard terms.all[index].kind == .number,
        terms.numbers[Int(terms.all[index].index)].kind == .symbol,
        let text = symbol(terms.all[index]), let entry = knowledge.resolutions[text]
      else { return nil }
      return (entry.number, entry)
    }
  }

  /// The text of a symbol, set by the extractor.
  var symbols: [Int32: String] = [:]
  private func symbol(_ term: Term) -> String? { symbols[term.start] }

  private func country(before choice: Int, _ range: Range<Int>) -> Country {
    let codes = (range.lowerBound..<choice).compactMap { index -> String? in
      terms.all[index].lexicon == knowledge.engine.countries
        ? knowledge.meaning(terms.all[index])["country"] : nil
    }
    return codes.last.map(Country.init(rawValue:)) ?? section.country
  }

  /// The convention that a vote is on: the one named, else the section's, else the one voted on that year.
  private func instrument(_ range: Range<Int>, year: Int) -> String? {
    if let own = section.instrument { return own }
    let named = range.compactMap { index -> String? in
      terms.all[index].lexicon == knowledge.engine.treaties
        ? knowledge.meaning(terms.all[index])["instrument"] : nil
    }
    let instruments = knowledge.measures[Measure(rawValue: "vote")]?.dimensions["instrument"] ?? []
    return named.first { instruments.contains($0) } ?? instruments.first
  }

  // MARK: Merging

  /// One claim a state, instrument and year: the printed before the derived, the most precise date, the number.
  func merged() -> [Claim] {
    guard let definition else { return [] }
    var all: [Vote] = []
    for vote in votes where !vote.isSeries { merge(vote, into: &all) }
    let last = all.filter { !$0.isDerived }.map(\.year).max()
    for vote in votes where vote.isSeries {
      guard let end = last ?? section.updated.map({ $0.year - 1 }), vote.year <= end else { continue }
      for year in vote.year...end {
        guard let period = Period(year: year) else { continue }
        var single = vote
        single.year = year
        single.period = period
        single.isSeries = false
        merge(single, into: &all)
      }
    }
    return all.map { claim($0, definition) }
  }

  private func merge(_ vote: Vote, into all: inout [Vote]) {
    guard let index = all.firstIndex(where: {
      $0.country == vote.country && $0.instrument == vote.instrument && $0.year == vote.year
    }) else { return all.append(vote) }
    var known = all[index]
    if known.isDerived, !vote.isDerived {
      known = vote
    } else if !vote.isDerived {
      known.resolution = known.resolution ?? vote.resolution
      if vote.period.edtf.utf8.count > known.period.edtf.utf8.count { known.period = vote.period }
    }
    all[index] = known
  }

  private func claim(_ vote: Vote, _ definition: MeasureDefinition) -> Claim {
    var dimensions = Dimensions(["instrument": vote.instrument])
    dimensions["resolution"] = vote.resolution
    return Claim(
      definition: definition, dimensions: dimensions, amount: .category(vote.choice),
      basis: vote.isDerived ? .derived : .reported, period: vote.period, country: vote.country,
      quote: vote.quote, place: vote.place,
      rule: RuleName(rawValue: vote.isDerived ? "votes.every-year" : "votes.named"))
  }
}
