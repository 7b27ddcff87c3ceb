// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The times of the words around a number: before it in its sentence, later in its piece, behind it.
extension ClaimReader {
  /// The time of other words of the sentence, the nearest first.
  func around(
    _ anchor: Anchor, _ reading: Reading, _ lead: TimePhrase?, _ definition: MeasureDefinition
  ) -> TimePhrase? {
    guard words.hasTime else { return nil }
    if let time = timeOfBlock(anchor, reading) ?? later(anchor, reading) ?? resumed(anchor, reading)
      ?? ahead(inListOf: anchor, reading)
    {
      return time
    }
    let first = reading.sentence.anchors[anchor.list.lowerBound]
    let isCompared = reading.sentence.pieces[first.piece].opening == .comparison
    if isCompared, let time = trailing(anchor, reading) { return time }
    // "Around a depot, which blew up in 1991, 4km2 are dangerous": no time of a level.
    if definition.timing == .level, isToldAside(after: anchor, reading) { return lead }
    if definition.timing == .level, isOfNow(anchor, reading) { return nil }
    if let time = adjacent(anchor, reading) ?? earlierInPiece(anchor, reading) { return time }
    guard let lead else { return trailing(anchor, reading) }
    // "In 2005, with nine people killed and five injured from January to May": the months are those of both.
    if goesOn(anchor, to: anchor.list.upperBound, reading), let months = trailing(anchor, reading),
      lead.spans(months)
    {
      return months
    }
    return lead
  }

  /// "It destroyed its stock in 1996, and retains none": whether a clause in the present goes on from one that tells
  /// what was done at another time.
  private func isOfNow(_ anchor: Anchor, _ reading: Reading) -> Bool {
    guard let time = reading.sentence.range.first(where: tells), time < anchor.own.lowerBound else {
      return false
    }
    let opening = reading.sentence.range.lowerBound..<time
    return anchor.own.contains {
      knowledge.has(.present, terms.all[$0]) && !knowledge.isAuxiliary(terms.all[$0])
    }
      && opening.contains { knowledge.has(.event, terms.all[$0]) || knowledge.has(.verb, terms.all[$0]) }
  }

  /// "At present", "currently".
  func isNow(_ index: Int) -> Bool {
    terms.all[index].lexicon == knowledge.engine.hedges && knowledge.has(.present, terms.all[index])
  }

  /// The time that the clause begins with, else the last of the clauses before, outside brackets and comparisons.
  func leading(_ anchor: Anchor, _ reading: Reading) -> TimePhrase? {
    guard words.hasTime else { return nil }
    var isAside = false
    var first: TimePhrase?
    var last: TimePhrase?
    /// A time between the number before and this one, where it does not belong to the one before.
    var near: TimePhrase?
    /// The time before a colon, which one that opens what follows outranks: "Results since May 2004: In 2003, …".
    var label: TimePhrase?
    var isDated = false
    for (place, piece) in reading.sentence.pieces[..<anchor.piece].enumerated()
    where piece.depth == 0 && !isApposition(place, reading) {
      if piece.opening == .comparison || isLessOrMore(piece) { isAside = true }
      if piece.opening == .semicolon {
        isAside = false
        first = nil
        label = nil
      }
      if piece.opening == .colon {
        label = last
        first = nil
      }
      if !piece.anchors.isEmpty { near = nil }
      guard !isAside || piece.anchors.isEmpty, !isPlanned(piece), let time = firstTime(in: piece.range) else {
        continue
      }
      if piece.anchors.isEmpty, !isAside, isDated || joins(piece) { near = time }
      isDated = isDated || !piece.anchors.isEmpty
      // "Two years later, in April 2003": the date that is printed.
      first = first.flatMap { $0.mode == .relative && !isDated ? nil : $0 } ?? time
      // "37 fewer than in 2014; it made …": what is only compared to is not gone on with.
      if !isAside || last == nil { last = time }
    }
    guard reading.sentence.pieces[anchor.piece].opening == .colon else {
      return near ?? first ?? label ?? last
    }
    // "Phase 7 (28 June 2001): 10,000 mines".
    let before = reading.sentence.pieces[..<anchor.piece].last
    return before.flatMap { $0.depth > 0 ? firstTime(in: $0.range) : nil } ?? last
  }

  /// Whether a plain list leads from a number to its last one, which tells the time.
  private func goesOn(_ anchor: Anchor, to last: Int, _ reading: Reading) -> Bool {
    let anchors = reading.sentence.anchors
    return anchors[last].term > anchor.term && hasTime(anchors[last]) && !hasTime(anchor)
      && anchors[last].own.lowerBound == anchors[last].term
  }

  /// "Fewer than the 186 of 2012": whether a piece compares with what was said of another time.
  func isLessOrMore(_ piece: Piece) -> Bool {
    piece.range.dropLast().contains {
      knowledge.has(.differs, terms.all[$0]) && terms.all[$0 + 1].role == .definite
    }
  }

  /// Whether a piece tells what is planned: its time is none of what has happened.
  func isPlanned(_ piece: Piece) -> Bool {
    piece.range.contains(where: isOfPlan)
  }

  /// Whether a piece begins with "and" or "but": what it says goes on to what follows it.
  func joins(_ piece: Piece) -> Bool {
    let role = terms.all[piece.range.lowerBound].role
    return role == .and || role == .but
  }

  /// A time later in the number's piece: "134 casualties in 82 incidents for 2009".
  func later(_ anchor: Anchor, _ reading: Reading) -> TimePhrase? {
    let end = reading.sentence.pieces[anchor.piece].range.upperBound
    // "Rose to nine from four in 2011": the year is that of the four.
    if anchor.own.upperBound < end, terms.all[anchor.own.upperBound - 1].role == .from,
      isAlike(anchor, at: anchor.own.upperBound, reading)
    {
      return nil
    }
    let rest = anchor.own.upperBound..<max(anchor.own.upperBound, end)
    // "300 were left after 40 had been used in 2010".
    return rest.contains(where: isEarlier) ? nil : firstTime(in: rest)
  }

  /// Whether the number at a term counts the same, or leaves out what it counts: not in "from six donors".
  func isAlike(_ anchor: Anchor, at term: Int, _ reading: Reading) -> Bool {
    guard let other = reading.sentence.anchors.first(where: { $0.term == term }) else { return true }
    if other.phrase.isEmpty { return isOpen(other, reading) && !counts(other, terms.all[term + 1]) }
    return other.noun.map { knowledge.words($0..<$0 + 1, terms).meets(knowledge.words(anchor.phrase, terms)) }
      ?? false
  }

  /// "From six donors": whether a word for what is counted stands right behind a number.
  private func counts(_ anchor: Anchor, _ next: Term) -> Bool {
    anchor.own.upperBound > anchor.term + 1 && next.kind == .lexeme && next.role == nil
      && next.lexicon != knowledge.engine.hedges && next.lexicon != figures
  }

  /// A time that begins what follows the number's brackets: "134 casualties (20 killed) for 2009", "… recorded in 2009".
  func resumed(_ anchor: Anchor, _ reading: Reading) -> TimePhrase? {
    let pieces = reading.sentence.pieces
    let next = (anchor.piece + 1..<pieces.count).first { pieces[$0].depth == pieces[anchor.piece].depth }
    guard let next, next > anchor.piece + 1, case let range = pieces[next].range,
      range.lowerBound == pieces[next - 1].range.upperBound + 1,
      let start = range.prefix(2).first(where: { !isReporting($0) }), tells(start)
    else { return nil }
    return phrase(at: start)
  }

  /// A time before the number in its piece, among the words of another: "in 2001 there were 60 incidents with 80
  /// casualties".
  func earlierInPiece(_ anchor: Anchor, _ reading: Reading) -> TimePhrase? {
    let start = reading.sentence.pieces[anchor.piece].range.lowerBound
    return (start..<max(start, anchor.own.lowerBound)).last(where: tells).map(phrase)
  }

  /// The time of a piece without numbers right after the number's: "1,933 two years later, at the end of 2011".
  func adjacent(_ anchor: Anchor, _ reading: Reading) -> TimePhrase? {
    let pieces = reading.sentence.pieces
    guard anchor.piece + 1 < pieces.count, case let next = pieces[anchor.piece + 1], next.depth == 0,
      next.anchors.isEmpty, next.opening == .comma, pieces[anchor.piece].depth == 0, !joins(next),
      !isPlanned(next)
    else { return bracketed(anchor, pieces) }
    // "26 mines, found in 2005, were destroyed in 2006": the time is that of the verb behind the aside.
    let verb = pieces[(anchor.piece + 2)...].first.flatMap { piece in
      piece.anchors.isEmpty && knowledge.isAuxiliary(terms.all[piece.range.lowerBound])
        ? firstTime(in: piece.range) : nil
    }
    return verb ?? firstTime(in: next.range)
  }

  /// A bracket right after the number that holds a time only: "20,300 (by end 2011)".
  func bracketed(_ anchor: Anchor, _ pieces: [Piece]) -> TimePhrase? {
    guard anchor.piece + 1 < pieces.count, case let next = pieces[anchor.piece + 1],
      next.opening == .bracket, next.range.count == 1
    else { return nil }
    return firstTime(in: next.range)
  }

  /// A time after the number's own words: later in its piece, in a piece without numbers, at the end of a list.
  func trailing(_ anchor: Anchor, _ reading: Reading) -> TimePhrase? {
    let pieces = reading.sentence.pieces
    for piece in pieces[(anchor.piece + 1)...]
    where piece.depth == 0 && !piece.anchors.contains(where: { isDifference(reading.sentence.anchors[$0]) }) {
      if [.semicolon, .comparison, .plan].contains(piece.opening) || isPlanned(piece) { return nil }
      if let time = piece.range.first(where: { tells($0) && !isOfAnother($0) }) { return phrase(at: time) }
    }
    return nil
  }
}

extension TimePhrase {
  /// Whether the other is a stretch of months within this year.
  fileprivate func spans(_ other: TimePhrase) -> Bool {
    guard mode == .at, let year = first, year.month == nil else { return false }
    return other.lastMonth != nil
      || other.mode == .interval && other.first?.year == year.year && other.last?.year == year.year
  }
}
