// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import GSL

/// The reference data sets of NIST (StRD): linear models and plain moments.
@Suite("NIST reference data")
struct NISTTests {
  @Test("Linear models give the certified digits", arguments: Certified.file.cases(of: "nist_linear"))
  func linear(example: Certified.Case) throws {
    let data = try #require(Reference.file.linear[example.series])
    let y = try sample(data.y.compactMap(Double.init))
    let fit = try LinearFit(design: try data.design, response: y)
    let total = data.terms == "origin" ? y.values.reduce(0) { $0 + $1 * $1 } : y.sumOfSquares
    let freedom = Double(y.count - fit.coefficients.count)
    expect(fit.coefficients, example, "coefficients")
    expect(fit.standardErrors, example, "standard_errors")
    expect([fit.residualSum], example, "residual_sum_of_squares")
    expect([(fit.residualSum / freedom).squareRoot()], example, "residual_sd")
    expect([1 - fit.residualSum / total], example, "r_squared")
  }

  @Test("Moments give the certified digits", arguments: Certified.file.cases(of: "nist_univariate"))
  func moments(example: Certified.Case) throws {
    let numbers = try sample(try #require(Reference.file.univariate[example.series]).numbers)
    expect([Double(numbers.count)], example, "n")
    expect([numbers.mean], example, "mean")
    expect([try #require(numbers.standardDeviation)], example, "sd")
    expect([try #require(numbers.lag1Autocorrelation)], example, "lag1_autocorrelation")
  }

  @Test("Every case ran")
  func count() {
    let methods = ["nist_linear", "nist_univariate"]
    let cases = methods.flatMap { Certified.file.cases(of: $0) }
    print("golden: \(cases.count) cases of \(methods.count) methods on the NIST data ran")
    #expect(cases.count == 18)
  }

  private func expect(_ found: [Double], _ example: Certified.Case, _ key: String) {
    let expected = example.expected[key]?.numbers ?? []
    #expect(found.count == expected.count)
    for (found, expected) in zip(found, expected) {
      let error = abs(found - expected) / (expected == 0 ? 1 : abs(expected))
      #expect(error <= example.tolerance, "\(example.series) \(key): \(found), expected \(expected)")
    }
  }
}
