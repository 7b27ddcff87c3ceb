// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import GSL

@Suite("Gamma function")
struct GammaFunctionTests {
  /// Γ(1/2) = √π, ψ(1) = −γ, ψ′(1) = π²/6.
  @Test("Known values")
  func values() throws {
    #expect(abs(try GammaFunction.logarithm(0.5) - 0.5723649429247001) < 1e-14)
    #expect(abs(try GammaFunction.logFactorial(10) - 15.104412573075516) < 1e-13)
    #expect(abs(try GammaFunction.digamma(1) + 0.5772156649015329) < 1e-14)
    #expect(abs(try GammaFunction.trigamma(1) - 1.6449340668482264) < 1e-14)
  }

  @Test("A pole is an error, and the process goes on", arguments: [0.0, -1, -7])
  func pole(x: Double) {
    #expect(throws: GSLError.domain) { try GammaFunction.logarithm(x) }
    #expect(throws: GSLError.domain) { try GammaFunction.digamma(x) }
  }
}
