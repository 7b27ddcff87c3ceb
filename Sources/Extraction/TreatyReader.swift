// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Reads the standing of states towards treaties: party, signatory, outside.
///
/// A standing ("is party to", "has not acceded to") reaches over the treaties named after it until the next
/// standing; what a sentence says later of the same treaty (ratified on, entered into force on) is one row.
struct TreatyReader {
  private let knowledge: Knowledge
  private let terms: Terms
  private let section: Section
  private let definition: MeasureDefinition?
  private var rows: [Row] = []
  /// The treaty named last in the section, for "it ratified".
  private var lastTreaty: String?

  private struct Row {
    var country: Country
    var instrument: String
    var standing: String
    var period: Period?
    /// How well the date tells when the treaty binds: entry into force before ratification before signature.
    var weight: Int
    var quote: Range<Int>
    var place: Place
  }

  init(_ knowledge: Knowledge, _ terms: Terms, _ section: Section) {
    self.knowledge = knowledge
    self.terms = terms
    self.section = section
    definition = knowledge.measures[Measure(rawValue: "treaty_status")]
    lastTreaty = section.instrument
  }

  /// What a sentence has said so far.
  private struct State {
    var standing: String?
    var weight = 0
    var isNegated = false
    var country: Country
    /// The treaties named since the last standing.
    var treaties: [String] = []
    var rows: [Row] = []
    var start: Int
  }

  /// Reads one sentence or cell.
  mutating func read(_ range: Range<Int>, place: Place) {
    guard range.contains(where: { terms.all[$0].lexicon == knowledge.engine.standings }) else { return }
    var state = State(country: section.country, start: range.lowerBound)
    for index in range {
      let term = terms.all[index]
      switch term.lexicon {
      case knowledge.engine.countries where term.kind == .lexeme:
        if let code = knowledge.meaning(term)["country"] { state.country = Country(rawValue: code) }
      case knowledge.engine.standings where term.kind == .lexeme: stand(index, &state)
      case knowledge.engine.treaties where term.kind == .lexeme: name(index, &state, place)
      default: if term.kind == .time { date(index, &state, place) }
      }
    }
    finish(&state, range, place)
  }

  private mutating func stand(_ index: Int, _ state: inout State) {
    let meaning = knowledge.meaning(terms.all[index])
    if meaning["negation"] != nil {
      state.isNegated = true
      return
    }
    guard let standing = meaning["standing"] else { return }
    state.standing = standing
    state.isNegated = false
    state.weight = meaning["weight"].flatMap { Int($0) } ?? 1
  }

  private mutating func name(_ index: Int, _ state: inout State, _ place: Place) {
    guard let name = knowledge.meaning(terms.all[index])["instrument"] else { return }
    let treaty = name == "section" ? section.instrument ?? lastTreaty : name
    guard let treaty else { return }
    lastTreaty = treaty
    state.treaties.append(treaty)
    guard let standing = state.standing else { return }
    state.rows.append(
      Row(
        country: state.country, instrument: treaty, standing: state.isNegated ? "not_party" : standing,
        period: nil, weight: state.weight, quote: state.start..<index + 1, place: place))
    state.start = index
  }

  /// A date after a standing belongs to the treaties it is about.
  private mutating func date(_ index: Int, _ state: inout State, _ place: Place) {
    guard let standing = state.standing, !state.isNegated, standing != "not_party",
      case let time = terms.times[Int(terms.all[index].index)], time.mode == .at || time.mode == .since,
      let date = time.first,
      let treaty = state.treaties.last ?? (standing == "signatory" ? nil : lastTreaty)
    else { return }
    let row = Row(
      country: state.country, instrument: treaty, standing: standing, period: .date(date),
      weight: state.weight, quote: state.start..<index + 1, place: place)
    state.rows.removeAll { $0.instrument == treaty && $0.period == nil && $0.standing == standing }
    state.rows.append(row)
  }

  private mutating func finish(_ state: inout State, _ range: Range<Int>, _ place: Place) {
    if state.rows.isEmpty, let standing = state.standing, standing != "signatory" || place != .prose, state.treaties.isEmpty || standing == "not_party",
      let treaty = state.treaties.last ?? section.instrument
    {
      state.rows.append(
        Row(
          country: state.country, instrument: treaty, standing: standing, period: nil, weight: state.weight,
          quote: range, place: place))
    }
    rows += state.rows
  }

  /// One row a state, treaty and standing; of several dates the one on which the treaty began to bind.
  func merged() -> [Claim] {
    guard let definition else { return [] }
    var all: [Row] = []
    for row in rows {
      guard let index = all.firstIndex(where: { $0.country == row.country && $0.instrument == row.instrument && joins($0, row) })
      else {
        all.append(row)
        continue
      }
      if row.period != nil, row.weight > all[index].weight || all[index].period == nil { all[index] = row }
    }
    return all.filter { row in !all.contains { outranks($0, row) } }.map { row in
      Claim(
        definition: definition, dimensions: Dimensions(["instrument": row.instrument]),
        amount: .category(row.standing), period: row.period, country: row.country, quote: row.quote,
        place: row.place, rule: RuleName(rawValue: "treaties.standing"))
    }
  }

  private func joins(_ first: Row, _ second: Row) -> Bool {
    first.standing == second.standing && (first.period == nil) == (second.period == nil)
  }

  /// A signature is no row of its own where the state is a party.
  private func outranks(_ party: Row, _ signatory: Row) -> Bool {
    party.country == signatory.country && party.instrument == signatory.instrument
      && party.standing == "state_party" && signatory.standing == "signatory"
  }
}
