// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

@testable import Trends

/// A computed result, in the shape of the expected one: a number, none, or a list.
enum Answer {
  case one(Double?)
  case many([Double])

  init(_ number: Double?) { self = .one(number) }
  init(_ number: Int?) { self = .one(number.map(Double.init)) }
  init(_ numbers: [Double]?) { self = numbers.map(Answer.many) ?? .one(nil) }
  init(_ numbers: [Int]?) { self.init(numbers.map { $0.map(Double.init) }) }
}

extension Answer {
  /// What is wrong with the answer, or nil.
  func fault(expecting expected: Golden.Value, key: String, tolerance: Double) -> String? {
    switch (self, expected) {
    case (.one(nil), .none): nil
    case (.one(let found?), .number(let number)):
      close(found, number, key, tolerance) ? nil : "\(key) is \(found), expected \(number)"
    case (.many(let found), .list(let list)):
      zip(found, list.compactMap(\.number)).allSatisfy { close($0, $1, key, tolerance) }
        && found.count == list.count ? nil : "\(key) is \(found), expected \(list.compactMap(\.number))"
    default: "\(key) is \(self), expected \(expected)"
    }
  }

  /// Within a relative tolerance; absolute where 0 is expected; small p-values by their logarithm.
  private func close(_ found: Double, _ expected: Double, _ key: String, _ tolerance: Double) -> Bool {
    if found == expected { return true }
    if key == "p" || key.hasPrefix("p_"), expected > 0, expected < 1e-10, found > 0 {
      return abs(log(found) - log(expected)) <= tolerance * abs(log(expected))
    }
    return abs(found - expected) <= tolerance * (expected == 0 ? 1 : abs(expected))
  }
}
