// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Parts held against their whole, one edition's account of a country and time after another.
struct PartsChecks {
  let book: Book
  let policy: Policy

  /// What parts and whole have in common beside country and measure.
  private struct Frame: Hashable {
    let scope: String
    let period: Period?
    let edition: Edition
  }

  var discrepancies: [Discrepancy] {
    book.accounts(of: Set(policy.parts.flatMap(\.measures))).flatMap { account in
      let numbers = account.filter { book.amount(of: $0).value != nil }
      return Dictionary(grouping: numbers, by: frame).values.flatMap(discrepancies(inFrame:))
    }
  }

  private func frame(of claim: Book.Claim) -> Frame {
    let key = book.key(of: claim)
    return Frame(scope: key.scope, period: key.period, edition: book.edition(of: claim))
  }

  private func discrepancies(inFrame claims: [Book.Claim]) -> [Discrepancy] {
    guard let measure = claims.first.map({ book.key(of: $0).measure }), claims.count > 1 else { return [] }
    return policy.parts.filter { $0.measures.contains(measure) }.flatMap { rule in
      PartsCheck(rule: rule, book: book, policy: policy).discrepancies(in: claims)
    }
  }
}

/// The values of one dimension held against the claim without it.
///
/// The sum of a complete breakdown must be the whole, no other sum and no single part may exceed it.
/// A breakdown is complete where it has all parts that the rule needs, or, for a rule that needs none, where
/// two or more parts stand in key-figure lines or tables of one section.
struct PartsCheck {
  let rule: PartsRule
  let book: Book
  let policy: Policy

  func discrepancies(in account: [Book.Claim]) -> [Discrepancy] {
    let parts = account.filter { value(of: $0) != nil }
    guard !parts.isEmpty else { return [] }
    let wholes = account.filter { value(of: $0) == nil }
    let groups = Dictionary(grouping: parts) { part in
      book.key(of: part).dimensions.keeping { $0.key != rule.dimension }
    }
    return wholes.flatMap { whole in
      groups[book.key(of: whole).dimensions].map { discrepancies(of: $0, from: whole, in: account) }
        ?? [Discrepancy]()
    }
  }

  private func value(of claim: Book.Claim) -> String? { book.key(of: claim).dimensions[rule.dimension] }

  private func discrepancies(
    of parts: [Book.Claim], from whole: Book.Claim, in account: [Book.Claim]
  ) -> [Discrepancy] {
    guard let bounds = book.amount(of: whole).bounds else { return [] }
    let parts = parts.sorted { book.key(of: $0) < book.key(of: $1) }
    let breakdowns = rule.needs.isEmpty ? printedBreakdowns(of: parts) : neededBreakdown(of: parts)
    let wrong = breakdowns.filter { breakdown in
      let sum = book.sum(of: breakdown)
      let withOthers = book.sum(of: breakdown + others(listedIn: breakdown, of: whole, in: account))
      return sum.exceeds(bounds) || (sum.fallsShort(of: bounds) && withOthers.fallsShort(of: bounds))
    }
    let tooGreat = wrong.isEmpty ? parts.filter { book.sum(of: [$0]).exceeds(bounds) }.map { [$0] } : []
    return (wrong + tooGreat).compactMap { discrepancy(of: $0, from: whole) }
  }

  /// The parts by another dimension that stand in the middle of the breakdown, as children in "238 civilians, 128
  /// children, 16 deminers", and so are none of its other parts.
  private func others(
    listedIn breakdown: [Book.Claim], of whole: Book.Claim, in account: [Book.Claim]
  ) -> [Book.Claim] {
    let places = breakdown.map { book.observation(of: $0) }.sorted { $0.isRead(before: $1) }
    guard let first = places.first, let last = places.last, first.section == last.section else { return [] }
    let dimensions = book.key(of: whole).dimensions
    return account.filter { claim in
      let (key, place) = (book.key(of: claim), book.observation(of: claim))
      let own = key.dimensions.pairs.filter { !dimensions.pairs.contains($0) }
      return own.count == 1 && own[0].key != rule.dimension
        && key.dimensions.pairs.count == dimensions.pairs.count + 1 && place.section == first.section
        && first.isRead(before: place) && place.isRead(before: last)
    }
  }

  /// All parts that the rule names, where none of the needed ones is missing.
  private func neededBreakdown(of parts: [Book.Claim]) -> [[Book.Claim]] {
    let names = rule.needs + rule.adds
    let named = parts.filter { part in value(of: part).map { names.contains($0) } == true }
    let isComplete = rule.needs.allSatisfy { need in named.contains { value(of: $0) == need } }
    return isComplete ? [named] : []
  }

  /// The parts of each section that stand in key-figure lines and tables, two or more.
  private func printedBreakdowns(of parts: [Book.Claim]) -> [[Book.Claim]] {
    let printed = parts.filter { part in
      let place = book.observation(of: part).place
      return place == .keyFigure || place == .table
    }
    let sections = Dictionary(grouping: printed) { book.observation(of: $0).section }
    return sections.values.map(narrowest).filter { $0.count > 1 }
  }

  /// Without the parts that take in others of them.
  private func narrowest(_ parts: [Book.Claim]) -> [Book.Claim] {
    parts.filter { part in
      !parts.contains { other in
        value(of: other) != value(of: part)
          && policy.takesIn(value(of: part), value(of: other), dimension: rule.dimension)
      }
    }
  }

  private func discrepancy(of parts: [Book.Claim], from whole: Book.Claim) -> Discrepancy? {
    guard let expected = book.amount(of: whole).value else { return nil }
    let (key, sum) = (book.key(of: whole), book.sum(of: parts))
    return Discrepancy(
      check: rule.name, severity: severity(of: parts, from: whole), country: key.country,
      measure: key.measure, period: key.period,
      expected: expected.printed, found: printed(sum.printed, unit: expected.unit),
      gap: printed(sum.printed - Int128(expected.smallest), unit: expected.unit),
      facts: [book.id(of: whole)] + parts.map { book.id(of: $0) }, note: note(on: parts, of: whole))
  }

  /// The rule's; a note where parts fall short of a whole and an expected part is not printed.
  private func severity(of parts: [Book.Claim], from whole: Book.Claim) -> Finding.Severity {
    guard let bounds = book.amount(of: whole).bounds, !book.sum(of: parts).exceeds(bounds),
      rule.adds.contains(where: { name in !parts.contains { value(of: $0) == name } })
    else { return rule.severity }
    return .note
  }

  /// What was added up, under which narrowing, in which edition, and which expected part is not printed.
  private func note(on parts: [Book.Claim], of whole: Book.Claim) -> String {
    let values = parts.compactMap { value(of: $0) }
    let added = zip(values, parts).map { "\($0) \(book.amount(of: $1).shown)" }.joined(separator: " + ")
    let narrowing = book.key(of: whole).dimensions.narrowingNote
    let missing = rule.adds.filter { !values.contains($0) }
    let silence = missing.isEmpty ? "" : "; \(missing.joined(separator: ", ")) not printed"
    return "\(rule.dimension): \(added)\(narrowing); edition \(book.edition(of: whole).rawValue)\(silence)"
  }
}

extension Dimensions {
  /// ` of key=value` for a note; empty where nothing is narrowed.
  var narrowingNote: String { isEmpty ? "" : " of \(printed)" }
}
