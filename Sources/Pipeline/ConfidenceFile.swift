// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Scoring
import Store

/// The columns of `confidence.csv`, which a check writes and every run reads.
private let columns = ["rule", "measure", "matched", "found"]

extension Sources {
  /// How well each rule reads each measure; a rule that no longer exists does no harm.
  ///
  /// - Throws: ``FileError``, ``SyntaxError``.
  mutating func confidences(_ path: String) throws -> Confidences {
    var known: [Confidences.Key: Confidence] = [:]
    for record in try ColumnReader(table(path), columns: columns).records {
      let key = Confidences.Key(
        rule: RuleName(rawValue: record["rule"]), measure: Measure(rawValue: record["measure"]))
      guard let matched = Int(record["matched"]), let found = Int(record["found"]),
        let confidence = Confidence(matched: matched, found: found)
      else {
        throw record.error("matched and found are no counts, or more is matched than found")
      }
      guard known.updateValue(confidence, forKey: key) == nil else {
        throw record.error("the rule and measure stand here twice; keep one row")
      }
    }
    return Confidences(known)
  }
}

extension Check {
  /// Writes how well each rule reads each measure, for later runs to tell how far an observation may be trusted.
  ///
  /// - Throws: ``FileError`` where the system refuses.
  public func writeConfidence(below root: Root) throws {
    var writer = CSVWriter(columns: columns)
    for rule in score.rules {
      writer.append([
        .plain(rule.rule), .plain(rule.measure), .number(rule.full.matched), .number(rule.full.found),
      ])
    }
    try File(root.place(KnowledgePaths.standard.confidence)).replace(with: writer.bytes)
  }
}
