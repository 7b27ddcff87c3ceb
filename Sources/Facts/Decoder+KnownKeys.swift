// SPDX-License-Identifier: GPL-3.0-or-later

extension Decoder {
  /// Refuses keys that the type does not know, so that a misspelt key never passes in silence.
  ///
  /// - Throws: `DecodingError.dataCorrupted`, whose description names the key and those that are known.
  public func refuseKeys<Key: CodingKey & CaseIterable>(besides known: Key.Type) throws {
    let names = known.allCases.map(\.stringValue)
    let container = try container(keyedBy: AnyKey.self)
    guard let unknown = container.allKeys.first(where: { !names.contains($0.stringValue) }) else { return }
    throw DecodingError.dataCorruptedError(
      forKey: unknown, in: container,
      debugDescription:
        "unknown key “\(unknown.stringValue)”; known are \(names.joined(separator: ", "))")
  }
}

/// Any key of a file.
private struct AnyKey: CodingKey {
  let stringValue: String
  let intValue: Int? = nil

  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
