// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// What a label says of the cells below it.
///
/// A class, since all cells below refer to it; what changes is a copy.
final class Frame {
  /// The measure and dimensions, or nil for a label that gives only a time.
  fileprivate(set) var rule: Rule?
  fileprivate(set) var dimensions: Dimensions
  let period: TimePhrase?
  let basis: Basis
  let qualifier: Qualifier
  let label: Range<Int>
  /// The dimension by which the label parts its whole: "by survival outcome".
  let splits: String?
  /// The part that a line of its own limits the cells below it to: "East of the border:".
  fileprivate(set) var part: Range<Int>?
  /// The line that narrows the label: "Landmines" under "Land release".
  fileprivate(set) var narrowing: Range<Int>?
  /// Whether it narrows the label above it.
  var isNarrowed: Bool { narrowing != nil }

  init(
    rule: Rule?, dimensions: Dimensions, period: TimePhrase?, basis: Basis = .reported,
    qualifier: Qualifier = .exact, label: Range<Int>, splits: String? = nil
  ) {
    self.rule = rule
    self.dimensions = dimensions
    self.period = period
    self.basis = basis
    self.qualifier = qualifier
    self.label = label
    self.splits = splits
  }

  private func copy() -> Frame {
    let copy = Frame(
      rule: rule, dimensions: dimensions, period: period, basis: basis, qualifier: qualifier, label: label,
      splits: splits)
    copy.part = part
    copy.narrowing = narrowing
    return copy
  }

  /// The label without its rule.
  var unruled: Frame {
    let copy = copy()
    copy.rule = nil
    return copy
  }

  /// The label for the cells of a part.
  func limited(to part: Range<Int>) -> Frame {
    let copy = copy()
    copy.part = part
    return copy
  }

  /// The label narrowed by one below it.
  func narrowed(to dimensions: Dimensions, by line: Range<Int>) -> Frame {
    let copy = copy()
    copy.narrowing = line
    copy.dimensions = dimensions
    return copy
  }
}
