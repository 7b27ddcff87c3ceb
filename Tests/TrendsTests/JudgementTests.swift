// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Trends

@Suite("Judgement")
struct JudgementTests {
  private func series(_ name: String, _ values: [Double]) throws -> Series {
    let dated = Dictionary(uniqueKeysWithValues: values.enumerated().map { (2001 + $0, $1) })
    return try #require(Series(name: name, unit: .persons, valuesByYear: dated))
  }

  @Test(
    "A p-value has words",
    arguments: [
      (p: 0.0, words: "very strong evidence" as String?), (0.000999, "very strong evidence"),
      (0.001, "strong evidence"), (0.01, "moderate evidence"), (0.05, "weak evidence"),
      (0.1, "little or no evidence"), (1, "little or no evidence"), (1.1, nil), (-0.1, nil), (.nan, nil),
    ])
  func words(p: Double, words: String?) {
    #expect(StrengthOfEvidence(p: p)?.rawValue == words)
  }

  @Test("Poisson on overdispersed counts warns and says nothing of evidence; quasi-Poisson does")
  func overdispersion() throws {
    let wild = try series("wild", [900, 2500, 400, 3100, 800, 2900, 300, 3600, 1200, 4000])
    let poisson = trends(of: [wild], by: [.poisson])[0]
    let quasi = trends(of: [wild], by: [.quasiPoisson])[0]
    #expect(poisson.note == "p and interval are too small: the counts vary more than Poisson counts")
    #expect(quasi.note == "little or no evidence")
    #expect(poisson.estimate == quasi.estimate)
    let (narrow, wide) = (try #require(poisson.p), try #require(quasi.p))
    #expect(narrow < 1e-6)
    #expect(wide > 0.1)
  }

  @Test("Counts that vary no more than Poisson counts have a Poisson trend and no θ")
  func noOverdispersion() throws {
    let even = try series("even", [10, 11, 9, 10, 12, 10, 9, 11, 10, 10])
    let found = trends(of: [even], by: [.negativeBinomial])
    #expect(found.map(\.statistic) == ["rate_ratio (per year)"])
    #expect(found[0].estimate == trends(of: [even], by: [.poisson])[0].estimate)
    #expect(found[0].note.hasSuffix("so that this is the Poisson trend"))
  }

  @Test(
    "Without a finite rate ratio there is no answer",
    arguments: [[0, 0, 0, 0, 7], [7, 0, 0, 0, 0], [0.5, 1, 2, 3, 4], [-1, 2, 3, 4, 5]])
  func noRate(values: [Double]) throws {
    for method in [TrendMethod.poisson, .quasiPoisson, .negativeBinomial] {
      let found = trends(of: [try series("s", values)], by: [method])
      #expect(found.map(\.estimate) == [nil])
      #expect(found[0].note.hasPrefix("no answer: "))
    }
  }

  @Test("A gap stops the tests on autocorrelated years, and no other rank test")
  func gap() throws {
    let dated: [Int: Double] = [
      2001: 9, 2002: 7, 2003: 8, 2005: 6, 2006: 4, 2007: 5, 2008: 3, 2009: 2, 2010: 1,
    ]
    let broken = try #require(Series(name: "s", unit: .persons, valuesByYear: dated))
    for method in [TrendMethod.hamedRao, .yueWang, .preWhitened, .trendFreePreWhitened, .holt] {
      #expect(trends(of: [broken], by: [method])[0].note.contains("years are missing"))
    }
    #expect(trends(of: [broken], by: [.mannKendall])[0].estimate == -32)
  }

  @Test("p-values of many series are corrected together, method by method")
  func manySeries() throws {
    let rows = try [
      series("a", [1, 2, 3, 4, 5, 6, 7]), series("b", [3, 1, 2, 5, 4, 7, 6]),
      series("c", [5, 1, 4, 2, 6, 3, 7]),
    ]
    let plain = trends(of: rows, by: [.mannKendall, .spearman])
    let corrected = correctedForManySeries(plain)
    #expect(corrected.map(\.series) == plain.map(\.series))
    #expect(corrected.map(\.estimate) == plain.map(\.estimate))
    #expect(corrected.map(\.p) == plain.map(\.p))
    let tested = plain.filter { $0.method == "mann_kendall" && $0.statistic == "S" }.compactMap(\.p)
    let found = corrected.filter { $0.method == "mann_kendall" && $0.statistic == "S" }
    #expect(found.compactMap(\.corrected) == BenjaminiHochberg.adjusted(tested))
    #expect(found.allSatisfy { $0.note.hasSuffix("; corrected for 3 series by Benjamini and Hochberg") })
    #expect(plain[0].note.hasPrefix("strong evidence; normal"))
    #expect(found[0].note.hasPrefix("strong evidence; normal"))
    #expect(found[2].note.hasPrefix("little or no evidence; normal"))
    #expect(correctedForManySeries([plain[0]]) == [plain[0]])
  }
}
