// SPDX-License-Identifier: GPL-3.0-or-later
import Aggregation
public import Facts
import Foundation
import Reconciliation
import Reporting
import Store
import Trends

/// One run of a pipeline, from profiles to a folder of results.
public struct Run: Sendable {
  private let pipeline: PipelineFile
  private let library: Library
  private let sources: Sources
  private let options: RunOptions
  private let progress: @Sendable (RunProgress) -> Void

  /// What a run leaves behind.
  public struct Outcome: Sendable {
    /// The folder with all results.
    public let folder: String
    /// The paths of the files in it, sorted.
    public let files: [String]
    /// The report to print.
    public let headline: String
    /// What a person should know, in the order of the profiles.
    public let findings: [Finding]
  }

  /// Reads the pipeline and all knowledge that it names; no profile yet.
  ///
  /// - Throws: an error whose description names file and remedy.
  public init(
    _ name: String, root: Root, options: RunOptions, progress: @escaping @Sendable (RunProgress) -> Void
  ) throws {
    var sources = Sources(root)
    pipeline = try PipelineFile(name, root: root, sources: &sources)
    library = try Library(pipeline.plan, from: &sources)
    self.sources = sources
    self.options = options
    self.progress = progress
  }

  /// Runs all steps and writes the results.
  ///
  /// - Throws: an error whose description names file and remedy; nothing is written then.
  public func outcome() async throws -> Outcome {
    var watch = Stopwatch()
    let place = options.profiles ?? sources.place(pipeline.plan.read.inputs.folder)
    let folder = try ProfileFolder(place)
    watch.lap(.read)
    let reading = try await read(folder, at: place)
    watch.lap(.extract)
    var results = Results(reading, library.extraction)
    try await judge(&results, &watch)
    watch.lap(.report)
    return try store(results, findings: reading.findings, watch)
  }
}

extension Run {
  private func read(_ folder: ProfileFolder, at place: String) async throws -> Reading {
    let total = folder.files.count
    let reader = ProfileReader(
      library.extraction.extractor, decisions: library.decisions, jobs: options.jobs)
    let outcomes = try await reader.outcomes(of: folder.files) { [progress] done in
      progress(RunProgress(stage: .extract, done: done, total: total))
    }
    let reading = try Reading(
      outcomes, after: folder.findings + library.decisions.unread(among: folder.files.map(\.name)))
    if let error = library.decisions.contradiction(in: reading.decisions) { throw error }
    guard !reading.profiles.isEmpty else { throw RunError.noReadableProfile(place, reading.findings) }
    return reading
  }

  /// From observations to reports.
  private func judge(_ results: inout Results, _ watch: inout Stopwatch) async throws {
    tell(.reconcile)
    results.ledger = await reconcile(
      results.observations, by: library.policy, against: library.controls,
      decided: results.decisions)
    watch.lap(.reconcile)
    tell(.aggregate)
    results.tables = try annualTables(
      library.tables, from: results.ledger,
      knowing: library.tableKnowledge.printed(by: results.printingCountries))
    watch.lap(.aggregate)
    tell(.trend)
    let section = try lookForTrends(&results)
    watch.lap(.trend)
    tell(.report)
    let content = ReportContent(
      ledger: results.ledger, observations: results.observations, tables: results.tables,
      trends: results.trends, countries: library.extraction.countries
    ).adding(section)
    results.reports = try zip(pipeline.plan.reports, library.templates).map { step, template in
      Report(name: step.result.value, passage: try report(template, content: content))
    }
  }

  /// What the years that the pipeline asks for have to say; adds tables, trends and what the series rest on.
  private func lookForTrends(_ results: inout Results) throws -> TrendSection {
    let countries = library.extraction.countries
    let vintages = vintages(of: results.ledger) + vintages(of: library.published)
    let studied = try studiedSeries(
      of: vintages, by: library.selection, breaks: library.breaks, countries: countries)
    let summaries = trendSummaries(of: studied.series)
    let shares = try contributions(of: vintages, by: library.selection, countries: countries)
    results.published = library.published
    results.seriesSources = Dictionary(studied.series.map { ($0.series.name, $0.sources) }) { first, _ in
      first
    }
    results.trends = correctedForManySeries(
      trends(of: studied.series.map(\.series), by: pipeline.plan.trend.options.methods),
      families: Dictionary(studied.series.map { ($0.series.name, $0.family) }) { first, _ in first })
    let taken = library.selection.taken(from: vintages)
    results.tables += [
      yearOnYear(taken), basisContradictions(taken), shares,
      trendSummaryTable(studied.series, summaries),
    ]
    return TrendSection(
      series: studied.series, summaries: summaries, withoutCommonYears: studied.withoutCommonYears,
      contributions: shares)
  }

  private func tell(_ stage: Stage) { progress(RunProgress(stage: stage, done: 0, total: 0)) }

  private func store(_ results: Results, findings: [Finding], _ watch: Stopwatch) throws -> Outcome {
    tell(.store)
    var watch = watch
    let step = pipeline.plan.store
    let folder = try OutputFolder(options.output + "/" + step.result.value)
    try folder.write(results)
    watch.lap(.store)
    let record = RunRecord(
      tally: version, pipeline: pipeline.name, options: RunRecord.Options(options),
      inputs: RunRecord.Inputs(knowledge: sources.digests, profiles: results.profiles),
      outputs: folder.digests, counts: results.counts, findings: findings.map(RunRecord.Entry.init),
      finished: Date.now.formatted(.iso8601), seconds: watch.seconds)
    try folder.write(JSON.bytes(of: record), to: OutputFolder.record)
    try folder.publish()
    guard let headline = results.reports.first(where: { $0.name == step.options.headline.value }) else {
      preconditionFailure("a pipeline whose headline is no report of its own was loaded")
    }
    return Outcome(
      folder: folder.path, files: folder.digests.keys.sorted().map { folder.path + "/" + $0 },
      headline: headline.text, findings: findings)
  }
}

extension Results {
  /// The country whose profile a claim stands in, by the claim's id.
  var printingCountries: [String: Country] {
    let countries = Dictionary(profiles.map { ($0.name, $0.country) }) { first, _ in first }
    let printed = observations.compactMap { claim in
      countries[claim.profile].flatMap { $0 }.map { (claim.id, $0) }
    }
    return Dictionary(printed) { first, _ in first }
  }

  init(_ reading: Reading, _ knowledge: ExtractionKnowledge) {
    self.init()
    measures = knowledge.measures
    countries = knowledge.countries
    confidences = knowledge.confidences
    profiles = reading.profiles
    observations = reading.observations
    numbers = reading.numbers
    decisions = reading.decisions
  }
}
