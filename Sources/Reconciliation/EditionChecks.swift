// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Key-figure lines held against what else was printed: the edition of the year they look back at, and the
/// prose of their own section.
struct EditionChecks {
  let book: Book
  let policy: Policy

  var discrepancies: [Discrepancy] {
    let earlier = policy.previousYear.map(previousYears) ?? [Discrepancy]()
    let bodies = policy.body.map(bodies) ?? [Discrepancy]()
    return earlier + bodies
  }

  /// What a line of key figures counts, year by year, and the section it stands in.
  private struct Line: Hashable {
    let section: Section
    let country: Country
    let measure: Measure
    let dimensions: Dimensions
    let scope: String
    let year: Int

    init?(_ claim: Observation, year: Int? = nil) {
      guard claim.place == .keyFigure, let printed = claim.period?.calendarYear else { return nil }
      section = claim.section
      country = claim.country
      measure = claim.measure
      dimensions = claim.dimensions
      scope = claim.scope
      self.year = year ?? printed
    }
  }

  /// The figure for the year before, printed beside a line's own year, against the edition that had it first.
  private func previousYears(_ rule: CheckRule) -> [Discrepancy] {
    let lines = Set(book.observations.compactMap { Line($0) })
    return verdicts(for: rule) { !$0.revisions.isEmpty }.flatMap { verdict in
      verdict.revisions.compactMap { revision -> Discrepancy? in
        guard let new = book.observation(named: revision.new, of: verdict),
          let old = book.observation(named: revision.old, of: verdict),
          let year = new.period?.calendarYear, let next = Line(new, year: year + 1), lines.contains(next)
        else { return nil }
        return discrepancy(rule, verdict, expected: old, found: new)
      }
    }
  }

  /// Other answers of a section's prose, footnotes and titles than its key-figure line gives.
  private func bodies(_ rule: CheckRule) -> [Discrepancy] {
    verdicts(for: rule) { !$0.conflicts.isEmpty }.flatMap { verdict in
      verdict.conflicts.compactMap { conflict -> Discrepancy? in
        guard let line = book.observation(named: conflict.chosen, of: verdict),
          let body = book.observation(named: conflict.other, of: verdict),
          line.place == .keyFigure, body.place != .keyFigure, line.section == body.section
        else { return nil }
        return discrepancy(rule, verdict, expected: line, found: body)
      }
    }
  }

  /// The verdicts that the rule covers and that pass; only these are copied.
  private func verdicts(for rule: CheckRule, where passes: (borrowing Verdict) -> Bool) -> [Verdict] {
    book.verdicts.indices.filter {
      passes(book.verdicts[$0]) && rule.covers(book.verdicts[$0].fact.key.measure)
    }
    .map { book.verdicts[$0] }
  }

  private func discrepancy(
    _ rule: CheckRule, _ verdict: Verdict, expected: Observation, found: Observation
  ) -> Discrepancy {
    let key = verdict.fact.key
    return Discrepancy(
      check: rule.name, severity: rule.severity, country: key.country, measure: key.measure,
      period: key.period, expected: expected.amount.shown, found: found.amount.shown,
      gap: gap(found.amount, expected.amount), facts: [verdict.fact.id],
      note: (key.dimensions.isEmpty ? "" : "of \(key.dimensions.printed); ")
        + "\(found.id) against \(expected.id)")
  }
}
