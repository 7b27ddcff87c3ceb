// SPDX-License-Identifier: GPL-3.0-or-later
@testable import Trends

extension GoldenTests {
  /// The methods on ranks and signs.
  static let rankMethods: [String: @Sendable (Golden.Case) throws -> [String: Answer]] = [
    "mann_kendall": { example in
      let test = MannKendall(try example.sample)
      return [
        "n": Answer(test?.count), "s": Answer(test?.score), "var_s": Answer(test?.variance),
        "z": Answer(test?.z), "p": Answer(test?.p), "tau_a": Answer(test?.tauA),
      ]
    },
    "theil_sen": { example in
      let line = TheilSen(try example.sample)
      return [
        "slope": Answer(line?.slope), "intercept": Answer(line?.intercept), "pairs": Answer(line?.pairs),
        "low": Answer(line?.interval?.low), "high": Answer(line?.interval?.high),
        "low_rank": Answer(line?.interval?.lowRank), "high_rank": Answer(line?.interval?.highRank),
      ]
    },
  ]
}
