// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Reads the standing of states towards treaties: party, signatory, outside.
///
/// Every word of standing ("is party to", "ratified") opens a statement; the treaties listed right after it and
/// the first date belong to it. A statement without a treaty takes the one named before it in the sentence, else
/// after it, else the one that the paragraph or section is about.
struct TreatyReader {
  let text: PolicyText
  private let standings: Int16
  private let treaties: Int16
  private(set) var record: TreatyRecord
  /// The treaty named last in the paragraph, or in the cells above.
  private var spokenOf: String?
  /// What the paragraph said last.
  private var said: TreatyStatement?
  /// A cell that leaves its date to the next one: "State Party since".
  private var openCell: TreatyStatement?

  init(_ knowledge: Knowledge, _ terms: Terms, _ section: Section) {
    text = PolicyText(knowledge, terms, section)
    standings = knowledge.engine.standings
    treaties = knowledge.engine.treaties
    record = TreatyRecord(knowledge.measures[Measure(rawValue: "treaty_status")])
  }

  /// What has been read of a sentence.
  struct Reading {
    var statements: [TreatyStatement] = []
    /// The treaties named, with their terms.
    var named: [(name: String, term: Int)] = []
    var isNegated = false
    /// A time that stands before the next statement.
    var lead: (time: TimePhrase, term: Int)?
  }

  mutating func beginParagraph() {
    spokenOf = nil
    said = nil
    openCell = nil
  }

  /// Reads one sentence or cell, of which the lexicons that it has words of are known.
  mutating func read(_ range: Range<Int>, _ words: LexiconSet, place: Place) {
    let isOurs = words.meets(LexiconSet(standings).union(LexiconSet(treaties)))
    guard isOurs || openCell != nil || said != nil else { return }
    var reading = Reading()
    for index in range { read(index, range, &reading) }
    complete(&reading, range, place)
    for index in reading.statements.indices { resolve(index, &reading) }
    for (index, statement) in reading.statements.enumerated()
    where place == .prose || !isDated(after: index, reading) {
      add(statement, place)
    }
    spokenOf = reading.named.last?.name ?? spokenOf
    said = reading.statements.last ?? said
  }

  private func read(_ index: Int, _ range: Range<Int>, _ reading: inout Reading) {
    guard text.kind(at: index) != .word else { return }
    if let echo = echo(at: index, range, of: reading.statements.last ?? said) {
      reading.statements.append(echo)
    } else if let meaning = text.standing(at: index) {
      stand(index, meaning, range, &reading)
    } else if let meaning = text.meaning(at: index, of: treaties) {
      name(index, meaning, &reading)
    } else if let time = text.time(at: index) {
      if !text.names(index), !isOfOther(index, range, reading) { date(index, time, &reading) }
    } else if text.kind(at: index) == .semicolon || text.role(at: index) == .but {
      close(&reading)
    } else if text.role(at: index) == .without {
      reading.isNegated = true
    } else if text.role(at: index) == .relative, !reading.named.isEmpty {
      // "Was there in May 1997 to sign A, which it ratified in 1998".
      reading.lead = nil
    } else if index > range.lowerBound, text.role(at: index) == .and, text.kind(at: index - 1) == .comma {
      // "It was completed on 27 June 2005, and the treaty took effect": the time is that of what was completed.
      reading.lead = nil
    }
  }

  /// "It hosted a meeting in May 2001 and joined the treaty": whether a time belongs to what is told before an "and".
  private func isOfOther(_ index: Int, _ range: Range<Int>, _ reading: Reading) -> Bool {
    reading.statements.isEmpty && index > range.lowerBound && index + 1 < range.upperBound
      && text.role(at: index + 1) == .and
  }

  private func close(_ reading: inout Reading) {
    if let last = reading.statements.indices.last { reading.statements[last].isOpen = false }
    reading.lead = nil
  }

  /// "State Party (Entry into force: 1 March 2010)": whether a cell goes on to date what it says.
  private func isDated(after index: Int, _ reading: Reading) -> Bool {
    guard index + 1 < reading.statements.count else { return false }
    let (statement, next) = (reading.statements[index], reading.statements[index + 1])
    return statement.date == nil && next.date != nil
      && next.meaning["standing"] == statement.meaning["standing"]
      && next.treaties.map(\.name) == statement.treaties.map(\.name)
  }

  // MARK: Parts of a statement

  private func stand(_ index: Int, _ meaning: Dimensions, _ range: Range<Int>, _ reading: inout Reading) {
    guard meaning["negation"] == nil else {
      if meaning["negation"] == "act" { skip(index, &reading) } else { reading.isNegated = true }
      return
    }
    let lead = reading.lead?.time
    close(&reading)
    guard meaning["standing"] != nil else { return }
    var statement = TreatyStatement(
      term: index, meaning: meaning, isNegated: reading.isNegated || isDenied(index, range),
      states: states(index, meaning, range, reading),
      start: reading.statements.last.map { $0.end + 1 } ?? range.lowerBound, end: index)
    if statement.needs == "party", isOfLaw(statement.start..<index) { return }
    if statement.needs == "party", let state = beneficiary(before: index, range) {
      statement.states = [state]
      statement.meaning[Trait.needs.key] = "date"
    }
    if let lead, leads(lead, statement) { statement.date = lead.first }
    reading.isNegated = false
    reading.statements.append(statement)
  }

  /// "Law No. 25 entered into force": whether it is said of a law.
  private func isOfLaw(_ words: Range<Int>) -> Bool {
    words.contains {
      text.entry(at: $0, of: text.knowledge.engine.references)?.aside == .documentSymbol
    }
  }

  /// "It did not sign A": whether a "not" stands right before a word of standing.
  private func isDenied(_ index: Int, _ range: Range<Int>) -> Bool {
    index > range.lowerBound && text.role(at: index - 1) == .negation
  }

  /// "Has signed, but not ratified, A": what it signed is still to come.
  private func skip(_ index: Int, _ reading: inout Reading) {
    guard let last = reading.statements.indices.last, reading.statements[last].treaties.isEmpty else {
      return
    }
    let isEnclosed = index + 1 < text.terms.all.count && text.kind(at: index + 1) == .comma
    reading.statements[last].end = isEnclosed ? index + 1 : index
  }

  private func name(_ index: Int, _ meaning: Dimensions, _ reading: inout Reading) {
    guard let treaty = treaty(meaning, reading) else { return }
    if let last = reading.statements.indices.last, goesOn(to: index, reading.statements[last]) {
      let statement = reading.statements[last]
      // "Party to A and, since 3 May 2010, to B".
      let since = reading.lead.flatMap { $0.time.mode == .since && $0.term > statement.end ? $0.time : nil }
      // "Acceded to A on 3 May 2010 together with B".
      let isOfLast = (statement.end + 1..<index).contains { text.role(at: $0) == .including }
      let date =
        statement.treaties.isEmpty
        ? statement.date : since?.first ?? (isOfLast ? statement.treaties.last?.date : nil)
      if since != nil { reading.lead = nil }
      reading.statements[last].treaties.append(
        TreatyStatement.Treaty(name: treaty, isNegated: reading.isNegated, date: date))
      reading.statements[last].end = index
      reading.isNegated = false
    } else if let last = reading.statements.indices.last, !reading.statements[last].treaties.isEmpty {
      reading.statements[last].isOpen = false
    }
    if treaty != "other" { reading.named.append((treaty, index)) }
  }

  /// The treaty that a name stands for: itself, the one spoken of, or the one that the section is about.
  private func treaty(_ meaning: Dimensions, _ reading: Reading) -> String? {
    switch meaning["instrument"] {
    // "It ratified the Mine Ban Treaty, and the treaty took effect", also in a section on a convention.
    case "section" where reading.named.last?.name.hasSuffix("treaty") == true: reading.named.last?.name
    case "section": text.section.instrument ?? spokenOf ?? meaning["otherwise"]
    // A section on a treaty that is no convention names another one before it speaks of "the convention".
    case "convention" where text.section.instrument?.hasSuffix("convention") == true: text.section.instrument
    case "convention", "last": reading.named.last?.name ?? spokenOf ?? text.section.instrument
    default: meaning["instrument"]
    }
  }

  /// Whether a treaty belongs to a statement: the first soon after it, others where a conjunction joins them.
  private func goesOn(to index: Int, _ statement: TreatyStatement) -> Bool {
    guard statement.isOpen, statement.reach != "section" else { return false }
    let between = statement.end + 1..<index
    guard !statement.treaties.isEmpty else {
      return between.count <= 7 && !between.contains { text.kind(at: $0) == .comma }
    }
    return between.count <= 12 && between.reversed().first { !isLight($0) }.map(joins) ?? false
  }

  /// Whether a term before a treaty's name says nothing of how it is joined: `to`, `the`, `its`.
  private func isLight(_ index: Int) -> Bool {
    switch text.role(at: index) {
    case .to, .by, .definite, .all: true
    case nil where text.kind(at: index) == .word: text.kind(at: index - 1) != .word
    default: false
    }
  }

  func joins(_ index: Int) -> Bool {
    switch text.role(at: index) {
    case .and, .or, .without, .including: true
    default: text.kind(at: index) == .comma || text.meaning(at: index, of: standings)?["negation"] != nil
    }
  }

  // MARK: What is left open

  /// Gives a date in a cell of its own to the cell before.
  private mutating func complete(_ reading: inout Reading, _ range: Range<Int>, _ place: Place) {
    if var open = openCell, place != .prose, reading.statements.isEmpty,
      let date = firstDate(in: range)
    {
      open.date = date
      open.isImmediate = true
      reading.statements.append(open)
    }
    let last = reading.statements.last
    openCell = place != .prose && last?.needs == "date" && last?.date == nil ? last : nil
  }

  private func firstDate(in range: Range<Int>) -> CalendarDate? {
    range.lazy.compactMap { text.time(at: $0)?.first }.first
  }

  /// Finds the treaty of a statement that lists none.
  private func resolve(_ index: Int, _ reading: inout Reading) {
    let statement = reading.statements[index]
    guard statement.treaties.isEmpty, statement.needs != "treaty" || isLast(statement.term),
      !statement.isAct || statement.isNegated || statement.isImmediate || statement.reach == "far"
    else { return }
    let isFree = statement.reach != "section"
    let before = isFree ? reading.named.last { $0.term < statement.term } : nil
    let after =
      isFree && (statement.isAct || statement.isOutside)
      ? reading.named.first { $0.term > statement.term } : nil
    let isOfOthers = statement.states != [text.section.country]
    let otherwise =
      statement.date != nil || statement.needs == "apposition" || isOfOthers
      ? statement.meaning["otherwise"] : nil
    guard let known = before?.name ?? after?.name ?? spokenOf ?? text.section.instrument ?? otherwise else {
      return
    }
    reading.statements[index].treaties = [TreatyStatement.Treaty(name: known, date: statement.date)]
  }

  /// "China and India remain outside as well.": whether a sentence on the treaty of the section ends with a word of
  /// standing, or with it and two light ones.
  private func isLast(_ index: Int) -> Bool {
    text.section.instrument != nil
      && text.terms.all[(index + 1)...].prefix(3).prefix { $0.isPlainWord || $0.kind == .stop }.contains {
        $0.kind == .stop
      }
  }

  private mutating func add(_ statement: TreatyStatement, _ place: Place) {
    guard let standing = statement.meaning["standing"] else { return }
    for treaty in statement.treaties
    where treaty.name != "other" && isComplete(statement, treaty, isCell: place != .prose) {
      let isOutside = statement.isOutside || treaty.isNegated
      for state in statement.states {
        record.add(
          TreatyRecord.Row(
            country: state, instrument: treaty.name, standing: isOutside ? TreatyRecord.outside : standing,
            date: treaty.isNegated ? nil : treaty.date ?? statement.date, weight: statement.weight,
            quote: statement.start..<statement.end + 1, place: place))
      }
    }
  }

  /// Whether a statement says of a treaty all that its word of standing needs.
  private func isComplete(_ statement: TreatyStatement, _ treaty: TreatyStatement.Treaty, isCell: Bool)
    -> Bool
  {
    let date = treaty.date ?? statement.date
    return switch statement.needs {
    case "date": date != nil
    case "cell": isCell || date != nil
    case "apposition": isCell || text.state(beside: statement.term) != nil
    case "party": date.map { isCell || isAfterJoining($0, statement.states, treaty.name) } ?? false
    default: true
    }
  }

  /// Whether the states are known to have joined before that date.
  private func isAfterJoining(_ date: CalendarDate, _ states: [Country], _ treaty: String) -> Bool {
    states.allSatisfy { record.hasJoined($0, treaty, before: date) }
  }
}
