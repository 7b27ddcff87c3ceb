// SPDX-License-Identifier: GPL-3.0-or-later
import Store

/// What a step of a pipeline does, in the order in which stages come.
public enum Stage: String, Decodable, Hashable, Sendable, CaseIterable {
  case read, extract, reconcile, aggregate, trend, report, store
}

/// A step as a pipeline file states it: a stage, what it works on, and the name of what it makes.
///
/// An input is a path below the root or, where it is `Located`, the result of an earlier step.
struct Step<Inputs: Decodable & Sendable>: Decodable, Sendable {
  let inputs: Inputs
  let result: Located<String>
}

/// A folder of profiles.
struct ReadInputs: Decodable, Sendable {
  let folder: String
}

/// Profiles, and the files of knowledge by their own names.
struct ExtractInputs: Decodable, Sendable {
  let profiles: Located<String>
  let knowledge: KnowledgePaths

  private enum CodingKeys: String, CodingKey { case profiles }

  init(from decoder: any Decoder) throws {
    profiles = try decoder.container(keyedBy: CodingKeys.self).decode(Located<String>.self, forKey: .profiles)
    knowledge = try KnowledgePaths(from: decoder)
  }
}

/// Observations, a policy file, a file of decisions where there is one, and a folder of published totals.
struct ReconcileInputs: Decodable, Sendable {
  let observations: Located<String>
  let policy: String
  let decisions: String?
  let controls: String
}

/// A ledger, a folder of table definitions, and what tables may refer to: a folder of bands and a file of exchange
/// rates.
struct AggregateInputs: Decodable, Sendable {
  let ledger: Located<String>
  let tables: String
  let bands: String?
  let rates: String?
}

/// A ledger, whose yearly series are looked at, a folder of published figures that give series of their own, and a
/// file of declared breaks.
struct TrendInputs: Decodable, Sendable {
  let ledger: Located<String>
  let published: String?
  let breaks: String?
}

/// The step that looks for trends, by the methods of its options.
struct TrendStep: Decodable, Sendable {
  let inputs: TrendInputs
  let options: TrendOptions
  let result: Located<String>
}

/// What a report is filled with, and its template.
struct ReportInputs: Decodable, Sendable {
  let tables: Located<String>
  let ledger: Located<String>
  let trends: Located<String>
  let template: String
}

/// The step that writes the results of earlier steps into a folder of the name of its result.
struct StoreStep: Decodable, Sendable {
  let inputs: Inputs
  let options: Options
  let result: Located<String>

  struct Inputs: Decodable, Sendable {
    let results: [Located<String>]
  }

  struct Options: Decodable, Sendable {
    /// The report that is also printed at the end of the run.
    let headline: Located<String>
  }
}

/// Any step.
enum AnyStep: Decodable, Sendable {
  case read(Step<ReadInputs>)
  case extract(Step<ExtractInputs>)
  case reconcile(Step<ReconcileInputs>)
  case aggregate(Step<AggregateInputs>)
  case trend(TrendStep)
  case report(Step<ReportInputs>)
  case store(StoreStep)

  private enum CodingKeys: String, CodingKey { case stage }

  init(from decoder: any Decoder) throws {
    switch try decoder.container(keyedBy: CodingKeys.self).decode(Stage.self, forKey: .stage) {
    case .read: self = .read(try Step(from: decoder))
    case .extract: self = .extract(try Step(from: decoder))
    case .reconcile: self = .reconcile(try Step(from: decoder))
    case .aggregate: self = .aggregate(try Step(from: decoder))
    case .trend: self = .trend(try TrendStep(from: decoder))
    case .report: self = .report(try Step(from: decoder))
    case .store: self = .store(try StoreStep(from: decoder))
    }
  }
}

extension AnyStep {
  var stage: Stage {
    switch self {
    case .read: .read
    case .extract: .extract
    case .reconcile: .reconcile
    case .aggregate: .aggregate
    case .trend: .trend
    case .report: .report
    case .store: .store
    }
  }

  var result: Located<String> {
    switch self {
    case .read(let step): step.result
    case .extract(let step): step.result
    case .reconcile(let step): step.result
    case .aggregate(let step): step.result
    case .trend(let step): step.result
    case .report(let step): step.result
    case .store(let step): step.result
    }
  }

  /// The results of earlier steps that it works on, and the stages they must come from.
  var references: [(name: Located<String>, stages: [Stage])] {
    switch self {
    case .read: []
    case .extract(let step): [(step.inputs.profiles, [.read])]
    case .reconcile(let step): [(step.inputs.observations, [.extract])]
    case .aggregate(let step): [(step.inputs.ledger, [.reconcile])]
    case .trend(let step): [(step.inputs.ledger, [.reconcile])]
    case .report(let step):
      [
        (step.inputs.tables, [.aggregate]), (step.inputs.ledger, [.reconcile]),
        (step.inputs.trends, [.trend]),
      ]
    case .store(let step):
      step.inputs.results.map { ($0, [.extract, .reconcile, .aggregate, .trend, .report]) }
        + [(step.options.headline, [.report])]
    }
  }
}
