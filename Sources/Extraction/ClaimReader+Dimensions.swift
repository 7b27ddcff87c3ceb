// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

extension ClaimReader {
  /// What narrows the claim: the words of the noun phrase, then the anchor's own, then those around it.
  func dimensions(_ index: Int, _ reading: Reading, _ definition: MeasureDefinition) -> Dimensions {
    let anchor = reading.sentence.anchors[index]
    let pieces = reading.sentence.pieces
    var result = dimensions(in: anchor.phrase, definition)
      .merging(dimensions(in: anchor.own, definition))
    if let base = reading.base, base.definition.measure == definition.measure {
      result = result.merging(base.dimensions)
    }
    // Words of pieces without numbers speak of every number of the sentence: "In brackets, of the civilians, …".
    for piece in pieces where piece.anchors.isEmpty && piece.depth == 0 {
      result = result.merging(dimensions(in: piece.range, definition))
    }
    return result
  }

  /// The dimensions that the words of a range give, those of one key combined.
  func dimensions(in range: Range<Int>, _ definition: MeasureDefinition) -> Dimensions {
    var result = Dimensions()
    for index in range where terms.all[index].kind == .lexeme {
      for pair in knowledge.meaning(terms.all[index]).pairs where definition.dimensions[pair.key] != nil {
        guard let known = result[pair.key] else {
          result[pair.key] = pair.value
          continue
        }
        if known != pair.value { result[pair.key] = knowledge.combined(pair.key, known, pair.value) }
      }
    }
    return result
  }

  /// The state or area that a claim belongs to: one that the sentence makes its subject or its place.
  func country(_ anchor: Anchor, _ reading: Reading) -> Country {
    let before = reading.sentence.pieces[anchor.piece].range.lowerBound..<anchor.own.upperBound
    for index in before where terms.all[index].lexicon == knowledge.engine.countries {
      guard let code = knowledge.meaning(terms.all[index])["country"] else { continue }
      if code != section.country.rawValue { return Country(rawValue: code) }
    }
    return discourse.country ?? section.country
  }
}

extension Knowledge {
  /// What two values of one dimension in one phrase come to: `mine` and `ERW` together are no device.
  func combined(_ key: String, _ first: String, _ second: String) -> String? {
    guard key == "device" else { return first }
    let isMine = { (value: String) in value.hasSuffix("mine") }
    return isMine(first) && isMine(second) ? "mine" : nil
  }
}
