// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Figures of the profiles that ought to agree, held against each other edition by edition: like with like.
struct Checks {
  let book: Book
  let policy: Policy

  /// What does not agree, in no particular order.
  var discrepancies: [Discrepancy] {
    let parts = PartsChecks(book: book, policy: policy).discrepancies
    let years = policy.years.map { YearsCheck(rule: $0, book: book).discrepancies } ?? [Discrepancy]()
    return parts + years + EditionChecks(book: book, policy: policy).discrepancies
  }
}

extension [Discrepancy] {
  /// Sorted by check, country, measure, period, facts and note.
  var inOrder: [Discrepancy] {
    let keys = map(\.order)
    return indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }.map { self[$0] }
  }
}

extension Discrepancy {
  fileprivate var order: [String] {
    [
      check, country.map(\.rawValue) ?? "", measure.rawValue, period.map(\.edtf) ?? "",
      facts.joined(separator: " "), note,
    ]
  }
}
