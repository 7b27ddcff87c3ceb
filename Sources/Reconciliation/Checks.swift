// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Figures that ought to agree, held against each other edition by edition: like with like.
struct Checks {
  let book: Book
  let policy: Policy

  /// What does not agree, sorted by check, country, measure, period and facts.
  func discrepancies(from controls: [PublishedFigure]) -> [Discrepancy] {
    let parts = PartsChecks(book: book, policy: policy).discrepancies
    let years = policy.years.map { YearsCheck(rule: $0, book: book).discrepancies } ?? [Discrepancy]()
    let editions = EditionChecks(book: book, policy: policy).discrepancies
    let published = ControlCheck(policy: policy, book: book).discrepancies(from: controls)
    return (parts + years + editions + published).sorted { $0.order < $1.order }
  }
}

extension Discrepancy {
  fileprivate var order: (String, String, String, String, String, String) {
    (
      check, country.map(\.rawValue) ?? "", measure.rawValue, period.map(\.edtf) ?? "",
      facts.joined(separator: " "), note
    )
  }
}
