// SPDX-License-Identifier: GPL-3.0-or-later
import Aggregation
import Facts
import Reconciliation
import Reporting
import Store

/// All files of knowledge that a plan names, read before any profile, so that a malformed one costs no time.
struct Library: Sendable {
  let extraction: ExtractionKnowledge
  let policy: Policy
  let decisions: DecisionFile
  let controls: [PublishedFigure]
  /// The figures that give series of their own beside the extracted ones.
  let published: [PublishedFigure]
  let selection: SeriesSelection
  let breaks: [SeriesBreak]
  let tables: [TableDefinition]
  let tableKnowledge: TableKnowledge
  /// One a report, in the order of the plan.
  let templates: [Template]

  /// - Throws: ``FileError``, ``SyntaxError`` or `KnowledgeError`, each naming the file.
  init(_ plan: Plan, from sources: inout Sources) throws {
    extraction = try ExtractionKnowledge(plan.extract.inputs.knowledge, from: &sources)
    policy = try sources.value(plan.reconcile.inputs.policy, as: Policy.self)
    if let path = plan.reconcile.inputs.decisions {
      decisions = try DecisionFile(sources.table(path))
    } else {
      decisions = .none
    }
    controls = try sources.publishedFigures(
      plan.reconcile.inputs.controls, measures: extraction.measures, countries: extraction.countries)
    switch plan.trend.inputs.published {
    case nil: published = []
    case plan.reconcile.inputs.controls: published = controls
    case let folder?:
      published = try sources.publishedFigures(
        folder, measures: extraction.measures, countries: extraction.countries)
    }
    selection = try plan.trend.options.selection(extraction)
    breaks = try sources.breaks(plan.trend.inputs.breaks, extraction)
    tableKnowledge = try sources.tableKnowledge(plan.aggregate.inputs, extraction)
    tables = try sources.tables(
      plan.aggregate.inputs.tables, measures: extraction.measures, bands: Set(tableKnowledge.bands.keys))
    var templates: [Template] = []
    for step in plan.reports {
      templates.append(Template(name: step.inputs.template, text: try sources.text(step.inputs.template)))
    }
    self.templates = templates
  }
}
