// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import GSL

@Suite("Root of a function")
struct RootTests {
  @Test("A root is found to the last digits", arguments: [2.0, 1e-12, 1e12])
  func found(square: Double) throws {
    let side = try root(of: { $0 * $0 - square }, in: 0...(square + 1))
    #expect(abs(side / square.squareRoot() - 1) < 1e-15)
  }

  @Test("Without a change of sign, or with NaN, there is no root, and the process goes on")
  func refused() {
    #expect(throws: GSLError.invalid) { try root(of: { $0 * $0 + 1 }, in: -1...1) }
    #expect(throws: GSLError.self) { try root(of: { _ in .nan }, in: -1...1) }
  }
}
