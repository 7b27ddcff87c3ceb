// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Trends

/// Every case of `trend-golden.json` but those on linear algebra and plain moments, which the tests of the
/// GSL overlay run.
@Suite("Golden values")
struct GoldenTests {
  /// How each method answers a case.
  static let methods: [String: @Sendable (Golden.Case) throws -> [String: Answer]] = [:]
    .merging(rankMethods) { first, _ in first }
    .merging(lineMethods) { first, _ in first }
    .merging(countMethods) { first, _ in first }
    .merging(changeMethods) { first, _ in first }
    .merging(shareMethods) { first, _ in first }
    .merging(curveMethods) { first, _ in first }

  static let cases = Golden.file.cases.filter { methods[$0.method] != nil }

  @Test("A method gives the expected values", arguments: cases)
  func expected(example: Golden.Case) throws {
    let method = try #require(Self.methods[example.method])
    let answers = try method(example)
    for (key, expected) in example.expected {
      let answer = try #require(answers[key], "no answer for \(key)")
      let fault = answer.fault(expecting: expected, key: key, tolerance: example.tolerance)
      #expect(fault == nil)
    }
  }

  @Test("Every case ran")
  func count() {
    #expect(Self.cases.count == Golden.file.cases.count { !$0.method.hasPrefix("nist_") })
    let others = Golden.file.cases.count - Self.cases.count
    print(
      "golden: \(Self.cases.count) of \(Golden.file.cases.count) cases ran here, the \(others) of NIST with the overlay of GSL"
    )
  }
}
