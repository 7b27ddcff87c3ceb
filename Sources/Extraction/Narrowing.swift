// SPDX-License-Identifier: GPL-3.0-or-later

/// A dimension by its lane in a ``Narrowing``.
struct Dimension: Hashable, Sendable {
  let lane: Int

  /// The keys of the dimensions that the engine speaks of, in the order of their lanes.
  static let named = [
    "age", "civil_status", "currency", "device", "hazard", "nationality", "outcome", "sex",
  ]
  static var age: Dimension { Dimension(lane: 0) }
  static var civilStatus: Dimension { Dimension(lane: 1) }
  static var currency: Dimension { Dimension(lane: 2) }
  static var device: Dimension { Dimension(lane: 3) }
  static var hazard: Dimension { Dimension(lane: 4) }
  static var nationality: Dimension { Dimension(lane: 5) }
  static var outcome: Dimension { Dimension(lane: 6) }
  static var sex: Dimension { Dimension(lane: 7) }
}

/// The value of a dimension by its number in the ``DimensionTable``.
struct DimensionValue: Hashable, Sendable {
  let code: UInt16

  static var none: DimensionValue { DimensionValue(code: 0) }
  /// Values were named that do not mix: nothing holds, and no other word may say more.
  static var unsettled: DimensionValue { DimensionValue(code: 1) }
  static var unknown: DimensionValue { DimensionValue(code: 2) }
}

/// What narrows a claim: a lane for each dimension, empty where nothing is said of it.
struct Narrowing: Hashable, Sendable {
  var lanes = Lanes()

  @inline(__always)
  var isEmpty: Bool { lanes.isEmpty }

  @inline(__always)
  subscript(dimension: Dimension) -> DimensionValue {
    get { DimensionValue(code: lanes[dimension.lane]) }
    set { lanes[dimension.lane] = newValue.code }
  }

  /// This and, where it says nothing, the other.
  @inline(__always)
  func merging(_ other: Narrowing) -> Narrowing {
    Narrowing(lanes: lanes | other.lanes & ~lanes.filled)
  }

  /// What it says of the dimensions that a measure takes.
  @inline(__always)
  func limited(to measure: KnownMeasure) -> Narrowing { Narrowing(lanes: lanes & measure.mask) }

  /// What it says of these dimensions.
  func keeping(_ dimensions: [Dimension]) -> Narrowing {
    dimensions.reduce(into: Narrowing()) { $0[$1] = self[$1] }
  }

  /// Whether it says something that the other does not say.
  @inline(__always)
  func differs(from other: Narrowing) -> Bool { !(lanes.filled & (lanes ^ other.lanes)).isEmpty }

  /// What it says otherwise than the other, of dimensions of which both say something.
  @inline(__always)
  func contradicting(_ other: Narrowing) -> Narrowing {
    Narrowing(lanes: lanes & other.lanes.filled & (lanes ^ other.lanes).filled)
  }

  /// What it says like the other.
  @inline(__always)
  func agreeing(with other: Narrowing) -> Narrowing {
    Narrowing(lanes: lanes & ~(lanes ^ other.lanes).filled)
  }

  /// Without the dimensions of which the other says something.
  @inline(__always)
  func leavingOut(_ other: Narrowing) -> Narrowing { Narrowing(lanes: lanes & ~other.lanes.filled) }

  /// Without the dimensions that have the value.
  @inline(__always)
  func without(_ value: DimensionValue) -> Narrowing {
    Narrowing(lanes: lanes & (lanes ^ Lanes(repeating: value.code)).filled)
  }

  /// Without the dimensions of which nothing holds.
  @inline(__always)
  var settled: Narrowing { without(.unsettled) }

  /// What it says of how people came to harm; the other dimensions tell who they are.
  var keepingCircumstances: Narrowing {
    var kept = Narrowing()
    kept[.device] = self[.device]
    kept[.outcome] = self[.outcome]
    return kept
  }

  /// What it says of who people are.
  var leavingOutCircumstances: Narrowing { leavingOut(keepingCircumstances) }

  /// Whether it says of nothing but how people came to harm.
  var isOfCircumstances: Bool { self == keepingCircumstances }
}
