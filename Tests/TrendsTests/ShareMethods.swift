// SPDX-License-Identifier: GPL-3.0-or-later
@testable import Trends

extension GoldenTests {
  /// The methods on single counts, shares, rates and lists of parts.
  static let shareMethods: [String: @Sendable (Golden.Case) throws -> [String: Answer]] = [
    "poisson_interval": { example in
      let limits = PoissonInterval(
        count: Int(try example.datum("count")), confidence: try example.datum("confidence"))
      return ["low": Answer(limits?.low), "high": Answer(limits?.high)]
    },
    "poisson_rate_comparison": { example in
      func rate(_ number: Int) throws -> RateComparison.Rate {
        RateComparison.Rate(
          count: Int(try example.datum("count_\(number)")),
          exposure: try example.datum("exposure_\(number)"))
      }
      let test = RateComparison(try rate(1), try rate(2))
      return [
        "ratio": Answer(test?.ratio), "low": Answer(test?.low), "high": Answer(test?.high),
        "p": Answer(test?.p),
      ]
    },
    "wilson": { example in
      let share = ShareInterval.wilson(
        Int(try example.datum("successes")), of: Int(try example.datum("n")),
        confidence: try example.datum("confidence"))
      return ["share": Answer(share?.share), "low": Answer(share?.low), "high": Answer(share?.high)]
    },
    "clopper_pearson": { example in
      let share = ShareInterval.clopperPearson(
        Int(try example.datum("successes")), of: Int(try example.datum("n")),
        confidence: try example.datum("confidence"))
      return ["low": Answer(share?.low), "high": Answer(share?.high)]
    },
    "concentration": { example in
      let concentration = Concentration(try example.list("values"))
      return [
        "hhi": Answer(concentration?.herfindahl), "gini": Answer(concentration?.gini),
        "gini_corrected": Answer(concentration?.correctedGini),
        "top_1": Answer(concentration?.share(ofTop: 1)), "top_4": Answer(concentration?.share(ofTop: 4)),
      ]
    },
    "direct_standardisation": { example in
      let sizes = zip(try example.list("exposure"), try example.list("standard"))
      let groups = zip(try example.list("counts"), sizes).map {
        DirectStandardisation.Group(count: $0, exposure: $1.0, standard: $1.1)
      }
      let rate = DirectStandardisation(groups)
      return [
        "crude": Answer(rate?.crude), "adjusted": Answer(rate?.adjusted), "low": Answer(rate?.low),
        "high": Answer(rate?.high),
      ]
    },
    "benjamini_hochberg": { ["adjusted": Answer(BenjaminiHochberg.adjusted(try $0.list("p")))] },
    "chapman": { example in
      let total = Chapman(
        onFirst: Int(try example.datum("source_1")), onSecond: Int(try example.datum("source_2")),
        onBoth: Int(try example.datum("both")))
      return [
        "estimate": Answer(total?.estimate), "variance": Answer(total?.variance), "low": Answer(total?.low),
        "high": Answer(total?.high),
      ]
    },
  ]
}
