// SPDX-License-Identifier: GPL-3.0-or-later
import Store

/// What there is to run and to find: pipelines, rules and measures.
public struct Catalogue: Sendable {
  /// A name, and what it stands for in a line.
  public struct Entry: Encodable, Hashable, Sendable {
    public let name: String
    public let about: String
    /// The file it stands in, below the root.
    public let file: String
  }

  public let pipelines: [Entry]
  public let rules: [Entry]
  public let measures: [Entry]

  /// Loads everything, and so finds what is malformed.
  ///
  /// - Throws: an error whose description names the file.
  public init(_ root: Root) throws {
    pipelines = try PipelineFile.names(in: root).map { name in
      let file = try PipelineFile(name, root: root)
      return Entry(name: name, about: file.title, file: file.path)
    }
    let knowledge = try ExtractionKnowledge(root: root)
    rules = knowledge.rules.map { path, rule in
      let measures = Set(rule.yields.map(\.measure)).sorted().joined(separator: ", ")
      return Entry(name: rule.rule, about: measures, file: path)
    }
    measures = knowledge.measures.map { definition in
      let dimensions = definition.dimensions.keys.sorted().joined(separator: ", ")
      let about = definition.unit.rawValue + (dimensions.isEmpty ? "" : " by " + dimensions)
      return Entry(name: definition.measure.rawValue, about: about, file: KnowledgePaths.standard.measures)
    }
  }
}
