// SPDX-License-Identifier: GPL-3.0-or-later

/// How exactly a printed number is meant.
public enum Qualifier: String, Hashable, Sendable, CaseIterable {
  case exact
  case atLeast = "at_least"
  case moreThan = "more_than"
  case about
  case atMost = "at_most"
  case lessThan = "less_than"
}

/// Where a claim gets its authority from.
public enum Basis: String, Hashable, Sendable, CaseIterable {
  /// A source states it.
  case reported
  /// A source estimates it.
  case estimated
  /// It follows from the text without being printed.
  case derived
}

/// What a claim says of its measure.
///
/// Zero is a quantity. Not known and none reported are claims of their own, and none of the three ever
/// turns into another. Silence is no amount at all.
public enum Amount: Hashable, Sendable {
  case quantity(Quantity, Qualifier)
  /// From the first to the second, both included.
  case range(Quantity, Quantity, Qualifier)
  /// A word of a closed list, such as `abstain` or `state_party`.
  case category(String)
  case notKnown
  case noneReported
}

extension Amount {
  /// The printed number or the lower end of the range; nil for anything that is no number.
  public var value: Quantity? {
    switch self {
    case .quantity(let value, _), .range(let value, _, _): value
    case .category, .notKnown, .noneReported: nil
    }
  }

  /// The qualifier; `exact` for what is no number.
  public var qualifier: Qualifier {
    switch self {
    case .quantity(_, let qualifier), .range(_, _, let qualifier): qualifier
    case .category, .notKnown, .noneReported: .exact
    }
  }

  /// The `value` column: a plain decimal, a category, or empty.
  public var printedValue: String {
    switch self {
    case .quantity(let value, _), .range(let value, _, _): value.printed
    case .category(let name): name
    case .notKnown, .noneReported: ""
    }
  }

  /// The `high` column: the upper end of a range, else empty.
  public var printedHigh: String {
    if case .range(_, let high, _) = self { high.printed } else { "" }
  }

  /// The `status` column: what the amount says of itself, else the basis.
  public func status(basis: Basis) -> String {
    switch self {
    case .quantity, .range, .category: basis.rawValue
    case .notKnown: "not_known"
    case .noneReported: "none_reported"
    }
  }
}

/// The smallest, the printed and the greatest number that a claim allows.
///
/// Exact v → v, v, v · at least or more than v → v, v, open · about v → unknown, v, unknown · at most or
/// less than v → 0, v, v · a range a–b → a, none, b. `best` is always a number that some source printed.
public struct Bounds: Hashable, Sendable {
  /// The least it can be; nil where unknown.
  public let low: Quantity?
  /// The number a source printed; nil for a range.
  public let best: Quantity?
  /// The most it can be; nil where open or unknown.
  public let high: Quantity?

  public init(low: Quantity?, best: Quantity?, high: Quantity?) {
    self.low = low
    self.best = best
    self.high = high
  }
}

extension Amount {
  /// The bounds; nil where the amount is no number.
  public var bounds: Bounds? {
    switch self {
    case .quantity(let value, let qualifier): Self.bounds(of: value, qualifier)
    case .range(let low, let high, _): Bounds(low: low, best: nil, high: high)
    case .category, .notKnown, .noneReported: nil
    }
  }

  private static func bounds(of value: Quantity, _ qualifier: Qualifier) -> Bounds {
    switch qualifier {
    case .exact: Bounds(low: value, best: value, high: value)
    case .atLeast, .moreThan: Bounds(low: value, best: value, high: nil)
    case .about: Bounds(low: nil, best: value, high: nil)
    case .atMost, .lessThan:
      Bounds(low: Quantity(smallest: 0, unit: value.unit), best: value, high: value)
    }
  }
}

extension Amount {
  /// What was printed in a word: a number or category, both ends of a range with a hyphen, or which silence.
  public var shown: String {
    switch self {
    case .quantity, .category: printedValue
    case .range: printedValue + "-" + printedHigh
    case .notKnown, .noneReported: status(basis: .reported)
    }
  }
}
