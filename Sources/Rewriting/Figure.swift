// SPDX-License-Identifier: GPL-3.0-or-later

/// A number in digits, with the way in which its thousands are set apart.
struct Figure {
  /// The digits before the point.
  private var whole: String
  /// The point and the digits after it.
  private let fraction: String
  /// What sets thousands apart.
  private(set) var separator: String

  /// Reads `1,250.5`, `1 250` or `1250`; nil for anything else, such as a comma that sets no thousands apart.
  init?(_ text: some StringProtocol) {
    let halves = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let marks = Set(halves[0].filter { !$0.isWholeNumber })
    guard let mark = marks.first.map(String.init) ?? Optional(""), marks.count <= 1 else { return nil }
    let groups =
      mark.isEmpty
      ? [halves[0]] : halves[0].split(separator: Character(mark), omittingEmptySubsequences: false)
    let areThousands = groups.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(groups[0].count)
    let digits = groups.joined()
    guard mark.isEmpty || areThousands, !digits.isEmpty, digits.utf8.count <= 15,
      (halves.last ?? "").allSatisfy(\.isWholeNumber) || halves.count == 1
    else { return nil }
    whole = digits
    fraction = halves.count == 2 ? "." + halves[1] : ""
    separator = mark
  }

  /// Whether it could be taken for a year where nothing sets its thousands apart.
  var looksLikeAYear: Bool {
    fraction.isEmpty && Int(whole).map { (1900...2100).contains($0) } ?? false
  }

  /// The number with other marks between its thousands; below a thousand as it is.
  func separated(by mark: String) -> String { Self.grouped(whole, by: mark) + fraction }

  /// The number so many times, as precise and set apart as it is; commas where it grows past a thousand.
  func times(_ factor: Int) -> String? {
    let decimals = max(0, fraction.utf8.count - 1)
    guard let coefficient = Int(whole + fraction.dropFirst()) else { return nil }
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: factor)
    guard !overflow else { return nil }
    let digits = String(product)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
    let mark = separator.isEmpty && whole.utf8.count <= 3 ? "," : separator
    let rest = decimals > 0 ? "." + padded.suffix(decimals) : ""
    return Self.grouped(String(padded.dropLast(decimals)), by: mark) + rest
  }

  private static func grouped(_ digits: String, by mark: String) -> String {
    var groups: [Substring] = []
    var rest = digits[...]
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return ([rest] + groups).joined(separator: mark)
  }
}
