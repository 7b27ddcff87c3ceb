// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// A measure with its dimensions in numbers; there is one object a measure.
final class KnownMeasure: Sendable {
  let measure: Measure
  let unit: Unit
  let timing: MeasureDefinition.Timing
  let categories: [String]
  /// All bits of the lanes of the dimensions that it takes.
  let mask: Lanes
  /// The values that a dimension may have, by its key; empty for any.
  let words: [String: [String]]
  /// The same by lane.
  private let values: [Set<DimensionValue>]
  /// The values that go without saying, the plain one first.
  let implied: [(dimension: Dimension, values: [DimensionValue])]

  init(_ definition: MeasureDefinition, _ table: inout DimensionTable) {
    measure = definition.measure
    unit = definition.unit
    timing = definition.timing
    categories = definition.categories
    words = definition.dimensions
    var mask = Lanes()
    var values: [Set<DimensionValue>] = Array(repeating: [], count: Lanes.count)
    for (key, listed) in definition.dimensions {
      guard let dimension = table.dimension(key) else { continue }
      mask[dimension.lane] = .max
      for value in listed { values[dimension.lane].insert(table.intern(value)) }
    }
    self.mask = mask
    self.values = values
    var implied: [(Dimension, [DimensionValue])] = []
    for (key, listed) in definition.implied {
      if let dimension = table.dimension(key) { implied.append((dimension, listed.map { table.intern($0) })) }
    }
    self.implied = implied
  }

  func takes(_ dimension: Dimension) -> Bool { mask[dimension.lane] != 0 }

  /// Whether a value is one of a closed list.
  func lists(_ value: DimensionValue, of dimension: Dimension) -> Bool {
    values[dimension.lane].contains(value)
  }

  /// Whether it takes all that narrows a claim: cluster munitions in stock are no mines.
  func admits(_ narrowing: Narrowing) -> Bool {
    (0..<Lanes.count).allSatisfy { lane in
      let value = DimensionValue(code: narrowing.lanes[lane])
      return value == .none || values[lane].isEmpty || values[lane].contains(value)
    }
  }

  /// The same of dimensions in words.
  func admits(_ dimensions: Dimensions) -> Bool {
    dimensions.pairs.allSatisfy { pair in
      words[pair.key].map { $0.isEmpty || $0.contains(pair.value) } ?? true
    }
  }
}

extension KnownMeasure: Equatable {
  static func == (left: KnownMeasure, right: KnownMeasure) -> Bool { left === right }
}
