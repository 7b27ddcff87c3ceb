// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// A number or a word of absence that a claim may rest on.
struct Anchor {
  /// The term.
  let term: Int
  /// The number, among the profile's numbers; nil for a word of absence.
  let number: Int?
  /// Whether it is an "a" that counts as one.
  let isArticle: Bool
  /// Whether it is an "all", which stands for the number said before.
  let isAll: Bool
  /// The piece it stands in.
  let piece: Int
  /// The words that are its own: those of the piece that belong to no other anchor.
  var own: Range<Int>
  /// The noun phrase after it.
  var phrase: Range<Int>
  /// The term of the counted noun, if there is one.
  var noun: Int?
  /// The words after it that name a model.
  var model: Range<Int>?
  /// The bracket that it stands alone in, behind a word that it belongs to: "boys (24)".
  var bracket: Range<Int>?
  /// The first and the last anchor of its list: those that conjunctions and commas join with it.
  var list: ClosedRange<Int> = 0...0

  /// Its own words before it.
  var before: Range<Int> { own.lowerBound..<max(own.lowerBound, term) }
  /// Its own words behind the noun phrase.
  var behind: Range<Int> { phrase.upperBound..<max(phrase.upperBound, own.upperBound) }
}

/// A stretch of a sentence between commas, brackets and conjunctions.
struct Piece {
  enum Opening {
    case start, comma, conjunction, semicolon, colon, bracket, comparison
    /// A word of a plan after a number: what follows has not happened.
    case plan
  }
  var range: Range<Int>
  /// How many brackets it stands in.
  let depth: Int
  let opening: Opening
  var anchors: Range<Int>
}

/// A sentence, cut into pieces around its numbers.
struct Sentence {
  private(set) var range = 0..<0
  private(set) var words = WordKinds()
  var pieces: [Piece] = []
  var anchors: [Anchor] = []
  /// The numbers that count something that no measure counts.
  var foreign: [Int] = []
  /// The nouns whose number is asked for, "the number of survivors": what bare numbers after them count.
  var subjects: [Int] = []
}

extension Sentence {
  /// Cuts another sentence, then gives each number its own words and the noun it counts. The room that the last one
  /// took is used again.
  mutating func cut(_ range: Range<Int>, _ words: WordKinds, by cutter: SentenceCutter) {
    let (terms, knowledge) = (cutter.terms, cutter.knowledge)
    self.range = range
    self.words = words
    cutter.cut(range, into: &self)
    subjects = cutter.asking.compactMap { index in
      if knowledge.nouns.meets(LexiconSet(terms.all[index].lexicon)) { return index }
      var phrase = NounPhrase(terms: terms, knowledge: knowledge, end: range.upperBound)
      _ = phrase.read(after: index)
      return phrase.noun
    }
    for index in anchors.indices { bound(index, terms, knowledge) }
    join(terms, knowledge)
  }

  /// Finds the anchor's own words and what it counts.
  private mutating func bound(_ index: Int, _ terms: Terms, _ knowledge: Knowledge) {
    let anchor = anchors[index]
    let piece = pieces[anchor.piece]
    let isLast = index + 1 == piece.anchors.upperBound
    let next = isLast ? piece.range.upperBound : anchors[index + 1].term
    var phrase = NounPhrase(
      terms: terms, knowledge: knowledge,
      end: terms.isExcepted(anchor.term)
        ? anchor.term + 1 : verbOfPart(index, before: next, terms, knowledge) ?? next)
    if let bracket = anchor.bracket {
      let isNamed = knowledge.nouns.meets(LexiconSet(terms.all[bracket.lowerBound - 1].lexicon))
      anchors[index].phrase =
        isNamed ? bracket.upperBound..<bracket.upperBound : phrase.read(after: bracket.upperBound - 1)
    } else {
      anchors[index].phrase = phrase.read(after: anchor.term)
    }
    anchors[index].noun = phrase.noun
    anchors[index].model =
      phrase.model ?? terms.types(after: anchor.term, before: next, knowledge)
      ?? anchor.bracket.flatMap { terms.model(before: $0.lowerBound) }
      ?? labelled(anchor, terms)
    let previous =
      index > piece.anchors.lowerBound ? anchors[index - 1].phrase.upperBound : piece.range.lowerBound
    // What follows a bracket belongs to the number of the next one.
    let end = isLast ? nil : anchors[index + 1].bracket.flatMap { _ in anchor.bracket?.upperBound }
    anchors[index].own = min(previous, anchor.term)..<(end ?? next)
    if let said = gapped(anchor, terms) { anchors[index].own = said }
    if isAlone(piece.range, terms), let said = apposition(anchor.piece, terms, knowledge) {
      anchors[index].own = said
    }
    if let verb = verbAfterAside(anchor.piece, terms, knowledge),
      isPart(anchor, piece, terms, knowledge) || isRest(anchor, piece, terms)
        || index > piece.anchors.lowerBound && terms.all[anchor.term - 1].role == .partitive
    {
      anchors[index].own = anchors[index].own.lowerBound..<verb.upperBound
    }
    if piece.opening == .comparison, index == piece.anchors.lowerBound, let subject = subject(anchor.piece) {
      anchors[index].own = subject.lowerBound..<anchors[index].own.upperBound
    }
  }

  /// "PMN-2: 300", "PMN-2 – 300": the model that is all that stands before a mark and the number.
  private func labelled(_ anchor: Anchor, _ terms: Terms) -> Range<Int>? {
    guard let label = label(of: anchor, terms), let model = terms.model(before: label.upperBound),
      label.lowerBound...label.lowerBound + 1 ~= model.lowerBound
    else { return nil }
    return model
  }

  /// The piece that ends with a colon or a dash right before a number.
  func label(of anchor: Anchor, _ terms: Terms) -> Range<Int>? {
    let piece = pieces[anchor.piece]
    guard anchor.piece > 0, anchor.term == piece.range.lowerBound,
      piece.opening == .colon || terms.all[anchor.term - 1].kind == .dash
    else { return nil }
    return pieces[anchor.piece - 1].range
  }

  /// "Ten of the 31 casualties were fatal": the verb behind a whole that names what it counts; it says what the part is.
  private func verbOfPart(_ index: Int, before end: Int, _ terms: Terms, _ knowledge: Knowledge) -> Int? {
    let anchor = anchors[index]
    guard index > 0, anchors[index - 1].piece == anchor.piece, anchors[index - 1].number != nil,
      let role = terms.all[anchor.term - 1].role, role == .partitive || role == .of || role == .anaphor,
      let verb = (anchor.term + 1..<max(anchor.term + 1, end)).first(where: {
        knowledge.isAuxiliary(terms.all[$0]) || knowledge.isFinite(terms.all[$0])
      })
    else { return nil }
    let names = (anchor.term + 1..<verb).contains {
      knowledge.nouns.meets(LexiconSet(terms.all[$0].lexicon))
    }
    return names ? verb : nil
  }

  /// The words before a comparison, where they have no number: "casualties have fallen from 84".
  private func subject(_ place: Int) -> Range<Int>? {
    guard place > 0, case let before = pieces[place - 1], before.anchors.isEmpty, before.depth == 0,
      before.range.upperBound == pieces[place].range.lowerBound
    else { return nil }
    return before.range
  }

  /// Whether a piece is no more than a number and "of them".
  private func isPart(_ anchor: Anchor, _ piece: Piece, _ terms: Terms, _ knowledge: Knowledge) -> Bool {
    piece.range.upperBound == anchor.term + 2 && knowledge.role(terms.all[anchor.term + 1]) == .anaphor
  }

  /// Whether a piece ends with "the other" and a number.
  private func isRest(_ anchor: Anchor, _ piece: Piece, _ terms: Terms) -> Bool {
    piece.range.upperBound == anchor.term + 1 && anchor.term > 0 && terms.all[anchor.term - 1].role == .other
  }

  /// The piece with the verb behind an aside without numbers: "twelve of these, or one in five, were children".
  private func verbAfterAside(_ place: Int, _ terms: Terms, _ knowledge: Knowledge) -> Range<Int>? {
    guard place + 2 < pieces.count, case (let aside, let next) = (pieces[place + 1], pieces[place + 2]),
      aside.anchors.allSatisfy({ anchors[$0].isArticle }), next.anchors.isEmpty,
      aside.depth == next.depth, next.opening == .comma,
      knowledge.isAuxiliary(terms.all[next.range.lowerBound])
        || knowledge.isFinite(terms.all[next.range.lowerBound])
    else { return nil }
    return next.range
  }

  /// Whether a piece is no more than a number, or that and its share: "29", "29 or 48%".
  private func isAlone(_ piece: Range<Int>, _ terms: Terms) -> Bool {
    guard piece.count > 1 else { return true }
    return piece.count == 3 && terms.all[piece.lowerBound].kind == .number
      && terms.all[piece.lowerBound + 1].role == .or && terms.isPercentage(piece.upperBound - 1)
  }

  /// The words around a number between commas that says again what stands before it: "nearly half, 29, were
  /// children".
  private func apposition(_ place: Int, _ terms: Terms, _ knowledge: Knowledge) -> Range<Int>? {
    guard place > 0, place + 1 < pieces.count,
      case (let before, let next) = (pieces[place - 1], pieces[place + 1]),
      pieces[place].opening == .comma, next.opening == .comma, next.depth == 0, before.depth == 0,
      before.anchors.isEmpty, next.anchors.isEmpty, knowledge.isAuxiliary(terms.all[next.range.lowerBound])
    else { return nil }
    return before.range.lowerBound..<next.range.upperBound
  }
}

extension Knowledge {
  func entry(_ term: Term) -> Entry { lexicon.entries[Int(term.index)] }

  @inline(__always)
  func role(_ term: Term) -> Role? { term.role }

  /// All that a lexeme means; ``has(_:_:)`` and ``text(_:_:)`` ask for a part of it at less cost.
  func meaning(_ term: Term) -> Dimensions { lexicon.meanings[Int(term.index)] }

  /// Whether the meaning of a lexeme may say something of a dimension.
  func narrows(_ term: Term) -> Bool { term.kind == .lexeme && entry(term).isTelling }

  /// Whether the meaning of a lexeme names a trait.
  @inline(__always)
  func has(_ trait: Trait, _ term: Term) -> Bool { term.traits.contains(trait) }

  /// What the meaning of a lexeme says under a trait; nil for any other term.
  func text(_ trait: Trait, _ term: Term) -> String? {
    term.traits.contains(trait) ? lexicon.text(trait, of: entry(term)) : nil
  }

  /// Whether a term is a form of "be" or "have".
  func isAuxiliary(_ term: Term) -> Bool { term.lexicon == engine.particles && has(.auxiliary, term) }

  /// Whether a lexeme is a verb that needs no auxiliary: "died".
  func isFinite(_ term: Term) -> Bool { has(.finite, term) }

  /// Whether a lexeme ends the noun phrase before it: a verb or another word that governs.
  func isClosing(_ term: Term) -> Bool { has(.verb, term) }
}

extension Terms {
  /// "All but one were men": those of whom something is not so.
  func isExcepted(_ index: Int) -> Bool {
    index > 1 && all[index - 1].role == .but && all[index - 2].role == .all
  }

  /// "The 40 of 2012", "the 36 seen in 2009": whether a number that leaves out what it counts is told apart by its
  /// time.
  func isOfOtherTime(_ index: Int) -> Bool {
    guard index > 0, all[index - 1].role == .definite || all[index - 1].role == .partitive else {
      return false
    }
    let next = all[index + 1..<min(index + 4, all.count)].prefix { $0.kind == .word || $0.kind == .lexeme }
    let end = index + 1 + next.count
    return end < all.count && all[end].kind == .time && next.count <= 2
  }

  /// The end of a bracket that holds one number alone, with its hedge or its share, behind a word: it is read
  /// with the words before it.
  func enclosedCount(from open: Int, in range: Range<Int>, _ knowledge: Knowledge) -> Int? {
    guard open > range.lowerBound, isWordOrShare(open - 1) else { return nil }
    var counts = 0
    for index in open + 1..<min(open + 8, range.upperBound) {
      switch all[index].kind {
      case .number where numbers[Int(all[index].index)].kind == .count: counts += 1
      // "Less than in 2010 ($3 million)", "Norway ($2 million)".
      case .number where numbers[Int(all[index].index)].kind == .money: counts += 1
      // "By clearance (0.25km2) and by technical survey (0.4km2)".
      case .number where numbers[Int(all[index].index)].kind == .area && !hasArea(before: open, in: range):
        counts += 1
      case .number where isPercentage(index): break
      case .lexeme where all[index].lexicon == knowledge.engine.hedges || knowledge.role(all[index]) == .or:
        break
      case .comma: break
      case .close: return counts == 1 ? index + 1 : nil
      default: return nil
      }
    }
    return nil
  }

  /// "8km2 of land (800 hectares)": whether the clause before a bracket has an area, which the bracket gives again.
  private func hasArea(before open: Int, in range: Range<Int>) -> Bool {
    for index in (range.lowerBound..<open).reversed() {
      switch all[index].kind {
      case .number where numbers[Int(all[index].index)].kind == .area: return true
      case .comma, .semicolon, .colon, .close: return false
      default: continue
      }
    }
    return false
  }

  private func isWordOrShare(_ index: Int) -> Bool {
    switch all[index].kind {
    case .word, .lexeme, .time: true
    case .number: numbers[Int(all[index].index)].kind == .aside
    default: false
    }
  }

  /// Whether a bracket holds no more than a percentage, `(55%)`: it does not part what stands around it.
  func isShare(from open: Int, before end: Int) -> Bool {
    open + 2 < end && all[open + 2].kind == .close && isPercentage(open + 1)
  }
}
