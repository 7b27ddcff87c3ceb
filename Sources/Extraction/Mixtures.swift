// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// What two values of one dimension come to that are named together: antipersonnel and antivehicle mines are mines.
///
/// Two that are not known to make a third say nothing of that dimension: mines and cluster munitions in one figure.
struct Mixtures: Sendable {
  /// By the lane of the dimension.
  private var wholes: [[(parts: Set<DimensionValue>, whole: DimensionValue)]]
  /// All bits of the lanes whose values can come to a third.
  private var mask = Lanes()

  /// The mixtures of the lexicon `mixtures`: the parts as its phrase, the whole as its meaning.
  init(_ file: LexiconFile?, _ table: inout DimensionTable) throws(KnowledgeError) {
    guard let file else {
      throw KnowledgeError(
        file: "lexicons/mixtures.csv", line: nil,
        message: "the lexicon 'mixtures' is missing; restore the file")
    }
    wholes = Array(repeating: [], count: Lanes.count)
    for row in file.rows {
      guard let meaning = Dimensions(printed: row.meaning), let pair = meaning.pairs.first,
        let dimension = table.dimension(pair.key)
      else {
        throw KnowledgeError(
          file: file.path, line: row.line,
          message: "the meaning '\(row.meaning)' is no key=value with a dimension of measures.csv as its key")
      }
      let parts = Set(row.phrase.split(separator: "|").map { table.intern(String($0)) })
      wholes[dimension.lane].append((parts, table.intern(pair.value)))
      mask[dimension.lane] = .max
    }
  }

  /// What two values of a dimension come to.
  func whole(_ lane: Int, _ first: UInt16, _ second: UInt16) -> UInt16 {
    if first == second { return first }
    let (first, second) = (DimensionValue(code: first), DimensionValue(code: second))
    let found = wholes[lane].first { $0.parts.contains(first) && $0.parts.contains(second) }
    return (found?.whole ?? .unsettled).code
  }

  /// Takes in what a word says, mixing it with what others said.
  @inline(__always)
  func mix(_ narrowing: inout Narrowing, with other: Narrowing) {
    let both = narrowing.contradicting(other)
    if !both.isEmpty { settle(both, &narrowing, other) }
    narrowing = narrowing.merging(other)
  }

  private func settle(_ both: Narrowing, _ narrowing: inout Narrowing, _ other: Narrowing) {
    for lane in 0..<Lanes.count where both.lanes[lane] != 0 {
      narrowing.lanes[lane] = whole(lane, narrowing.lanes[lane], other.lanes[lane])
    }
  }

  /// Marks each dimension that comes in mixtures and of which the other names a value that does not mix with this.
  func unsettle(_ narrowing: inout Narrowing, where other: Narrowing) {
    let other = Narrowing(lanes: other.lanes & mask)
    if other.isEmpty { return }
    for lane in 0..<Lanes.count where other.lanes[lane] != 0 && narrowing.lanes[lane] != 0 {
      let both = whole(lane, narrowing.lanes[lane], other.lanes[lane])
      if both == DimensionValue.unsettled.code { narrowing.lanes[lane] = both }
    }
  }
}
