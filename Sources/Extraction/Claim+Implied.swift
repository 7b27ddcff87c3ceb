// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

extension Claim {
  /// Whether its measure takes the values of all its dimensions: cluster munitions in stock are no mines.
  var isWithinMeasure: Bool { definition.admits(dimensions) && definition.admits(further) }

  /// The claim without the dimensions that go without saying for its measure.
  ///
  /// The plain value is always left out; a word that only stands for it is left out where the claim's own words
  /// name no other value, so that mines of two kinds in one figure stay what they are.
  func leavingOutImplied(_ terms: Terms, _ knowledge: Knowledge) -> Claim {
    guard !definition.implied.isEmpty, !dimensions.isEmpty else { return self }
    var claim = self
    for (dimension, values) in definition.implied {
      let value = dimensions[dimension]
      guard let plain = values.first, values.contains(value) else { continue }
      if value == plain || !names(dimension, beyond: values, terms, knowledge) {
        claim.dimensions[dimension] = .none
      }
    }
    return claim
  }

  private func names(
    _ dimension: Dimension, beyond values: [DimensionValue], _ terms: Terms, _ knowledge: Knowledge
  ) -> Bool {
    quote.contains { index in
      guard terms.all[index].kind == .lexeme else { return false }
      let value = knowledge.entry(terms.all[index]).narrowing[dimension]
      return value != .none && !values.contains(value)
    }
  }
}
