// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Cuts sentences into pieces at commas, brackets and conjunctions, and finds the numbers in them.
///
/// A class that cuts one sentence after the other, each into the room that the one before it took.
final class SentenceCutter {
  let terms: Terms
  let knowledge: Knowledge
  private(set) var range = 0..<0
  private(set) var pieces: [Piece] = []
  private(set) var anchors: [Anchor] = []
  /// The numbers that count something that no measure counts: "three meetings".
  var foreign: [Int] = []
  /// The words that ask for a number: "how many", "the number of".
  private(set) var asking: [Int] = []
  /// The piece being cut: how deep it lies in brackets, where it begins and after what, its first number.
  private var depth = 0
  private var start = 0
  private var opening = Piece.Opening.start
  private var firstAnchor = 0
  /// The end of a bracket that does not part what stands around it.
  private var skipped = 0
  /// The end of a ratio, whose two numbers count nothing.
  var ratioEnd = 0
  /// The last bracket that holds one number alone.
  private var enclosing = 0..<0

  init(_ terms: Terms, _ knowledge: Knowledge) {
    self.terms = terms
    self.knowledge = knowledge
  }

  /// Cuts the terms of a range into a sentence, in the place of what stood there.
  func cut(_ range: Range<Int>, into sentence: inout Sentence) {
    exchange(with: &sentence)
    begin(range)
    cut()
    exchange(with: &sentence)
  }

  private func exchange(with sentence: inout Sentence) {
    swap(&pieces, &sentence.pieces)
    swap(&anchors, &sentence.anchors)
    swap(&foreign, &sentence.foreign)
  }

  private func begin(_ range: Range<Int>) {
    self.range = range
    pieces.removeAll(keepingCapacity: true)
    if !anchors.isEmpty { anchors.removeAll(keepingCapacity: true) }
    if !foreign.isEmpty { foreign.removeAll(keepingCapacity: true) }
    if !asking.isEmpty { asking.removeAll(keepingCapacity: true) }
    (depth, start, opening, firstAnchor) = (0, range.lowerBound, .start, 0)
    (skipped, ratioEnd, enclosing) = (range.lowerBound, range.lowerBound, 0..<0)
  }

  private func cut() {
    for index in range {
      switch terms.all[index].kind {
      case .open, .close: bracket(at: index)
      case .lexeme where mayCut(terms.all[index]): lexeme(at: index)
      case .number where isAnchor(index):
        if !countsOther(index) { add(index, number: Int(terms.all[index].index)) }
      default: mark(at: index)
      }
    }
    close(at: range.upperBound, next: .start, from: range.upperBound)
  }

  private func close(at end: Int, next: Piece.Opening, from: Int) {
    if end > start {
      pieces.append(
        Piece(range: start..<end, depth: depth, opening: opening, anchors: firstAnchor..<anchors.count))
      firstAnchor = anchors.count
    }
    start = from
    opening = next
  }

  private func mark(at index: Int) {
    guard index >= skipped else { return }
    switch terms.all[index].kind {
    case .comma: close(at: index, next: .comma, from: index + 1)
    case .semicolon: close(at: index, next: .semicolon, from: index + 1)
    case .colon where depth == 0: close(at: index, next: .colon, from: index + 1)
    case .dash where terms.all[index].isApart || depth == 0: close(at: index, next: .comma, from: index + 1)
    default: break
    }
  }

  private func bracket(at index: Int) {
    if terms.all[index].kind == .open {
      if terms.isShare(from: index, before: range.upperBound) { skipped = max(skipped, index + 3) }
      if let end = terms.enclosedCount(from: index, in: range, knowledge) {
        skipped = max(skipped, end)
        enclosing = index..<end
      }
      guard index >= skipped else { return }
      close(at: index, next: .bracket, from: index + 1)
      depth += 1
    } else if index >= skipped {
      close(at: index, next: .comma, from: index + 1)
      depth = max(0, depth - 1)
    }
  }

  /// Whether a lexeme may part a sentence or carry a claim; most do neither.
  @inline(__always)
  private func mayCut(_ term: Term) -> Bool {
    term.role?.mayPart ?? false || term.traits.meets([.asks, .absence])
      || term.lexicon == knowledge.engine.plans
  }

  private func lexeme(at index: Int) {
    if knowledge.has(.asks, terms.all[index]) { asking.append(index) }
    if index >= skipped, let next = split(at: index) {
      close(at: index, next: next, from: next == .comparison || next == .plan ? index : index + 1)
    }
    // "122 unknown" says of a number what kind it is; it is no claim of its own.
    if isAnchor(index), index == range.lowerBound || terms.all[index - 1].kind != .number {
      add(index, number: nil)
    }
    if terms.all[index].role == .all,
      !anchors.isEmpty || isSubject(index) || knowledge.has(.same, terms.all[index]), !isOfAll(index)
    {
      add(index, number: nil, isAll: true)
    }
    if isPassive(index) { add(index, number: nil, isAll: true) }
    if isArticle(index) { add(index, number: nil, isArticle: true) }
  }

  /// "They were destroyed in 2009": whether a sentence without numbers begins with a pronoun to which something is done.
  private func isPassive(_ index: Int) -> Bool {
    guard index == range.lowerBound, terms.all[index].role == .pronoun, index + 1 < range.upperBound,
      terms.all[index + 1].role?.isPassive == true
    else { return false }
    return !range.contains(where: isAnchor)
  }

  private func add(_ index: Int, number: Int?, isArticle: Bool = false, isAll: Bool = false) {
    anchors.append(
      Anchor(
        term: index, number: number, isArticle: isArticle, isAll: isAll, piece: pieces.count,
        own: index..<index + 1, phrase: index + 1..<index + 1,
        bracket: enclosing.contains(index) ? enclosing : nil))
  }

  /// "All the civilian casualties were adults": whether an "all" begins the sentence and a verb follows, with no number
  /// and no "but" between.
  private func isSubject(_ index: Int) -> Bool {
    guard index == range.lowerBound else { return false }
    for next in index + 1..<min(index + 7, range.upperBound) {
      let term = terms.all[next]
      if knowledge.isAuxiliary(term) { return true }
      guard term.kind == .word || term.kind == .lexeme, term.role != .but else { return false }
    }
    return false
  }

  /// "35% of all casualties": an "all" that stands for no number said before.
  private func isOfAll(_ index: Int) -> Bool {
    index > range.lowerBound && knowledge.role(terms.all[index - 1]) == .of
  }

  /// Whether the term can carry a claim.
  private func isAnchor(_ index: Int) -> Bool {
    let term = terms.all[index]
    switch term.kind {
    case .number:
      switch terms.numbers[Int(term.index)].kind {
      case .count, .area, .money: return true
      case .year, .symbol, .date, .aside: return false
      }
    case .lexeme:
      return term.lexicon == knowledge.engine.absences && knowledge.has(.absence, term)
        && !describes(index)
    default: return false
    }
  }

  /// "Unknown mined areas had come to light", "an unknown stock of 800 mines": a word of absence that only describes what
  /// no number counts, or what the number behind it counts.
  private func describes(_ index: Int) -> Bool {
    guard index + 1 < range.upperBound, case let next = LexiconSet(terms.all[index + 1].lexicon),
      knowledge.nouns.meets(next)
    else { return false }
    let isOfNumber =
      index + 3 < range.upperBound && terms.all[index + 2].role == .of && terms.all[index + 3].kind == .number
    return isOfNumber || !knowledge.countables.meets(next)
  }

  /// What the lexeme opens: a comparison, a plan, or the second of two numbers that it joins.
  private func split(at index: Int) -> Piece.Opening? {
    if terms.all[index].lexicon == knowledge.engine.plans { return anchors.count > firstAnchor ? .plan : nil }
    return switch knowledge.role(terms.all[index]) {
    case .comparison: .comparison
    case .after: isBeforeOther(index) ? .comparison : nil
    case .but: isNumberAhead(index) ? .conjunction : nil
    case .and, .or: !joinsDevices(index) && !joinsPeople(index) && joinsNumbers(index) ? .conjunction : nil
    default: nil
    }
  }

  /// "40 in 2005, after 31 in 2004": whether a number precedes, and another one with a time of its own follows at once.
  private func isBeforeOther(_ index: Int) -> Bool {
    let next = (index + 1..<range.upperBound).first { terms.all[$0].lexicon != knowledge.engine.hedges }
    guard !anchors.isEmpty, let next, terms.all[next].kind == .number, isAnchor(next) else { return false }
    return (next + 1..<min(next + 3, range.upperBound)).contains { terms.all[$0].kind == .time }
  }

  /// Whether a number, or the verb or share that stands for one, is before the conjunction, and another or the rest behind.
  private func joinsNumbers(_ index: Int) -> Bool {
    let isBehindNumber = anchors.count > firstAnchor
    return (isBehindNumber || isPredicate(before: index) || isShare(before: index)) && isNumberAhead(index)
      || isBehindNumber && isRest(index + 1)
  }

  /// "Five people, among them two children, were killed and one was injured": whether the piece is the verb that
  /// goes on after an aside.
  private func isPredicate(before index: Int) -> Bool {
    opening == .comma && start < index && knowledge.isAuxiliary(terms.all[start])
  }

  /// "40 people fell victim to mines and UXO in 12 incidents": whether it joins two kinds of device, both of the number
  /// before.
  private func joinsDevices(_ index: Int) -> Bool {
    guard index > start, index + 2 < range.upperBound,
      [index - 1, index + 1].allSatisfy({ knowledge.has(.device, terms.all[$0]) })
    else { return false }
    // "45 mine and UXO incidents with 67 casualties".
    let isNoun =
      index > start + 1 && terms.all[index - 2].kind == .number
      && knowledge.countables.meets(LexiconSet(terms.all[index + 2].lexicon))
    return isNoun || terms.all[index + 2].role == .at
  }

  /// "341 were women or girls and 3,370 were men or boys": whether it joins two kinds of people, both of the number before.
  private func joinsPeople(_ index: Int) -> Bool {
    anchors.count > firstAnchor && index + 1 < range.upperBound && isOfSex(index - 1) && isOfSex(index + 1)
  }

  private func isOfSex(_ index: Int) -> Bool {
    terms.all[index].kind == .lexeme && knowledge.meaning(terms.all[index])["sex"] != nil
  }

  /// "70% were civilians and 13 were children": whether the piece tells a share only.
  private func isShare(before index: Int) -> Bool {
    (start..<index).contains(where: terms.isPercentage)
  }

  /// "2km2 by technical survey and the rest by clearance": whether what is left over goes on without a number.
  private func isRest(_ index: Int) -> Bool {
    index + 1 < range.upperBound && terms.all[index].role == .other && terms.all[index + 1].kind != .number
      && !isNumberAhead(index)
  }

  private func isNumberAhead(_ index: Int) -> Bool {
    for next in index + 1..<range.upperBound {
      switch terms.all[next].kind {
      case .comma, .semicolon, .colon, .open, .close: return false
      default: if isAnchor(next) || isArticle(next) { return true }
      }
    }
    return false
  }
}
