// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// What is to be said of one series, in lines with a word before each.
struct TrendText {
  private let studied: StudiedSeries
  private let summary: TrendSummary

  /// Where the sentences begin; the words stand before them.
  private static let indent = 14

  init(_ studied: StudiedSeries, _ summary: TrendSummary) {
    self.studied = studied
    self.summary = summary
  }

  var text: String {
    let lines = [
      ("Basis", basis), ("Years", years), ("Sum of", members), ("Cut", cuts), ("Trend", trend),
      ("Evidence", evidence), ("Course", course), ("Levels", levels), ("Change", change),
      ("FORECAST", forecast),
    ]
    return lines.filter { !$0.1.isEmpty }.map { word, sentence in
      let text = wrapped(visible(sentence), indent: Self.indent)
      return "  " + word + String(text.dropFirst(2 + word.count))
    }.joined(separator: "\n")
  }

  private var basis: String {
    switch studied.basis {
    case .latest where studied.isUnrevised: "latest figures; no edition changed one of them."
    case .latest: "latest figures: each year as the newest edition has it."
    case .firstPrinted: "first-printed figures: each year as the first edition has it that printed one."
    }
  }

  private var years: String {
    guard let first = summary.years.first, let last = summary.years.last else { return "" }
    let missing = summary.missingYears
    let parts = [
      "\(first)-\(last), \(summary.years.count) with a figure",
      missing.isEmpty ? "" : "none for \(spans(of: missing))",
      missing.count > summary.years.count ? "most years have none, and perhaps not by chance" : "",
      listed("not exact: ", studied.hedges) { spaced($0.rawValue) },
      listed("first printed late: ", studied.lateEditions) { "edition \($0.rawValue)" },
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "; ") + "."
  }

  private func listed<Mark>(_ heading: String, _ marks: [Int: Mark], _ words: (Mark) -> String) -> String {
    guard !marks.isEmpty else { return "" }
    return heading
      + marks.sorted { $0.key < $1.key }.map { "\($0.key) (\(words($0.value)))" }.joined(separator: ", ")
  }

  private var members: String {
    guard let common = studied.commonSet else { return "" }
    let left =
      common.leftOut.isEmpty
      ? "no other has figures."
      : "left out, since a year is missing: \(common.leftOut.joined(separator: ", "))."
    return "the \(common.members.count) countries with a figure in every year: "
      + "\(common.members.joined(separator: ", ")); \(left)"
  }

  private var cuts: String {
    studied.breaks.map { "from \($0.firstYear) on \($0.reason) (\($0.source))." }.joined(separator: " ")
  }

  private var trend: String {
    summary.rate.map { "\(summary.direction.rawValue): \(RateText($0, summary.unit).text)." } ?? ""
  }

  private var evidence: String {
    guard let evidence = summary.evidence else { return "" }
    let tests = [
      evidence.rateP.map { "rate p \(compared($0))" },
      "\(methodName(evidence.rankMethod)) p \(compared(evidence.rankP))",
    ].compactMap { $0 }
    let weaker = tests.count > 1 ? "; the weaker counts" : ""
    let correction =
      evidence.familySize > 1
      ? "; corrected for \(evidence.familySize) series p \(compared(evidence.corrected))" : ""
    return "\(evidence.words) (\(tests.joined(separator: ", "))\(weaker)\(correction))\(neighbours)."
  }

  /// Says where nothing allows for years that resemble their neighbours.
  private var neighbours: String {
    summary.missingYears.isEmpty
      ? "" : "; years are missing, so that likeness of neighbouring years is not allowed for"
  }

  private var course: String {
    guard let first = summary.course.first else {
      return summary.years.isEmpty ? "" : "no rise or fall of a quarter."
    }
    let legs = summary.course.map { leg in
      let verb = leg.to > leg.from ? "rose to" : leg.to < leg.from ? "fell to" : "stayed at"
      let percent = leg.from > 0 ? ", \(signed(100 * (leg.to / leg.from - 1))) %" : ""
      return "\(verb) \(number(leg.to)) (\(leg.lastYear)\(percent))"
    }
    return "from \(number(first.from)) (\(first.firstYear)) " + legs.joined(separator: ", ") + "."
  }

  private var levels: String {
    let levels = summary.levels.map { level in
      let span =
        level.firstYear == level.lastYear ? "\(level.firstYear)" : "\(level.firstYear)-\(level.lastYear)"
      let rate = level.rate.map { " (\(RateText($0, summary.unit).short))" } ?? ""
      return "\(span) mean \(number(level.mean))\(rate)"
    }
    guard !levels.isEmpty else { return "" }
    let breaks = summary.levels.dropLast().map { "after \($0.lastYear)" }.joined(separator: " and ")
    return
      "break \(breaks): \(levels.joined(separator: "; ")). The years were chosen by the figures: no test."
  }

  private var change: String {
    guard let change = summary.change else { return "" }
    let correction = change.corrected > change.p ? ", corrected p \(compared(change.corrected))" : ""
    let test = "(Pettitt p \(compared(change.p))\(correction))."
    return change.speaks
      ? "of level after \(change.lastYearBefore): \(change.words) \(test)"
      : "of level: \(change.words) of any \(test)"
  }

  private var forecast: String {
    guard let forecast = summary.forecast else { return "" }
    let low = summary.unit.isCount || forecast.low >= 0 ? max(0, forecast.low) : forecast.low
    let clipped = low > forecast.low ? " (the model's limit is below 0)" : ""
    let last = forecast.year - 1
    return
      "for \(forecast.year), no observation: \(number(forecast.estimate)), 95 % band \(number(low))\(clipped) to "
      + "\(number(forecast.high)); Holt's method on \(forecast.firstYear)-\(last)."
  }

  private func number(_ value: Double) -> String { grouped(rounded(value, as: summary.unit)) }
}

/// A rate of change in words.
struct RateText {
  private let rate: TrendSummary.Rate
  private let unit: Unit

  init(_ rate: TrendSummary.Rate, _ unit: Unit) {
    self.rate = rate
    self.unit = unit
  }

  /// The size with interval, method and dispersion.
  var text: String {
    let dispersion = rate.dispersion.map { "; dispersion \(rounded($0))" } ?? ""
    return "\(size) a year, 95 % interval \(limits) (\(methodName(rate.method))\(dispersion))"
  }

  /// The size with its interval.
  var short: String { "\(size) a year, \(limits)" }

  private var size: String {
    rate.isRatio ? "\(percent(rate.estimate)) %" : "\(plain(rate.estimate)) \(unit.rawValue)"
  }

  private var limits: String {
    rate.isRatio
      ? "\(percent(rate.low)) to \(percent(rate.high)) %" : "\(plain(rate.low)) to \(plain(rate.high))"
  }

  private func percent(_ ratio: Double) -> String { signed(100 * (ratio - 1)) }
  private func plain(_ slope: Double) -> String { (slope > 0 ? "+" : "") + grouped(rounded(slope)) }
}

/// The years, those that follow each other with a hyphen between the first and the last.
func spans(of years: [Int]) -> String {
  var runs: [ClosedRange<Int>] = []
  for year in years {
    if let last = runs.last, last.upperBound == year - 1 {
      runs[runs.count - 1] = last.lowerBound...year
    } else {
      runs.append(year...year)
    }
  }
  return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
    .joined(separator: ", ")
}

/// A p-value with the sign that stands before it: `= 0.0410`, `< 0.0001`.
private func compared(_ p: Double) -> String {
  let text = probability(p)
  return text.hasPrefix("<") ? "< " + text.dropFirst() : "= " + text
}
