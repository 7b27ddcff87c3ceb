// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Reads how states voted on the resolutions about the two conventions.
///
/// A sentence is cut into clauses with one choice each ("voted for", "abstained"); the times, resolutions and
/// states of a clause are its own, and what it leaves open comes from the clause before it. Words such as
/// "abstained" speak of a vote only where the sentence, or the one before, has a word of the lexicon `ballots`.
struct VoteReader {
  let text: PolicyText
  let knowledge: Knowledge
  /// The texts of all symbols, by where they begin.
  var symbols: [Int32: String] = [:]
  private(set) var record: VoteRecord
  /// Whether what was read last was about a vote, so that "it had abstained" goes on with it.
  private var isAboutVotes = false
  /// The states that the paragraph speaks of, and what they voted.
  private var subjects: [Country]
  private var lastChoice: String?
  /// The last vote that the paragraph dates, and whose it was: "Chad, too, abstained" shares its occasion.
  private var occasion: (vote: Found, states: [Country])?
  /// The votes that the paragraph dates: "Niger abstained on all three".
  private var occasions: [Found] = []

  init(_ knowledge: Knowledge, _ terms: Terms, _ section: Section) {
    self.knowledge = knowledge
    text = PolicyText(knowledge, terms, section)
    let definition = knowledge.measures[Measure(rawValue: "vote")]
    record = VoteRecord(
      definition, latest: section.updated.map { $0.year - 1 } ?? section.edition.rawValue - 1)
    subjects = [section.country]
  }

  /// A resolution where it is named.
  struct Named {
    let entry: ResolutionEntry
    let term: Int
  }

  mutating func beginParagraph() {
    isAboutVotes = false
    subjects = [text.section.country]
    lastChoice = nil
    occasion = nil
    occasions = []
  }

  /// Reads one sentence or cell, of which the lexicons that it has words of are known.
  mutating func read(_ range: Range<Int>, _ words: LexiconSet, place: Place) {
    let isBallot = words.meets(ballots) && range.contains(where: isBallot)
    guard isBallot || isAboutVotes else { return }
    let notes = footnotes(range)
    let named = resolutions(in: range)
    note(named, range)
    guard isOurs(range, named, notes) else {
      isAboutVotes = false
      return
    }
    var clauses = VoteClause.clauses(of: range, text).filter {
      isBallot || !text.holds(knowledge.engine.gatherings, $0.range)
    }
    isAboutVotes = isBallot && clauses.isEmpty || !clauses.isEmpty
    assignStates(&clauses)
    if let first = clauses.first {
      // "So was Chad, while Niger was absent. It voted yes": what is told on the side is not gone on with.
      let isAside =
        text.text(.vote, at: first.term, of: knowledge.engine.votes) == "same"
        || (range.lowerBound..<first.term).contains { text.role(at: $0) == .but }
      if !isAside { subjects = first.states }
      lastChoice = first.choice ?? lastChoice
    }
    let noted = notes.flatMap { resolutions(in: $0.terms) }
    for index in clauses.indices { read(index, clauses, named, noted, place) }
  }

  /// The lexicons of the words that tell of a vote.
  private var ballots: LexiconSet {
    LexiconSet(knowledge.engine.ballots).union(LexiconSet(knowledge.engine.votes))
  }

  func isBallot(_ index: Int) -> Bool {
    text.entry(at: index, of: knowledge.engine.ballots) != nil
      || text.text(.ballot, at: index, of: knowledge.engine.votes) != nil
  }

  /// Takes dates and numbers from a footnote.
  mutating func readNote(_ range: Range<Int>) { note(resolutions(in: range), range) }

  // MARK: Resolutions

  func symbol(at index: Int) -> String? {
    let term = text.terms.all[index]
    guard term.kind == .number, text.terms.numbers[Int(term.index)].kind == .symbol else { return nil }
    return symbols[term.start]
  }

  func hasSymbol(_ range: Range<Int>) -> Bool { range.contains { symbol(at: $0) != nil } }

  func resolutions(in range: Range<Int>) -> [Named] {
    range.compactMap { index in
      guard let number = symbol(at: index) else { return nil }
      let entry = knowledge.assembly.resolution(number) ?? unknown(number, range)
      return entry.map { Named(entry: $0, term: index) }
    }
  }

  /// A number that is not known yet, beside the name of a convention and nothing that speaks of other texts.
  private func unknown(_ number: String, _ range: Range<Int>) -> ResolutionEntry? {
    guard !isAboutOthers(range), text.holds(knowledge.engine.treaties, range),
      let instrument = convention(in: range) ?? text.section.instrument
    else { return nil }
    return knowledge.assembly.unknownResolution(number, on: instrument)
  }

  /// Keeps what a range says of resolutions: their numbers, and the dates of their years.
  private mutating func note(_ named: [Named], _ range: Range<Int>) {
    for each in named {
      record.note(each.entry, dates(in: range, of: each.entry.year).first)
    }
  }

  // MARK: Votes

  private mutating func read(
    _ index: Int, _ clauses: [VoteClause], _ named: [Named], _ noted: [Named], _ place: Place
  ) {
    let clause = clauses[index]
    guard clause.choice != nil else { return }
    var found = votes(in: clause, named, noted)
    // "Chad, which had often abstained in the past, voted in favor": of no year.
    if found.isEmpty, clause.range.contains(where: { text.time(at: $0)?.mode == .past }) { return }
    if found.isEmpty, let other = sharing(index, clauses) { found = votes(in: other, named, noted) }
    if found.isEmpty, clauses.count == 1 { found = noted.map { Found(year: $0.entry.year, entry: $0.entry) } }
    if found.isEmpty, isOfAll(clause, occasions.count), !occasions.isEmpty {
      found = occasions
    } else if found.isEmpty, let occasion, isUndated(clause),
      Set(clause.states).isDisjoint(with: occasion.states)
    {
      found = [occasion.vote]
    } else if let last = found.filter({ !$0.isDerived }).max(by: { $0.year < $1.year }),
      last.year >= occasion?.vote.year ?? 0
    {
      occasion = (last, clause.states)
    }
    occasions += found.filter { vote in !vote.isDerived && !occasions.contains { $0.year == vote.year } }
    for each in found { add(each, clause, place) }
  }

  /// The clause that another state's vote shares its occasion with: the one before, else the one after.
  private func sharing(_ index: Int, _ clauses: [VoteClause]) -> VoteClause? {
    let near = [index - 1, index + 1].filter(clauses.indices.contains).map { clauses[$0] }
    return near.first { Set($0.states).isDisjoint(with: clauses[index].states) || $0.choice == nil }
  }

  /// A vote as a clause dates it.
  private struct Found {
    var year: Int
    var entry: ResolutionEntry?
    var date: CalendarDate?
    var isDerived = false
    var isSeries = false
    var except: Set<Int> = []
    var instrument: String?
  }

  private func votes(in clause: VoteClause, _ named: [Named], _ noted: [Named]) -> [Found] {
    let own = named.filter { clause.range.contains($0.term) }
    var found = own.map { Found(year: $0.entry.year, entry: $0.entry) }
    let certain = Set((own + noted).map(\.entry.year))
    for index in clause.range.lowerBound..<clause.exceptions.lowerBound {
      guard let time = text.time(at: index), let first = time.first ?? spoken(before: index, time),
        !text.names(index), !isOfStanding(index, clause),
        let instrument = instrument(clause.range, year: first.year)
      else { continue }
      let isStray = first.month != nil && !certain.isEmpty && !certain.contains(first.year)
      let entry = noted.first { $0.entry.year == first.year && $0.entry.instrument == instrument }?.entry
      switch time.mode {
      // "Abstained from the 2015 vote".
      case .at where !isStray && !found.contains { $0.year == first.year },
        .from where clause.term + 1...clause.term + 3 ~= index:
        found.append(Found(year: first.year, entry: entry, date: first, instrument: instrument))
      case .since, .sinceThen:
        found.append(
          Found(
            year: first.year, isDerived: true, isSeries: true, except: exceptions(clause),
            instrument: instrument))
      case .interval:
        guard let last = time.last?.year, last - first.year < 60 else { continue }
        let years = Set(first.year...max(first.year, last)).subtracting(exceptions(clause))
        found += years.sorted().map { Found(year: $0, isDerived: true, instrument: instrument) }
      default: break
      }
    }
    return found
  }

  /// The years after "except".
  private func exceptions(_ clause: VoteClause) -> Set<Int> {
    Set(clause.exceptions.compactMap { text.time(at: $0)?.first?.year })
  }

  private mutating func add(_ found: Found, _ clause: VoteClause, _ place: Place) {
    guard let choice = clause.choice, let instrument = found.entry?.instrument ?? found.instrument else {
      return
    }
    for state in clause.states {
      record.add(
        VoteRecord.Vote(
          choice: choice, key: VoteRecord.Key(country: state, instrument: instrument, year: found.year),
          date: found.date, resolution: found.entry?.number, isDerived: found.isDerived,
          isSeries: found.isSeries, except: found.except, quote: clause.range, place: place))
    }
  }

  /// The times of a year in a range, the most precise first.
  private func dates(in range: Range<Int>, of year: Int) -> [CalendarDate] {
    let dates = range.compactMap { index -> CalendarDate? in
      guard let time = text.time(at: index), time.mode == .at, let date = time.first, date.year == year else {
        return nil
      }
      return date
    }
    return [dates.first { $0.day != nil }, dates.first { $0.month != nil }, dates.first].compactMap(\.self)
  }

  // MARK: States and conventions

  /// The states of each clause: those named before its choice, or after it, else those of the clause before.
  private func assignStates(_ clauses: inout [VoteClause]) {
    for index in clauses.indices {
      let inherited = index > 0 ? clauses[index - 1].states : subjects
      clauses[index].states = states(clauses[index]) ?? inherited
      if clauses[index].choice == "same" {
        clauses[index].choice = index > 0 ? clauses[index - 1].choice : lastChoice
      }
    }
  }

  private func states(_ clause: VoteClause) -> [Country]? {
    guard text.text(.subject, at: clause.term, of: knowledge.engine.votes) == nil else {
      return text.firstRun(in: clause.term..<clause.range.upperBound)?.countries
    }
    return text.lastSubjects(in: clause.range.lowerBound..<clause.term)?.countries
  }

  /// The convention that a vote is on: the one named, else the section's, else the only one voted on that year.
  func instrument(_ range: Range<Int>, year: Int) -> String? {
    let found =
      convention(in: range) ?? text.section.instrument ?? knowledge.assembly.onlyInstrument(in: year)
    guard let found, year <= text.section.edition.rawValue, knowledge.assembly.hasVote(on: found, in: year)
    else { return nil }
    return found
  }

  private func convention(in range: Range<Int>) -> String? {
    range.lazy.compactMap { text.text(.instrument, at: $0, of: knowledge.engine.treaties) }
      .first { knowledge.assembly.votes(on: $0) }
  }
}
