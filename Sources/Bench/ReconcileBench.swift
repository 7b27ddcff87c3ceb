// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Foundation
import Pipeline
import Store

/// Reconciliation of a hundred thousand and of a million observations.
///
/// The observations are those of the shipped profiles over and over: each copy is of other countries or of later
/// editions and years, so that copies of one country revise, confirm and contradict each other as editions do.
struct ReconcileBench {
  private static let few = 100_000
  private static let many = 1_000_000
  /// How many editions a country has before the next copy is of another country.
  private static let editions = 25

  let root: String

  func rows() async throws -> [Row] {
    let root = try Root(root, executable: nil)
    let stage = try ReconcileStage(of: "annual", root: root)
    let shipped = try Self.observations(of: root)
    let small = try await Self.measured(Self.copies(of: shipped, count: Self.few), by: stage)
    let large = try await Self.measured(Self.copies(of: shipped, count: Self.many), by: stage)
    let growth = large.watch.processorSeconds / small.watch.processorSeconds
    return [small.row, large.row] + [
      Row("growth of CPU seconds from the one to the other", decimal(growth, 2), "times"),
      Row("growth of observations", decimal(Double(Self.many) / Double(Self.few), 2), "times"),
      Memory.row("peak memory of the larger, observations included"),
    ]
  }

  private static func measured(
    _ observations: [Observation], by stage: ReconcileStage
  ) async throws -> (row: Row, watch: Stopwatch) {
    try Memory.forgetPeak()
    var watch = Stopwatch()
    let start = Stopwatch.Start()
    let ledger = await stage.ledger(of: observations)
    watch.add(since: start)
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let what = "reconciling \(observations.count) observations to \(ledger.facts.count) facts, \(cores) cores"
    return (Row(what, seconds: watch), watch)
  }

  private static func observations(of root: Root) throws -> [Observation] {
    let extractor = try ExtractionKnowledge(root: root).extractor
    let files = try Folder(root.path + "/Tests/Fixtures/profiles").files(ending: ".txt")
    return try files.flatMap { file in
      let profile = try ProfileFile(file)
      return extractor.extract(profile.utf8, profile: profile.name).observations
    }
  }

  private static func copies(of shipped: [Observation], count: Int) -> [Observation] {
    (0..<count).map { index in
      let (copy, place) = index.quotientAndRemainder(dividingBy: shipped.count)
      let (group, years) = copy.quotientAndRemainder(dividingBy: editions)
      return shipped[place].copy("\(copy)-", country: group == 0 ? "" : "\(group)-", later: years)
    }
  }
}

extension Observation {
  /// The same claim in a profile and about a country with these marks before their names, so many years later.
  fileprivate func copy(_ mark: String, country: String, later years: Int) -> Observation {
    Observation(
      id: mark + id, profile: mark + profile, edition: Edition(rawValue: edition.rawValue + years),
      theme: theme,
      country: Country(rawValue: country + self.country.rawValue), measure: measure, dimensions: dimensions,
      amount: amount, basis: basis, period: period.map { $0.later(years) }, scope: scope, quotes: quotes,
      place: place, rule: rule)
  }
}

extension Period {
  fileprivate func later(_ years: Int) -> Period {
    switch self {
    case .date(let date): .date(date.later(years))
    case .interval(let first, let last): .interval(first.later(years), last.later(years))
    case .until(let last): .until(last.later(years))
    case .since(let first): .since(first.later(years))
    }
  }
}

extension CalendarDate {
  /// The same day of a later year, 28 February for one that the year does not have; itself beyond the year 9999.
  fileprivate func later(_ years: Int) -> CalendarDate {
    let day = month == 2 ? day.map { min($0, 28) } : day
    return CalendarDate(year: year + years, month: month, day: day) ?? self
  }
}
