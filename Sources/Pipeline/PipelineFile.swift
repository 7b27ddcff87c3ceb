// SPDX-License-Identifier: GPL-3.0-or-later
import Store

/// A pipeline as its file under `pipelines/` states it, checked: each step works on results of earlier ones.
public struct PipelineFile: Sendable {
  /// The file's path below the root.
  public let path: String
  public let name: String
  /// What it makes, in a line.
  public let title: String
  let plan: Plan

  private struct Content: Decodable {
    let pipeline: Located<String>
    let title: String
    let steps: [AnyStep]
  }

  /// The names of all pipelines, sorted.
  ///
  /// - Throws: ``FileError`` where the folder cannot be read.
  public static func names(in root: Root) throws(FileError) -> [String] {
    try Folder(root.place("pipelines")).names().filter { $0.hasSuffix(".yml") }.map { String($0.dropLast(4)) }
  }

  /// Reads a pipeline.
  ///
  /// - Throws: ``RunError`` where there is none of the name, ``FileError`` or ``SyntaxError`` where its file is
  ///   malformed or its steps do not fit together.
  public init(_ name: String, root: Root) throws {
    var sources = Sources(root)
    try self.init(name, root: root, sources: &sources)
  }

  init(_ name: String, root: Root, sources: inout Sources) throws {
    let known = try Self.names(in: root)
    guard known.contains(name) else { throw RunError.noPipeline(name, known) }
    path = "pipelines/\(name).yml"
    let content = try sources.value(path, as: Content.self)
    guard content.pipeline.value == name else {
      throw content.pipeline.error("the pipeline must have the name of its file; write \(name)")
    }
    self.name = name
    title = content.title
    try Self.checkReferences(content.steps)
    guard let plan = Plan(content.steps) else {
      let order = Stage.allCases.map(\.rawValue).joined(separator: ", ")
      throw content.pipeline.error(
        "the stages of the steps must be \(order), in this order; only report may be repeated")
    }
    self.plan = plan
  }

  private static func checkReferences(_ steps: [AnyStep]) throws(SyntaxError) {
    var made: [String: Stage] = [:]
    for step in steps {
      for (name, stages) in step.references {
        let names = made.filter { stages.contains($0.value) }.keys.sorted()
        guard !names.contains(name.value) else { continue }
        throw name.error(
          "'\(name.value)' is no result of an earlier step that fits here; those are: "
            + names.joined(separator: ", "))
      }
      guard step.result.value.isPlainName else {
        throw step.result.error("'\(step.result.value)' is no plain name; use letters, digits, - and _")
      }
      // What is stored is a folder, whose name is none that a step refers to.
      guard step.stage != .store else { continue }
      guard made.updateValue(step.stage, forKey: step.result.value) == nil else {
        throw step.result.error("two steps make '\(step.result.value)'; give each result a name of its own")
      }
    }
  }
}

extension String {
  /// Whether it names a file or folder without leading anywhere else: ASCII letters, digits, `-` and `_`.
  fileprivate var isPlainName: Bool {
    !isEmpty
      && unicodeScalars.allSatisfy { scalar in
        scalar.isASCII
          && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            || "-_".unicodeScalars.contains(scalar))
      }
  }
}
