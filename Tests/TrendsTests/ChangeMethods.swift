// SPDX-License-Identifier: GPL-3.0-or-later
@testable import Trends

extension GoldenTests {
  /// The methods for changes of level.
  static let changeMethods: [String: @Sendable (Golden.Case) throws -> [String: Answer]] = [
    "pettitt": { example in
      let test = Pettitt(try example.sample)
      return [
        "k": Answer(test?.k), "change_after_index": Answer(test?.yearsBefore),
        "last_year_before": Answer(test?.lastYearBefore), "p_approximate": Answer(test?.p),
      ]
    },
    "ols_cusum": { example in
      let test = Cusum(try example.sample)
      return [
        "statistic": Answer(test?.statistic), "p": Answer(test?.p),
        "largest_at_index": Answer(test?.yearsBefore),
      ]
    },
    "homogeneity": { example in
      let test = Homogeneity(try example.sample)
      return [
        "buishand_q": Answer(test?.buishandQ), "buishand_range": Answer(test?.buishandRange),
        "snht_t0": Answer(test?.snht), "snht_after_index": Answer(test?.snhtYearsBefore),
      ]
    },
    "mean_breaks": { example in
      let breaks = MeanBreaks(try example.sample)
      return [
        "min_segment": Answer(breaks?.shortest), "rss_0": Answer(breaks?.divisions[0].residualSum),
        "rss_1": Answer(breaks?.divisions[1].residualSum), "rss_2": Answer(breaks?.divisions[2].residualSum),
        "after_index_1": Answer(breaks?.divisions[1].yearsBefore),
        "after_index_2": Answer(breaks?.divisions[2].yearsBefore),
      ]
    },
  ]
}
