// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// An observation in the making: what a rule read, still with places among the terms of the profile.
///
/// A value whose content is shared until it is changed: a claim is handed on far more often than it is altered.
@dynamicMemberLookup
struct Claim {
  struct Content {
    var definition: MeasureDefinition
    var dimensions: Dimensions
    var amount: Amount
    var basis = Basis.reported
    var period: Period?
    var country: Country
    var scope = ""
    /// The terms whose words are the scope, where it is printed so.
    var scopeTerms: Range<Int>?
    /// The kind of mine that land is said to hold, where it is a single one: no dimension of land, and yet a part of it.
    var kind: Kind?
    /// The terms that prove it.
    var quote: Range<Int>
    /// The terms of the label it stands under.
    var label: Range<Int>?
    /// The further cells that prove it: those of its row, its headers.
    var cells: [Range<Int>] = []
    var place: Place
    var rule: RuleName
    /// The number that is its value, among the profile's numbers.
    var number: Int?
  }

  private final class Box {
    var content: Content

    init(_ content: Content) { self.content = content }
  }

  private var box: Box

  init(_ content: Content) { box = Box(content) }

  @inline(__always)
  subscript<Value>(dynamicMember property: WritableKeyPath<Content, Value>) -> Value {
    get { box.content[keyPath: property] }
    set {
      if !isKnownUniquelyReferenced(&box) { box = Box(box.content) }
      box.content[keyPath: property] = newValue
    }
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
  var trace: Int { Self.trace(self.amount, self.period, self.dimensions, self.scopeTerms) }

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
      measure: self.definition.measure, dimensions: self.dimensions, amount: self.amount, basis: self.basis,
      period: self.period, country: self.country, scope: self.scope, scopeTerms: self.scopeTerms)
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
