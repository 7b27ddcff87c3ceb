// SPDX-License-Identifier: GPL-3.0-or-later

/// The lexicons that the engine itself asks for, by their place; rules may name any other.
struct EngineLexicons: Sendable {
  let publications, ground, holding, particles, numerals, units, currencies, months, hedges, references,
    countries: Int16
  let treaties, standings, votes, absences, plans, abbreviations, headings, figures, existence,
    otherThings, remainders, beginnings: Int16
  let ballots, otherVotes, gatherings, regions, donors, occupations: Int16

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
    donors = try find("donors")
    occupations = try find("occupations")
  }
}
