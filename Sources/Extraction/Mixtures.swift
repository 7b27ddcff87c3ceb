// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// What two values of one dimension come to that are named together: antipersonnel and antivehicle mines are mines.
///
/// Two that are not known to make a third say nothing of that dimension: mines and cluster munitions in one figure.
struct Mixtures: Sendable {
  private let wholes: [String: [(parts: Set<String>, whole: String)]]

  /// Stands in dimensions under a key of which values were named that do not mix; ``Dimensions/settled`` drops it.
  static let unsettled = ""

  /// The mixtures of the lexicon `mixtures`: the parts as its phrase, the whole as its meaning.
  init(_ file: LexiconFile?) throws(KnowledgeError) {
    guard let file else { throw .missing("mixtures") }
    var wholes: [String: [(parts: Set<String>, whole: String)]] = [:]
    for row in file.rows {
      guard let meaning = Dimensions(printed: row.meaning), let pair = meaning.pairs.first else {
        throw KnowledgeError(
          file: file.path, line: row.line, message: "the meaning '\(row.meaning)' is no key=value")
      }
      wholes[pair.key, default: []].append(
        (Set(row.phrase.split(separator: "|").map(String.init)), pair.value))
    }
    self.wholes = wholes
  }

  /// Whether values of a dimension can come to a third.
  func isMixed(_ key: String) -> Bool { wholes[key] != nil }

  /// Whether a value of a dimension is one of several that come to a third, and not that third.
  func isKind(_ key: String, _ value: String) -> Bool {
    wholes[key]?.contains { $0.parts.contains(value) && $0.whole != value } ?? false
  }

  /// What two values of a dimension come to.
  func whole(_ key: String, _ first: String, _ second: String) -> String {
    if first == second { return first }
    let found = wholes[key]?.first { $0.parts.contains(first) && $0.parts.contains(second) }
    return found?.whole ?? Self.unsettled
  }
}

extension Dimensions {
  /// Takes in what a word says of these dimensions, mixing it with what others said.
  mutating func mix(_ meaning: Dimensions, _ definition: MeasureDefinition, _ mixtures: Mixtures) {
    if isEmpty {
      self = meaning.limited(to: definition)
      return
    }
    for pair in meaning.pairs where definition.dimensions.has(pair.key) {
      self[pair.key] = self[pair.key].map { mixtures.whole(pair.key, $0, pair.value) } ?? pair.value
    }
  }

  /// Marks each dimension that comes in mixtures and of which the other names a value that does not mix with this.
  mutating func unsettle(where other: Dimensions, _ mixtures: Mixtures) {
    for pair in other.pairs where mixtures.isMixed(pair.key) {
      guard let own = self[pair.key], mixtures.whole(pair.key, own, pair.value) == Mixtures.unsettled else {
        continue
      }
      self[pair.key] = Mixtures.unsettled
    }
  }

  /// These without the keys of which nothing holds.
  var settled: Dimensions {
    pairs.contains { $0.value == Mixtures.unsettled } ? keeping { $0.value != Mixtures.unsettled } : self
  }
}
