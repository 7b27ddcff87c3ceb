// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import GSL

@Suite("Random numbers")
struct RandomGeneratorTests {
  /// The first numbers of MT19937 for the seed 42, and of Park and Miller's generator for the seed 1.
  @Test(
    "A seed fixes the numbers",
    arguments: [
      (
        kind: RandomGenerator.Kind.mersenneTwister, seed: 42 as UInt32,
        numbers: [1_608_637_542, 3_421_126_067] as [UInt]
      ),
      (kind: .minimalStandard, seed: 1, numbers: [16_807, 282_475_249]),
    ])
  func numbers(kind: RandomGenerator.Kind, seed: UInt32, numbers: [UInt]) throws {
    var generator = try RandomGenerator(kind, seed: seed)
    for number in numbers { #expect(generator.next() == number) }
  }

  @Test("A generator is freed and made again, many times")
  func lifetime() throws {
    var sum = 0
    for seed in 1...2_000 as ClosedRange<UInt32> {
      var generator = try RandomGenerator(seed: seed)
      sum += generator.index(below: 7)
    }
    #expect((2_000...10_000).contains(sum))
  }
}
