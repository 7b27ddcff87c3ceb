// SPDX-License-Identifier: GPL-3.0-or-later

/// The steps of a pipeline in the order of ``Stage``: each stage once, reports as often as wanted.
struct Plan: Sendable {
  let read: Step<ReadInputs>
  let extract: Step<ExtractInputs>
  let reconcile: Step<ReconcileInputs>
  let aggregate: Step<AggregateInputs>
  let trend: TrendStep
  let reports: [Step<ReportInputs>]
  let store: StoreStep

  /// Nil where a stage is missing, comes twice, or comes at another place.
  init?(_ steps: [AnyStep]) {
    guard steps.count > 6, case .read(let read) = steps[0], case .extract(let extract) = steps[1],
      case .reconcile(let reconcile) = steps[2], case .aggregate(let aggregate) = steps[3],
      case .trend(let trend) = steps[4], case .store(let store)? = steps.last
    else { return nil }
    self.read = read
    self.extract = extract
    self.reconcile = reconcile
    self.aggregate = aggregate
    self.trend = trend
    self.store = store
    reports = steps.dropFirst(5).compactMap { if case .report(let step) = $0 { step } else { nil } }
    guard reports.count == steps.count - 6 else { return nil }
  }
}
