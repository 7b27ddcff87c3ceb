// SPDX-License-Identifier: GPL-3.0-or-later

/// How wide a line of running text may be, its indent included.
private let lineWidth = 96

/// The words of the text in lines of at most 96 columns, each after so many blanks.
///
/// A word that is wider than a line stands alone on one.
func wrapped(_ text: String, indent: Int) -> String {
  let margin = String(repeating: " ", count: indent)
  var lines: [String] = []
  var (line, width) = (margin, indent)
  for word in text.split(separator: " ") {
    let length = displayWidth(of: String(word))
    if width > indent, width + 1 + length > lineWidth {
      lines.append(line)
      (line, width) = (margin, indent)
    }
    line += (width > indent ? " " : "") + word
    width += (width > indent ? 1 : 0) + length
  }
  return (lines + [line]).joined(separator: "\n")
}
