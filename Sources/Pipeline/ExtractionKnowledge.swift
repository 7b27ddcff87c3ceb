// SPDX-License-Identifier: GPL-3.0-or-later
public import Extraction
public import Facts
import Store

/// Where the knowledge for extraction stands, as paths below the root.
public struct KnowledgePaths: Decodable, Hashable, Sendable {
  let measures: String
  let countries: String
  let lexicons: String
  let resolutions: String
  let rules: String
  let confidence: String

  /// The places in `pipelines/knowledge`.
  public static let standard = KnowledgePaths(
    measures: "pipelines/knowledge/measures.csv", countries: "pipelines/knowledge/lexicons/countries.csv",
    lexicons: "pipelines/knowledge/lexicons", resolutions: "pipelines/knowledge/resolutions.csv",
    rules: "pipelines/knowledge/rules", confidence: "pipelines/knowledge/confidence.csv")
}

/// What extraction knows, with the files it came from.
public struct ExtractionKnowledge: Sendable {
  public let measures: [MeasureDefinition]
  public let countries: [CountryEntry]
  /// The rules in order of path.
  public let rules: [(path: String, file: RuleFile)]
  /// How well each rule reads, as measured on gold.
  public let confidences: Confidences
  /// All lexicons but the countries.
  public let lexicons: [LexiconFile]
  public let resolutions: [ResolutionEntry]
  let knowledge: Knowledge
  public let extractor: Extractor

  /// Reads the files below the root.
  ///
  /// - Throws: ``FileError``, ``SyntaxError`` or `KnowledgeError`, each naming the file.
  public init(_ paths: KnowledgePaths = .standard, root: Root) throws {
    var sources = Sources(root)
    try self.init(paths, from: &sources)
  }

  init(_ paths: KnowledgePaths, from sources: inout Sources) throws {
    measures = try sources.measures(paths.measures)
    confidences = try sources.confidences(paths.confidence)
    countries = try sources.countries(paths.countries)
    var rules: [(path: String, file: RuleFile)] = []
    for path in try sources.paths(in: paths.rules, ending: ".yml") {
      rules.append((path, try sources.value(path, as: RuleFile.self)))
    }
    self.rules = rules
    lexicons = try sources.lexicons(paths.lexicons, besides: paths.countries)
    resolutions = try sources.resolutions(paths.resolutions)
    knowledge = try Knowledge(
      lexicons: lexicons, rules: rules, measures: measures, countries: countries, resolutions: resolutions)
    extractor = Extractor(knowledge)
  }
}
