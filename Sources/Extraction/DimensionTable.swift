// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The numbers of dimensions and of their values.
struct DimensionTable: Sendable {
  /// The keys by lane, and the lanes in alphabetical order of the keys.
  private let keys: [String]
  private let order: [Int]
  private var texts = ["", "", "unknown"]
  private var values: [String: DimensionValue] = ["unknown": .unknown]

  /// The dimensions that the engine speaks of.
  init() {
    keys = Dimension.named
    order = Array(keys.indices)
  }

  /// The dimensions that the measures take.
  ///
  /// - Throws: ``KnowledgeError`` where there are more of them than a ``Narrowing`` has lanes.
  init(_ measures: [MeasureDefinition]) throws(KnowledgeError) {
    let further = Set(measures.flatMap(\.dimensions.keys)).subtracting(Dimension.named)
    keys = Dimension.named + further.sorted()
    order = keys.indices.sorted { [keys] in keys[$0] < keys[$1] }
    guard keys.count <= Lanes.count else {
      throw KnowledgeError(
        file: "measures.csv", line: nil,
        message: "there are more than \(Lanes.count) dimensions; join some of them")
    }
  }

  func dimension(_ key: String) -> Dimension? { keys.firstIndex(of: key).map(Dimension.init(lane:)) }

  /// The number of a value that some knowledge file names.
  func value(_ text: String) -> DimensionValue? { values[text] }

  /// A value in words.
  func text(_ value: DimensionValue) -> String { texts[Int(value.code)] }

  /// The number of a value, given out anew where it is new.
  mutating func intern(_ text: String) -> DimensionValue {
    if let value = values[text] { return value }
    precondition(texts.count < 0x7FFF, "there are more values of dimensions than a lane can tell apart")
    let value = DimensionValue(code: UInt16(texts.count))
    texts.append(text)
    values[text] = value
    return value
  }

  /// What a meaning says of dimensions; other keys are left out.
  mutating func intern(_ meaning: Dimensions) -> Narrowing {
    var narrowing = Narrowing()
    for pair in meaning.pairs {
      if let dimension = dimension(pair.key) { narrowing[dimension] = intern(pair.value) }
    }
    return narrowing
  }

  /// Gives numbers to the values that a rule yields.
  mutating func intern(_ rule: RuleFile) {
    for yield in rule.yields { _ = yield.dimensions.flatMap { Dimensions(printed: $0) }.map { intern($0) } }
  }

  /// What a meaning with known values says of dimensions.
  func narrowing(_ meaning: Dimensions) -> Narrowing {
    var narrowing = Narrowing()
    for pair in meaning.pairs {
      if let dimension = dimension(pair.key), let value = value(pair.value) { narrowing[dimension] = value }
    }
    return narrowing
  }

  /// The dimensions in words.
  func printed(_ narrowing: Narrowing) -> Dimensions {
    if narrowing.isEmpty { return Dimensions() }
    var pairs: [Dimensions.Pair] = []
    for lane in order where narrowing.lanes[lane] > 1 {
      pairs.append(Dimensions.Pair(key: keys[lane], value: text(DimensionValue(code: narrowing.lanes[lane]))))
    }
    return Dimensions(alphabetical: pairs)
  }
}
