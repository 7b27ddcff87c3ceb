// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// A generator of random numbers that gives the same numbers for the same seed on every machine.
public struct RandomGenerator: ~Copyable {
  /// The kinds of generator in use.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// MT19937 (`gsl_rng_mt19937`).
    case mersenneTwister
    /// Park and Miller's x ← 16807 x mod (2³¹ − 1) (`gsl_rng_minstd`).
    case minimalStandard
  }

  private let pointer: UnsafeMutablePointer<gsl_rng>

  /// A generator at the start of a seed's sequence (`gsl_rng_alloc`, `gsl_rng_set`).
  ///
  /// The seed 0 stands for the library's default seed of the kind.
  /// - Throws: ``GSLError/noMemory``.
  public init(_ kind: Kind = .mersenneTwister, seed: UInt32) throws(GSLError) {
    pointer = try gslHandle { gsl_rng_alloc(kind.type) }
    gsl_rng_set(pointer, UInt(seed))
  }

  deinit { gsl_rng_free(pointer) }

  /// The next whole number of the generator's own range (`gsl_rng_get`).
  public mutating func next() -> UInt { gsl_rng_get(pointer) }

  /// A place in 0..<count: the next number modulo the count.
  ///
  /// - Precondition: the count is above 0.
  public mutating func index(below count: Int) -> Int {
    precondition(count > 0, "there is no place among nothing")
    return Int(next() % UInt(count))
  }

  /// Fills a list with values drawn with replacement, each at the place that ``index(below:)`` gives.
  ///
  /// - Precondition: there is a value to draw.
  public mutating func draw(from values: [Double], into drawn: inout [Double]) {
    precondition(!values.isEmpty, "there is nothing to draw from")
    // Both generators give numbers below 2³²; dividing 32 bits takes half the time of 64.
    let count = UInt32(truncatingIfNeeded: values.count)
    drawn.withUnsafeMutableBufferPointer { drawn in
      for place in drawn.indices {
        drawn[place] = values[Int(UInt32(truncatingIfNeeded: gsl_rng_get(pointer)) % count)]
      }
    }
  }
}

extension RandomGenerator.Kind {
  fileprivate var type: UnsafePointer<gsl_rng_type>? {
    switch self {
    case .mersenneTwister: cgsl_rng_mt19937()
    case .minimalStandard: cgsl_rng_minstd()
    }
  }
}
