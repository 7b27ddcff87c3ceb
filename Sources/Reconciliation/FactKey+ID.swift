// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

extension FactKey {
  /// The id of the key's fact: country, measure, dimensions, scope and period, joined by colons.
  ///
  /// Different keys have different ids: colons, commas, blanks, percent signs and control characters inside
  /// a part are written `%` and two hexadecimal digits a byte of their UTF-8.
  var id: String {
    let narrowing = dimensions.pairs.map { escaped($0.key) + "=" + escaped($0.value) }
    let parts = [
      escaped(country.rawValue), escaped(measure.rawValue), narrowing.joined(separator: ","),
      escaped(scope), period.map(\.edtf) ?? "",
    ]
    return parts.joined(separator: ":")
  }
}

private func escaped(_ text: String) -> String {
  guard text.utf8.contains(where: isSpecial) else { return text }
  var result: [UInt8] = []
  for byte in text.utf8 {
    if isSpecial(byte) {
      result += [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 15)]
    } else {
      result.append(byte)
    }
  }
  return String(decoding: result, as: UTF8.self)
}

private func isSpecial(_ byte: UInt8) -> Bool {
  switch byte {
  case 0...32, 127, UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="),
    UInt8(ascii: "%"), UInt8(ascii: "\""):
    true
  default: false
  }
}

private func hexadecimal(_ digit: UInt8) -> UInt8 {
  digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
}
