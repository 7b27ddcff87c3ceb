// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// What can be said of each series, in their order: the default set of methods, judged.
///
/// p-values of a trend, and those of a change of level, are corrected for all series of a family
/// (``StudiedSeries/family``). `docs/method.md` defines every word of it.
public func trendSummaries(of studied: [StudiedSeries]) -> [TrendSummary] {
  let drafts = studied.map { Draft($0) }
  let families = studied.map(\.family)
  let trend = corrections(of: drafts.map { $0.judgement?.p }, in: families)
  let change = corrections(of: drafts.map { $0.pettitt?.p }, in: families)
  return drafts.indices.map { drafts[$0].summary(trend: trend[$0], change: change[$0]) }
}

/// What the methods say of a series, before p-values are corrected.
private struct Draft {
  private let studied: StudiedSeries
  private let sample: YearlySample?
  private(set) var judgement: TrendJudgement?
  private var refusal: String?
  /// Nil for fewer than eight years or a constant.
  let pettitt: Pettitt?

  init(_ studied: StudiedSeries) {
    self.studied = studied
    let sample = YearlySample(studied.series)
    self.sample = sample
    pettitt = sample.flatMap { $0.hasLevels ? Pettitt($0) : nil }
    do throws(Refusal) {
      guard let sample else { throw .unusable }
      judgement = try TrendJudgement(sample, studied.series.unit)
    } catch { refusal = error.reason }
  }

  func summary(trend: Correction?, change: Correction?) -> TrendSummary {
    let forecast = forecast
    return TrendSummary(
      series: studied.series,
      course: Course(studied.series.points, counted: studied.series.unit.isCount).legs,
      rate: judgement?.rate, evidence: evidence(trend), refusal: refusal, change: levelChange(change),
      levels: levels, forecast: forecast.found, forecastRefusal: forecast.refusal)
  }

  private func evidence(_ correction: Correction?) -> TrendSummary.Evidence? {
    guard let judgement, let correction, let words = StrengthOfEvidence(p: correction.p) else { return nil }
    return TrendSummary.Evidence(
      rateP: judgement.rateP, rankMethod: judgement.ranks.method.rawValue, rankP: judgement.ranks.p,
      p: judgement.p, corrected: correction.p, familySize: correction.count, words: words.rawValue,
      speaks: words != .none)
  }

  private func levelChange(_ correction: Correction?) -> TrendSummary.LevelChange? {
    guard let pettitt, let correction, let words = StrengthOfEvidence(p: correction.p) else { return nil }
    return TrendSummary.LevelChange(
      lastYearBefore: pettitt.lastYearBefore, p: pettitt.p, corrected: correction.p, words: words.rawValue,
      speaks: words != .none)
  }

  /// The levels that Schwarz's criterion prefers, where it prefers more than one.
  private var levels: [TrendSummary.Level] {
    guard let sample, sample.hasLevels, let breaks = MeanBreaks(sample)?.preferred.yearsBefore,
      !breaks.isEmpty
    else { return [] }
    let ends = breaks + [sample.count]
    return zip([0] + breaks, ends).compactMap { start, end in
      sample.part(start..<end).map { part in level(part) }
    }
  }

  private func level(_ part: YearlySample) -> TrendSummary.Level {
    var rate: TrendSummary.Rate?
    do throws(Refusal) { rate = try TrendJudgement.rate(of: part, studied.series.unit).0 } catch {
      rate = nil
    }
    return TrendSummary.Level(
      firstYear: Int(part.years[0]), lastYear: Int(part.years[part.count - 1]), mean: part.y.mean, rate: rate)
  }

  /// Holt's forecast from the consecutive years that end with the last.
  private var forecast: (found: TrendSummary.Forecast?, refusal: String?) {
    do throws(Refusal) {
      guard let sample, let last = studied.series.points.last?.year else { throw .unusable }
      guard !studied.breaks.contains(where: { $0.firstYear > last }) else {
        throw Refusal("what is counted changes in the year after")
      }
      let run = sample.lastRun
      try run.requireForecast()
      guard let next = Holt(fitting: run)?.forecasts(years: 1).first else { throw .tooLarge }
      return (
        TrendSummary.Forecast(
          year: last + 1, estimate: next.estimate, low: next.low, high: next.high,
          firstYear: Int(run.years[0])),
        nil
      )
    } catch { return (nil, error.reason) }
  }
}

extension YearlySample {
  /// Whether it is long enough for a change of level, and not constant.
  fileprivate var hasLevels: Bool { count >= Self.leastYearsOfLevels && !y.isConstant }

  /// Some of its years.
  fileprivate func part(_ range: Range<Int>) -> YearlySample? {
    YearlySample(years: years[range].map { Int($0) }, values: Array(values[range]))
  }

  /// The consecutive years that end with the last one.
  fileprivate var lastRun: YearlySample {
    let gap = zip(years, years.dropFirst()).enumerated().reversed().first { $0.element.1 - $0.element.0 > 1 }
    guard let gap else { return self }
    return part((gap.offset + 1)..<count) ?? self
  }

  /// Refuses samples that Holt's forecast cannot rest on.
  fileprivate func requireForecast() throws(Refusal) {
    guard count >= Self.leastYearsOfForecast else {
      throw Refusal("fewer than \(Self.leastYearsOfForecast) consecutive years up to the last")
    }
    guard !y.isConstant else { throw .constant }
  }
}
