// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
public import Pipeline
public import Scoring

/// A kind of change that leaves a profile as readable as it was, and whose effect on what it says is known.
public enum Rewriting: String, Hashable, Sendable, CaseIterable {
  /// Every count from three on is a multiple of what it was.
  case otherNumbers
  /// Small numbers of running text that stand in digits stand in words.
  case digitsAsWords
  /// Numbers that stand in words stand in digits.
  case wordsAsDigits
  /// The profile is about another state, whose names and adjectives stand where those of the own one stood.
  case otherCountry
  /// All years and dates lie some years off, with the numbers of the resolutions of those years.
  case otherYears
  /// The items of lists come in another order.
  case otherOrder
  /// Thousands are set apart by commas, also where nothing stood there.
  case commas
  /// Thousands are set apart by thin spaces.
  case thinSpaces
  /// Thousands are not set apart, but where the number would look like a year.
  case noSeparators
}

/// Rewrites profiles, and the gold that belongs to them.
public struct Rewriter: Sendable {
  let numerals: Numerals
  let states: States
  let resolutions: Resolutions

  /// A rewriter that knows the words of numbers, the names of states, and the resolutions of the assembly.
  public init(_ knowledge: ExtractionKnowledge) {
    numerals = Numerals(knowledge.lexicons)
    states = States(knowledge.countries)
    resolutions = Resolutions(knowledge.resolutions)
  }

  /// A profile rewritten, and what is then to be read in it.
  public struct Rewritten: Sendable {
    public let utf8: [UInt8]
    public let gold: [Statement]
  }

  /// The profile after some kinds of rewriting that touch different words; a seed gives the same each time.
  public func rewritten(
    _ manuscript: Manuscript, gold: [Statement], by kinds: [Rewriting], seed: UInt64
  ) -> Rewritten {
    let revisions = kinds.map { revision($0, of: manuscript, seed: seed) }
    return Rewritten(
      utf8: manuscript.applying(revisions.flatMap(\.edits)),
      gold: gold.map { statement in revisions.reduce(statement) { $1.statement($0) } })
  }

  private func revision(_ kind: Rewriting, of manuscript: Manuscript, seed: UInt64) -> Revision {
    var random = SplitMix(seed: seed)
    return switch kind {
    case .otherNumbers: otherNumbers(manuscript, &random)
    case .digitsAsWords: Revision(edits: digitsAsWords(manuscript))
    case .wordsAsDigits: Revision(edits: wordsAsDigits(manuscript))
    case .otherCountry: otherCountry(manuscript, &random)
    case .otherYears: otherYears(manuscript, &random)
    case .otherOrder: Revision(edits: otherOrder(manuscript))
    case .commas: Revision(edits: separated(manuscript, by: ","))
    case .thinSpaces: Revision(edits: separated(manuscript, by: "\u{2009}"))
    case .noSeparators: Revision(edits: separated(manuscript, by: ""))
    }
  }
}

/// What one kind of rewriting does to a text, and to what is to be read in it.
struct Revision {
  let edits: [Edit]
  var statement: (Statement) -> Statement = { $0 }
}

/// Random numbers that a seed determines (Steele, Lea and Flood 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
