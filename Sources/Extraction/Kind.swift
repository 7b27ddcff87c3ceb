// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// A kind of what lies in the ground, and the words that name it: "antivehicle mines".
struct Kind {
  let device: String
  let terms: Range<Int>
}

extension ClaimReader {
  /// The kind that the nearest words around a number name, for a measure of land.
  func kind(_ index: Int, _ reading: Reading, _ definition: MeasureDefinition) -> Kind? {
    guard words.has(.device), isOfLand(definition) else { return nil }
    let own = reading.sentence.anchors[index].own
    return kind(in: [own] + before(index, reading), definition)
  }

  /// The kind that the first of the ranges names which names any; nil where it names several.
  func kind(in ranges: [Range<Int>], _ definition: MeasureDefinition) -> Kind? {
    guard isOfLand(definition) else { return nil }
    for range in ranges {
      let named = range.compactMap(kind)
      guard let first = named.first else { continue }
      return named.allSatisfy { $0.device == first.device } ? first : nil
    }
    return nil
  }

  private func isOfLand(_ definition: MeasureDefinition) -> Bool {
    definition.dimensions.has("hazard") && !definition.dimensions.has("device")
  }

  private func kind(at index: Int) -> Kind? {
    guard let device = knowledge.text(.device, terms.all[index]), knowledge.mixtures.isKind("device", device)
    else { return nil }
    return Kind(device: device, terms: index..<index + 1)
  }
}

extension [Claim] {
  /// The claims, of which those keep their kind that a section tells apart by it: where it tells of one measure, place
  /// and time by several kinds, or of one kind beside all. Areas of antivehicle mines are a part of the mined area.
  var toldApartByKind: [Claim] {
    map { claim in
      guard let kind = claim.kind,
        !contains(where: { $0.kind?.device != kind.device && $0.isOfSameLand(as: claim) })
      else { return claim }
      var whole = claim
      whole.kind = nil
      return whole
    }
  }
}

extension Claim {
  /// Whether two claims about land have all in common but what the land holds.
  fileprivate func isOfSameLand(as other: Claim) -> Bool {
    self.definition == other.definition && self.period == other.period
      && self.scopeTerms == other.scopeTerms && self.country == other.country
      && self.dimensions["hazard"] == other.dimensions["hazard"]
  }
}
