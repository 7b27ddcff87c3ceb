// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The votes of a section, merged to one a state, convention and year.
struct VoteRecord {
  /// What a vote is a vote of.
  struct Key: Hashable {
    let country: Country
    let instrument: String
    let year: Int
  }

  /// One state's vote in one year, as one clause tells it.
  struct Vote {
    var choice: String
    var key: Key
    /// The date, as precise as it is printed.
    var date: CalendarDate?
    var resolution: String?
    var isDerived: Bool
    /// Whether it stands for every year from its own on, up to the last vote that the section reports.
    var isSeries: Bool
    /// The years that a series leaves out.
    var except: Set<Int>
    var quote: Range<Int>
    var place: Place
  }

  /// What a section says of a resolution, wherever it says so.
  private struct Note {
    var number: String
    var date: CalendarDate?
  }

  private let definition: MeasureDefinition?
  /// The last year of a series where the section reports no other vote in it.
  private let latest: Int
  private var votes: [Vote] = []
  private var notes: [Topic: Note] = [:]

  private struct Topic: Hashable {
    let instrument: String
    let year: Int
  }

  init(_ definition: MeasureDefinition?, latest: Int) {
    self.definition = definition
    self.latest = latest
  }

  mutating func add(_ vote: Vote) {
    if definition?.categories.contains(vote.choice) ?? false { votes.append(vote) }
  }

  /// Keeps the number of a resolution, and the most precise date it is given.
  mutating func note(_ entry: ResolutionEntry, _ date: CalendarDate?) {
    let topic = Topic(instrument: entry.instrument, year: entry.year)
    var note = notes[topic] ?? Note(number: entry.number)
    note.date = note.date.refined(by: date)
    notes[topic] = note
  }

  /// One claim a vote: the printed before the derived, with the most precise date and the number.
  func claims() -> [Claim] {
    guard let definition else { return [] }
    var order: [Key] = []
    var known: [Key: Vote] = [:]
    func merge(_ vote: Vote) {
      guard var first = known[vote.key] else {
        order.append(vote.key)
        known[vote.key] = vote
        return
      }
      guard !vote.isDerived else { return }
      first.resolution = first.resolution ?? vote.resolution
      first.date = first.date.refined(by: vote.date)
      known[vote.key] = first
    }
    for vote in votes where !vote.isDerived { merge(vote) }
    for vote in votes where vote.isDerived && !vote.isSeries { merge(vote) }
    for vote in votes where vote.isSeries {
      let last = known.values.filter {
        $0.key.instrument == vote.key.instrument && !vote.except.contains($0.key.year)
      }
      .map(\.key.year).max()
      let end = last.flatMap { $0 < vote.key.year ? nil : $0 } ?? latest
      for single in vote.years(to: end) { merge(single) }
    }
    return order.compactMap { known[$0] }.map { claim($0, definition) }
  }

  private func claim(_ vote: Vote, _ definition: MeasureDefinition) -> Claim {
    let note = notes[Topic(instrument: vote.key.instrument, year: vote.key.year)]
    var dimensions = Dimensions(["instrument": vote.key.instrument])
    dimensions["resolution"] = vote.resolution ?? note?.number
    let date = vote.date.refined(by: note?.date) ?? CalendarDate(year: vote.key.year)
    return Claim(
      Claim.Content(
        definition: definition, dimensions: dimensions, amount: .category(vote.choice),
        basis: vote.isDerived ? .derived : .reported, period: date.map(Period.date),
        country: vote.key.country,
        quote: vote.quote, place: vote.place,
        rule: RuleName(rawValue: vote.isDerived ? "votes.every-year" : "votes.named")))
  }
}

extension VoteRecord.Vote {
  /// The votes that a series stands for, one a year.
  fileprivate func years(to last: Int) -> [Self] {
    guard key.year <= last else { return [] }
    return (key.year...last).filter { !except.contains($0) }.map { year in
      var single = self
      single.key = VoteRecord.Key(country: key.country, instrument: key.instrument, year: year)
      single.isSeries = false
      return single
    }
  }
}

extension CalendarDate? {
  /// The more precise of two dates that do not contradict each other; else the first.
  fileprivate func refined(by other: CalendarDate?) -> CalendarDate? {
    guard let date = self else { return other }
    guard let other, other.year == date.year, date.month == nil || date.month == other.month, date.day == nil
    else { return date }
    return other
  }
}
