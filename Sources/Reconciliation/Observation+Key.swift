// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

extension Observation {
  /// What the claim is about, a calendar year always being written as a year.
  var key: FactKey {
    FactKey(
      country: country, measure: measure, dimensions: dimensions, scope: scope,
      period: period.map(\.asPlainYear))
  }
}

extension Period {
  /// The year, where the period is a calendar year in other words (`2015-01/2015-12`); else the period itself.
  var asPlainYear: Period { calendarYear.flatMap { Period(year: $0) } ?? self }
}
