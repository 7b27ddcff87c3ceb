// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts
import Reconciliation

/// The reconcile stage of a pipeline on its own: observations in, facts and what did not agree out.
public struct ReconcileStage: Sendable {
  private let policy: Policy
  private let controls: [PublishedFigure]

  /// The stage with the policy and the published totals that a pipeline names; without decisions.
  ///
  /// - Throws: an error whose description names file and remedy.
  public init(of pipeline: String, root: Root) throws {
    var sources = Sources(root)
    let plan = try PipelineFile(pipeline, root: root, sources: &sources).plan
    let knowledge = try ExtractionKnowledge(plan.extract.inputs.knowledge, from: &sources)
    policy = try sources.value(plan.reconcile.inputs.policy, as: Policy.self)
    controls = try sources.publishedFigures(
      plan.reconcile.inputs.controls, measures: knowledge.measures, countries: knowledge.countries)
  }

  /// The facts of the observations, whose ids are unique.
  public func ledger(of observations: [Observation]) async -> Ledger {
    await reconcile(observations, by: policy, against: controls)
  }
}
