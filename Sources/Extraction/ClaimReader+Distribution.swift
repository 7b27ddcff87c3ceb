// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// One number that is said of several kinds: "one each to an antivehicle mine, to ERW, and to a grenade".
extension ClaimReader {
  /// The claim of each kind that is named behind "each"; nil where the number is said of no more than one.
  func distributed(_ claim: Claim, _ index: Int, _ reading: Reading) -> [Claim]? {
    let anchor = reading.sentence.anchors[index]
    guard
      let each = (anchor.term..<anchor.own.upperBound).first(where: { knowledge.role(terms.all[$0]) == .each }
      )
    else { return nil }
    let kinds = named(from: each, anchor.piece, reading).compactMap { term in
      knowledge.meaning(terms.all[term]).limited(to: claim.definition).pairs.first
    }
    guard let key = kinds.first?.key, case let values = kinds.filter({ $0.key == key }).map(\.value),
      values.count > 1, Set(values).count == values.count
    else { return nil }
    return values.map { value in
      var claim = claim
      claim.dimensions[key] = value
      return claim
    }
  }

  /// The lexemes from there on, up to the next number or the end of the list.
  private func named(from each: Int, _ place: Int, _ reading: Reading) -> [Int] {
    let pieces = reading.sentence.pieces
    let rest = pieces[(place + 1)...].prefix {
      $0.anchors.isEmpty && ($0.opening == .comma || $0.opening == .conjunction)
    }
    let end = rest.last?.range.upperBound ?? pieces[place].range.upperBound
    return (each..<end).filter { terms.all[$0].kind == .lexeme }
  }
}
