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
