// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

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
    "mann_kendall_exact": { example in
      let test = ExactMannKendall(try example.sample)
      return ["s": Answer(test?.score), "p": Answer(test?.p)]
    },
    "mann_kendall_hamed_rao": { example in
      let alpha = try #require(example.options["alpha"]?.number)
      let lag = example.options["lag"]?.number.map { Int($0) }
      return answers(CorrectedMannKendall.hamedRao(try example.sample, lag: lag, alpha: alpha))
    },
    "mann_kendall_yue_wang": { example in
      let lag = example.options["lag"]?.number.map { Int($0) }
      return answers(CorrectedMannKendall.yueWang(try example.sample, lag: lag))
    },
    "mann_kendall_pre_whitened": { answers(CorrectedMannKendall.preWhitened(try $0.sample)) },
    "mann_kendall_trend_free_pre_whitened": {
      answers(CorrectedMannKendall.trendFreePreWhitened(try $0.sample))
    },
    "kendall_tau_b": { ["tau_b": Answer(KendallTau(try $0.sample)?.tauB)] },
    "spearman": { example in
      let test = Spearman(try example.sample)
      return ["rho": Answer(test?.rho), "p_t": Answer(test?.p)]
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

  private static func answers(_ test: CorrectedMannKendall?) -> [String: Answer] {
    [
      "s": Answer(test?.score), "var_s": Answer(test?.outcome?.variance), "z": Answer(test?.outcome?.z),
      "p": Answer(test?.outcome?.p),
    ]
  }
}
