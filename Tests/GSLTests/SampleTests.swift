// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import GSL

@Suite("Samples")
struct SampleTests {
  @Test(
    "Nothing, NaN and infinity are no sample",
    arguments: [[], [Double.nan], [1, .infinity], [-.infinity, 0], [1, 2, .nan]])
  func refused(values: [Double]) {
    #expect(Sample(values) == nil)
  }

  @Test(
    "Mean, variance and median",
    arguments: [
      (values: [5.0], mean: 5.0, variance: Double?.none, median: 5.0),
      (values: [1.0, 2], mean: 1.5, variance: 0.5, median: 1.5),
      (values: [4.0, 1, 1], mean: 2.0, variance: 3.0, median: 1.0),
      (values: [7.0, 7, 7], mean: 7.0, variance: 0.0, median: 7.0),
      (values: [1e200, -1e200], mean: 0.0, variance: Double?.none, median: 0.0),
    ])
  func moments(values: [Double], mean: Double, variance: Double?, median: Double) throws {
    let example = try sample(values)
    #expect(example.mean == mean)
    #expect(example.variance == variance)
    #expect(example.sorted.median == median)
  }

  @Test(
    "A quantile is linear between order statistics, and nil outside 0…1",
    arguments: [
      (share: 0.0, quantile: Double?.some(1)), (0.5, 3), (1, 10), (0.25, 1.75), (1.01, nil), (-0.01, nil),
      (.nan, nil),
    ])
  func quantile(share: Double, quantile: Double?) throws {
    let example = try sample([10, 2, 4, 1])
    #expect(example.sorted.quantile(share) == quantile)
  }

  @Test("A sorted sample is sorted by construction and keeps its numbers")
  func sorted() throws {
    let example = try sample([3, -1, 2, -1])
    #expect(example.sorted.values == [-1, -1, 2, 3])
    #expect(example.values == [3, -1, 2, -1])
    #expect(example.extremes == -1...3)
  }

  @Test(
    "Correlation with a constant is undefined",
    arguments: [
      (left: [1.0, 2, 3], right: [2.0, 4, 6], correlation: Double?.some(1)),
      (left: [1.0, 2, 3], right: [3.0, 2, 1], correlation: -1),
      (left: [1.0, 2, 3], right: [5.0, 5, 5], correlation: nil),
      (left: [1.0, 2, 3], right: [5.0, 6], correlation: nil),
    ])
  func correlation(left: [Double], right: [Double], correlation: Double?) throws {
    let found = try sample(left).correlation(with: try sample(right))
    #expect((found == nil) == (correlation == nil))
    if let found, let correlation { #expect(abs(found - correlation) < 1e-15) }
  }

  @Test("The autocorrelation of a constant is undefined", arguments: [[4.0], [4.0, 4, 4]])
  func lag1(values: [Double]) throws {
    #expect(try sample(values).lag1Autocorrelation == nil)
  }

  @Test("Equal values share the mean of their ranks")
  func ranks() throws {
    #expect(try sample([10, 30, 20, 10]).midRanks == [1.5, 4, 3, 1.5])
    #expect(try sample([8]).midRanks == [1])
  }

  @Test(
    "Order statistics and the median need no sorting",
    arguments: [(ranks: [0], values: [1.0] as [Double]?), ([3, 0, 2], [9, 1, 4]), ([4], nil), ([-1], nil)])
  func orderStatistics(ranks: [Int], values: [Double]?) throws {
    let example = try sample([4, 1, 9, 2])
    #expect(example.orderStatistics(at: ranks) == values)
    #expect(example.median == 3)
    #expect(example.values == [4, 1, 9, 2])
  }

  @Test("Order statistics are those of the sorted sample", arguments: 1...200 as ClosedRange<UInt32>)
  func selection(seed: UInt32) throws {
    var generator = try RandomGenerator(seed: seed)
    let count = 1 + generator.index(below: 60)
    let example = try sample((0..<count).map { _ in Double(generator.index(below: 40)) })
    let ranks = (0..<4).map { _ in generator.index(below: count) }
    #expect(example.orderStatistics(at: ranks) == ranks.map { example.sorted.values[$0] })
  }
}
