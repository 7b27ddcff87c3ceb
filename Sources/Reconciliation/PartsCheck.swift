// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Parts held against their whole.
///
/// The sum of a complete breakdown must be the whole, no other sum and no single part may exceed it.
/// A breakdown is complete where it has all parts that the rule needs, or, for a rule that needs none, where
/// two or more parts stand in key-figure lines or tables of one section.
struct PartsCheck {
  let rule: PartsRule
  let policy: Policy

  private struct Base: Hashable {
    let key: FactKey
    let edition: Edition
  }

  func discrepancies(in claims: ClaimIndex) -> [Discrepancy] {
    let parts = claims.about(rule.measures).filter {
      $0.key.dimensions[rule.dimension] != nil && $0.bounds != nil
    }
    let groups = Dictionary(grouping: parts, by: base)
    return groups.flatMap { base, parts in
      guard let whole = claims.about(base.key, in: base.edition), let bounds = whole.bounds else {
        return [Discrepancy]()
      }
      return discrepancies(of: parts.sorted { $0.key < $1.key }, from: whole, bounds)
    }
  }

  private func base(of part: Claim) -> Base {
    let dimensions = part.key.dimensions.keeping { $0 != rule.dimension }
    return Base(key: part.key.with(dimensions), edition: part.observation.edition)
  }

  private func discrepancies(of parts: [Claim], from whole: Claim, _ bounds: Bounds) -> [Discrepancy] {
    let breakdowns = rule.needs.isEmpty ? printedBreakdowns(of: parts) : neededBreakdown(of: parts)
    let sums = breakdowns.filter { breakdown in
      let sum = Sum(of: breakdown)
      return sum.exceeds(bounds) || sum.fallsShort(of: bounds)
    }
    guard sums.isEmpty else { return sums.map { discrepancy(of: $0, from: whole) } }
    return parts.filter { Sum(of: [$0]).exceeds(bounds) }.map { discrepancy(of: [$0], from: whole) }
  }

  /// All parts that the rule names, where none of the needed ones is missing.
  private func neededBreakdown(of parts: [Claim]) -> [[Claim]] {
    let named = parts.filter { (rule.needs + rule.adds).contains(value(of: $0)) }
    let isComplete = rule.needs.allSatisfy { need in named.contains { value(of: $0) == need } }
    return isComplete ? [named] : []
  }

  /// The parts of each section that stand in key-figure lines and tables, two or more.
  private func printedBreakdowns(of parts: [Claim]) -> [[Claim]] {
    let printed = parts.filter { $0.observation.place == .keyFigure || $0.observation.place == .table }
    let sections = Dictionary(grouping: printed) { $0.observation.section }
    return sections.values.map(narrowest).filter { $0.count > 1 }
  }

  /// Without the parts that take in others of them.
  private func narrowest(_ parts: [Claim]) -> [Claim] {
    parts.filter { part in
      !parts.contains { other in
        value(of: other) != value(of: part)
          && policy.takesIn(value(of: part), value(of: other), dimension: rule.dimension)
      }
    }
  }

  private func value(of part: Claim) -> String { part.key.dimensions[rule.dimension] ?? "" }

  private func discrepancy(of parts: [Claim], from whole: Claim) -> Discrepancy {
    let unit = whole.observation.amount.value?.unit ?? .items
    let sum = Sum(of: parts)
    let expected = whole.observation.amount.value.map { Int128($0.smallest) } ?? 0
    return Discrepancy(
      check: rule.name, country: whole.key.country, measure: whole.key.measure, period: whole.key.period,
      expected: printed(expected, unit: unit), found: printed(sum.printed, unit: unit),
      gap: printed(sum.printed - expected, unit: unit), facts: [whole.fact] + parts.map(\.fact),
      note: note(on: parts, of: whole))
  }

  /// What was added up, under which narrowing, in which edition, and which expected part is not printed.
  private func note(on parts: [Claim], of whole: Claim) -> String {
    let added = parts.map { "\(value(of: $0)) \($0.observation.amount.printedValue)" }.joined(
      separator: " + ")
    let narrowing = whole.key.dimensions.isEmpty ? "" : " of \(whole.key.dimensions.printed)"
    let missing = rule.adds.filter { value in !parts.contains { self.value(of: $0) == value } }
    let silence = missing.isEmpty ? "" : "; \(missing.joined(separator: ", ")) not printed"
    return "\(rule.dimension): \(added)\(narrowing); edition \(whole.observation.edition.rawValue)\(silence)"
  }
}
