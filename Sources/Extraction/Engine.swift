// SPDX-License-Identifier: GPL-3.0-or-later

/// The lexicons that the engine itself asks for, by their place; rules may name any other.
struct EngineLexicons: Sendable {
  let publications, ground, holding, particles, numerals, units, currencies, months, hedges, references,
    countries: Int16
  let treaties, standings, votes, absences, plans, abbreviations, headings, figures, existence,
    otherThings, remainders, beginnings: Int16
  let ballots, otherVotes, gatherings, regions, sides, donors, occupations, devices: Int16
  /// Whether the words of each entry are a term of their own, whatever stands beside them.
  private var plain: [Bool] = []
  /// The term that each entry becomes, wherever it stands.
  private var lexemes: [Term] = []

  /// The term that an entry becomes, wherever it stands.
  @inline(__always)
  func lexeme(_ entry: Int) -> Term { lexemes[entry] }

  /// Whether the words of an entry are a term of their own, whatever stands beside them.
  @inline(__always)
  func isPlain(_ entry: Int) -> Bool { plain[entry] }

  /// Finds each by its name.
  init(_ lexicon: Lexicon) throws(KnowledgeError) {
    func find(_ name: String) throws(KnowledgeError) -> Int16 {
      guard let index = lexicon.index(of: name) else { throw .missing(name) }
      return Int16(index)
    }
    publications = try find("publications")
    ground = try find("ground")
    holding = try find("holding")
    particles = try find("particles")
    numerals = try find("numerals")
    units = try find("units")
    currencies = try find("currencies")
    months = try find("months")
    hedges = try find("hedges")
    references = try find("references")
    countries = try find("countries")
    treaties = try find("treaties")
    standings = try find("standings")
    votes = try find("votes")
    absences = try find("absences")
    plans = try find("plans")
    abbreviations = try find("abbreviations")
    headings = try find("headings")
    figures = try find("figures")
    existence = try find("existence")
    otherThings = try find("other-things")
    beginnings = try find("beginnings")
    remainders = try find("remainders")
    ballots = try find("ballots")
    otherVotes = try find("other-votes")
    gatherings = try find("gatherings")
    regions = try find("regions")
    sides = try find("sides")
    donors = try find("donors")
    occupations = try find("occupations")
    devices = try find("devices")
    prepare(lexicon.entries)
  }

  private mutating func prepare(_ entries: [Entry]) {
    lexemes = entries.enumerated().map { [particles] index, entry in
      Term(
        kind: .lexeme, lexicon: entry.lexicon, index: Int32(index), start: 0, end: 0, isApart: false,
        role: entry.lexicon == particles ? entry.role : nil, traits: entry.traits)
    }
    let joining = LexiconSet([numerals, months, currencies, units, references])
    plain = entries.map { [particles, hedges] entry in
      !joining.meets(LexiconSet(entry.lexicon)) && !entry.has(.through) && !entry.has(.both)
        && !(entry.lexicon == particles && entry.role?.time != nil)
        && !(entry.lexicon == hedges && entry.has(.after))
    }
  }
}
