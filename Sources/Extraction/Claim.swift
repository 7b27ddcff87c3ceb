// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// An observation in the making: what a rule read, still with places among the terms of the profile.
struct Claim {
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

/// What a label says of the cells below it.
struct Frame {
  /// The measure and dimensions, or nil for a label that gives only a time.
  var rule: Rule?
  var dimensions = Dimensions()
  var period: TimePhrase?
  var basis = Basis.reported
  var qualifier = Qualifier.exact
  var label: Range<Int>
  /// The dimension by which the label parts its whole: "by survival outcome".
  var splits: String?
  /// The part that a line of its own limits the cells below it to: "East of the border:".
  var part: Range<Int>?
  /// Whether it narrows the label above it.
  var isNarrowed = false
}

/// What later words of a section may refer back to.
struct Discourse {
  /// The time that is spoken of.
  var time: TimePhrase?
  /// The time that the paragraph speaks of.
  var paragraphTime: TimePhrase?
  /// The year that was spoken of before the months that are, which a new heading goes back to.
  var year: TimePhrase?
  /// Whether something was counted of that time, or a sentence began with it.
  var isTimeTold = false
  /// The time of the last claim: what "the same year" means.
  var lastTime: TimePhrase?
  /// The state or area in which all that the section tells of lies, where it is not the profile's own.
  var ground: Country?
  /// The words that name who the last sentence was about, or the part that it told of.
  var doer: Range<Int>?
  /// The date of the source that a footnote names.
  var sourceDate: TimePhrase?
  /// The first claim of the last sentence that made any: what it was about.
  var head: Claim?
  /// What that is a part of.
  var whole: Claim?
  /// The last claim of a level below the heading, for "which left 300".
  var level: Claim?
  /// The claims of the last sentence that made any.
  var said: [Claim] = []
  /// The lexicons of the paragraph's words so far.
  var words: LexiconSet = []
  /// The claims of the paragraph, for "of the 32".
  private var claims: [Claim] = []

  mutating func add(_ claim: Claim) {
    claims.append(claim)
    if claim.definition.timing == .level { level = claim }
    if case .date(let date) = claim.period { lastTime = TimePhrase(mode: .at, first: date, last: nil) }
  }

  /// The latest of them, the last one last.
  var recent: ArraySlice<Claim> { claims.suffix(24) }

  mutating func beginParagraph() {
    claims.removeAll(keepingCapacity: true)
    head = nil
    whole = nil
    said.removeAll(keepingCapacity: true)
    words = []
    doer = nil
    paragraphTime = nil
    isTimeTold = false
    lastTime = nil
  }
}
