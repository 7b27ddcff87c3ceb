// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

extension Claim {
  /// Whether its measure takes the values of all its dimensions: cluster munitions in stock are no mines.
  var isWithinMeasure: Bool {
    self.dimensions.pairs.allSatisfy { pair in
      self.definition.dimensions[pair.key].map { $0.isEmpty || $0.contains(pair.value) } ?? true
    }
  }

  /// The claim without the dimensions that go without saying for its measure.
  ///
  /// The plain value is always left out; a word that only stands for it is left out where the claim's own words
  /// name no other value, so that mines of two kinds in one figure stay what they are.
  func leavingOutImplied(_ terms: Terms, _ knowledge: Knowledge) -> Claim {
    guard !self.definition.implied.isEmpty else { return self }
    var claim = self
    for (key, values) in self.definition.implied {
      guard let value = self.dimensions[key], let plain = values.first, values.contains(value) else {
        continue
      }
      if value == plain || !names(key, beyond: values, terms, knowledge) { claim.dimensions[key] = nil }
    }
    return claim
  }

  private func names(_ key: String, beyond values: [String], _ terms: Terms, _ knowledge: Knowledge) -> Bool {
    self.quote.contains { index in
      guard terms.all[index].kind == .lexeme, let value = knowledge.meaning(terms.all[index])[key] else {
        return false
      }
      return !values.contains(value)
    }
  }
}
