// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Walks the lines of a section: labels and the cells below them, bullets, paragraphs, footnotes.
///
/// A class, since all that is read of a section is held here: no question about a line copies it.
final class BodyReader {
  let knowledge: Knowledge
  let terms: Terms
  let section: Section
  let text: [UInt8]
  let reader: ClaimReader
  var votes: VoteReader
  var treaties: TreatyReader
  /// The label that the cells below stand under, and the one above it.
  var frame: Frame?
  var head: Frame?
  private let recipients: Recipients
  /// The states that the sums of money named in prose went to, by the number.
  private var payments: [Int: [Country]] = [:]
  /// The claims of tables, and what they say.
  private var cells: [Claim] = []
  private var sayings: Set<Claim.Saying> = []
  /// The time that each footnoted sentence speaks of.
  private var noteTimes: [Int: TimePhrase] = [:]

  init(_ knowledge: Knowledge, _ terms: Terms, _ section: Section, _ text: [UInt8]) {
    self.knowledge = knowledge
    self.text = text
    self.terms = terms
    self.section = section
    recipients = Recipients(knowledge, terms, section)
    reader = ClaimReader(knowledge, terms, section, isDonor: recipients.isDonor)
    votes = VoteReader(knowledge, terms, section)
    treaties = TreatyReader(knowledge, terms, section)
  }

  /// The claims of the section, in the order of the text.
  func read() -> [Claim] {
    reader.heading = knowledge.topic(of: section.theme)
    let tables = TableFinder(knowledge: knowledge, terms: terms, text: text).tables(of: section.body)
    var place = 0
    while place < section.body.count {
      if let found = tables[place], readTable(found) {
        place = found.table.lines.upperBound
      } else {
        if !section.body[place].isEmpty { read(section.body[place]) }
        place += 1
      }
    }
    for note in section.notes where !note.isEmpty { readNote(note) }
    let told = payments.isEmpty ? reader.claims : reader.claims.flatMap { paid($0) }
    let said = cells.isEmpty ? [] : Set(told.map(\.saying))
    let cells = cells.filter { !said.contains($0.saying) }
    return ((told + cells).toldApartByKind + votes.record.claims() + treaties.record.claims()).sorted {
      ($0.quote.lowerBound, $0.number ?? .max) < ($1.quote.lowerBound, $1.number ?? .max)
    }
  }

  /// The claim as one of each state that received the money.
  private func paid(_ claim: Claim) -> [Claim] {
    guard claim.definition.unit == .currency, let number = claim.number, let countries = payments[number]
    else { return [claim] }
    // Who received it is the country of the claim, no part of it.
    let isNamed =
      claim.scopeTerms?.contains { reader.country(at: $0).map(countries.contains) ?? false } ?? false
    return countries.map { country in
      var claim = claim
      claim.country = country
      if isNamed { claim.scopeTerms = nil }
      return claim
    }
  }

  /// Whether what looks like a table are key figures: the first cells of its rows are labels.
  private func isLabelled(_ table: Table) -> Bool {
    table.rows.flatMap(\.labels).contains { label in
      !label.contains { knowledge.isTotal(terms.all[$0]) }
        && knowledge.labels.contains { $0.label.meets(knowledge.words(label, terms)) }
    }
  }

  /// Reads a table, whether or not something tells what its numbers count; false for key figures.
  private func readTable(_ found: TableFinder.Found) -> Bool {
    let claims = TableReader(reader).claims(found.table, under: found.headings)
    guard !claims.isEmpty || !isLabelled(found.table) else { return false }
    for line in section.body[found.table.lines] {
      readPolicy(line.terms, knowledge.words(line.terms, terms), place: .table)
    }
    for claim in claims where sayings.insert(claim.saying).inserted { cells.append(claim) }
    frame = nil
    head = nil
    return true
  }

  private func read(_ line: Line) {
    if isProse(line) {
      if terms.all[line.terms.lowerBound].kind != .bullet { reader.discourse.lead = nil }
      frame = nil
      head = nil
      readParagraph(line.terms, place: .prose)
    } else {
      for part in CellCutter(terms: terms).parts(of: line.terms) { readPart(Line(terms: part)) }
    }
    if terms.all[line.terms.upperBound - 1].kind == .colon { reader.discourse.lead = reader.discourse.level }
  }

  /// Reads a label or the cell below it.
  private func readPart(_ line: Line) {
    if let label = label(line) {
      // A label that reads only below a heading leaves that heading in force.
      if !label.isNarrowed, label.rule?.under.isEmpty ?? true {
        reader.open(heading: line.terms)
      }
      open(label)
    } else if let part = part(line) {
      frame = frame?.limited(to: part)
    } else {
      readCell(line)
    }
  }

  /// The words of a line below a label that say no more than which part the cells below it are about.
  private func part(_ line: Line) -> Range<Int>? {
    guard frame != nil, line.terms.count > 1, let last = line.terms.last, terms.all[last].kind == .colon
    else { return nil }
    let words = line.terms.dropLast()
    let isName = words.allSatisfy { index in
      terms.all[index].kind == .word || terms.all[index].role != nil
        || terms.all[index].lexicon == knowledge.engine.regions
    }
    return isName && words.count <= 6 ? words.startIndex..<words.endIndex : nil
  }

  /// Whether the line is running text: it ends like a sentence, or is too long for a cell.
  private func isProse(_ line: Line) -> Bool {
    guard let last = line.terms.last(where: { terms.all[$0].kind != .footnoteMark }) else { return false }
    let kind = terms.all[last].kind
    let isClosed = kind == .stop || kind == .quoteClose || kind == .colon && hasSentence(line)
    return line.terms.count > 40 || isClosed && line.terms.count > 8
  }

  /// Whether a sentence ends inside the line.
  private func hasSentence(_ line: Line) -> Bool {
    line.terms.contains { terms.all[$0].kind == .stop && ends($0, line.terms) }
  }

  private func readParagraph(_ range: Range<Int>, place: Place) {
    let isItem = terms.all[range.lowerBound].kind == .bullet
    reader.discourse.beginParagraph(keepingLevels: isItem)
    votes.beginParagraph()
    treaties.beginParagraph()
    for sentence in sentences(range) { readSentence(sentence, place: place) }
  }

  private func readSentence(_ range: Range<Int>, place: Place) {
    let words = WordKinds(of: range, terms)
    reader.read(range, words, under: place == .keyFigure ? frame(for: words.lexicons) : nil, place: place)
    for index in words.hasMark ? range : 0..<0 where terms.all[index].kind == .footnoteMark {
      noteTimes[Int(terms.all[index].index)] = reader.discourse.paragraphTime
    }
    if recipients.isDonor {
      payments.merge(recipients.recipients(in: range)) { first, _ in first }
    }
    readPolicy(range, words.lexicons, place: place)
  }

  /// The label above a cell, without its rule where the cell has words that the rule does not go with.
  private func frame(for words: LexiconSet) -> Frame? {
    guard let frame, let rule = frame.rule, rule.without.meets(words) else { return frame }
    return frame.unruled
  }

  private func readPolicy(_ range: Range<Int>, _ words: LexiconSet, place: Place) {
    votes.read(range, words, place: place)
    treaties.read(range, words, place: place)
  }

  private func readNote(_ note: Line) {
    votes.readNote(note.terms)
    reader.discourse.beginParagraph()
    reader.discourse.time = note.number.flatMap { noteTimes[$0] }
    reader.discourse.sourceDate = terms.firstTime(in: note.terms)
    for sentence in sentences(note.terms) {
      reader.read(sentence, WordKinds(of: sentence, terms), under: nil, place: .footnote)
    }
  }

  private func readCell(_ line: Line) {
    guard frame != nil || head != nil else {
      // A short sentence of its own goes on with nothing, and is no title of what follows.
      if let last = line.terms.last, terms.all[last].kind == .stop {
        return readParagraph(line.terms, place: .title)
      }
      let isTitle = isTitle(line)
      // "Annual change" / "Decrease from 237 in 2019": what is looked back on is not what the rows speak of.
      if let time = terms.firstTime(in: line.terms),
        isTitle || reader.discourse.time.map({ !time.isBefore($0) }) ?? true
      {
        reader.discourse.time = time
      }
      if isTitle { retitle(line) }
      return readSentence(line.terms, place: .title)
    }
    if isTitle(line) {
      frame = nil
      head = nil
      retitle(line)
    }
    for sentence in sentences(line.terms) { readSentence(sentence, place: .keyFigure) }
  }

  /// Takes the words of a title as the heading, but for one that only goes on: "Details and trends".
  private func retitle(_ line: Line) {
    let isGeneral = line.terms.contains { knowledge.text(.heading, terms.all[$0]) == "general" }
    if !isGeneral { reader.open(heading: line.terms) }
  }

  // MARK: Labels

  private func open(_ label: Frame) {
    frame = label
    reader.discourse.lead = nil
    if !label.isNarrowed { head = label }
    if let time = label.period { reader.discourse.time = time }
    reader.discourse.beginParagraph()
  }

  // MARK: Sentences

  /// Cuts a paragraph at full stops that end a sentence.
  private func sentences(_ range: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where terms.all[index].kind == .stop && ends(index, range) {
      var end = index + 1
      while end < range.upperBound, terms.all[end].kind.isClosing { end += 1 }
      if end > start { sentences.append(start..<end) }
      start = max(start, end)
    }
    if start < range.upperBound { sentences.append(start..<range.upperBound) }
    let isLong = sentences.contains { $0.count > Self.longestSentence }
    return isLong ? sentences.flatMap { shortened($0) } : sentences
  }

  /// No sentence is read as a whole that is longer than any real one: the time a line takes stays in proportion.
  private func shortened(_ sentence: Range<Int>) -> [Range<Int>] {
    guard sentence.count > Self.longestSentence else { return [sentence] }
    return stride(from: sentence.lowerBound, to: sentence.upperBound, by: Self.longestSentence).map {
      $0..<min($0 + Self.longestSentence, sentence.upperBound)
    }
  }

  /// In terms; real sentences stay under 200.
  private static let longestSentence = 400

  /// Whether a full stop ends a sentence: not after an abbreviation, and followed by a new beginning.
  private func ends(_ index: Int, _ range: Range<Int>) -> Bool {
    guard index > range.lowerBound else { return false }
    let before = terms.all[index - 1]
    if before.kind == .lexeme, before.lexicon == knowledge.engine.abbreviations { return false }
    if before.kind == .word, before.casing == .capitalised, before.end - before.start == 1 { return false }
    guard index + 1 < range.upperBound else { return true }
    let after = terms.all[index + 1]
    return after.isApart || after.kind.isClosing
  }
}

extension Term.Kind {
  /// Whether it may stand between a full stop and the end of its sentence.
  fileprivate var isClosing: Bool { self == .footnoteMark || self == .quoteClose || self == .close }
}
