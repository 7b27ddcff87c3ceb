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
    try judge(&results, &watch)
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
  private func judge(_ results: inout Results, _ watch: inout Stopwatch) throws {
    tell(.reconcile)
    results.ledger = reconcile(
      results.observations, by: library.policy, against: library.controls,
      decided: results.decisions)
    watch.lap(.reconcile)
    tell(.aggregate)
    results.tables = try annualTables(
      library.tables, from: results.ledger,
      knowing: library.tableKnowledge.printed(by: results.printingCountries))
    let vintages = vintages(of: results.ledger) + vintages(of: library.published)
    results.tables.append(yearOnYear(vintages))
    let series = yearlySeries(of: results.ledger, vintages)
    results.published = library.published
    results.seriesSources = Dictionary(
      vintages.flatMap { vintages in
        VintageBasis.allCases.map { (vintages.seriesName($0), vintages.sources($0)) }
      }
    ) { first, _ in first }
    watch.lap(.aggregate)
    tell(.trend)
    results.trends = correctedForManySeries(trends(of: series, by: pipeline.plan.trend.options.methods))
    watch.lap(.trend)
    tell(.report)
    let content = ReportContent(
      ledger: results.ledger, observations: results.observations, tables: results.tables,
      trends: results.trends, countries: library.extraction.countries)
    results.reports = try zip(pipeline.plan.reports, library.templates).map { step, template in
      Report(name: step.result.value, text: try report(template, content: content))
    }
  }

  /// The series of the facts, those of published figures, and each on its other bases where that differs.
  private func yearlySeries(of ledger: Ledger, _ vintages: [Vintages]) -> [Series] {
    let facts = series(from: ledger)
    let named = Set(facts.map(\.name))
    let latest = facts + vintages.filter { !named.contains($0.name) }.compactMap { $0.series(.latest) }
    let bases = pipeline.plan.trend.options.vintages ?? [.latest]
    let others = bases.filter { $0 != .latest }.flatMap { basis in
      vintages.compactMap { $0.differs(on: basis) ? $0.series(basis) : nil }
    }
    return (bases.contains(.latest) ? latest : []) + others
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
