// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import GSL

@Suite("Distributions")
struct DistributionTests {
  /// Values of SciPy's `norm.sf`, by two.
  @Test(
    "The two-sided normal p-value keeps its digits in the tail",
    arguments: [(z: 0.0, p: 1.0), (-1.959963984540054, 0.05), (10, 1.523970604832094e-23)])
  func normal(z: Double, p: Double) {
    #expect(abs(Normal.twoSided(z) / p - 1) < 1e-13)
  }

  @Test(
    "The normal quantile is nil outside 0…1",
    arguments: [
      (share: 0.5, quantile: Double?.some(0)), (0, -.infinity), (1, .infinity), (1.1, nil), (.nan, nil),
    ])
  func quantile(share: Double, quantile: Double?) {
    #expect(Normal.quantile(share) == quantile)
  }

  /// Values of R's `qt(0.975, df)`.
  @Test(
    "Student's t",
    arguments: [(freedom: 1.0, limit: 12.7062047361747), (10, 2.228138851986274), (24, 2.063898561628021)])
  func student(freedom: Double, limit: Double) throws {
    let student = try #require(StudentT(freedom: freedom))
    let quantile = try #require(student.quantile(0.975))
    #expect(abs(quantile / limit - 1) < 1e-12)
    #expect(abs(student.twoSided(limit) / 0.05 - 1) < 1e-12)
    #expect(StudentT(freedom: 0) == nil)
  }
}

@Suite("Quantiles on which the library fails")
struct QuantileTests {
  /// Values of mpmath with 40 digits.
  @Test(
    "The gamma quantile holds for every shape",
    arguments: [
      (shape: 1.0, below: 0.975, quantile: 3.6888794541139363),
      (1_000_000_000, 0.025, 999_938_021.4439279), (1_000_000_001, 0.975, 1_000_061_981.4504089),
    ])
  func gamma(shape: Double, below: Double, quantile: Double) throws {
    let gamma = try #require(GammaDistribution(shape: shape))
    #expect(abs(try gamma.quantile(lower: below) / quantile - 1) < 1e-12)
    #expect(abs(try gamma.quantile(upper: 1 - below) / quantile - 1) < 1e-12)
  }

  /// Exact by a power series with 40 digits; the library gives 0.15867589… and 0.84132410….
  @Test("The gamma tails keep their digits within a deviation below the mean")
  func belowTheMean() throws {
    let gamma = try #require(GammaDistribution(shape: 99_999.999999))
    #expect(abs(gamma.lowerTail(99_683.8) / 0.15867614227385643 - 1) < 1e-12)
    #expect(abs(gamma.upperTail(99_683.8) / 0.84132385772614357 - 1) < 1e-12)
  }

  @Test("The two ways to the gamma tails meet where one takes over", arguments: [-5.0, -0.5, 0, 0.3, 2, 6])
  func seam(deviations: Double) throws {
    let below = try #require(GammaDistribution(shape: 9_999.99999999))
    let above = try #require(GammaDistribution(shape: 10_000.00000001))
    let x = 10_000 + deviations * 100
    #expect(abs(above.upperTail(x) / below.upperTail(x) - 1) < 1e-8)
    #expect(abs(above.lowerTail(x) / below.lowerTail(x) - 1) < 1e-8)
  }

  @Test(
    "The beta quantile holds for a small and a large shape",
    arguments: [(a: 2.0, b: 999_999.0, tail: 0.025), (2, 999_999, 0.975), (1, 1_000_000, 0.025)])
  func beta(a: Double, b: Double, tail: Double) throws {
    let beta = try #require(BetaDistribution(a, b))
    let x = try beta.quantile(upper: tail)
    #expect(abs(beta.upperTail(x) / tail - 1) < 1e-10)
    #expect(abs(try beta.quantile(lower: 1 - tail) / x - 1) < 1e-9)
  }

  @Test("A share outside the open range 0…1 has no quantile", arguments: [0.0, 1, -0.1, 1.1, .nan])
  func outside(share: Double) throws {
    let gamma = try #require(GammaDistribution(shape: 3))
    let beta = try #require(BetaDistribution(2, 3))
    #expect(throws: GSLError.domain) { try gamma.quantile(lower: share) }
    #expect(throws: GSLError.domain) { try gamma.quantile(upper: share) }
    #expect(throws: GSLError.domain) { try beta.quantile(lower: share) }
    #expect(throws: GSLError.domain) { try beta.quantile(upper: share) }
  }
}
