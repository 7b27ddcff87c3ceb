// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import GSL

@Suite("Linear fit")
struct LinearFitTests {
  @Test(
    "What has no single solution is refused, whatever status the library gives",
    arguments: [
      (rows: [[1.0, 1], [1, 2]], y: [1.0, 2, 3], error: GSLError.lengthsDiffer),
      (rows: [[1.0, 1]], y: [1.0], error: .invalid),
      (rows: [[1.0, 2], [2, 4], [3, 6]], y: [1.0, 2, 3], error: .singular),
    ])
  func refused(rows: [[Double]], y: [Double], error: GSLError) throws {
    let design = try #require(Matrix(rows))
    let response = try sample(y)
    #expect(throws: error) { try LinearFit(design: design, response: response) }
  }

  @Test("A weight of 0 takes a point out")
  func weights() throws {
    let design = try #require(Matrix(powersOf: [0, 1, 2, 3], upTo: 1))
    let fit = try LinearFit(
      design: design, response: try sample([1, 3, 5, 99]), weights: try sample([1, 1, 1, 0]))
    #expect(abs(fit.coefficients[0] - 1) < 1e-12)
    #expect(abs(fit.coefficients[1] - 2) < 1e-12)
  }

  @Test("A robust line keeps to the many", arguments: RobustFit.Weighting.allCases)
  func robust(weighting: RobustFit.Weighting) throws {
    let x = try sample((0..<12).map(Double.init))
    let y = try sample([1, 3.1, 4.9, 7, 9.2, 11, 12.8, 90, 17.1, 19, 21, 22.9])
    let fit = try RobustFit(x: x, y: y, weighting: weighting)
    #expect(
      (abs(fit.slope - 2) < 0.1) == (weighting != .leastSquares))
    #expect(throws: GSLError.invalid) {
      try RobustFit(x: try sample([1, 2]), y: try sample([1, 2]), weighting: weighting)
    }
  }

  @Test(
    "A weighted line needs two different x with weight",
    arguments: [
      (weights: [1.0, 0, 0], error: GSLError.singular), ([1, 1, 0], .singular), ([0, 0, 0], .singular),
      ([1, -1, 1], .invalid), ([1, 1], .lengthsDiffer),
    ])
  func weightedLine(weights: [Double], error: GSLError) throws {
    let (x, y, weights) = (try sample([1, 1, 2]), try sample([1, 2, 3]), try sample(weights))
    #expect(throws: error) { try WeightedLine(x: x, y: y, weights: weights) }
  }
}
