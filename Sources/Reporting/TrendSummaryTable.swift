// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// What can be said of each series, a row each: a table.
///
/// Columns: series; what it is (measure, dimensions, place, origin, basis, unit); the years (n, first_year,
/// last_year, missing, hedged); for sums the countries added and left out; breaks, the first years of declared ones;
/// direction, evidence; method, estimate, low, high, dispersion; p_rate, rank_method, p_ranks, p (the larger), and
/// p_corrected with family, how many series were corrected together; the change of level (change_after, change_p,
/// change_p_corrected, change_evidence); the forecast with its band; note, why there is none of these. Each figure goes
/// back to all that its series rests on.
public func trendSummaryTable(_ series: [StudiedSeries], _ summaries: [TrendSummary]) -> Table {
  Table(
    name: "trend-summary", title: "Trends of the yearly series, judged",
    columns: describing.map(\.0) + judging.map(\.0),
    rows: zip(series, summaries).map { studied, summary in
      describing.map { Table.Cell($0.1(studied), facts: studied.sources) }
        + judging.map { Table.Cell($0.1(summary), facts: studied.sources) }
    })
}

private let describing: [(String, @Sendable (StudiedSeries) -> String)] = [
  ("series", { $0.series.name }), ("measure", { $0.measure.rawValue }),
  ("dimensions", { $0.dimensions.printed }),
  ("place", { $0.place.name }), ("origin", { $0.origin.rawValue }), ("basis", { $0.basis.rawValue }),
  ("unit", { $0.series.unit.rawValue }),
  ("countries", { $0.commonSet?.members.joined(separator: "; ") ?? "" }),
  ("left_out", { $0.commonSet?.leftOut.joined(separator: "; ") ?? "" }),
  ("hedged", { joined($0.hedges.keys) }), ("breaks", { joined(Set($0.breaks.map(\.firstYear))) }),
]

private let judging: [(String, @Sendable (TrendSummary) -> String)] = [
  ("n", { String($0.years.count) }), ("first_year", { joined($0.years.prefix(1)) }),
  ("last_year", { joined($0.years.suffix(1)) }), ("missing", { joined($0.missingYears) }),
  ("direction", { $0.direction.rawValue }), ("evidence", { $0.evidence?.words ?? "" }),
  ("method", { $0.rate?.method ?? "" }), ("estimate", { exact($0.rate?.estimate) }),
  ("low", { exact($0.rate?.low) }), ("high", { exact($0.rate?.high) }),
  ("dispersion", { exact($0.rate?.dispersion) }), ("p_rate", { exact($0.evidence?.rateP) }),
  ("rank_method", { $0.evidence?.rankMethod ?? "" }), ("p_ranks", { exact($0.evidence?.rankP) }),
  ("p", { exact($0.evidence?.p) }), ("p_corrected", { exact($0.evidence?.corrected) }),
  ("family", { $0.evidence.map { String($0.familySize) } ?? "" }),
  ("change_after", { $0.change.map { String($0.lastYearBefore) } ?? "" }),
  ("change_p", { exact($0.change?.p) }),
  ("change_p_corrected", { exact($0.change?.corrected) }), ("change_evidence", { $0.change?.words ?? "" }),
  ("forecast_year", { $0.forecast.map { String($0.year) } ?? "" }),
  ("forecast", { exact($0.forecast?.estimate) }),
  ("forecast_low", { exact($0.forecast?.low) }), ("forecast_high", { exact($0.forecast?.high) }),
  (
    "note",
    {
      [$0.refusal, $0.forecastRefusal.map { "no forecast: " + $0 }].compactMap { $0 }.joined(separator: "; ")
    }
  ),
]

/// The shortest decimal that reads back as the same number; empty for none.
private func exact(_ number: Double?) -> String { number.map { "\($0)" } ?? "" }

private func joined(_ years: some Collection<Int>) -> String {
  years.sorted().map(String.init).joined(separator: ";")
}
