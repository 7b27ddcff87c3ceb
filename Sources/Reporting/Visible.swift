// SPDX-License-Identifier: GPL-3.0-or-later

/// The text with every character that would move the cursor, change colours or turn the direction of writing
/// shown as its number, such as `\u{1B}`; blanks of all kinds become a plain blank.
func visible(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { isHidden($0) || isOtherBlank($0) }) else { return text }
  return text.unicodeScalars.map { scalar in
    if isOtherBlank(scalar) { return " " }
    return isHidden(scalar) ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
  }.joined()
}

/// Controls, line and paragraph separators, and marks that turn the direction of writing.
private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: true
  default: false
  }
}

private func isOtherBlank(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D, 0xA0, 0x2007, 0x2009, 0x202F: true
  default: false
  }
}
