// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// One number that a method gives, before it knows the series it is about.
struct Statistic {
  /// What one of the number is, beside the unit of the series.
  enum Scale {
    /// A pure number.
    case none
    /// The unit of the series.
    case plain
    /// The unit of the series per year.
    case perYear
  }

  let name: String
  let scale: Scale
  let estimate: Double?
  let low: Double?
  let high: Double?
  let p: Double?
  /// What must be known to read it.
  let note: String
  /// Whether p is known to be too small, so that no words for it may be printed.
  let isOverstated: Bool

  init(
    _ name: String, _ estimate: Double?, unit scale: Scale = .none, low: Double? = nil,
    high: Double? = nil, p: Double? = nil, note: String = "", isOverstated: Bool = false
  ) {
    self.name = name
    self.scale = scale
    self.estimate = estimate
    self.low = low
    self.high = high
    self.p = p
    self.note = note
    self.isOverstated = isOverstated
  }

  init(_ name: String, _ estimate: Int, p: Double? = nil, note: String = "") {
    self.init(name, Double(estimate), p: p, note: note)
  }

  /// The name with the unit in words, such as `slope (persons per year)`.
  func title(unit: Unit) -> String {
    switch scale {
    case .none: name
    case .plain: "\(name) (\(unit.rawValue))"
    case .perYear: "\(name) (\(unit.rawValue) per year)"
    }
  }
}

extension Statistic {
  /// The strength of the evidence in plain words, where there is a p-value, and the note.
  var fullNote: String {
    guard let p, !isOverstated, let evidence = StrengthOfEvidence(p: p) else { return note }
    return note.isEmpty ? evidence.rawValue : evidence.rawValue + "; " + note
  }
}

/// Why a method does not answer.
struct Refusal: Error, Hashable {
  /// A clause that stands in the note of the trend.
  let reason: String

  init(_ reason: String) { self.reason = reason }

  static func tooFewYears(_ least: Int) -> Refusal { Refusal("fewer than \(least) years with a value") }
  static let constant = Refusal("all values are equal")
  static let unusable = Refusal("a value is not a finite number, or there are too many years")
  static let measured = Refusal("the values are measured, not counted")
  static let tooLarge = Refusal("the values are too large to compute with")
}

extension YearlySample {
  /// Refuses samples of fewer years, and samples in which nothing changes.
  func requireChange(years: Int) throws(Refusal) {
    guard count >= years else { throw .tooFewYears(years) }
    guard !y.isConstant else { throw .constant }
  }
}
