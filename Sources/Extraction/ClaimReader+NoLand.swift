// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Land of which nothing was dealt with: words of absence that name no unit.
extension ClaimReader {
  /// "4km2 were reduced; none was cancelled", "Cancelled: not reported", "no clearance took place": whether a word of
  /// absence says how much land was dealt with.
  func isOfNoLand(_ index: Int, _ reading: Reading) -> Bool {
    let anchor = reading.sentence.anchors[index]
    guard denies(anchor) else { return false }
    if anchor.number != nil, sibling(index, reading)?.definition.unit == .squareKilometres { return true }
    if reading.place == .keyFigure {
      return releases(reading.sentence.pieces[anchor.piece].range) || releases(before: anchor.piece, reading)
    }
    return tookNoPlace(anchor)
  }

  /// Whether the anchor is a "no", a "none" or another word of absence.
  private func denies(_ anchor: Anchor) -> Bool {
    anchor.number.map { terms.numbers[$0].isAbsence } ?? isUnknown(anchor)
  }

  /// Whether a colon before the piece follows a word for what is done with land.
  private func releases(before piece: Int, _ reading: Reading) -> Bool {
    let pieces = reading.sentence.pieces
    return piece > 0 && pieces[piece].opening == .colon && releases(pieces[piece - 1].range)
  }

  /// "Destroyed: none": what the rule counts that reads the words before the colon, where they tell what was done with
  /// things.
  func thingsDenied(_ anchor: Anchor, _ reading: Reading) -> LexiconSet? {
    let pieces = reading.sentence.pieces
    guard denies(anchor), reading.place == .keyFigure, anchor.piece > 0,
      pieces[anchor.piece].opening == .colon
    else { return nil }
    let words = knowledge.words(pieces[anchor.piece - 1].range, terms)
    return knowledge.rules.first { rule in
      rule.tellsWhatWasDone && !rule.with.isEmpty && rule.reads(noun: rule.counts, clause: words)
        && applies(rule, anchor)
    }?.counts
  }

  /// "No submunitions destroyed" below "Land release": whether a label about land that was dealt with leaves a number to a
  /// rule that knows by its own words what was done with things.
  func deniesThings(_ anchor: Anchor, _ kind: LexiconSet, _ rule: Rule) -> Bool {
    guard let definition = rule.yields.first?.definition, definition.unit == .squareKilometres,
      definition.timing == .period
    else { return false }
    let words = knowledge.words(anchor.own, terms)
    return knowledge.rules(counting: kind).contains { other in
      other.yields.allSatisfy { $0.definition.unit == .items } && !other.with.isEmpty
        && other.reads(noun: kind, clause: words) && applies(other, anchor)
    }
  }

  /// "No clearance took place", "no clearance was done", "no clearance results were published".
  private func tookNoPlace(_ anchor: Anchor) -> Bool {
    let next = anchor.term + 1
    // "It did not conduct any clearance in 2019".
    if anchor.before.contains(where: isNegation), next < anchor.own.upperBound, releases(next..<next + 1),
      next + 1 >= anchor.own.upperBound || !isWordy(terms.all[next + 1])
    {
      return true
    }
    guard anchor.number != nil, next + 1 < anchor.own.upperBound,
      knowledge.isAuxiliary(terms.all[next + 1]) || terms.all[next + 1].lexicon == knowledge.engine.existence
        || knowledge.has(.reports, terms.all[next + 1])
    else { return false }
    return releases(next..<next + 1)
  }

  private func isWordy(_ term: Term) -> Bool { term.kind == .word || term.kind == .lexeme }

  /// Whether words ask for a measure of land that was dealt with.
  private func releases(_ range: Range<Int>) -> Bool { releases(knowledge.words(range, terms)) }

  /// The same of the words of some lexicons.
  func releases(_ words: LexiconSet) -> Bool {
    knowledge.measures.values.contains {
      $0.unit == .squareKilometres && $0.timing == .period && knowledge.isAsked(words, for: $0.measure)
    }
  }
}
