// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The standings that a section reports, merged to one row a state and treaty.
struct TreatyRecord {
  static let party = "state_party"
  static let signatory = "signatory"
  static let outside = "not_party"

  struct Row {
    var country: Country
    var instrument: String
    var standing: String
    var date: CalendarDate?
    /// How well the date tells when the treaty binds: entry into force before ratification before signature.
    var weight: Int
    var quote: Range<Int>
    var place: Place

    func isOf(_ other: Row) -> Bool { country == other.country && instrument == other.instrument }
  }

  private let definition: MeasureDefinition?
  private var rows: [Row] = []

  init(_ definition: MeasureDefinition?) { self.definition = definition }

  mutating func add(_ row: Row) {
    guard
      let index = rows.firstIndex(where: {
        $0.isOf(row) && $0.standing == row.standing && $0.isDated == row.isDated
      })
    else { return rows.append(row) }
    if row.isDated, row.weight > rows[index].weight || row.isMorePrecise(than: rows[index]) {
      rows[index] = row
    }
    if !row.isDated, row.isCell, !rows[index].isCell { rows[index] = row }
  }

  /// Whether the state became a party before that date, as far as the section has told.
  func hasJoined(_ country: Country, _ instrument: String, before date: CalendarDate) -> Bool {
    rows.contains { row in
      row.country == country && row.instrument == instrument && row.standing == Self.party
        && row.date.map { Period.date($0) < Period.date(date) } ?? false
    }
  }

  /// One claim a state and treaty: the highest standing, by the date on which it began to bind.
  ///
  /// A cell without a date stands beside the dated row; a sentence without one says nothing more.
  func claims() -> [Claim] {
    guard let definition else { return [] }
    return rows.filter { row in !rows.contains { $0.isOf(row) && outranks($0, row) } }.map { row in
      Claim(
        Claim.Content(
          definition: definition, dimensions: Dimensions(["instrument": row.instrument]),
          amount: .category(row.standing), period: row.date.map(Period.date), country: row.country,
          quote: row.quote, place: row.place, rule: RuleName(rawValue: "treaties.standing")))
    }
  }

  private func outranks(_ first: Row, _ second: Row) -> Bool {
    guard first.standing == second.standing else {
      return first.standing == Self.party && second.standing == Self.signatory
        || first.standing == Self.signatory && second.standing == Self.outside
    }
    return first.isDated && !second.isDated && !second.isCell
  }
}

extension TreatyRecord.Row {
  var isDated: Bool { date != nil }
  var isCell: Bool { place != .prose }

  /// Whether it tells as well when the treaty binds and names the day of the other's year.
  func isMorePrecise(than other: Self) -> Bool {
    guard weight == other.weight, let date, let known = other.date else { return false }
    return date.year == known.year && date.day != nil && known.day == nil
  }
}
