// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import GSL

@Suite("Errors of the library")
struct GSLErrorTests {
  @Test("A status other than success is thrown with the library's words, and the process goes on")
  func status() {
    #expect(throws: GSLError.singular) { try gsl { 21 } }
    #expect(throws: Never.self) { try gsl { 0 } }
    #expect(GSLError.singular.description == "singularity or extremely bad function behavior detected")
  }

  @Test("NaN is passed on as NaN, and the process goes on")
  func undefined() {
    #expect(gslValue { .nan }.isNaN)
    #expect(gslValue { 1.5 } == 1.5)
  }

  @Test("An allocation that gave nothing is thrown")
  func allocation() {
    #expect(throws: GSLError.noMemory) { try gslHandle { Int?.none } }
  }
}
