// SPDX-License-Identifier: GPL-3.0-or-later

/// A p-value in plain words.
///
/// The words say how hard it is to explain the figures by chance alone, not how large a change is. Source:
/// Muff and others (2022), after Bland (2015).
public enum StrengthOfEvidence: String, CaseIterable, Hashable, Sendable {
  case veryStrong = "very strong evidence"
  case strong = "strong evidence"
  case moderate = "moderate evidence"
  case weak = "weak evidence"
  case none = "little or no evidence"

  /// Very strong below 0.001, strong below 0.01, moderate below 0.05, weak below 0.1; nil outside 0…1.
  public init?(p: Double) {
    switch p {
    case 0..<0.001: self = .veryStrong
    case 0.001..<0.01: self = .strong
    case 0.01..<0.05: self = .moderate
    case 0.05..<0.1: self = .weak
    case 0.1...1: self = .none
    default: return nil
    }
  }
}
