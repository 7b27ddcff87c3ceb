// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// An observation in the making: what a rule read, still with places among the terms of the profile.
///
/// A value whose content is shared until it is changed: a claim is handed on far more often than it is altered.
struct Claim {
  private var content: Content

  private final class Content {
    var definition: MeasureDefinition
    var dimensions: Dimensions
    var amount: Amount
    var basis: Basis
    var period: Period?
    var country: Country
    var scope: String
    var scopeTerms: Range<Int>?
    var kind: Kind?
    var quote: Range<Int>
    var label: Range<Int>?
    var cells: [Range<Int>]
    var place: Place
    var rule: RuleName
    var number: Int?

    init(
      _ definition: MeasureDefinition, _ dimensions: Dimensions, _ amount: Amount, _ basis: Basis,
      _ period: Period?,
      _ country: Country, _ scope: String, _ scopeTerms: Range<Int>?, _ kind: Kind?, _ quote: Range<Int>,
      _ label: Range<Int>?, _ cells: [Range<Int>], _ place: Place, _ rule: RuleName, _ number: Int?
    ) {
      self.definition = definition
      self.dimensions = dimensions
      self.amount = amount
      self.basis = basis
      self.period = period
      self.country = country
      self.scope = scope
      self.scopeTerms = scopeTerms
      self.kind = kind
      self.quote = quote
      self.label = label
      self.cells = cells
      self.place = place
      self.rule = rule
      self.number = number
    }

    convenience init(_ other: Content) {
      self.init(
        other.definition, other.dimensions, other.amount, other.basis, other.period, other.country,
        other.scope,
        other.scopeTerms, other.kind, other.quote, other.label, other.cells, other.place, other.rule,
        other.number)
    }
  }

  init(
    definition: MeasureDefinition, dimensions: Dimensions, amount: Amount, basis: Basis = .reported,
    period: Period? = nil, country: Country, scope: String = "", scopeTerms: Range<Int>? = nil,
    quote: Range<Int>, label: Range<Int>? = nil, cells: [Range<Int>] = [], place: Place, rule: RuleName,
    number: Int? = nil
  ) {
    content = Content(
      definition, dimensions, amount, basis, period, country, scope, scopeTerms, nil, quote, label, cells,
      place,
      rule, number)
  }

  /// The content for a change: a copy of its own where others hold it too.
  private mutating func own() -> Content {
    if !isKnownUniquelyReferenced(&content) { content = Content(content) }
    return content
  }

  var definition: MeasureDefinition {
    get { content.definition }
    set { own().definition = newValue }
  }
  var dimensions: Dimensions {
    get { content.dimensions }
    set { own().dimensions = newValue }
  }
  var amount: Amount {
    get { content.amount }
    set { own().amount = newValue }
  }
  var basis: Basis {
    get { content.basis }
    set { own().basis = newValue }
  }
  var period: Period? {
    get { content.period }
    set { own().period = newValue }
  }
  var country: Country {
    get { content.country }
    set { own().country = newValue }
  }
  var scope: String {
    get { content.scope }
    set { own().scope = newValue }
  }
  /// The terms whose words are the scope, where it is printed so.
  var scopeTerms: Range<Int>? {
    get { content.scopeTerms }
    set { own().scopeTerms = newValue }
  }
  /// The kind of mine that land is said to hold, where it is a single one: no dimension of land, and yet a part of it.
  var kind: Kind? {
    get { content.kind }
    set { own().kind = newValue }
  }
  /// The terms that prove it.
  var quote: Range<Int> {
    get { content.quote }
    set { own().quote = newValue }
  }
  /// The terms of the label it stands under.
  var label: Range<Int>? {
    get { content.label }
    set { own().label = newValue }
  }
  /// The further cells that prove it: those of its row, its headers.
  var cells: [Range<Int>] {
    get { content.cells }
    set { own().cells = newValue }
  }
  var place: Place {
    get { content.place }
    set { own().place = newValue }
  }
  var rule: RuleName {
    get { content.rule }
    set { own().rule = newValue }
  }
  /// The number that is its value, among the profile's numbers.
  var number: Int? {
    get { content.number }
    set { own().number = newValue }
  }

  /// What a claim says of what; two claims that say the same are one.
  struct Saying: Hashable {
    let measure: Measure
    let dimensions: Dimensions
    let amount: Amount
    let basis: Basis
    let period: Period?
    let country: Country
    let scope: String
    let scopeTerms: Range<Int>?

    // What tells most claims apart is enough to find them by.
    func hash(into hasher: inout Hasher) {
      hasher.combine(Claim.trace(amount, period, dimensions, scopeTerms))
    }
  }

  /// A number that is the same for claims that say the same, and another for most others.
  var trace: Int { Self.trace(amount, period, dimensions, scopeTerms) }

  private static func trace(
    _ amount: Amount, _ period: Period?, _ dimensions: Dimensions, _ scopeTerms: Range<Int>?
  ) -> Int {
    var trace = amount.value.map { Int(truncatingIfNeeded: $0.smallest) } ?? -1
    trace = trace &* 31 &+ (period?.end?.year ?? 1)
    trace = trace &* 31 &+ dimensions.pairs.count
    return trace &* 31 &+ (scopeTerms?.lowerBound ?? 1)
  }

  var saying: Saying {
    Saying(
      measure: definition.measure, dimensions: dimensions, amount: amount, basis: basis, period: period,
      country: country, scope: scope, scopeTerms: scopeTerms)
  }
}

extension Claim {
  /// The same of another time.
  func moved(to date: CalendarDate) -> Claim {
    var claim = self
    claim.period = .date(date)
    return claim
  }
}
