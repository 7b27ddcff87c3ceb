// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Turns claims into observations: quotes and offsets instead of places among terms.
struct ObservationWriter {
  private let text: [UInt8]
  private let terms: Terms
  private let profile: String
  /// What the identifiers of all its observations begin with.
  private let prefix: String
  private(set) var observations: [Observation] = []
  /// The observations that rest on each number.
  private var uses: [[String]]
  private let points: CodePoints

  init(_ text: [UInt8], _ points: CodePoints, _ terms: Terms, _ profile: String) {
    self.text = text
    self.terms = terms
    self.profile = profile
    prefix = profile + "#"
    self.points = points
    uses = Array(repeating: [], count: terms.numbers.count)
  }

  /// The texts of all symbols, such as resolution numbers, without blanks, by where they begin.
  var symbols: [Int32: String] {
    var symbols: [Int32: String] = [:]
    for number in terms.numbers where number.kind == .symbol {
      symbols[number.start] = String(
        decoding: text[Int(number.start)..<Int(number.end)].filter { $0 != UInt8(ascii: " ") }, as: UTF8.self)
    }
    return symbols
  }

  mutating func add(_ claim: Claim, _ section: Section) {
    let id = prefix + String(observations.count + 1)
    var quotes: [Quote] = []
    quotes.reserveCapacity(2 + claim.cells.count)
    quotes.append(quote(terms: trimmed(claim.quote)))
    if let label = claim.label { quotes.append(quote(terms: trimmed(label))) }
    for cell in claim.cells { quotes.append(quote(terms: trimmed(cell))) }
    observations.append(
      Observation(
        id: id, profile: profile, edition: section.edition, theme: section.theme,
        country: claim.country, measure: claim.definition.measure, dimensions: claim.dimensions,
        amount: claim.amount, basis: claim.basis, period: claim.period,
        scope: scope(of: claim, section), quotes: quotes, place: claim.place, rule: claim.rule))
    if let number = claim.number { uses[number].append(id) }
  }

  /// The part of the country that the claim is limited to; for money in a donor's profile the donor, since what
  /// others gave to the recipient is not in it.
  private func scope(of claim: Claim, _ section: Section) -> String {
    let printed = [claim.scopeTerms, claim.kind?.terms].compactMap(\.self)
    if !printed.isEmpty { return printed.map { quote(terms: trimmed($0)).text }.joined(separator: ", ") }
    let isGift = claim.definition.unit == .currency && claim.country != section.country
    return isGift && claim.scope.isEmpty ? section.country.rawValue : claim.scope
  }

  /// The range without the marks around it.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let isMark = { (index: Int) in
      switch terms.all[index].kind {
      case .word, .lexeme, .number, .time: false
      default: true
      }
    }
    var range = range
    while range.count > 1, isMark(range.upperBound - 1) { range = range.lowerBound..<range.upperBound - 1 }
    while range.count > 1, isMark(range.lowerBound) { range = range.lowerBound + 1..<range.upperBound }
    return range
  }

  private func quote(terms range: Range<Int>) -> Quote {
    let bytes = Int(terms.all[range.lowerBound].start)..<Int(terms.all[range.upperBound - 1].end)
    return quote(bytes)
  }

  private func quote(_ bytes: Range<Int>) -> Quote {
    Quote(
      text: String(decoding: text[bytes], as: UTF8.self),
      span: Span(start: points.offset(of: bytes.lowerBound), end: points.offset(of: bytes.upperBound)))
  }

  /// Every number with its fate.
  func ledger(
    refused: [Int: SetAside], restated: Set<Int>, _ knowledge: Knowledge
  ) -> [NumberFate] {
    let near = nearOurWords(knowledge)
    return terms.numbers.indices.map { index in
      let number = terms.numbers[index]
      let fate: NumberFate.Fate =
        if !uses[index].isEmpty { .used(uses[index]) } else if let reason = number.reason ?? refused[index] {
          .setAside(reason)
        } else { .setAside(near[index] && !restated.contains(index) ? .unread : .otherQuantity) }
      return NumberFate(
        profile: profile, quote: quote(Int(number.start)..<Int(number.end)), value: value(number), fate: fate)
    }
  }

  private func value(_ number: Number) -> String {
    guard number.kind != .symbol, number.kind != .date,
      let value = Quantity(
        coefficient: number.coefficient, exponent: number.exponent - number.unitPower, unit: .squareKilometres
      ),
      number.coefficient >= 0
    else { return "" }
    return value.printed
  }

  /// Whether a word of one of our measures follows each number within six words.
  private func nearOurWords(_ knowledge: Knowledge) -> [Bool] {
    var near = Array(repeating: false, count: terms.numbers.count)
    for index in terms.all.indices where terms.all[index].kind == .number {
      near[Int(terms.all[index].index)] = isNearOurWords(index, knowledge)
    }
    return near
  }

  private func isNearOurWords(_ index: Int, _ knowledge: Knowledge) -> Bool {
    for next in index + 1..<max(index + 1, min(index + 7, terms.all.count)) {
      let term = terms.all[next]
      switch term.kind {
      case .number, .stop, .newline: return false
      case .lexeme where knowledge.nouns.meets(LexiconSet(term.lexicon)): return true
      default: break
      }
    }
    return false
  }
}
