// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// How a figure's doubt is shown in a narrow column.
enum Mark {
  static let notKnown = "n.k."
  static let noneReported = "n.r."
  static let silences = [notKnown, noneReported]

  /// The figure with its qualifier before or after it, and `*` where it is derived.
  static func shown(_ value: String, qualifier: String, status: String) -> String {
    guard !value.isEmpty else { return silence(status) }
    let star = status == Basis.derived.rawValue ? "*" : ""
    return hedged(grouped(value), Qualifier(rawValue: qualifier)) + star
  }

  /// The cell's figure.
  static func shown(_ cell: Table.Cell, qualifier: String, status: String) -> String {
    shown(visible(cell.text), qualifier: qualifier, status: status)
  }

  private static func hedged(_ number: String, _ qualifier: Qualifier?) -> String {
    switch qualifier {
    case .exact, nil: number
    case .atLeast: number + "+"
    case .moreThan: ">" + number
    case .about: "~" + number
    case .atMost: "<=" + number
    case .lessThan: "<" + number
    }
  }

  private static func silence(_ status: String) -> String {
    switch status {
    case "not_known": notKnown
    case "none_reported": noneReported
    default: ""
    }
  }
}

/// A plain decimal with a comma between thousands; anything else as it is.
func grouped(_ number: String) -> String {
  let sign = number.hasPrefix("-") ? "-" : ""
  let parts = number.dropFirst(sign.count).split(separator: ".", omittingEmptySubsequences: false)
  guard let whole = parts.first, !whole.isEmpty, whole.utf8.count > 3,
    parts.joined().utf8.allSatisfy({ (48...57).contains($0) })
  else { return number }
  let digits = Array(whole)
  let separated = digits.enumerated().map { index, digit in
    index > 0 && (digits.count - index).isMultiple(of: 3) ? "," + String(digit) : String(digit)
  }
  return sign + separated.joined() + parts.dropFirst().map { "." + $0 }.joined()
}
