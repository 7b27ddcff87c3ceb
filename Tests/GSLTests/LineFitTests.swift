// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import GSL

@Suite("Line fit")
struct LineFitTests {
  @Test(
    "What is no line is refused, whatever status the library gives",
    arguments: [
      (x: [1.0], y: [2.0], error: GSLError.invalid),
      (x: [1.0, 1, 1], y: [1.0, 2, 3], error: .singular),
      (x: [1.0, 2], y: [1.0, 2, 3], error: .lengthsDiffer),
      (x: [1.0, 2, 3], y: [1e300, -1e300, 1e300], error: .overflow),
    ])
  func refused(x: [Double], y: [Double], error: GSLError) throws {
    let x = try sample(x)
    let y = try sample(y)
    #expect(throws: error) { try LineFit(x: x, y: y) }
  }

  @Test("Points on a line leave nothing, and give no standard error")
  func exact() throws {
    let fit = try LineFit(x: try sample([2001, 2002, 2004]), y: try sample([0.3, 0.2, 0]))
    #expect(abs(fit.slope + 0.1) < 1e-15)
    #expect(fit.residualSum == 0)
    #expect(fit.slopeError == nil)
  }

  @Test("Small steps on huge values keep their digits")
  func huge() throws {
    let steps = [9.0, 4, 7, 1, 3, 8, 2, 6, 5, 0]
    let years = try sample((2011...2020).map(Double.init))
    let plain = try LineFit(x: years, y: try sample(steps))
    let raised = try LineFit(x: years, y: try sample(steps.map { 1e15 + $0 }))
    #expect(abs(plain.slope - raised.slope) < 1e-12)
  }
}
