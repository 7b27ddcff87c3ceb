// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// What a country adds to a total of the world: its newest claim.
struct Contribution: Sendable {
  /// What the total is about; without a country.
  let key: FactKey
  /// The fact's id.
  let fact: String
  let amount: Amount
}

/// All countries together held against totals that somebody published of the world.
///
/// The newest total counts. The countries may not exceed it, be it with the sum of their numbers or, where a tally
/// counts the states that gave an answer, with the number of states that did. That they fall short is no
/// contradiction, since not every country need be among the profiles.
struct WorldCheck {
  let policy: Policy
  let controls: ControlIndex

  /// What exceeds its total, in no particular order.
  func discrepancies(of contributions: [Contribution]) -> [Discrepancy] {
    let parts = Dictionary(grouping: contributions, by: \.key)
    return controls.worlds.flatMap { world in
      parts[world.key].map { discrepancies(of: $0, from: world.controls) } ?? [Discrepancy]()
    }
  }

  private func discrepancies(of parts: [Contribution], from controls: [PublishedFigure]) -> [Discrepancy] {
    let answers = Dictionary(grouping: controls, by: \.answer)
    return answers.compactMap { answer, controls in
      guard let control = controls.preferred else { return nil }
      guard let answer else {
        return discrepancy(of: parts.filter { $0.amount.value != nil }, from: control)
      }
      return discrepancy(ofStates: parts.filter { $0.amount == .category(answer) }, from: control)
    }
  }

  private func discrepancy(of parts: [Contribution], from control: PublishedFigure) -> Discrepancy? {
    let sum = Sum(of: parts.map(\.amount))
    guard let bounds = control.amount.statedBounds, let unit = control.amount.value?.unit, sum.exceeds(bounds)
    else { return nil }
    return discrepancy(
      of: parts, from: control, found: sum.printed, unit: unit, note: "sum of \(parts.count) countries")
  }

  private func discrepancy(ofStates states: [Contribution], from tally: PublishedFigure) -> Discrepancy? {
    guard let most = tally.amount.bounds?.high, states.count > most.smallest else { return nil }
    return discrepancy(
      of: states, from: tally, found: Int128(states.count), unit: most.unit,
      note: "states that answered \(tally.answer ?? "")")
  }

  private func discrepancy(
    of parts: [Contribution], from control: PublishedFigure, found: Int128, unit: Unit, note: String
  ) -> Discrepancy? {
    guard let expected = control.amount.value else { return nil }
    return Discrepancy(
      check: policy.controls.name, severity: policy.controls.severity, country: nil, measure: control.measure,
      period: control.period, expected: expected.printed, found: printed(found, unit: unit),
      gap: printed(found - Int128(expected.smallest), unit: unit), facts: parts.map(\.fact),
      note: note + "; " + control.note)
  }
}

extension PublishedFigure {
  /// The answer that a tally counts the states of, as in `vote=for`; nil for any other figure.
  fileprivate var answer: String? { dimensions[measure.rawValue] }
}
