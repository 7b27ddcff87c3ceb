// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// All that was read from one profile.
public struct Extract: Hashable, Sendable {
  /// The profile's own country; nil where none is found.
  public let country: Country?
  /// In the order of the text.
  public let observations: [Observation]
  /// The number ledger: every number of the profile, in the order of the text.
  public let numbers: [NumberFate]
  /// What a person should know about the profile.
  public let findings: [Finding]

  public init(
    country: Country?, observations: [Observation], numbers: [NumberFate], findings: [Finding]
  ) {
    self.country = country
    self.observations = observations
    self.numbers = numbers
    self.findings = findings
  }
}

/// Reads profiles; holds nothing but knowledge, so one serves all threads.
public struct Extractor: Sendable {
  private let knowledge: Knowledge

  public init(_ knowledge: Knowledge) { self.knowledge = knowledge }

  /// Reads one profile.
  ///
  /// - Parameters:
  ///   - utf8: the text in UTF-8, without a byte-order mark.
  ///   - profile: the file name, without folder.
  public func extract(_ utf8: [UInt8], profile: String) -> Extract {
    let tokens = Scanner.tokens(of: utf8.span, knowledge.lexicon)
    let terms = TermReader.terms(of: utf8.span, tokens.all, knowledge.lexicon, knowledge.engine)
    var sections = SectionReader(knowledge, terms, utf8)
    let parts = sections.read()
    var writer = ObservationWriter(utf8, tokens.points, terms, profile)
    var refused: [Int: SetAside] = [:]
    var near: Set<Int> = []
    let symbols = writer.symbols
    for section in parts {
      let body = BodyReader(knowledge, terms, section, utf8)
      body.votes.symbols = symbols
      for claim in body.read() where claim.isWithinMeasure {
        writer.add(claim.leavingOutImplied(terms, knowledge), section)
      }
      refused.merge(body.reader.refused) { first, _ in first }
      near.formUnion(body.reader.restated)
    }
    return Extract(
      country: parts.first?.country, observations: writer.observations,
      numbers: writer.ledger(refused: refused, restated: near, knowledge),
      findings: sections.problems.map { Finding(file: profile, line: 1, message: $0) }
        + ambiguities(terms, parts.first?.country, profile))
  }

  /// The names in the text that several states share, none of them the profile's own.
  private func ambiguities(_ terms: Terms, _ country: Country?, _ profile: String) -> [Finding] {
    guard let country else { return [] }
    var findings: [Finding] = []
    var (line, counted) = (1, 0)
    for index in terms.all.indices where terms.all[index].traits.contains(.candidates) {
      guard let candidates = knowledge.candidates(terms.all[index]), !candidates.contains(country.rawValue)
      else { continue }
      let name = knowledge.lexicon.phrases[Int(terms.all[index].index)]
      line += terms.all[counted..<index].count { $0.kind == .newline }
      counted = index
      findings.append(
        Finding(
          file: profile, line: line,
          message: "'\(name)' may be \(candidates.joined(separator: " or ")); "
            + "what is said of it stays with the profile's own state", severity: .note))
    }
    return findings
  }
}
