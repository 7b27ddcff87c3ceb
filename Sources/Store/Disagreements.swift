// SPDX-License-Identifier: GPL-3.0-or-later
internal import Facts

/// Prints conflicts and revisions, each with what the two observations say.
struct Disagreements {
  private let facts: [String: Fact]
  private let observations: [String: Observation]

  init(_ results: Results) {
    facts = Dictionary(results.ledger.facts.map { ($0.id, $0) }) { first, _ in first }
    observations = Dictionary(results.observations.map { ($0.id, $0) }) { first, _ in first }
  }

  /// `conflicts.csv`: two values of one edition; the gap is the other minus the chosen.
  func conflicts(_ conflicts: [Conflict]) -> CSVWriter {
    var writer = CSVWriter(columns: Self.columns("chosen", "other"))
    for conflict in conflicts {
      writer.append(row(conflict.fact, conflict.chosen, conflict.other, gap: conflict.gap))
    }
    return writer
  }

  /// `revisions.csv`: a value that a later edition changed; the gap is the new minus the old.
  func revisions(_ revisions: [Revision]) -> CSVWriter {
    var writer = CSVWriter(columns: Self.columns("old", "new") + ["percent", "cause"])
    for revision in revisions {
      writer.append(
        row(revision.fact, revision.old, revision.new, gap: revision.gap)
          + [.plain(revision.percent), .plain(revision.cause.rawValue)])
    }
    return writer
  }

  private static func columns(_ first: String, _ second: String) -> [String] {
    let sides = [first, second].flatMap { side in
      [side] + ["edition", "value", "high", "qualifier", "status"].map { side + "_" + $0 }
    }
    return ["fact", "country", "measure", "dimensions", "scope", "period"] + sides + ["gap"]
  }

  private func row(_ fact: String, _ first: String, _ second: String, gap: String) -> [CSVCell] {
    let key = facts[fact]?.key
    let about: [CSVCell] = [
      .text(fact), .plain(key?.country.rawValue ?? ""), .plain(key?.measure.rawValue ?? ""),
      .text(key?.dimensions.printed ?? ""), .text(key?.scope ?? ""), .plain((key?.period).text),
    ]
    return about + side(first) + side(second) + [.plain(gap)]
  }

  private func side(_ id: String) -> [CSVCell] {
    guard let claim = observations[id] else {
      return [.text(id)] + [CSVCell](repeating: .plain(""), count: 5)
    }
    return [
      .text(id), .number(claim.edition.rawValue), .plain(claim.amount.printedValue),
      .plain(claim.amount.printedHigh), .plain(claim.amount.qualifier.rawValue), .plain(claim.status),
    ]
  }
}
